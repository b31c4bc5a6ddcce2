import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { aLimit, at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideCallLog, type CallLog, type CallLogCommand } from './call-log.rules.ts';

const given = givenFor((command: CallLogCommand, call: CallLog | null) => decideCallLog(command, call, { now: at('02:00'), actorId: idOf(33) }));
const call = { id: idOf(53), estateId: idOf(3), callerNo: '13812345678', callerName: null, calledAt: at('01:58') };
const logged: CallLog = { ...call, kind: 'HELP', linkedType: null, linkedId: null, entryLimit: null, entryDueAt: null, operatorId: idOf(33), transfers: [] };

describe('a call that is logged', () => {
  it.each([
    ['REPAIR', 'TICKET', null], ['REPAIR', 'ENQUIRY', 'CALL_RECORD_MISSING'], ['REPAIR', null, 'CALL_RECORD_MISSING'], ['COMPLAINT', 'COMPLAINT', null],
    ['COMPLAINT', null, 'CALL_RECORD_MISSING'], ['ENQUIRY', 'ENQUIRY', null], ['ENQUIRY', null, 'CALL_RECORD_MISSING'], ['HELP', null, null], ['HELP', 'INCIDENT', null],
    ['OTHER', null, null],
  ] as const)('as %s with %s: %s (CS-005)', (kind, type, refusal) => {
    const outcome = given(null).when({ type: 'logCall', nightLimit: null, ...call, kind, record: type && { type, id: idOf(10) } });
    if (refusal) outcome.thenRefused(refusal, 'linkedTo');
    else outcome.thenState({ kind, linkedType: type, linkedId: type && idOf(10), operatorId: idOf(33) });
  });

  it('for a repair may be without its ticket in the night, and is given it the next day, once (CS-022)', () => {
    const nightLimit = aLimit({ standard: 'ticket.entry.night', dueAt: '2026-03-02T16:00:00.000Z' });
    given(null).when({ type: 'logCall', nightLimit, ...call, kind: 'REPAIR', record: null })
      .thenState({ linkedId: null, entryLimit: nightLimit, entryDueAt: new Date('2026-03-02T16:00:00Z') });
    given(null).when({ type: 'logCall', nightLimit, ...call, kind: 'REPAIR', record: { type: 'TICKET', id: idOf(10) } }).thenState({ entryLimit: null });
    given(null).when({ type: 'logCall', nightLimit, ...call, kind: 'COMPLAINT', record: null }).thenRefused('CALL_RECORD_MISSING', 'linkedTo');
    given(logged).when({ type: 'linkTicket', ticketId: idOf(10) }).thenState({ linkedType: 'TICKET', linkedId: idOf(10) });
    given({ ...logged, linkedType: 'TICKET', linkedId: idOf(10) }).when({ type: 'linkTicket', ticketId: idOf(11) }).thenRefused('ENTERED_ALREADY');
  });

  it('rang before now (CS-005)', () => {
    given(null).when({ type: 'logCall', nightLimit: null, ...call, calledAt: at('02:01'), kind: 'OTHER', record: null }).thenRefused('TIME_ORDER', 'at');
  });

  it('keeps each transfer, with callee, reason, time and who handed it on (CS-007)', () => {
    const transfer = { type: 'logCallTransfer', toEmployeeId: idOf(32), toDepartmentId: null, reason: '电梯困人' } as const;
    const first = { toEmployeeId: idOf(32), toDepartmentId: null, reason: '电梯困人', at: at('02:00').toISOString(), by: idOf(33) };
    given(logged).when(transfer).thenState({ callerNo: '13812345678', transfers: [first] });
    given({ ...logged, transfers: [first] }).when(transfer).thenState({ transfers: [first, first] });
    given(logged).when({ ...transfer, toEmployeeId: null }).thenRefused('CALLEE_INCOMPLETE', 'toEmployeeId');
  });
});
