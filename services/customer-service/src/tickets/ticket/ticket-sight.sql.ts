import { scopeOrNone, type Actor } from '@guanjia/domain';
import { withinScope } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { ticketAccess } from '../tickets.access.ts';

/** What makes a ticket one's own: a member reported it or lives there; an employee has a part of it.
 *  @source permissions.md letter S · CS-016 */
export function ownTicket({ id, kind }: Actor): RawBuilder<boolean> {
  if (kind !== 'MEMBER') return sql<boolean>`t.assignments @> ${JSON.stringify([{ employeeId: id }])}::jsonb`;
  return sql<boolean>`(t.reporter_id = ${id} or t.household_id in (select h.id::uuid from reference_copy h
    where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb))`;
}

/** May this caller read the reporter's number in full? A mask, not a wall: somebody without the capability reads on. */
export const seesContact = (actor: Actor): RawBuilder<boolean> =>
  withinScope(scopeOrNone(actor, ticketAccess, 'ticket.contact'), 't.estate_id', ownTicket(actor));
