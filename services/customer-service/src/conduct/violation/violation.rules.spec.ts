import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aViolation } from '../conduct.fixture.ts';
import { decideViolation, violationMoves, type Violation, type ViolationCommand } from './violation.rules.ts';

const context = { now: at('01:50'), actorId: idOf(33) };
const given = givenFor((command: ViolationCommand, known: Violation | null) => decideViolation(command, known, context));
const record = {
  type: 'recordViolation', id: idOf(87), estateId: idOf(3), kind: 'COMMUNITY_RULE', place: 'UNIT', ruleId: idOf(88), unitId: idOf(5), subjectId: null, description: '楼道堆物', seenAt: at('01:30'),
  isEducated: false, dissuadedAt: null, isRulePublished: true,
} as const;
const dissuade = { type: 'dissuadeViolation', dissuadedAt: at('01:35'), isEducated: true } as const;
const report = { type: 'reportViolation', reportedTo: 'SECURITY' } as const;
const commands = { dissuadeViolation: dissuade, reportViolation: report, correctViolation: { type: 'correctViolation' } } as const;

everyMove(violationMoves, (command, state) => decideViolation(commands[command], aViolation({ state }), context), { field: 'state' });

describe('a breach of the rules', () => {
  it('links the rule and the education given, and is told without its words (CS-107)', () => {
    given(null).when(record).thenState(aViolation());
    const { events } = given(null).when({ ...record, dissuadedAt: at('01:35'), isEducated: true }).thenState(aViolation({ state: 'DISSUADED' })).decision();
    expect(events).toMatchObject([{ type: 'customer-service.violation.recorded.v1', data: {
      kind: 'COMMUNITY_RULE', place: 'UNIT', ruleId: idOf(88), unitId: idOf(5), action: 'DISSUADED', isEducated: true, seenAt: at('01:30').toISOString(), dissuadedAt: at('01:35').toISOString(),
    } }]);
    expect(JSON.stringify(events)).not.toContain('堆');
  });

  it('is of a rule that is published, and of a home where it was in one (CS-107)', () => {
    given(null).when({ ...record, isRulePublished: false }).thenRefused('RULE_NOT_PUBLISHED', 'ruleId');
    given(null).when({ ...record, ruleId: null, isRulePublished: false }).thenState({ ruleId: null });
    given(null).when({ ...record, unitId: null }).thenRefused('VIOLATION_PLACE_INCOMPLETE', 'unitId');
  });

  it('is seen, then dissuaded, neither in the future (CS-108)', () => {
    given(null).when({ ...record, seenAt: at('01:51') }).thenRefused('TIME_ORDER', 'seenAt');
    given(null).when({ ...record, dissuadedAt: at('01:29') }).thenRefused('TIME_ORDER', 'dissuadedAt');
    given(aViolation()).when({ ...dissuade, dissuadedAt: at('01:51') }).thenRefused('TIME_ORDER', 'dissuadedAt');
    given(aViolation()).when(dissuade).thenState({ state: 'DISSUADED', dissuadedAt: at('01:35'), dissuadedBy: idOf(33), isEducated: true });
  });

  it('is reported once it was dissuaded and went on, both steps timed (CS-108)', () => {
    given(aViolation()).when(report).thenRefused('WRONG_STATE');
    const { events } = given(aViolation({ state: 'DISSUADED' })).when(report).thenState({ state: 'REPORTED', reportedTo: 'SECURITY', reportedAt: at('01:50'), reportedBy: idOf(33) }).decision();
    expect(events.map(({ type, data }) => [type.split('.').slice(1, 3).join('.'), data])).toMatchObject([
      ['violation.reported', { reportedToRole: 'SEC', dissuadedAt: at('01:35').toISOString(), reportedAt: at('01:50').toISOString() }], ['task.opened', { kind: 'VIOLATION', role: 'SEC' }],
    ]);
  });

  it.each([['PROJECT_MANAGER', 'PM'], ['SUPERVISOR', 'CSS'], ['OWNERS_COMMITTEE', null], ['AUTHORITY', null]] as const)('reported to %s waits with %s until it is put right (CS-108)', (reportedTo, role) => {
    const roles = (events: { type: string; data: object }[]) => events.filter(({ type }) => type.includes('.task.')).map(({ type, data }) => [type.split('.')[2], (data as { role: string }).role]);
    expect(roles(given(aViolation({ state: 'DISSUADED' })).when({ ...report, reportedTo }).decision().events)).toEqual(role ? [['opened', role]] : []);
    expect(roles(given(aViolation({ state: 'REPORTED', reportedTo })).when({ type: 'correctViolation' }).thenState({ state: 'CORRECTED', correctedAt: at('01:50') }).decision().events)).toEqual(role ? [['closed', role]] : []);
  });
});
