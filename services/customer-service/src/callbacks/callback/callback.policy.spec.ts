import { describe, expect, it } from '@jest/globals';
import { callbackCompleted, callbackFailed, callbackRectificationOrdered, recordFiled, ticketCompleted, ticketReopened } from '@guanjia/contracts';
import {
  onCallbackCompleted, onCallbackFailed, onRecordFiled, onRectificationOrdered, onTicketCompleted, onTicketReopened, type Reaction,
} from './callback.policy.ts';

const [completion, answer, failure] = [ticketCompleted.samples[0]!, callbackCompleted.samples[0]!, callbackFailed.samples[0]!];
const ticket = { id: 'ticket', state: 'COMPLETED', completionNo: 1 };
const does = (reactions: Reaction[]) => reactions.map((reaction) => reaction.do);

describe('a completed ticket', () => {
  it('opens its callback and waits for it (CS-032)', () => {
    expect(does(onTicketCompleted(completion, ticket))).toEqual(['OPEN_CALLBACK', 'AWAIT_CALLBACK']);
  });

  it('that was closed on site or taken up again meanwhile still gets its callback, and stays as it is (CS-033)', () => {
    expect(does(onTicketCompleted(completion, { ...ticket, state: 'CLOSED' }))).toEqual(['OPEN_CALLBACK']);
    expect(does(onTicketCompleted(completion, { ...ticket, completionNo: 2 }))).toEqual(['OPEN_CALLBACK']);
  });

  it('that staff reported has none (CS-033)', () => {
    expect(onTicketCompleted({ ...completion, reporterType: 'STAFF' }, ticket)).toEqual([]);
  });
});

it('a reopened ticket cancels the pending callback (CS-019)', () => {
  expect(onTicketReopened(ticketReopened.samples[0]!, 'ticket')).toEqual([{ do: 'CANCEL_PENDING', ticketId: 'ticket', reasonCode: 'TICKET_REOPENED' }]);
});

describe('a callback', () => {
  const reached = { id: 'callback', state: 'UNREACHED', sourceType: 'TICKET', unreachedCount: 2, maxAttempts: 3 };

  it('that reached nobody is tried again, three times in all (CS-052)', () => {
    const vain = { ...answer, satisfaction: 'UNREACHED' as const };
    expect(does(onCallbackCompleted(vain, reached, ticket))).toEqual(['OPEN_NEXT_ATTEMPT']);
    expect(onCallbackCompleted(vain, { ...reached, unreachedCount: 3 }, ticket)).toEqual([]);
    expect(onCallbackCompleted(answer, reached, ticket)).toEqual([]);
  });

  it('that reached nobody stays as it is where the matter moved on first: completed again, or a complaint that was ended (CS-052, CS-072)', () => {
    const vain = { ...answer, satisfaction: 'UNREACHED' as const };
    expect(onCallbackCompleted(vain, { ...reached, state: 'REPLACED' }, ticket)).toEqual([]);
    expect(onCallbackCompleted(vain, { ...reached, sourceType: 'COMPLAINT' }, { ...ticket, state: 'CLOSED' })).toEqual([]);
    expect(does(onCallbackCompleted(vain, reached, { ...ticket, state: 'CLOSED' }))).toEqual(['OPEN_NEXT_ATTEMPT']);
  });

  it('that failed on quality reopens the ticket of its completion, while that is open (CS-019, CS-052)', () => {
    expect(does(onCallbackFailed(failure, { ...ticket, state: 'CALLBACK_PENDING' }))).toEqual(['REOPEN_TICKET']);
    expect(onCallbackFailed({ ...failure, isQuality: false }, ticket)).toEqual([]);
    expect(onCallbackFailed(failure, { ...ticket, state: 'CLOSED' })).toEqual([]);
    expect(onCallbackFailed(failure, { ...ticket, completionNo: 2 })).toEqual([]);
  });

  it('whose rectification was ordered is made again after it, but not while the ticket is at work (CS-052)', () => {
    const order = callbackRectificationOrdered.samples[0]!;
    const rectifying = { id: 'callback', state: 'RECTIFYING' };
    expect(onRectificationOrdered(order, rectifying, ticket)).toEqual([{ do: 'OPEN_NEXT_ATTEMPT', callbackId: 'callback', from: new Date(order.dueAt) }]);
    expect(onRectificationOrdered(order, rectifying, { ...ticket, state: 'REOPENED' })).toEqual([]);
    expect(onRectificationOrdered(order, { ...rectifying, state: 'CLOSED_UNSATISFIED' }, ticket)).toEqual([]);
  });

  it('is marked when archives files its record, and only its own (CS-050)', () => {
    const filed = recordFiled.samples[0]!;
    expect(does(onRecordFiled(filed))).toEqual(['MARK_FILED']);
    expect(onRecordFiled({ ...filed, sourceType: 'TICKET' })).toEqual([]);
  });
});
