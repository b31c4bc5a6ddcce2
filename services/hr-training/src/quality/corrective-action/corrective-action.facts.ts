import { isUuid, recounted, type StampedLimit } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import { ownCalendar, ownLimit } from '../../standards/own-limit.facts.ts';
import { OWNING_ROLES } from '../quality.access.ts';

/** Until when a case must be planned. @throws REFERENCE_NOT_YET_KNOWN   @source HR-049 corrective.plan · three working days: assumption */
export const planLimitOf = (tx: Tx, place: { estateId: string; from: Date }): Promise<StampedLimit> => ownLimit(tx, 'corrective.plan', place);

/** Cases that wait for their plan and whose provisional limit the calendar as it is now known makes firm or moves, each with that limit;
 *  locked until all is saved. @param regionId  whose calendar it is; null for the whole group's   @source PLAT-010 */
export async function recountedPlans(tx: Tx, regionId: string | null): Promise<{ id: string; planLimit: StampedLimit }[]> {
  const { rows } = await sql<{ id: string; estateId: string; planLimit: StampedLimit }>`select a.id, a.estate_id as "estateId", a.plan_limit as "planLimit"
    from corrective_action a where a.state in ('OPENED', 'CAUSE_ANALYSED', 'PLANNED') and (a.plan_limit->>'isProvisional')::boolean
      and (${regionId}::uuid is null or a.estate_id in (select id from scope_estate where region_id = ${regionId}::uuid)) order by a.id for update of a`.execute(tx.db);
  const fresh: { id: string; planLimit: StampedLimit }[] = [];
  for (const { id, estateId, planLimit } of rows) {
    const counted = recounted(planLimit, await ownCalendar(tx, estateId));
    if (counted) fresh.push({ id, planLimit: counted });
  }
  return fresh;
}

/** Who owns a case works in the estate, in a role that can do something about it. @throws OWNER_NOT_ELIGIBLE   @source HR-049 */
export async function requireOwner({ db }: Tx, ownerId: string, { estateId, at }: { estateId: string; at: Date }): Promise<void> {
  const found = await sql<{ id: string }>`select e.id from employee e where e.id = ${isUuid(ownerId) ? ownerId : null}::uuid and e.estate_id = ${estateId}
    and e.state = 'ACTIVE' and exists (select from role_grant g where g.employee_id = e.id and g.estate_id = e.estate_id and g.state = 'ACTIVE'
      and g.role = any(${[...OWNING_ROLES]}::text[]) and g.starts_at <= ${at} and (g.ends_at is null or g.ends_at > ${at}))`.execute(db);
  if (found.rows.length === 0) throw hrTrainingErrors.error('OWNER_NOT_ELIGIBLE', { field: 'ownerId' });
}
