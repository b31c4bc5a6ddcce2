import { expect, it } from '@jest/globals';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aComplaint } from './complaint.fixture.ts';
import { decideComplaint, type Complaint, type ComplaintCommand } from './complaint.rules.ts';

const context = { now: at('04:00'), actorId: idOf(33) };
/** Which alerts a command raises, moves or takes back, and whose they are. */
const alerts = (command: ComplaintCommand, complaint: Complaint) => decideComplaint(command, complaint, context).events
  .filter(({ data }) => (data as { kind?: string }).kind === 'ALERT').map(({ type, data }) => [type.split('.')[2], (data as { role: string }).role, (data as { ref: string }).ref]);
const passed = (limit: 'RESPONSE' | 'HANDLING' | 'MAJOR_NOTICE', isAgain = false): ComplaintCommand => ({ type: 'markOverdue', limit, isAgain, next: null });
const refOf = (limit: 'RESPONSE' | 'HANDLING' | 'MAJOR_NOTICE'): string =>
  alerts(passed(limit), aComplaint({ state: 'ASSIGNED', handleDueAt: at('03:00'), majorDueAt: at('03:00') }))[0]![2]!;

it('each limit that passed is told by itself, to the head and then to the project manager, a notice to the region (CS-063, CS-066, PLAT-020)', () => {
  expect(new Set([refOf('RESPONSE'), refOf('HANDLING'), refOf('MAJOR_NOTICE')]).size).toBe(3);
  expect(alerts(passed('RESPONSE'), aComplaint())).toEqual([['opened', 'SDM', refOf('RESPONSE')]]);
  expect(alerts(passed('RESPONSE', true), aComplaint({ escalationLevel: 1, overdueLimits: ['RESPONSE'] }))).toEqual([['changed', 'PM', refOf('RESPONSE')]]);
  expect(alerts(passed('MAJOR_NOTICE'), aComplaint({ severity: 'MAJOR', majorDueAt: at('03:00') }))).toEqual([['opened', 'RM', refOf('MAJOR_NOTICE')]]);
});

it('what was told falls away once the limit is met at last, and nothing else with it (CS-063, CS-067, CS-069)', () => {
  const late = { overdueLimits: ['RESPONSE', 'HANDLING'] as Complaint['overdueLimits'], escalationLevel: 2 };
  const answer: ComplaintCommand = { type: 'respondComplaint', channel: 'PHONE', at: context.now, missCause: null, note: null };
  expect(alerts(answer, aComplaint({ ...late, responseDueAt: at('05:00') }))).toEqual([['closed', 'PM', refOf('RESPONSE')]]);
  const result: ComplaintCommand = { type: 'handleComplaint', result: '已整改', population: 'ALL', replyLimit: aLimit() };
  expect(alerts(result, aComplaint({ ...late, state: 'HANDLING' }))).toEqual([['closed', 'PM', refOf('HANDLING')]]);
  expect(alerts(result, aComplaint({ state: 'HANDLING' }))).toEqual([]);
  const notice: ComplaintCommand = { type: 'reportMajorComplaint', departmentIds: [idOf(30)], roles: ['RM'] };
  const major = aComplaint({ severity: 'MAJOR', majorKnownAt: at('02:00'), majorDueAt: at('03:00'), overdueLimits: ['MAJOR_NOTICE'] });
  expect(alerts(notice, major)).toEqual([['closed', 'RM', refOf('MAJOR_NOTICE')]]);
});

it('what is major again, having been less in between, is reported again (CS-069)', () => {
  const again: ComplaintCommand = { type: 'classifyComplaint', severity: 'MAJOR', reason: '再次发生', knownAt: context.now, majorLimit: aLimit(), mayDowngrade: false };
  const reported = aComplaint({ severity: 'SERIOUS', escalationLevel: 2, majorKnownAt: at('02:00'), majorDueAt: at('03:00'), majorReportedAt: at('02:30'), notified: { departmentIds: [idOf(30)], roles: ['RM'] } });
  const { state } = decideComplaint(again, reported, context);
  expect(state).toMatchObject({ severity: 'MAJOR', majorKnownAt: context.now, majorReportedAt: null, missingSteps: expect.arrayContaining(['MAJOR_NOTICE']) });
  const notice: ComplaintCommand = { type: 'reportMajorComplaint', departmentIds: [idOf(30)], roles: ['RM'] };
  expect(decideComplaint(notice, { ...reported, ...state } as Complaint, context).state).toMatchObject({ majorReportedAt: context.now });
});

it('what is unmet at its end falls away with it (CS-072)', () => {
  const end: ComplaintCommand = { type: 'closeUnresolved', reason: '要求过高', callbackId: null, unsatisfied: 3, needed: 3, mayCloseMajor: true };
  const ended = aComplaint({ state: 'HANDLING', firstFeedbackAt: at('02:00'), overdueLimits: ['RESPONSE', 'HANDLING'] });
  expect(alerts(end, ended)).toEqual([['closed', 'SDM', refOf('HANDLING')]]);
});
