import { scopeOf, scopeOrNone, type Actor } from '@guanjia/domain';
import { withinScope } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { complaintAccess, crewsOf, departmentsOf } from '../complaints.access.ts';

/** What makes a complaint one's own: a member made it, or lives where it came from and it was not anonymous; an employee as
 *  `isOwnComplaint` has it.
 *  @source permissions.md letter S */
export function ownComplaint(actor: Actor): RawBuilder<boolean> {
  if (actor.kind !== 'MEMBER') {
    return sql<boolean>`(c.entered_by = ${actor.id} or c.assignee_id = ${actor.id} or c.estate_id || ':'
      || coalesce(c.department_kind, case c.nature when 'REPAIR' then 'ENGINEERING' end) = any(${departmentsOf(actor)}::text[])
      or (c.assignee_id is null and c.estate_id || ':' || c.department_kind = any(${crewsOf(actor)}::text[])))`;
  }
  return sql<boolean>`(c.complainant_id = ${actor.id} or c.entered_by = ${actor.id} or c.household_id in (select h.id::uuid from reference_copy h
    where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id: actor.id }])}::jsonb))`;
}

const within = (capability: 'complaint.read' | 'complaint.file') => (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, complaintAccess, capability), 'c.estate_id', ownComplaint(call.actor));

export const readable = within('complaint.read');

/** Those whose handling among staff the caller may read. @throws FORBIDDEN for households */
export const fileReadable = within('complaint.file');

/** May this caller read who complains in full? A mask, not a wall. */
export const seesContact = (actor: Actor): RawBuilder<boolean> =>
  withinScope(scopeOrNone(actor, complaintAccess, 'complaint.contact'), 'c.estate_id', ownComplaint(actor));
