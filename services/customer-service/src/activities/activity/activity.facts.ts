import { roleGrantState } from '@guanjia/contracts';
import type { JoinedCall, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { StaffPart } from './activity.rules.ts';

/** Who could have come, and who did. */
interface Turnout {
  /** households that came */
  householdIds: string[];
  /** households that live there; who came does */
  livedIn: string[];
}

/** @source CS-138 K78 */
export async function turnoutOf(tx: Tx, { id, estateId }: { id: string; estateId: string }): Promise<Turnout> {
  const came = await sql<{ id: string }>`select household_id as id from activity_participation
    where activity_id = ${id} and attended_at is not null order by household_id`.execute(tx.db);
  const householdIds = came.rows.map((household) => household.id);
  const lived = await sql<{ id: string }>`select id from occupancy
    where estate_id = ${estateId} and (state in ('OCCUPIED', 'TENANTED') or id = any(${householdIds}::uuid[])) order by id`.execute(tx.db);
  return { householdIds, livedIn: lived.rows.map((household) => household.id) };
}

/** Each of them by its own row, which is what is counted, in one statement. @source K78 */
export async function keepTurnout(call: Pick<JoinedCall, 'tx' | 'now' | 'newId'>, { id, estateId }: { id: string; estateId: string }, { householdIds, livedIn }: Turnout): Promise<void> {
  const came = new Set(householdIds);
  const rows = livedIn.map((householdId) => ({ id: call.newId(), householdId, hasAttended: came.has(householdId) }));
  await sql`insert into activity_household (id, estate_id, activity_id, household_id, ended_at, has_attended)
    select id, ${estateId}::uuid, ${id}::uuid, "householdId", ${call.now}, "hasAttended"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "householdId" uuid, "hasAttended" boolean)`.execute(call.tx.db);
}

/** Which of them serve as assistants of the estate. @source HR-041 K63 */
export async function withAssistants(tx: Tx, estateId: string, staff: readonly Omit<StaffPart, 'isAssistant'>[]): Promise<StaffPart[]> {
  const found = await sql<{ employeeId: string }>`select distinct data->>'employeeId' as "employeeId" from reference_copy
    where kind = ${roleGrantState.aggregate} and data->>'role' = 'AST' and data->>'state' = 'ACTIVE' and data->>'scopeId' = ${estateId}`.execute(tx.db);
  const assistants = new Set(found.rows.map(({ employeeId }) => employeeId));
  return staff.map((part) => ({ ...part, isAssistant: assistants.has(part.employeeId) }));
}
