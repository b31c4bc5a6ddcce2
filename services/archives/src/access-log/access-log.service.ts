import type { Call, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** Why somebody looks at what is not shown to everybody. @source assumption */
type PurposeCode =
  | 'CALLBACK' | 'COMPLAINT_HANDLING' | 'REPAIR' | 'MOVE_IN' | 'DUNNING' | 'EMERGENCY' | 'AUDIT' | 'OWNER_REQUEST' | 'ARCHIVE_WORK' | 'OTHER';

/** One look at something confidential, or at a record. */
export interface Access {
  kind: 'HOUSEHOLD' | 'RECORD';
  subjectId: string;
  estateId: string;
  purposeCode: PurposeCode;
  /** in the words of whoever asked; stays in this service */
  reason: string | null;
  /** when the search for it began */
  requestedAt: Date;
}

/** Leaves the record of an access, in the transaction that grants it: nothing is seen that is not logged.
 *  @source ARC-003 ARC-004 ARC-009 */
export async function logAccess(tx: Tx, call: Call, access: Access): Promise<void> {
  const { kind, subjectId, estateId, purposeCode, reason, requestedAt } = access;
  await sql`insert into access_log (id, kind, subject_id, estate_id, actor_id, purpose_code, reason, requested_at, opened_at, request_id)
    values (${call.newId()}, ${kind}, ${subjectId}, ${estateId}, ${call.actor.id}, ${purposeCode}, ${reason}, ${requestedAt}, ${call.now}, ${call.requestId})`.execute(tx.db);
}
