import type { Decision, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export type CallKind = 'REPAIR' | 'HELP' | 'COMPLAINT' | 'ENQUIRY' | 'OTHER';
export type CallRecordType = 'TICKET' | 'COMPLAINT' | 'ENQUIRY' | 'INCIDENT';

/** Which record a call opened, or asked after. */
export interface CallRecord {
  type: CallRecordType;
  id: string;
}

/** One hand-over of the call. `at`: ISO 8601, UTC. @source CS-007 */
export interface CallTransfer {
  toEmployeeId: string | null;
  toDepartmentId: string | null;
  reason: string;
  at: string;
  by: string;
}

/** 来电记录: one call to the estate's telephone. @source CS-005 CS-007 */
export interface CallLog {
  id: string;
  estateId: string;
  callerNo: string;
  callerName: string | null;
  /** when the telephone rang */
  calledAt: Date;
  kind: CallKind;
  linkedType: CallRecordType | null;
  linkedId: string | null;
  /** by when a repair that was taken in the night is to be entered as a ticket. @source CS-022 */
  entryLimit: StampedLimit | null;
  entryDueAt: Date | null;
  operatorId: string;
  transfers: CallTransfer[];
}

export type CallLogCommand =
  /** `record`: what the call opened or names, known to be there; `nightLimit`: by when its ticket is to be entered, in the night alone */
  | ({ type: 'logCall'; record: CallRecord | null; nightLimit: StampedLimit | null } & Pick<CallLog, 'id' | 'estateId' | 'callerNo' | 'callerName' | 'calledAt' | 'kind'>)
  | { type: 'logCallTransfer'; toEmployeeId: string | null; toDepartmentId: string | null; reason: string }
  /** The service entered what the monitoring room had taken. */
  | { type: 'linkTicket'; ticketId: string };

const needed: Readonly<Partial<Record<CallKind, CallRecordType>>> = { REPAIR: 'TICKET', COMPLAINT: 'COMPLAINT', ENQUIRY: 'ENQUIRY' };

/** A repair, a complaint and an enquiry are kept as such, and the call names which; a cry for help may have none yet, and a repair in
 *  the night gets its ticket the next day.
 *  @throws CALL_RECORD_MISSING, TIME_ORDER, CALLEE_INCOMPLETE, ENTERED_ALREADY   @source CS-005 CS-007 CS-022 */
export function decideCallLog(command: CallLogCommand, known: CallLog | null, { now, actorId }: { now: Date; actorId: string }): Decision<CallLog> {
  if (command.type === 'logCallTransfer') {
    const { toEmployeeId, toDepartmentId, reason } = command;
    if (!toEmployeeId && !toDepartmentId) throw customerServiceErrors.error('CALLEE_INCOMPLETE', { field: 'toEmployeeId' });
    return { state: { transfers: [...known!.transfers, { toEmployeeId, toDepartmentId, reason, at: now.toISOString(), by: actorId }] }, events: [] };
  }
  if (command.type === 'linkTicket') {
    if (known!.linkedId) throw customerServiceErrors.error('ENTERED_ALREADY');
    return { state: { linkedType: 'TICKET', linkedId: command.ticketId }, events: [] };
  }
  const { type: _, record, nightLimit, ...call } = command;
  if (call.calledAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const entryLimit = call.kind === 'REPAIR' && !record ? nightLimit : null;
  if (needed[call.kind] && needed[call.kind] !== record?.type && !entryLimit) throw customerServiceErrors.error('CALL_RECORD_MISSING', { field: 'linkedTo', params: { kind: call.kind } });
  return { state: { ...call, linkedType: record?.type ?? null, linkedId: record?.id ?? null, entryLimit, entryDueAt: entryLimit && new Date(entryLimit.dueAt), operatorId: actorId, transfers: [] }, events: [] };
}
