import { expect, it } from '@jest/globals';
import { callbackFailed, complaintHandled, recordFiled } from '@guanjia/contracts';
import { onComplaintCallbackFailed, onComplaintHandled, onComplaintRecordFiled, type ComplaintReaction } from './complaint.policy.ts';

const [told, failure, record] = [complaintHandled.samples[0]!, callbackFailed.samples[0]!, recordFiled.samples[0]!];
const complaint = { id: 'complaint', state: 'HANDLED', completionNo: 1 };
const does = (reactions: ComplaintReaction[]) => reactions.map((reaction) => reaction.do);

it('a handled complaint opens its callback and waits for it; an important one is the director’s to organise (CS-036, CS-048, CS-071)', () => {
  expect(onComplaintHandled(told, complaint)).toMatchObject([{ do: 'OPEN_CALLBACK', matter: { kind: 'COMPLAINT', organiserRole: 'CSR' } }, { do: 'AWAIT_CALLBACK' }]);
  expect(onComplaintHandled({ ...told, severity: 'SERIOUS' }, complaint)[0]).toMatchObject({ matter: { organiserRole: 'OD' } });
});

it('one that was closed or handled again meanwhile still gets its callback, and stays as it is (CS-037)', () => {
  expect(does(onComplaintHandled(told, { ...complaint, state: 'CLOSED' }))).toEqual(['OPEN_CALLBACK']);
  expect(does(onComplaintHandled(told, { ...complaint, completionNo: 2 }))).toEqual(['OPEN_CALLBACK']);
});

it('one that is not to be called back opens none (CS-059, CS-061)', () => {
  expect(onComplaintHandled({ ...told, isCallbackDue: false }, complaint)).toEqual([]);
});

it('an unsatisfied callback brings it back to be handled, while it waits for that very callback (CS-072)', () => {
  expect(does(onComplaintCallbackFailed(failure, { ...complaint, state: 'CALLBACK_PENDING' }))).toEqual(['RETURN_TO_HANDLING']);
  expect(onComplaintCallbackFailed(failure, complaint)).toEqual([]);
  expect(onComplaintCallbackFailed(failure, { ...complaint, state: 'CALLBACK_PENDING', completionNo: 2 })).toEqual([]);
});

it('is marked when archives files its record, and only its own (CS-074)', () => {
  expect(onComplaintRecordFiled({ ...record, sourceType: 'COMPLAINT' }, 'record')).toMatchObject([{ do: 'MARK_FILED', recordId: 'record' }]);
  expect(onComplaintRecordFiled({ ...record, sourceType: 'TICKET' }, 'record')).toEqual([]);
});
