import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { CompleteCallback } from './callback-completion.rules.ts';
import { aCallback, anOpening } from './callback.fixture.ts';
import { callbackMoves } from './callback-moves.rules.ts';
import { decideCallback, type Callback, type CallbackCommand } from './callback.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };
const director = { now: at('04:00'), actorId: idOf(35) };
const given = givenFor((command: CallbackCommand, callback: Callback | null) => decideCallback(command, callback, context));

const satisfied: CompleteCallback = {
  type: 'completeCallback', method: 'PHONE', satisfaction: 'SATISFIED', quality: 'GOOD', effect: 'GOOD', shortcomings: null, suggestions: null,
  evidenceKinds: ['TALK'], failure: null, callerSignature: idOf(70), householdSignature: null, householdCode: null, rectified: null,
};
const unsatisfied: CompleteCallback = { ...satisfied, satisfaction: 'UNSATISFIED', failure: { reasonCode: 'TOO_SLOW', isQuality: false } };
const unreached: CompleteCallback = { ...satisfied, satisfaction: 'UNREACHED', quality: null, effect: null };

const commands: { [K in Exclude<CallbackCommand['type'], 'openCallback'>]: Extract<CallbackCommand, { type: K }> } = {
  openWindow: { type: 'openWindow' },
  assignCallback: { type: 'assignCallback', employeeId: idOf(33), employee: { state: 'ACTIVE', estateId: idOf(3) } },
  bookAppointment: { type: 'bookAppointment', appointmentId: idOf(80), at: at('05:00') },
  startCallback: { type: 'startCallback', method: null },
  completeCallback: satisfied,
  markOverdue: { type: 'markOverdue' },
  recomputeLimits: { type: 'recomputeLimits', limit: aLimit() },
  cancelCallback: { type: 'cancelCallback', reasonCode: 'TICKET_REOPENED' },
  orderRectification: { type: 'orderRectification', ownerId: idOf(34), owner: { state: 'ACTIVE' }, dueAt: at('06:00'), note: '换新' },
  reportNonconformity: {
    type: 'reportNonconformity', reasonCode: 'POOR_WORK', isQuality: false, note: '记录与现场不符', reportedTo: idOf(36), lead: { state: 'ACTIVE' }, ownerId: idOf(34),
    owner: { state: 'ACTIVE' }, dueAt: at('06:00'),
  },
  replaceCallback: { type: 'replaceCallback' },
  signOffUnreached: { type: 'signOffUnreached', reason: '长期外出' },
  endUnresolved: { type: 'endUnresolved', reason: '超出合同范围' },
  reviewCallbackRecord: { type: 'reviewCallbackRecord', opinion: '同意' },
  fileCallbackRecord: { type: 'fileCallbackRecord', filedAt: at('04:00') },
};

const spent = { unreachedCount: 3, unsatisfiedCount: 3, completedBy: idOf(99) };
everyMove(callbackMoves, (command, state) => decideCallback(commands[command], aCallback({ state, ...spent }), context), { field: 'state', limits: { 'callback.open': 'openWindow', 'callback.due': 'markOverdue' } });

describe('a callback of a repair', () => {
  it('opens at the completion, with its limit, in the inbox of the service officer (CS-032, CS-048)', () => {
    const { events } = given(null).when(anOpening()).thenState({ state: 'OPEN', dueAt: new Date('2026-03-03T03:00:00Z') })
      .thenDeadlines(['callback.due']).decision();
    expect(events[1]!.data).toMatchObject({ kind: 'CALLBACK', role: 'CSR', employeeId: null, dueAt: '2026-03-03T03:00:00.000Z' });
  });

  it('is late one instant after its limit, and kept all the same (CS-160)', () => {
    const due = { dueAt: context.now };
    given(aCallback(due)).when(satisfied).thenState({ state: 'DONE_SATISFIED', isLate: false });
    given(aCallback({ dueAt: new Date(context.now.getTime() - 1) })).when(satisfied).thenState({ state: 'DONE_SATISFIED', isLate: true });
  });

  it('tells the supervisor when its limit passes (CS-032)', () => {
    given(aCallback()).when(commands.markOverdue).thenState({ isOverdue: true, state: 'OPEN' })
      .thenEvents(['customer-service.callback.overdue.v1', 'customer-service.task.opened.v1']);
  });
});

describe('a callback of works', () => {
  const waiting = { kind: 'WORKS' as const, openFrom: new Date('2026-03-08T16:00:00Z'), limit: aLimit({ dueAt: '2026-04-02T16:00:00.000Z' }) };

  it('waits for its seventh day (CS-035)', () => {
    given(null).when(anOpening(waiting)).thenState({ state: 'SCHEDULED' }).thenDeadlines(['callback.due', 'callback.open']);
  });

  it('is refused before the seventh day (CS-035)', () => {
    const scheduled = aCallback({ state: 'SCHEDULED', ...waiting });
    given(scheduled).when(satisfied).thenRefused('CALLBACK_NOT_OPEN_YET');
    given(scheduled).when(commands.startCallback).thenRefused('CALLBACK_NOT_OPEN_YET');
    expect(decideCallback(satisfied, scheduled, { ...context, now: waiting.openFrom }).state.state).toBe('DONE_SATISFIED');
  });
});

describe('who makes it, and how', () => {
  it('is the assignee; anybody else is refused (CS-048)', () => {
    given(aCallback({ assigneeId: idOf(99) })).when(satisfied).thenRefused('NOT_THE_ASSIGNEE');
    given(aCallback({ assigneeId: null })).when(commands.startCallback).thenRefused('NOT_THE_ASSIGNEE');
  });

  it('needs an appointment for a door visit, and keeps how far the start was from it (CS-049)', () => {
    const visit = { type: 'startCallback' as const, method: 'DOOR_VISIT' as const };
    given(aCallback()).when(visit).thenRefused('APPOINTMENT_MISSING');
    given(aCallback()).when({ ...satisfied, method: 'DOOR_VISIT', householdSignature: idOf(71) }).thenRefused('APPOINTMENT_MISSING');
    given(aCallback({ appointmentAt: at('04:03') })).when(visit).thenState({ state: 'IN_PROGRESS', arrivalDeviationMinutes: -3 });
    const twoMinutesAgo = new Date(context.now.getTime() - 135_000); // and a quarter: as the appointment counts it
    given(aCallback({ appointmentAt: twoMinutesAgo })).when(visit).thenState({ arrivalDeviationMinutes: 3 });
  });

  it('books no appointment in the past (CS-049)', () => {
    given(aCallback()).when({ ...commands.bookAppointment, at: context.now }).thenRefused('TIME_PAST', 'at');
  });

  const visited = { appointmentAt: at('04:00') };
  it.each([
    ['PHONE', {}, null],
    ['WRITTEN', {}, 'householdSignatureFileId'],
    ['WRITTEN', { householdSignature: idOf(71) }, null],
    ['DOOR_VISIT', {}, 'householdSignatureFileId'],
    ['ONLINE', { householdSignature: idOf(71) }, 'householdCode'],
    ['ONLINE', { householdCode: '12' }, 'householdCode'],
    ['ONLINE', { householdCode: '482913' }, null],
    ['PHONE', { callerSignature: 'me' }, 'callerSignatureFileId'],
  ] as const)('by %s with %j lacks the signature: %s (CS-045, CS-050)', (method, signed, missing) => {
    const outcome = given(aCallback(visited)).when({ ...satisfied, method, ...signed });
    if (missing) outcome.thenRefused('SIGNATURE_MISSING', missing);
    else outcome.thenState({ state: 'DONE_SATISFIED' });
  });

  it('keeps of the code that it was given, not the code (CS-050)', () => {
    given(aCallback()).when({ ...satisfied, method: 'ONLINE', householdCode: '482913' }).thenState({ householdSignature: 'OTP' });
  });
});

describe('an answer', () => {
  it('that is unsatisfied tells of the failure and asks the director to order a rectification (CS-052)', () => {
    given(aCallback()).when(unsatisfied).thenState({ state: 'DONE_UNSATISFIED', unsatisfiedCount: 1 }).thenEvents([
      'customer-service.callback.completed.v1', 'customer-service.callback.failed.v1', 'customer-service.task.closed.v1', 'customer-service.task.opened.v1',
    ]);
  });

  it('of bad work needs no order: the ticket is reopened (CS-019)', () => {
    given(aCallback()).when({ ...unsatisfied, failure: { reasonCode: 'NOT_FIXED', isQuality: true } })
      .thenEvents(['customer-service.callback.completed.v1', 'customer-service.callback.failed.v1', 'customer-service.task.closed.v1']);
  });

  it('gives its reason when unsatisfied, and only then (CS-046)', () => {
    given(aCallback()).when({ ...unsatisfied, failure: null }).thenRefused('FAILURE_INCOMPLETE', 'failure');
    given(aCallback()).when({ ...satisfied, failure: unsatisfied.failure }).thenRefused('FAILURE_INCOMPLETE', 'failure');
  });

  it('that nobody gave needs no signature of the household, and after the third time the director’s (CS-052)', () => {
    given(aCallback({ appointmentAt: at('04:00') })).when({ ...unreached, method: 'DOOR_VISIT' })
      .thenState({ state: 'UNREACHED', unreachedCount: 1 }).thenEvents(['customer-service.callback.completed.v1', 'customer-service.task.closed.v1']);
    const third = given(aCallback({ unreachedCount: 2 })).when(unreached).decision();
    expect(third.events.at(-1)!.data).toMatchObject({ kind: 'SIGN_OFF_UNREACHED', role: 'OD' });
  });

  it('after a rectification ends the task of whoever had to rectify (CS-052)', () => {
    const { rectification } = aCallback({ state: 'RECTIFYING' });
    const { events } = given(aCallback({ attempt: 2 })).when({ ...satisfied, rectified: { id: idOf(12), rectification: rectification!, nonconformity: null } }).decision();
    expect(events.at(-1)).toMatchObject({ aggregateId: idOf(12), data: { kind: 'RECTIFICATION', employeeId: idOf(34) } });
  });

  it('takes back what the supervisor or the lead was told, as does the end of the matter (CS-052, CS-159, CS-160)', () => {
    const closed = (command: CallbackCommand, callback: Callback) => given(callback).when(command).decision().events
      .filter(({ type }) => type === 'customer-service.task.closed.v1').map(({ data }) => (data as { kind: string }).kind);
    const late = aCallback({ isOverdue: true });
    expect([closed(satisfied, late), closed(satisfied, aCallback()), closed({ type: 'cancelCallback', reasonCode: 'TICKET_REOPENED' }, late)])
      .toEqual([['CALLBACK', 'ALERT'], ['CALLBACK'], ['CALLBACK', 'ALERT']]);
    const { rectification } = aCallback({ state: 'RECTIFYING' });
    const nonconformity = { reportedTo: idOf(36), at: at('03:00').toISOString(), reportedBy: idOf(33), note: '不符' };
    expect(closed({ ...satisfied, rectified: { id: idOf(12), rectification, nonconformity } }, aCallback({ attempt: 2 }))).toEqual(['CALLBACK', 'RECTIFICATION', 'ALERT']);
    const end: CallbackCommand = { type: 'endUnresolved', reason: '要求过高' };
    expect([closed(end, aCallback({ state: 'DONE_UNSATISFIED', unsatisfiedCount: 3 })), closed(end, aCallback({ state: 'RECTIFYING', unsatisfiedCount: 3 }))])
      .toEqual([['ORDER_RECTIFICATION'], ['RECTIFICATION']]);
  });
});

describe('the director', () => {
  it('orders a rectification by a time to come (CS-052)', () => {
    given(aCallback({ state: 'DONE_UNSATISFIED' })).when({ ...commands.orderRectification, dueAt: context.now }).thenRefused('TIME_PAST', 'dueAt');
  });

  it('signs off after three vain attempts, not before (CS-052)', () => {
    given(aCallback({ state: 'UNREACHED', unreachedCount: 2 })).when(commands.signOffUnreached).thenRefused('ATTEMPTS_LEFT');
    given(aCallback({ state: 'UNREACHED', unreachedCount: 3 })).when(commands.signOffUnreached).thenState({ state: 'CLOSED_UNREACHED' })
      .thenEvents(['customer-service.callback.closed.v1', 'customer-service.task.closed.v1']);
  });

  it('reviews no call of his own (CS-051, PLAT-021)', () => {
    given(aCallback({ state: 'DONE_SATISFIED' })).when(commands.reviewCallbackRecord).thenRefused('SELF_APPROVAL');
    expect(decideCallback(commands.reviewCallbackRecord, aCallback({ state: 'DONE_SATISFIED' }), director).state).toMatchObject({ reviewedBy: idOf(35) });
  });
});

it('the project manager ends a matter unresolved after the third unsatisfied answer (CS-052)', () => {
  given(aCallback({ state: 'DONE_UNSATISFIED', unsatisfiedCount: 2 })).when(commands.endUnresolved).thenRefused('ATTEMPTS_LEFT');
  given(aCallback({ state: 'DONE_UNSATISFIED', unsatisfiedCount: 3 })).when(commands.endUnresolved).thenState({ state: 'CLOSED_UNSATISFIED' });
});

describe('what a record rests on', () => {
  it('is at least one of a talk, a look on site and an inspection, each named once (CS-057)', () => {
    given(aCallback()).when({ ...satisfied, evidenceKinds: ['TALK', 'INSPECTION', 'TALK'] }).thenState({ evidenceKinds: ['TALK', 'INSPECTION'] });
    given(aCallback()).when({ ...satisfied, evidenceKinds: [] }).thenRefused('EVIDENCE_MISSING', 'evidenceKinds');
    given(aCallback()).when({ ...unreached, evidenceKinds: [] }).thenState({ state: 'UNREACHED', evidenceKinds: [] });
  });
});

describe('a nonconformity found when callbacks are analysed (CS-159)', () => {
  const report = commands.reportNonconformity;

  it('fails what was answered satisfied, tells the lead at once, and sets person and deadline', () => {
    const { events } = given(aCallback({ state: 'DONE_SATISFIED', satisfaction: 'SATISFIED' })).when(report).thenState({
      state: 'RECTIFYING', failureCode: 'POOR_WORK', satisfaction: 'SATISFIED',
      nonconformity: { reportedTo: idOf(36), at: at('04:00').toISOString(), reportedBy: idOf(33), note: '记录与现场不符' },
      rectification: { ownerId: idOf(34), dueAt: at('06:00').toISOString(), orderedBy: idOf(33), note: '记录与现场不符' },
    }).thenEvents([
      'customer-service.callback.failed.v1', 'customer-service.callback.rectification-ordered.v1', 'customer-service.task.opened.v1', 'customer-service.task.opened.v1',
    ]).decision();
    expect(events[2]!.data).toMatchObject({ kind: 'ALERT', employeeId: idOf(36) });
    expect(events[3]!.data).toMatchObject({ kind: 'RECTIFICATION', employeeId: idOf(34) });
  });

  it('does not fail a second time what had failed, and takes what the director was asked out of the inbox', () => {
    const { events } = given(aCallback({ state: 'DONE_UNSATISFIED', failureCode: 'TOO_SLOW' })).when(report).thenState({ failureCode: 'TOO_SLOW', state: 'RECTIFYING' }).thenEvents([
      'customer-service.callback.rectification-ordered.v1', 'customer-service.task.opened.v1', 'customer-service.task.closed.v1', 'customer-service.task.opened.v1',
    ]).decision();
    expect(events[2]!.data).toMatchObject({ kind: 'ORDER_RECTIFICATION' });
  });

  it('needs people who serve, and a time to come', () => {
    const done = aCallback({ state: 'DONE_SATISFIED', satisfaction: 'SATISFIED' });
    given(done).when({ ...report, dueAt: at('04:00') }).thenRefused('TIME_PAST', 'dueAt');
    given(done).when({ ...report, lead: { state: 'DEPARTED' } }).thenRefused('ASSIGNEE_NOT_ACTIVE', 'reportedToId');
    given(done).when({ ...report, owner: { state: 'DEPARTED' } }).thenRefused('ASSIGNEE_NOT_ACTIVE', 'ownerId');
  });
});

it('is made by somebody of the estate, or of headquarters (CS-048)', () => {
  const to = (estateId: string | null) => given(aCallback()).when({ ...commands.assignCallback, employee: { state: 'ACTIVE', estateId } });
  to(idOf(4)).thenRefused('NOT_IN_ESTATE', 'employeeId');
  to(null).thenState({ assigneeId: idOf(33) });
});

it('bad work that a sample found is put to the director, as its ticket may be closed (CS-034, CS-052)', () => {
  const bad: CompleteCallback = { ...unsatisfied, failure: { reasonCode: 'NOT_FIXED', isQuality: true } };
  const asked = (kind: Callback['kind']) => given(aCallback({ kind })).when(bad).decision().events.filter(({ data }) => (data as any).kind === 'ORDER_RECTIFICATION').length;
  expect([asked('TICKET'), asked('WEEKLY_SAMPLE')]).toEqual([0, 1]);
});
