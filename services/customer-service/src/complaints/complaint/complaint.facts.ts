import { employeeState, orgUnitState } from '@guanjia/contracts';
import { isUuid, platformErrors, scopeOrNone, type Actor } from '@guanjia/domain';
import { calendarOf, requireNamed, withinScope, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { AssignComplaintInput, FileComplaintInput } from '../../schema.types.ts';
import { ownTicket } from '../../tickets/ticket/ticket-sight.sql.ts';
import { complaintAccess } from '../complaints.access.ts';
import type { ClosingCallback } from './complaint-completion.rules.ts';
import type { AssignComplaint } from './complaint-handling.rules.ts';
import type { Complaint } from './complaint.rules.ts';

/** The ticket and work order that a complaint about a repair is linked to; either names the other. A household names its own.
 *  @throws NOT_FOUND   @source CS-084 */
export async function repairLink(
  tx: Tx, actor: Actor, { estateId, ticketId, workOrderId }: FileComplaintInput,
): Promise<{ ticketId: string | null; workOrderId: string | null }> {
  if (!ticketId && !workOrderId) return { ticketId: null, workOrderId: null };
  for (const id of [ticketId, workOrderId]) if (id && !isUuid(id)) throw platformErrors.error('NOT_FOUND', { params: { id } });
  const by = ticketId ? sql<boolean>`t.id = ${ticketId}` : sql<boolean>`t.assignments @> ${JSON.stringify([{ workOrderId }])}::jsonb`;
  const found = await sql<{ id: string; lead: string | null }>`select t.id, jsonb_path_query_first(t.assignments, '$[*] ? (@.role == "LEAD" && @.state != "CANCELLED")')->>'workOrderId' as lead
    from ticket t where t.estate_id = ${estateId} and ${by} and ${actor.kind === 'MEMBER' ? ownTicket(actor) : sql<boolean>`true`}`.execute(tx.db);
  const row = found.rows[0];
  if (ticketId && !row) throw platformErrors.error('NOT_FOUND', { field: 'ticketId', params: { id: ticketId } });
  return { ticketId: row?.id ?? null, workOrderId: workOrderId ?? row?.lead ?? null };
}

/** To whom it goes, and by when: as named, else as its procedure says; a complaint about a repair goes to engineering.
 *  @throws REFERENCE_NOT_YET_KNOWN   @source CS-067 CS-081 CS-084 */
export async function assignment(tx: Tx, complaint: Complaint, input: AssignComplaintInput, now: Date): Promise<Omit<AssignComplaint, 'type'>> {
  const { procedure, nature, estateId } = complaint;
  const departmentId = input.departmentId ?? procedure?.departmentId ?? (nature === 'REPAIR' ? await engineeringOf(tx, estateId) : null);
  const days = procedure?.handleWorkingDays ?? null;
  return {
    department: departmentId ? await requireNamed(tx, orgUnitState, departmentId) : null,
    assignee: input.assigneeId ? await requireNamed(tx, employeeState, input.assigneeId) : null,
    dueAt: input.dueAt ?? (days === null ? null : (await calendarOf(tx, estateId)).addWorkingDays(now, days).dueAt),
  };
}

async function engineeringOf(tx: Tx, estateId: string): Promise<string | null> {
  const found = await sql<{ id: string }>`select id from reference_copy where kind = 'org-unit' and estate_id = ${estateId}::uuid
    and data->>'kind' = 'ENGINEERING' and data->>'state' = 'ACTIVE' order by id limit 1`.execute(tx.db);
  return found.rows[0]?.id ?? null;
}

/** The callback that lets the latest handling be closed: answered SATISFIED, or signed off after the last vain attempt.
 *  @source CS-072 */
export async function closingCallback(tx: Tx, { id, completionNo }: Complaint): Promise<ClosingCallback | null> {
  const found = await sql<{ id: string; state: string }>`select id, state from callback where source_id = ${id} and completion_no = ${completionNo}
    and state in ('DONE_SATISFIED', 'CLOSED_UNREACHED') order by attempt desc limit 1`.execute(tx.db);
  const row = found.rows[0];
  return row ? { id: row.id, ended: row.state === 'CLOSED_UNREACHED' ? 'UNREACHED' : 'SATISFIED' } : null;
}

/** How often the complainant was asked and not satisfied. @source CS-072 callback.maxAttempts */
export async function attemptsMade(tx: Tx, { id }: Complaint): Promise<{ callbackId: string | null; unsatisfied: number; needed: number }> {
  const found = await sql<{ id: string; unsatisfied: number; needed: number }>`select id, unsatisfied_count as unsatisfied, max_attempts as needed
    from callback where source_id = ${id} order by attempt desc limit 1`.execute(tx.db);
  const row = found.rows[0];
  return row ? { callbackId: row.id, unsatisfied: row.unsatisfied, needed: row.needed } : { callbackId: null, unsatisfied: 0, needed: 1 };
}

/** Has this person the capability over the complaint's estate? @source CS-070 */
export async function may(tx: Tx, actor: Actor, capability: 'complaint.close-major' | 'complaint.downgrade', { estateId }: Complaint): Promise<boolean> {
  const scope = scopeOrNone(actor, complaintAccess, capability);
  const found = await sql<{ ok: boolean }>`select ${withinScope(scope, 'e.id')} as ok from (select ${estateId}::uuid as id) e`.execute(tx.db);
  return found.rows[0]!.ok;
}
