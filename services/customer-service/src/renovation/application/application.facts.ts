import { householdState, unitState } from '@guanjia/contracts';
import { isUuid, localDateOf, platformErrors, scopeOrNone, type Actor } from '@guanjia/domain';
import { requireNamed, standardInForce, withinScope, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { DraftRenovationInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { renovationAccess } from '../renovation.access.ts';
import type { RenovationApplication, ReviewPart, SpecialWorkKind } from './application.rules.ts';
import type { ExtinguisherStandard } from './extinguishers.rules.ts';

/** The unit and the household as the register has them; a household applies for its own home alone.
 *  @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN   @source CS-128 */
export async function homeNamed(tx: Tx, { estateId, unitId, householdId = null }: Pick<DraftRenovationInput, 'estateId' | 'unitId' | 'householdId'>, actor: Actor) {
  const place = await placeNamed(tx, { estateId, unitId, householdId }, actor);
  const unit = await requireNamed(tx, unitState, unitId);
  const household = place.householdId ? await requireNamed(tx, householdState, place.householdId) : null;
  return { unit, household, householdId: place.householdId };
}

/** @throws REFERENCE_NOT_YET_KNOWN   @source CS-130 SS renovation.extinguisherArea, renovation.extinguisherWeight */
export async function extinguisherStandard(tx: Tx, estateId: string, at: Date): Promise<ExtinguisherStandard> {
  const area = await standardInForce(tx, 'renovation.extinguisherArea', estateId, at);
  const weight = await standardInForce(tx, 'renovation.extinguisherWeight', estateId, at);
  return { areaSqm: area.value, weightKg: weight.value };
}

/** Engineering's part is the engineering manager's, the service's the others'. @source CS-128 */
export async function mayReview(tx: Tx, actor: Actor, part: ReviewPart, { estateId }: RenovationApplication): Promise<boolean> {
  const isEngineers = await has(tx, actor, 'renovation.review-engineering', estateId);
  if (part === 'ENGINEERING') return isEngineers;
  const others = { ...actor, grants: actor.grants.filter(({ role }) => !(role in renovationAccess['renovation.review-engineering'])) };
  return has(tx, others, 'renovation.review', estateId);
}

async function has(tx: Tx, actor: Actor, capability: keyof typeof renovationAccess, estateId: string): Promise<boolean> {
  const found = await sql<{ ok: boolean }>`select ${withinScope(scopeOrNone(actor, renovationAccess, capability), 'e.id')} as ok
    from (select ${estateId}::uuid as id) e`.execute(tx.db);
  return found.rows[0]!.ok;
}

/** What the site has today. @source CS-129 CS-131 */
export async function readiness(tx: Tx, applicationId: string, now: Date): Promise<{ badges: number; permitted: SpecialWorkKind[] }> {
  const today = localDateOf(now);
  const found = await sql<{ badges: number; permitted: SpecialWorkKind[] }>`select
    (select count(*)::int from renovation_badge where application_id = ${applicationId} and state = 'ISSUED' and ${today}::date between valid_from and valid_to) as badges,
    (select coalesce(jsonb_agg(distinct kind), '[]') from renovation_work_permit where application_id = ${applicationId} and state = 'ISSUED'
      and ${today}::date between valid_from and valid_to) as permitted`.execute(tx.db);
  return found.rows[0]!;
}

/** @source CS-132 CS-134 */
export async function openViolations(tx: Tx, applicationId: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from renovation_violation where application_id = ${applicationId} and state = 'OPEN'`.execute(tx.db);
  return found.rows[0]!.count;
}

/** The estate of a renovation that the caller named. @throws NOT_FOUND */
export async function estateOf(tx: Tx, applicationId: string): Promise<{ estateId: string; by: { id: string } }> {
  const found = isUuid(applicationId)
    ? await sql<{ estateId: string }>`select estate_id as "estateId" from renovation_application where id = ${applicationId}`.execute(tx.db)
    : { rows: [] };
  const row = found.rows[0];
  if (!row) throw platformErrors.error('NOT_FOUND', { params: { id: applicationId } });
  return { estateId: row.estateId, by: { id: applicationId } };
}
