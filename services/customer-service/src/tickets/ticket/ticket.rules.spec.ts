import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { stateOfWork } from './assignment.rules.ts';
import { aLimit, anAssignment, aPlan, aReport, at, aTicket, idOf } from './ticket.fixture.ts';
import { ticketMoves } from './ticket-moves.rules.ts';
import { decideTicket, type TicketCommand } from './ticket.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };
const given = givenFor((command: TicketCommand, ticket: ReturnType<typeof aTicket> | null) => decideTicket(command, ticket, context));
const noLimit = { dispatchLimit: null };

const commands: { [K in Exclude<TicketCommand['type'], 'createTicket'>]: Extract<TicketCommand, { type: K }> } = {
  triageTicket: { type: 'triageTicket', category: 'PLUMBING', urgency: 'URGENT', isChargeable: null, dispatchLimit: aLimit() },
  dispatchTicket: { type: 'dispatchTicket', plans: [aPlan()], overrideReason: null, finishLimit: null },
  assignHelpers: { type: 'assignHelpers', plans: [aPlan({ id: idOf(15), role: 'HELPER' })], overrideReason: null },
  recordProgress: { type: 'recordProgress', workOrderId: idOf(12), assignmentId: idOf(11), step: { kind: 'STARTED' }, ...noLimit },
  recomputeLimits: { type: 'recomputeLimits', limit: aLimit() },
  awaitCallback: { type: 'awaitCallback' },
  feedbackTicketResult: { type: 'feedbackTicketResult', channel: 'PHONE', at: at('03:30') },
  confirmTicketOnSite: { type: 'confirmTicketOnSite' },
  closeTicket: { type: 'closeTicket', callback: { by: idOf(33), at: at('03:45') } },
  reopenTicket: { type: 'reopenTicket', reasonCode: 'FAULT_CAME_BACK', note: null, finishLimit: null },
  cancelTicket: { type: 'cancelTicket', reasonCode: 'DUPLICATE', note: null },
  assignOfficer: { type: 'assignOfficer', zoneId: idOf(71), officerId: idOf(34) },
  addTicketNote: { type: 'addTicketNote', note: '已联系业主', isForReporter: true },
};

everyMove(ticketMoves, (command, state) => decideTicket(commands[command], aTicket({ state }), context), { field: 'state' });

describe('a report', () => {
  it('makes a new ticket with its dispatch limit and a task for the service officer (CS-011, CS-012)', () => {
    given(null).when(aReport()).thenState({ state: 'NEW', enteredAt: context.now, dueAt: at('02:00') })
      .thenEvents(['customer-service.ticket.created.v1', 'customer-service.task.opened.v1']);
  });

  it.each([
    ['without a unit for a matter in a home', { unitId: null }, 'LOCATION_INCOMPLETE', 'unitId'],
    ['without an area for a public one', { locationScope: 'PUBLIC' as const, unitId: null, householdId: null }, 'LOCATION_INCOMPLETE', 'areaCode'],
    ['with a home for a public one', { locationScope: 'PUBLIC' as const, areaCode: 'B1' }, 'LOCATION_INCOMPLETE', 'unitId'],
    ['with prose for an area code', { locationScope: 'PUBLIC' as const, unitId: null, householdId: null, areaCode: '地下车库' }, 'LOCATION_INCOMPLETE', 'areaCode'],
    ['about a unit of another estate', { unit: { estateId: idOf(99) } }, 'NOT_IN_ESTATE', 'unitId'],
    ['about a household of another unit', { household: { unitId: idOf(99) } }, 'NOT_IN_ESTATE', 'householdId'],
    ['received in the future', { receivedAt: at('05:00') }, 'TIME_ORDER', 'receivedAt'],
    ['received before it was reported', { reportedAt: at('01:26') }, 'TIME_ORDER', 'reportedAt'],
    ['of an owner as staff', { isReportedByMember: true, reporterType: 'STAFF' as const }, 'REPORTER_NOT_ALLOWED', 'reporterType'],
    ['for an estate that is closed', { estate: { state: 'CLOSED' } }, 'ESTATE_CLOSED', undefined],
  ])('is refused %s (CS-011)', (_, patch, code, field) => given(null).when(aReport(patch)).thenRefused(code, field));

  it('about a public area is never charged to a household', () => {
    given(null).when(aReport({ locationScope: 'PUBLIC', unitId: null, householdId: null, areaCode: 'B1' })).thenRefused('PUBLIC_NOT_CHARGEABLE', 'isChargeable');
  });
});

describe('dispatch', () => {
  const triaged = aTicket({ state: 'TRIAGED' });
  const contract = { estateId: idOf(3), state: 'IN_FORCE', contractorId: idOf(42), startOn: '2026-01-01', endOn: '2026-03-01' };
  const contractor = aPlan({ assigneeType: 'CONTRACTOR', employeeId: null, employee: null, contractId: idOf(41), contract });
  const send = (patch: object) => ({ ...commands.dispatchTicket, ...patch });

  it('tells of each assignment and ends the task of dispatching (CS-014, CS-028)', () => {
    given(triaged).when(send({ plans: [aPlan(), aPlan({ id: idOf(15), role: 'HELPER' })] })).thenState({ state: 'DISPATCHED', departmentId: idOf(30) })
      .thenEvents(['customer-service.ticket.dispatched.v1', 'customer-service.ticket.dispatched.v1', 'customer-service.task.closed.v1']);
  });

  it('asks the category’s skill of the lead alone', () => {
    const { events } = given(triaged).when(send({ plans: [aPlan(), aPlan({ role: 'HELPER' })] })).decision();
    expect(events.slice(0, 2).map(({ data }) => (data as { requiredSkill: unknown }).requiredSkill)).toEqual(['PLUMBING', null]);
  });

  it('stamps the finish limit, which is the due time from then on (CS-015)', () => {
    given(triaged).when(send({ finishLimit: aLimit({ dueAt: '2026-03-03T04:00:00.000Z' }) })).thenState({ dueAt: new Date('2026-03-03T04:00:00Z') });
    given(triaged).when(send({ finishLimit: null })).thenState({ dueAt: null });
  });

  it('refuses a contractor whose contract ended yesterday, and not on its last day (CS-015)', () => {
    given(triaged).when(send({ plans: [contractor] })).thenRefused('CONTRACT_NOT_IN_FORCE', 'contractId');
    given(triaged).when(send({ plans: [{ ...contractor, contract: { ...contract, endOn: '2026-03-02' } }] })).thenState({ state: 'DISPATCHED' });
  });

  it('lets an emergency override it with a written reason, and tells the project manager (CS-015)', () => {
    const { events, timeline } = decideTicket(send({ plans: [contractor], overrideReason: '主管爆裂' }), triaged, context);
    expect(events.map(({ type }) => type)).toContain('customer-service.task.opened.v1');
    expect(events.at(-2)!.data).toMatchObject({ kind: 'ALERT', role: 'PM' });
    expect(timeline).toMatchObject([{ note: '主管爆裂' }]);
    const sent = decideTicket(send({ plans: [contractor], overrideReason: '主管爆裂' }), triaged, context).state;
    const done = { ...triaged, ...sent, state: 'CALLBACK_PENDING' as const, completionNo: 1 };
    expect(decideTicket({ type: 'closeTicket', callback: { by: idOf(33), at: context.now } }, done, context).events.at(-1))
      .toMatchObject({ type: 'customer-service.task.closed.v1', data: { kind: 'ALERT', role: 'PM' } });
  });

  it('refuses the override for a routine repair (CS-015)', () => {
    given({ ...triaged, urgency: 'ROUTINE' }).when(send({ plans: [contractor], overrideReason: '急' })).thenRefused('OVERRIDE_ONLY_IN_EMERGENCY', 'overrideReason');
  });

  it.each([
    ['no department', aPlan({ department: null }), 'NO_ROUTE', 'departmentId'],
    ['a department of another estate', aPlan({ department: { id: idOf(30), estateId: idOf(99), state: 'ACTIVE' } }), 'NOT_IN_ESTATE', 'departmentId'],
    ['somebody who left', aPlan({ employee: { estateId: idOf(3), state: 'DEPARTED' } }), 'ASSIGNEE_NOT_ACTIVE', 'employeeId'],
    ['a contractor without a contract', aPlan({ assigneeType: 'CONTRACTOR', employeeId: null, employee: null }), 'ASSIGNEE_INCOMPLETE', 'employeeId'],
    ['staff under a contract', aPlan({ contractId: idOf(41), contract }), 'ASSIGNEE_INCOMPLETE', 'contractId'],
  ])('refuses %s (CS-014, CS-015)', (_, plan, code, field) => given(triaged).when(send({ plans: [plan] })).thenRefused(code, field));
});

describe('the parts of a ticket together (CS-028)', () => {
  it.each([
    ['all sent', ['OPEN', 'OPEN'], 'DISPATCHED'],
    ['one assigned', ['OPEN', 'ASSIGNED'], 'ASSIGNED'],
    ['one started', ['STARTED', 'ASSIGNED'], 'IN_PROGRESS'],
    ['lead done, helper not', ['DONE', 'OPEN'], 'IN_PROGRESS'],
    ['one blocked', ['STARTED', 'BLOCKED'], 'BLOCKED'],
    ['all done', ['DONE', 'DONE'], 'COMPLETED'],
    ['lead done, helper cancelled', ['DONE', 'CANCELLED'], 'COMPLETED'],
    ['lead cancelled', ['CANCELLED', 'STARTED'], 'TRIAGED'],
  ] as const)('%s: %j → %s', (_, [lead, helper], state) => {
    expect(stateOfWork([anAssignment({ state: lead }), anAssignment({ id: idOf(15), role: 'HELPER', state: helper })])).toBe(state);
  });
});

describe('progress of work orders', () => {
  const record = (step: Extract<TicketCommand, { type: 'recordProgress' }>['step'], patch = {}) => ({ ...commands.recordProgress, step, ...patch });

  it('completes by engineering’s clock and counts the completion (CS-017)', () => {
    given(aTicket({ state: 'IN_PROGRESS' })).when(record({ kind: 'COMPLETED', completedAt: at('03:10').toISOString(), employeeId: null }))
      .thenState({ state: 'COMPLETED', completedAt: at('03:10'), completionNo: 1 }).thenEvents(['customer-service.ticket.completed.v1']);
  });

  it('shows why it is blocked, until it goes on (CS-016)', () => {
    const step = { kind: 'BLOCKED' as const, reasonCode: 'WAITING_FOR_PARTS' };
    given(aTicket({ state: 'IN_PROGRESS' })).when(record(step)).thenState({ state: 'BLOCKED', blockReasonCode: 'WAITING_FOR_PARTS' });
    given(aTicket({ state: 'BLOCKED', blockReasonCode: 'WAITING_FOR_PARTS' })).when(record({ kind: 'UNBLOCKED' })).thenState({ state: 'IN_PROGRESS', blockReasonCode: null });
  });

  it('goes back to triaged with a new dispatch limit when the order is cancelled (CS-015)', () => {
    const limit = { dispatchLimit: aLimit({ dueAt: at('04:30').toISOString() }) };
    given(aTicket({ state: 'ASSIGNED' })).when(record({ kind: 'CANCELLED', reasonCode: 'NO_ACCESS' }, limit)).thenState({ state: 'TRIAGED', dueAt: at('04:30') })
      .thenEvents(['customer-service.ticket.progressed.v1', 'customer-service.task.opened.v1']);
  });

  it('notes on the timeline that a limit of the order passed, and stays as it is (CS-016)', () => {
    const late = { assignmentId: null };
    const { timeline, state } = decideTicket(record({ kind: 'OVERDUE', limit: 'FINISH' }, late), aTicket({ state: 'IN_PROGRESS' }), context);
    expect(timeline).toMatchObject([{ from: 'IN_PROGRESS', to: 'IN_PROGRESS', reasonCode: 'FINISH_OVERDUE' }]);
    expect(state.assignments).toMatchObject([{ overdueLimit: 'FINISH' }]);
  });
});

describe('the end', () => {
  it('is refused while neither confirmed on site nor called back (CS-018)', () => {
    given(aTicket({ state: 'CALLBACK_PENDING' })).when({ type: 'closeTicket', callback: null }).thenRefused('CONFIRMATION_MISSING');
  });

  it('takes the confirmation on site of the latest completion, not of an earlier one (CS-018)', () => {
    const verification = { mode: 'ON_SITE' as const, by: idOf(33), at: at('03:00').toISOString(), completionNo: 1 };
    given(aTicket({ state: 'COMPLETED', verification })).when({ type: 'closeTicket', callback: null }).thenState({ state: 'CLOSED' });
    given(aTicket({ state: 'COMPLETED', verification, completionNo: 2 })).when({ type: 'closeTicket', callback: null }).thenRefused('CONFIRMATION_MISSING');
  });

  it('comes with the confirmation on site where staff reported it (CS-018)', () => {
    given(aTicket({ state: 'COMPLETED', reporterType: 'STAFF' })).when(commands.confirmTicketOnSite).thenState({ state: 'CLOSED' });
    given(aTicket({ state: 'COMPLETED' })).when(commands.confirmTicketOnSite).thenState({ state: 'COMPLETED' });
  });

  it('is undone by failed quality: the same parts are done again (CS-019)', () => {
    const { state, events } = given(aTicket({ state: 'CALLBACK_PENDING' })).when(commands.reopenTicket).thenState({ state: 'REOPENED', reopenCount: 1, completionNo: 1 }).decision();
    expect(state.assignments).toMatchObject([{ id: idOf(11), state: 'OPEN' }]);
    expect(events.map(({ data }) => data)).toMatchObject([{ reopenNo: 1, assignmentIds: [idOf(11)], workOrderIds: [idOf(12)] }]);
  });

  it('tells the reporter no result before there is one (CS-017)', () => {
    given(aTicket({ state: 'COMPLETED' })).when({ ...commands.feedbackTicketResult, at: at('02:59') }).thenRefused('TIME_ORDER', 'at');
  });

  it('is refused by cancelling while a helper’s order is out', () => {
    const helper = anAssignment({ role: 'HELPER', state: 'STARTED' });
    given(aTicket({ state: 'TRIAGED', assignments: [anAssignment({ state: 'CANCELLED' }), helper] })).when(commands.cancelTicket).thenRefused('TICKET_HAS_OPEN_WORK');
  });
});
