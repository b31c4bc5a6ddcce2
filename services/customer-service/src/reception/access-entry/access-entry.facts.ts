import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { RegisterAccessInput } from '../../schema.types.ts';
import { standingAt } from '../../renovation/badge/badge.facts.ts';
import { isUnbadged } from '../../renovation/badge/badge.rules.ts';
import { requireServing } from '../staff.facts.ts';
import { isUuid } from '@guanjia/domain';

/** Who came or went, as the registers know them, and the home that goes with it. @throws NOT_IN_ESTATE   @source CS-008 CS-009 */
export async function personNamed(tx: Tx, input: RegisterAccessInput): Promise<{ personRef: string | null; unitId: string | null }> {
  const { estateId, personKind, memberId, employeeId, visitorPassId } = input;
  if (personKind === 'RESIDENT' && memberId) return { personRef: memberId, unitId: await homeOf(tx, memberId, estateId) };
  if (personKind === 'VISITOR' && visitorPassId) return { personRef: visitorPassId, unitId: await hostOf(tx, visitorPassId, estateId) };
  if (personKind === 'STAFF' && employeeId) return { personRef: (await requireServing(tx, employeeId, { estateId, field: 'employeeId' })).id, unitId: null };
  return { personRef: null, unitId: input.unitId ? await unitHere(tx, input.unitId, estateId) : null };
}

/** Whoever works in a home under renovation shows a badge of it; the entry names the badge. @source CS-129 */
export async function workerNamed(
  tx: Tx, { estateId, personKind, renovationBadgeNumber = null }: RegisterAccessInput, { unitId, at }: { unitId: string | null; at: Date },
): Promise<{ badge: { id: string; unitId: string } | null; isUnbadged: boolean }> {
  if (personKind !== 'CONTRACTOR') return { badge: null, isUnbadged: false };
  const standing = await standingAt(tx, { estateId, badgeNumber: renovationBadgeNumber, unitId, at });
  return { badge: standing.badge, isUnbadged: isUnbadged(standing, renovationBadgeNumber) };
}

async function homeOf(tx: Tx, memberId: string, estateId: string): Promise<string> {
  const found = await sql<{ unit: string }>`select data->>'unitId' as unit from reference_copy where kind = 'household' and estate_id = ${estateId}
    and data->'memberIds' @> ${JSON.stringify([{ id: memberId }])}::jsonb and data->>'state' <> 'CLOSED'`.execute(tx.db);
  return found.rows[0]?.unit ?? refuse('memberId');
}

async function hostOf(tx: Tx, passId: string, estateId: string): Promise<string | null> {
  const found = isUuid(passId)
    ? await sql<{ unit: string | null }>`select host_unit_id as unit from visitor_pass where id = ${passId} and estate_id = ${estateId}`.execute(tx.db)
    : { rows: [] };
  const pass = found.rows[0] ?? refuse('visitorPassId');
  return pass.unit;
}

async function unitHere(tx: Tx, unitId: string, estateId: string): Promise<string> {
  const found = await sql`select 1 from reference_copy where kind = 'unit' and id = ${unitId} and estate_id = ${estateId}`.execute(tx.db);
  return found.rows.length > 0 ? unitId : refuse('unitId');
}

const refuse = (field: string): never => customerServiceErrors.refuse('NOT_IN_ESTATE', { field, params: { field } });
