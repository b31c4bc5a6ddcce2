import { roleGrantState } from '@guanjia/contracts';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { StaffPart } from './activity.rules.ts';

/** The households that came, and how many homes of the estate are occupied; who came lives there. @source CS-138 K78 */
export async function turnoutOf(tx: Tx, { id, estateId }: { id: string; estateId: string }): Promise<{ householdIds: string[]; occupiedHouseholds: number }> {
  const came = await sql<{ householdId: string }>`select household_id as "householdId" from activity_participation
    where activity_id = ${id} and attended_at is not null order by household_id`.execute(tx.db);
  const householdIds = came.rows.map(({ householdId }) => householdId);
  const lived = await sql<{ count: number }>`select count(*)::int as count from occupancy
    where estate_id = ${estateId} and (state in ('OCCUPIED', 'TENANTED') or id = any(${householdIds}::uuid[]))`.execute(tx.db);
  return { householdIds, occupiedHouseholds: lived.rows[0]!.count };
}

/** Which of them serve as assistants of the estate. @source HR-041 K63 */
export async function withAssistants(tx: Tx, estateId: string, staff: readonly Omit<StaffPart, 'isAssistant'>[]): Promise<StaffPart[]> {
  const found = await sql<{ employeeId: string }>`select distinct data->>'employeeId' as "employeeId" from reference_copy
    where kind = ${roleGrantState.aggregate} and data->>'role' = 'AST' and data->>'state' = 'ACTIVE' and data->>'scopeId' = ${estateId}`.execute(tx.db);
  const assistants = new Set(found.rows.map(({ employeeId }) => employeeId));
  return staff.map((part) => ({ ...part, isAssistant: assistants.has(part.employeeId) }));
}
