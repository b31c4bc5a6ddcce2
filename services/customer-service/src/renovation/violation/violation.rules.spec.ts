import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideViolation, limitOf, violationMoves, type RenovationViolation, type ViolationCommand } from './violation.rules.ts';

const dueAt = new Date('2026-03-03T01:50:00Z');
const limitStamp = aLimit({ standard: 'finding.rectify.high', value: '24', unit: 'hour', dayKind: 'ELAPSED', dueAt: dueAt.toISOString() });
const decide = (command: ViolationCommand, violation: RenovationViolation | null, now = at('02:00')) => decideViolation(command, violation, { now, actorId: idOf(33) });
const given = givenFor((command: ViolationCommand, violation: RenovationViolation | null) => decide(command, violation));
const find = (patch: object = {}): ViolationCommand => ({
  type: 'findViolation', id: idOf(61), estateId: idOf(3), applicationId: idOf(70), unitId: idOf(5), householdId: null, inspectionId: idOf(63), check: 'NO_OPEN_FLAME',
  sourceType: 'INSPECTION', repeatNo: 1, supervisorId: idOf(32), foundAt: at('01:50'), limitStamp, ...patch,
});
const open = decide(find(), null).state as RenovationViolation;
const [found, cleared, overdue, opened, closed, changed] =
  ['renovation.violation-found', 'renovation.violation-cleared', 'renovation.violation-overdue', 'task.opened', 'task.closed', 'task.changed'].map((name) => `customer-service.${name}.v1`) as [string, string, string, string, string, string];

everyMove(violationMoves, (type, state) => decide({ type, note: '已清理', limit: limitStamp } as ViolationCommand, { ...open, state }), { field: 'state', limits: { 'renovation.violation-due': 'countOverdue' } });

it('has a deadline from its finding on, and is the supervisor’s to have put right (CS-132, CS-134)', () => {
  const { events, deadlines } = given(null).when(find()).thenState({ dueAt, isOverdue: false }).thenEvents([found, opened]).decision();
  expect(events[1]!.data).toMatchObject({ kind: 'RENOVATION_VIOLATION', employeeId: idOf(32), role: null, dueAt: dueAt.toISOString() });
  expect(deadlines).toEqual([{ kind: 'renovation.violation-due', ref: idOf(61), dueAt }]);
  const [, task] = decide(find({ supervisorId: null }), null).events;
  expect(task!.data).toMatchObject({ employeeId: null, role: 'CSR' });
});

it('found again, or not put right in time, has the engineering manager decide whether work stops (CS-132)', () => {
  const { events } = given(null).when(find({ repeatNo: 2 })).thenEvents([found, opened, opened]).decision();
  expect(events[2]!.data).toMatchObject({ kind: 'RENOVATION_STOP_WORK', role: 'EM' });
  given(open).when({ type: 'countOverdue' }).thenState({ isOverdue: true }).thenEvents([overdue, opened]);
  given({ ...open, repeatNo: 2 }).when({ type: 'countOverdue' }).thenEvents([overdue]);
});

it('is put right with a word on what was done; its tasks leave the inbox (CS-132)', () => {
  given(open).when({ type: 'clearViolation', note: '已清理' }).thenState({ state: 'CLEARED', clearNote: '已清理', clearedAt: at('02:00') }).thenEvents([cleared, closed]).thenDeadlines(['renovation.violation-due']);
  given({ ...open, isOverdue: true }).when({ type: 'clearViolation', note: '已清理' }).thenEvents([cleared, closed, closed]);
  expect(decide({ type: 'clearViolation', note: '已清理' }, open, new Date('2026-03-04T00:00:00Z')).events[0]!.data).toMatchObject({ isLate: true });
});

it('what may burn or hurt is put right within a day, the rest by the limit of a finding (CS-131, CS-132)', () => {
  expect(['NO_OPEN_FLAME', 'NO_LOOSE_WIRING', 'BALCONY_CLEAR', 'EXTINGUISHERS_IN_PLACE', 'SPECIAL_WORK_PERMITTED'].map((check) => limitOf(check as never))).toEqual(Array(5).fill('finding.rectify.high'));
  expect(['PASSAGE_OPENINGS_SHUT', 'NO_DUST_NUISANCE', 'SURROUNDINGS_UNDAMAGED', 'BADGES_WORN', 'WASTE_IN_WINDOW', 'WASTE_IN_PLACE'].map((check) => limitOf(check as never))).toEqual(Array(6).fill('finding.rectify.medium'));
});

it('gets the due time of the published calendar, and is no longer late when that is ahead, nor the engineering manager’s (CS-132, PLAT-010)', () => {
  const limit = aLimit({ dueAt: '2026-03-05T16:00:00.000Z' });
  given({ ...open, isOverdue: true }).when({ type: 'recountLimit', limit }).thenState({ dueAt: new Date('2026-03-05T16:00:00Z'), isOverdue: false })
    .thenEvents([closed, changed]).thenDeadlines(['renovation.violation-due']);
});
