import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aComplaint, aFiling } from './complaint.fixture.ts';
import { complaintMoves } from './complaint-moves.rules.ts';
import type { VerifyComplaint } from './complaint-investigation.rules.ts';
import { decideComplaint, type Complaint, type ComplaintCommand } from './complaint.rules.ts';
import { windowStart } from './recurrence.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };
const given = givenFor((command: ComplaintCommand, complaint: Complaint | null) => decideComplaint(command, complaint, context));
const later = new Date('2026-03-06T10:00:00Z');
const replyLimit = aLimit({ standard: 'complaint.replyLetter', dueAt: '2026-03-05T16:00:00.000Z' });
const majorLimit = aLimit({ standard: 'major.notify', dueAt: '2026-03-03T16:00:00.000Z' });

const ours: VerifyComplaint = {
  type: 'verifyComplaint', responsibility: 'OURS', facts: '属实', rootCauseCode: 'PROCEDURE', apology: '抱歉', promisedAt: later, explanation: null, assistance: null,
};
const commands: { [K in Exclude<ComplaintCommand['type'], 'fileComplaint'>]: Extract<ComplaintCommand, { type: K }> } = {
  acceptComplaint: { type: 'acceptComplaint', finishAt: later, remedy: '上门协调', toldAt: context.now },
  respondComplaint: { type: 'respondComplaint', channel: 'PHONE', at: context.now, missCause: null, note: null },
  startInvestigation: { type: 'startInvestigation', dueAt: new Date('2026-03-02T16:00:00Z') },
  addProgress: { type: 'addProgress', note: '已联系楼上', toldAt: context.now },
  recordCoordination: { type: 'recordCoordination', note: '已安抚' },
  judgeComplaint: { type: 'judgeComplaint', validity: 'VALID', reason: '属实' },
  verifyComplaint: ours,
  rejectComplaint: { type: 'rejectComplaint', reason: '并无此事', toldAt: context.now },
  assignComplaint: {
    type: 'assignComplaint', department: { id: idOf(30), estateId: idOf(3), kind: 'SECURITY', state: 'ACTIVE' }, assignee: null, dueAt: later,
  },
  takeOverComplaint: { type: 'takeOverComplaint' },
  passOnComplaint: { type: 'passOnComplaint', zoneId: idOf(71), to: idOf(34) },
  startHandling: { type: 'startHandling' },
  handleComplaint: { type: 'handleComplaint', result: '已约定夜间安静', population: 'ALL', replyLimit },
  classifyComplaint: { type: 'classifyComplaint', severity: 'SERIOUS', reason: '多户受扰', knownAt: context.now, majorLimit: null, mayDowngrade: false },
  escalateComplaint: { type: 'escalateComplaint', reason: '超出权限' },
  reviewSeriousComplaint: { type: 'reviewSeriousComplaint', measures: '约谈', owner: { id: idOf(34), state: 'ACTIVE' }, dueAt: later },
  reportMajorComplaint: { type: 'reportMajorComplaint', departmentIds: [idOf(30)], roles: ['RM'] },
  feedbackComplaintResult: { type: 'feedbackComplaintResult', channel: 'PHONE', at: context.now },
  sendReplyLetter: { type: 'sendReplyLetter', findings: '属实', remedy: '约定', apology: '抱歉', fileId: null },
  awaitCallback: { type: 'awaitCallback' },
  returnToHandling: { type: 'returnToHandling', limit: aLimit({ dueAt: later.toISOString() }) },
  closeComplaint: { type: 'closeComplaint', callback: { id: idOf(13), ended: 'SATISFIED' }, mayCloseMajor: true },
  closeUnresolved: { type: 'closeUnresolved', reason: '要求过高', callbackId: idOf(13), unsatisfied: 3, needed: 3, mayCloseMajor: true },
  markOverdue: { type: 'markOverdue', limit: 'RESPONSE', isAgain: false, next: aLimit({ dueAt: later.toISOString() }) },
  recomputeLimits: { type: 'recomputeLimits', limit: aLimit({ standard: 'complaint.response', dueAt: later.toISOString() }) },
  fileComplaintRecord: { type: 'fileComplaintRecord', recordId: idOf(40), filedAt: context.now },
};

/** What lets each command be decided whatever the state. */
const ready = (command: ComplaintCommand['type'], state: Complaint['state']): Complaint => aComplaint({
  state, resultFeedbackAt: at('03:10'),
  ...(command === 'rejectComplaint' ? { validity: 'INVALID' as const } : {}),
  ...(command === 'handleComplaint' && state === 'VERIFIED' ? { responsibility: 'OUTSIDE' as const } : {}),
  ...(command === 'reviewSeriousComplaint' ? { severity: 'SERIOUS' as const } : {}),
  ...(command === 'reportMajorComplaint' ? { severity: 'MAJOR' as const, majorKnownAt: at('01:20'), majorLimit, majorDueAt: new Date(majorLimit.dueAt) } : {}),
});
everyMove(complaintMoves, (command, state) => decideComplaint(commands[command], ready(command, state), context), { field: 'state', limits: { 'complaint.response': 'markOverdue', 'complaint.response.again': 'markOverdue', 'complaint.handling': 'markOverdue', 'complaint.major-notice': 'markOverdue' } });

describe('a complaint that is filed', () => {
  it('starts its response limit and is in the inbox of the service officer (CS-061, CS-063)', () => {
    const { events } = given(null).when(aFiling()).thenState({ state: 'FILED', responseDueAt: new Date('2026-03-04T16:00:00Z') })
      .thenDeadlines(['complaint.response']).decision();
    expect(events[1]!.data).toMatchObject({ kind: 'COMPLAINT', role: 'CSR', dueAt: '2026-03-04T16:00:00.000Z' });
  });

  it.each([
    ['a name', { contactName: null }, 'COMPLAINANT_INCOMPLETE', 'contactName'],
    ['nobody’s name when anonymous', { complainantType: 'ANONYMOUS' as const }, 'COMPLAINANT_INCOMPLETE', 'contactName'],
    ['a time that has come', { receivedAt: at('05:00') }, 'TIME_ORDER', 'receivedAt'],
    ['an open estate', { estate: { state: 'CLOSED' } }, 'ESTATE_CLOSED', undefined],
    ['a unit of the estate', { unit: { estateId: idOf(4) } }, 'NOT_IN_ESTATE', 'unitId'],
    ['the household of the unit', { household: { unitId: idOf(4) } }, 'NOT_IN_ESTATE', 'householdId'],
  ])('needs %s (CS-061)', (_, patch, code, field) => given(null).when(aFiling(patch)).thenRefused(code, field));

  it('may have no name at all (CS-061)', () => {
    given(null).when(aFiling({ complainantType: 'ANONYMOUS', contactName: null, contactPhone: null })).thenState({ state: 'FILED', contactName: null });
  });

  it('of conduct names the employee, and only such a one (CS-079)', () => {
    given(null).when(aFiling({ nature: 'STAFF_CONDUCT' })).thenRefused('LINK_MISSING', 'employeeId');
    given(null).when(aFiling({ nature: 'STAFF_CONDUCT', isFiledByMember: true })).thenState({ state: 'FILED' });
    given(null).when(aFiling({ employeeId: idOf(32) })).thenRefused('LINK_MISSING', 'employeeId');
    const { events } = given(null).when(aFiling({ nature: 'STAFF_CONDUCT', employeeId: idOf(32) })).decision();
    expect(events[0]!.data).toMatchObject({ nature: 'STAFF_CONDUCT', employeeId: idOf(32) });
  });

  it('about a repair links it, and counts toward the same repair (CS-084, CS-054)', () => {
    given(null).when(aFiling({ nature: 'REPAIR' })).thenRefused('LINK_MISSING', 'workOrderId');
    const repairRecurrence = { category: 'PLUMBING', unitId: idOf(5), equipmentId: null, count: 3, limit: 3, ids: [idOf(10)] };
    const repair = aFiling({ nature: 'REPAIR', ticketId: idOf(10), workOrderId: idOf(12), repairRecurrence });
    given(null).when(repair).thenEvents(['customer-service.complaint.filed.v1', 'customer-service.task.opened.v1', 'customer-service.ticket.recurrence-detected.v1']);
    given(null).when({ ...repair, repairRecurrence: { ...repairRecurrence, count: 2 } })
      .thenEvents(['customer-service.complaint.filed.v1', 'customer-service.task.opened.v1']);
  });

  it('of a matter that came up before tells so from the second on (CS-054)', () => {
    const recurrence = { category: 'NOISE', unitId: idOf(5), equipmentId: null, count: 2, limit: 2, ids: [idOf(16), idOf(15)] };
    const { events } = given(null).when(aFiling({ recurrence })).thenState({ recurrenceNo: 2 }).decision();
    expect(events.at(-1)).toMatchObject({ type: 'customer-service.complaint.recurrence-detected.v1', data: { count: 2, complaintIds: [idOf(16), idOf(15)] } });
    given(null).when(aFiling({ recurrence: { ...recurrence, count: 1 } })).thenEvents(['customer-service.complaint.filed.v1', 'customer-service.task.opened.v1']);
  });

  it('as major goes to the manager at once, and its notice is due (CS-068, CS-069)', () => {
    given(null).when(aFiling({ severity: 'MAJOR', majorLimit })).thenDeadlines(['complaint.response', 'complaint.major-notice'])
      .thenState({ severity: 'MAJOR', majorKnownAt: at('01:20'), escalationLevel: 2 });
  });
});

describe('taking it up', () => {
  it('tells the estimate, unless nobody knows whom to tell (CS-062)', () => {
    const silent = { ...commands.acceptComplaint, toldAt: null };
    given(aComplaint()).when(silent).thenRefused('TOLD_MISSING', 'toldAt');
    given(aComplaint({ complainantType: 'ANONYMOUS', contactName: null })).when(silent).thenState({ state: 'ACCEPTED' });
    given(aComplaint()).when({ ...commands.acceptComplaint, finishAt: context.now }).thenRefused('TIME_PAST', 'finishAt');
    given(aComplaint()).when(commands.acceptComplaint).thenState({ handlerId: idOf(33), targetAt: later });
  });

  it('or deciding on it is not for whom it is about (CS-079, PLAT-021)', () => {
    given(aComplaint({ employeeId: idOf(33) })).when(commands.acceptComplaint).thenRefused('SELF_APPROVAL');
    given(aComplaint({ state: 'INVESTIGATING', employeeId: idOf(33) })).when(commands.judgeComplaint).thenRefused('SELF_APPROVAL');
    given(aComplaint({ state: 'INVESTIGATING', employeeId: idOf(33) })).when(ours).thenRefused('SELF_APPROVAL');
    given(aComplaint({ state: 'VERIFIED', validity: 'INVALID', employeeId: idOf(33) })).when(commands.rejectComplaint).thenRefused('SELF_APPROVAL');
    given(aComplaint({ state: 'CALLBACK_PENDING', employeeId: idOf(33) })).when(commands.closeComplaint).thenRefused('SELF_APPROVAL');
    for (const command of [commands.assignComplaint, commands.handleComplaint]) given(aComplaint({ state: 'HANDLING', employeeId: idOf(33) })).when(command).thenRefused('SELF_APPROVAL');
    given(aComplaint({ employeeId: idOf(33) })).when(commands.takeOverComplaint).thenRefused('SELF_APPROVAL');
  });

  it('answers within two working days, or says why not (CS-063, CS-064)', () => {
    given(aComplaint()).when(commands.respondComplaint).thenState({ firstFeedbackAt: context.now }).thenDeadlines(['complaint.response', 'complaint.response.again']);
    const late = aComplaint({ responseDueAt: at('03:59') });
    given(late).when(commands.respondComplaint).thenRefused('MISS_CAUSE_INCOMPLETE', 'missCause');
    given(late).when({ ...commands.respondComplaint, missCause: 'OVERLOOKED' }).thenState({ responseMissCause: 'OVERLOOKED' });
    given(aComplaint({ firstFeedbackAt: at('02:00') })).when(commands.respondComplaint).thenRefused('ALREADY_RESPONDED');
  });

  it('begins the investigation on the same working day, or is late (CS-065)', () => {
    const accepted = aComplaint({ state: 'ACCEPTED' });
    expect(given(accepted).when(commands.startInvestigation).decision().state.investigation).toMatchObject({ isLate: false });
    expect(given(accepted).when({ ...commands.startInvestigation, dueAt: at('03:59') }).decision().state.investigation).toMatchObject({ isLate: true });
  });

  it('keeps coordination inside one’s authority without settling anything (CS-082)', () => {
    given(aComplaint({ state: 'ACCEPTED' })).when(commands.recordCoordination).thenState({ state: 'ACCEPTED' }).thenEvents(['customer-service.complaint.progressed.v1']);
    expect(decideComplaint(commands.recordCoordination, aComplaint(), context).progress).toMatchObject([{ step: 'COORDINATED', note: '已安抚', toldAt: null }]);
  });
});

describe('verifying it', () => {
  it.each([
    ['an apology', { apology: null }, 'apology'],
    ['a promised time', { promisedAt: null }, 'promisedAt'],
    ['an explanation', { responsibility: 'OUTSIDE' as const, assistance: '联系物管会' }, 'explanation'],
    ['help', { responsibility: 'OUTSIDE' as const, explanation: '市政施工' }, 'assistance'],
  ])('takes %s (CS-077)', (_, patch, field) => given(aComplaint({ state: 'INVESTIGATING' })).when({ ...ours, ...patch }).thenRefused('VERIFICATION_INCOMPLETE', field));

  it('rejects only what was judged invalid, and tells why (CS-075)', () => {
    given(aComplaint({ state: 'VERIFIED' })).when(commands.rejectComplaint).thenRefused('NOT_JUDGED_INVALID');
    const invalid = aComplaint({ state: 'VERIFIED', validity: 'INVALID' });
    given(invalid).when({ ...commands.rejectComplaint, toldAt: null }).thenRefused('TOLD_MISSING', 'toldAt');
    given(invalid).when(commands.rejectComplaint).thenState({ state: 'REJECTED_INVALID', rejectionToldAt: context.now });
  });
});

describe('handling it', () => {
  it('is a department’s, by a time (CS-067)', () => {
    const verified = aComplaint({ state: 'VERIFIED' });
    given(verified).when(commands.assignComplaint).thenState({ state: 'ASSIGNED', targetAt: later }).thenDeadlines(['complaint.handling', 'complaint.handling.again']);
    given(verified).when({ ...commands.assignComplaint, dueAt: context.now }).thenRefused('TIME_PAST', 'dueAt');
    given(verified).when({ ...commands.assignComplaint, department: null }).thenRefused('DEPARTMENT_MISSING', 'departmentId');
    given(verified).when(commands.handleComplaint).thenRefused('NOT_ASSIGNED');
    given(aComplaint({ state: 'VERIFIED', responsibility: 'OUTSIDE' })).when(commands.assignComplaint).thenRefused('OUTSIDE_RESPONSIBILITY');
  });

  it('needs the review of a serious one first (CS-068)', () => {
    const serious = aComplaint({ state: 'HANDLING', severity: 'SERIOUS' });
    given(serious).when(commands.handleComplaint).thenRefused('REVIEW_MISSING');
    const { review } = given(serious).when(commands.reviewSeriousComplaint).decision().state;
    given({ ...serious, review: review! }).when(commands.handleComplaint).thenState({ state: 'HANDLED', completionNo: 1 });
    given(aComplaint({ state: 'HANDLING' })).when(commands.reviewSeriousComplaint).thenRefused('NOT_SERIOUS');
  });

  it.each([
    ['ALL', 'UNJUDGED', 'OWNER', true], ['VALID', 'VALID', 'OWNER', true], ['VALID', 'UNJUDGED', 'OWNER', false], ['ALL', 'VALID', 'ANONYMOUS', false],
  ] as const)('is called back where %s are, it is %s, and the complainant %s: %s (CS-037, CS-059, CS-061)', (population, validity, complainantType, isCallbackDue) => {
    given(aComplaint({ state: 'HANDLING', validity, complainantType })).when({ ...commands.handleComplaint, population }).thenState({ isCallbackDue });
  });

  it.each([['LETTER', true], ['PHONE', true], ['HOTLINE', true], ['APP', false]] as const)('answers a complaint by %s by letter: %s (CS-073)', (channel, isDue) => {
    const { deadlines } = given(aComplaint({ state: 'HANDLING', channel })).when(commands.handleComplaint).decision();
    expect(deadlines!.some(({ kind, dueAt }) => kind === 'complaint.reply-letter' && dueAt !== null)).toBe(isDue);
  });

  it('again has its own time after an unsatisfied callback (CS-072)', () => {
    given(aComplaint({ state: 'CALLBACK_PENDING' })).when(commands.returnToHandling).thenState({ state: 'HANDLING', handleDueAt: later }).thenDeadlines(['complaint.handling']);
  });

  it('can be taken over by the project manager (CS-167)', () => {
    const { events } = given(aComplaint({ state: 'HANDLING' })).when(commands.takeOverComplaint).thenState({ takenOverBy: idOf(33), handlerId: idOf(33) }).decision();
    expect(events[0]!.data).toMatchObject({ isTakenOver: true });
  });
});

describe('going up', () => {
  it('by a person goes one level at a time, and the handler stays (CS-066)', () => {
    const first = decideComplaint(commands.escalateComplaint, aComplaint({ state: 'ACCEPTED' }), context).state;
    expect(first).toMatchObject({ escalationLevel: 1, escalations: [{ toRole: 'SDM', by: 'PERSON' }] });
    expect(first.handlerId).toBeUndefined();
    given(aComplaint({ escalationLevel: 3 })).when(commands.escalateComplaint).thenRefused('TOP_LEVEL_REACHED');
  });

  it('by time goes to the department head, then to the project manager (CS-063, CS-066, CS-067)', () => {
    const first = given(aComplaint()).when(commands.markOverdue).thenDeadlines(['complaint.response.again'])
      .thenState({ overdueLimits: ['RESPONSE'], escalationLevel: 1 }).decision();
    expect(first.events.map(({ type }) => type)).toEqual([
      'customer-service.complaint.overdue.v1', 'customer-service.complaint.escalated.v1', 'customer-service.task.opened.v1', 'customer-service.task.opened.v1',
    ]);
    given(aComplaint({ escalationLevel: 1, overdueLimits: ['RESPONSE'] })).when({ ...commands.markOverdue, isAgain: true, next: null })
      .thenState({ escalationLevel: 2, overdueLimits: ['RESPONSE'] }).thenDeadlines([]);
  });

  it('in severity is anybody’s who follows it, down the project manager’s alone (CS-068, CS-069)', () => {
    given(aComplaint()).when(commands.classifyComplaint).thenState({ severity: 'SERIOUS', escalationLevel: 2 });
    const serious = aComplaint({ severity: 'SERIOUS' });
    given(serious).when(commands.classifyComplaint).thenRefused('SEVERITY_UNCHANGED', 'severity');
    given(serious).when({ ...commands.classifyComplaint, severity: 'ORDINARY' }).thenRefused('DOWNGRADE_NOT_YOURS');
    given(serious).when({ ...commands.classifyComplaint, severity: 'ORDINARY', mayDowngrade: true }).thenState({ severity: 'ORDINARY' });
  });

  it('to major starts one working day from when it was known (CS-069)', () => {
    const major = { ...commands.classifyComplaint, severity: 'MAJOR' as const, majorLimit, knownAt: at('02:00') };
    given(aComplaint()).when(major).thenState({ majorKnownAt: at('02:00'), majorDueAt: new Date(majorLimit.dueAt) }).thenDeadlines(['complaint.major-notice']);
    given(aComplaint()).when({ ...major, knownAt: at('05:00') }).thenRefused('TIME_ORDER', 'knownAt');
    given(aComplaint()).when(commands.reportMajorComplaint).thenRefused('NOT_MAJOR');
    const known = ready('reportMajorComplaint', 'ACCEPTED');
    given(known).when({ ...commands.reportMajorComplaint, roles: [] }).thenRefused('NOTIFY_INCOMPLETE', 'roles');
    given(known).when(commands.reportMajorComplaint).thenState({ majorReportedAt: context.now }).thenDeadlines(['complaint.major-notice', 'complaint.major-notice.again']);
  });
});

describe('the end', () => {
  const pending = aComplaint({ state: 'CALLBACK_PENDING' });

  it('comes with the result told, the letter sent and the callback satisfied (CS-072, CS-073, CS-085)', () => {
    given(pending).when(commands.closeComplaint).thenState({ state: 'CLOSED', outcome: 'RESOLVED', callbackId: idOf(13) });
    given({ ...pending, resultFeedbackAt: null }).when(commands.closeComplaint).thenRefused('STEPS_MISSING');
    given({ ...pending, channel: 'LETTER' }).when(commands.closeComplaint).thenRefused('STEPS_MISSING');
    given(pending).when({ ...commands.closeComplaint, callback: null }).thenRefused('COMPLAINT_CALLBACK_MISSING');
  });

  it('comes unresolved where nobody could be reached (CS-072, CS-078)', () => {
    given(pending).when({ ...commands.closeComplaint, callback: { id: idOf(13), ended: 'UNREACHED' } }).thenState({ outcome: 'UNRESOLVED' });
  });

  it('of an anonymous one is its written result (CS-061)', () => {
    const anonymous = aComplaint({ state: 'HANDLED', complainantType: 'ANONYMOUS', contactName: null, isCallbackDue: false });
    given(anonymous).when({ ...commands.closeComplaint, callback: null }).thenState({ state: 'CLOSED', outcome: 'RESOLVED' });
  });

  it('of a major one is the directors’ (CS-070)', () => {
    given({ ...pending, severity: 'MAJOR' }).when({ ...commands.closeComplaint, mayCloseMajor: false }).thenRefused('MAJOR_CLOSE_NOT_YOURS');
  });

  it('unresolved comes after three unsatisfied answers, not before (CS-072)', () => {
    given(pending).when({ ...commands.closeUnresolved, unsatisfied: 2 }).thenRefused('ATTEMPTS_LEFT');
    given(pending).when(commands.closeUnresolved).thenState({ outcome: 'UNRESOLVED', outcomeReason: '要求过高' });
  });

  it('asks for what the procedure of its nature asks for (CS-081)', () => {
    const procedure = { handlerRole: 'CSS', severity: 'ORDINARY', steps: ['JUDGEMENT'], departmentId: null, handleWorkingDays: 3 } as const;
    given({ ...pending, validity: 'UNJUDGED', procedure: { ...procedure, steps: ['JUDGEMENT'] } }).when(commands.closeComplaint).thenRefused('STEPS_MISSING');
    expect(given(null).when(aFiling({ procedure: { ...procedure, steps: [] } })).decision().events[1]!.data).toMatchObject({ role: 'CSS' });
  });

  it('shows which steps are missing (CS-080)', () => {
    expect(given(pending).when(commands.closeComplaint).decision().state.missingSteps).toEqual(['RESPONSE']);
    expect(given({ ...pending, firstFeedbackAt: at('02:00') }).when(commands.closeComplaint).decision().state.missingSteps).toEqual([]);
  });

  it('is filed by its category (CS-074)', () => {
    expect(given(pending).when(commands.closeComplaint).decision().events[0]).toMatchObject({
      type: 'customer-service.complaint.closed.v1', data: { category: 'NOISE', outcome: 'RESOLVED', severity: 'ORDINARY' },
    });
  });
});

it('a year that is published moves a provisional limit, and its deadline (PLAT-010)', () => {
  given(aComplaint({ isDueProvisional: true })).when(commands.recomputeLimits).thenState({ responseDueAt: later, isDueProvisional: false }).thenDeadlines(['complaint.response']);
});

it.each([
  [{ value: '1', unit: 'quarter' }, '2025-12-31T16:00:00.000Z'],
  [{ value: '12', unit: 'month' }, '2025-03-01T16:00:00.000Z'],
])('matters count in the window of %j (CS-054)', (standard, from) => {
  expect(windowStart(standard, at('04:00')).toISOString()).toBe(from);
});
