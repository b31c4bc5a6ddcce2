import type { callbackFailed, complaintHandled, DataOf, recordFiled } from '@guanjia/contracts';
import type { CompletedMatter } from '../../callbacks/callback/callback.policy.ts';

/** Where the complaint of an event stands now; it may have moved on since. */
export interface ComplaintFacts {
  id: string;
  state: string;
  completionNo: number;
}

export type ComplaintReaction =
  | { do: 'OPEN_CALLBACK'; matter: CompletedMatter }
  | { do: 'AWAIT_CALLBACK'; complaintId: string }
  | { do: 'RETURN_TO_HANDLING'; complaintId: string }
  | { do: 'MARK_FILED'; complaintId: string; recordId: string; filedAt: Date };

/** A handling, and nothing else, opens the callback of a complaint; important ones are organised by the office director.
 *  @source CS-036 CS-037 CS-048 CS-071 */
export function onComplaintHandled(told: DataOf<typeof complaintHandled>, complaint: ComplaintFacts): ComplaintReaction[] {
  if (!told.isCallbackDue) return [];
  const { completionNo, unitId, householdId, handledAt, severity } = told;
  const open: ComplaintReaction = { do: 'OPEN_CALLBACK', matter: {
    kind: 'COMPLAINT', sourceType: 'COMPLAINT', sourceId: complaint.id, completionNo, unitId, householdId, sourceCompletedAt: new Date(handledAt),
    organiserRole: severity === 'ORDINARY' ? 'CSR' : 'OD',
  } };
  const isWaiting = complaint.state === 'HANDLED' && completionNo === complaint.completionNo;
  return isWaiting ? [open, { do: 'AWAIT_CALLBACK', complaintId: complaint.id }] : [open];
}

/** Whoever was called is not content: the complaint is handled again, unless it has moved on. @source CS-052 CS-072 */
export function onComplaintCallbackFailed(failure: DataOf<typeof callbackFailed>, complaint: ComplaintFacts): ComplaintReaction[] {
  const isWaiting = complaint.state === 'CALLBACK_PENDING' && failure.completionNo === complaint.completionNo;
  return isWaiting ? [{ do: 'RETURN_TO_HANDLING', complaintId: complaint.id }] : [];
}

/** archives filed the course of a complaint. @source CS-074 ARC-020 */
export const onComplaintRecordFiled = ({ sourceType, sourceId, filedAt }: DataOf<typeof recordFiled>, recordId: string): ComplaintReaction[] =>
  (sourceType === 'COMPLAINT' ? [{ do: 'MARK_FILED', complaintId: sourceId, recordId, filedAt: new Date(filedAt) }] : []);
