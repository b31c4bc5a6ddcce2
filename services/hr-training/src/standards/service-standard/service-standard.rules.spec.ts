import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aServiceStandard } from './service-standard.fixture.ts';
import { decideServiceStandard, serviceStandardMoves, STANDARD_BEGINS, type ServiceStandard, type ServiceStandardCommand, type ServiceStandardFacts } from './service-standard.rules.ts';

const ESTATE = '01990000-0000-7000-8000-0000000000e1';
const now = new Date('2026-03-02T01:30:00.000Z');
const facts: ServiceStandardFacts = { now, actorId: 'p1', inForce: aServiceStandard() };
const commands: Record<keyof typeof serviceStandardMoves.moves, ServiceStandardCommand> = {
  approveServiceStandard: { type: 'approveServiceStandard', reason: null }, declineServiceStandard: { type: 'declineServiceStandard', reason: null },
  beginServiceStandard: { type: 'beginServiceStandard' }, supersedeServiceStandard: { type: 'supersedeServiceStandard' },
};

everyMove(serviceStandardMoves, (command, state) => decideServiceStandard(commands[command], aServiceStandard({ state }), facts), { field: 'state' });

describe('a change of a service standard', () => {
  const given = (some: Partial<ServiceStandardFacts> = {}) =>
    givenFor((command: ServiceStandardCommand, standard: ServiceStandard | null) => decideServiceStandard(command, standard, { ...facts, ...some }));
  const set = (wanted: Partial<Extract<ServiceStandardCommand, { type: 'setServiceStandard' }>> = {}): ServiceStandardCommand => ({
    type: 'setServiceStandard', id: '01990000-0000-7000-8000-000000000052', scopeKind: 'ESTATE', scopeId: ESTATE, value: '12', unit: 'hour', dayKind: 'ELAPSED',
    validFrom: '2026-03-02', reason: null, ...wanted,
  });
  const [changed, state, opened, closed] = ['service-standard.changed', 'service-standard.state', 'task.opened', 'task.closed'].map((name) => `hr-training.${name}.v1`) as [string, string, string, string];

  it('takes effect at once when it tightens (PLAT-014)', () => {
    given()(null).when(set()).thenEvents([changed, state]).thenState({ state: 'EFFECTIVE', estateId: ESTATE, key: 'ticket.callback', measure: 'hour from completedAt' });
  });

  it('waits for its day when it tightens later', () => {
    const { deadlines } = given()(null).when(set({ validFrom: '2026-04-01' })).thenState({ state: 'APPROVED' }).decision();
    expect(deadlines).toEqual([{ kind: STANDARD_BEGINS, ref: '01990000-0000-7000-8000-000000000052', dueAt: new Date('2026-03-31T16:00:00.000Z') }]);
  });

  it('waits in the inbox of group quality when it loosens (PLAT-014 PLAT-021)', () => {
    const { events } = given()(null).when(set({ value: '48' })).thenEvents([changed, state, opened]).thenState({ state: 'DRAFT' }).decision();
    expect(events[2]!.data).toMatchObject({ role: 'GQ', kind: 'SERVICE_STANDARD_APPROVAL' });
  });

  it('may pin at an estate what the group has today, and is refused as a change of nothing at the same place', () => {
    given()(null).when(set({ value: '24' })).thenState({ state: 'EFFECTIVE' });
    given()(null).when(set({ value: '24', scopeKind: 'GROUP', scopeId: null })).thenRefused('STANDARD_UNCHANGED', 'value');
  });

  it('is refused for the past, and for a value the key cannot have', () => {
    given()(null).when(set({ validFrom: '2026-03-01' })).thenRefused('VALID_FROM_PAST', 'validFrom');
    given()(null).when(set({ value: 'ALL' })).thenRefused('STANDARD_VALUE_INVALID', 'value');
  });

  it('is decided by somebody else than who asked (PLAT-021)', () => {
    const draft = aServiceStandard({ state: 'DRAFT', requesterId: 'p1', value: '48', validFrom: '2026-03-01' });
    for (const command of [commands.approveServiceStandard, commands.declineServiceStandard]) given()(draft).when(command).thenRefused('SELF_APPROVAL');
    given({ actorId: 'p2' })(draft).when(commands.declineServiceStandard).thenEvents([changed, state, closed]).thenState({ state: 'SUPERSEDED', approverId: 'p2', decidedAt: now });
  });

  it('approved late begins late: nothing takes effect before it was decided (PLAT-021)', () => {
    const draft = aServiceStandard({ state: 'DRAFT', requesterId: 'p1', value: '48', validFrom: '2026-02-01' });
    given({ actorId: 'p2' })(draft).when({ type: 'approveServiceStandard', reason: '可行' })
      .thenState({ state: 'EFFECTIVE', validFrom: '2026-03-02', approverId: 'p2', decisionReason: '可行' });
  });

  it('ends what held before on the day before', () => {
    given()(aServiceStandard()).when(commands.supersedeServiceStandard).thenState({ state: 'SUPERSEDED', validTo: '2026-03-01' });
  });

  it('never tells who asked or why (PLAT-004)', () => {
    expect(JSON.stringify(given()(null).when(set({ reason: '业主要求' })).decision().events)).not.toMatch(/业主要求|p1/);
  });
});
