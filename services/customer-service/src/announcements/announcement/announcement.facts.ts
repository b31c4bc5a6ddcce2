import { estateState, unitState, type DataOf } from '@guanjia/contracts';
import { scopeOrNone } from '@guanjia/domain';
import { requireNamed, unknownReference, type Call, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { announcementAccess } from '../announcements.access.ts';
import type { AnnouncementContext } from './announcement.rules.ts';

/** @throws REFERENCE_NOT_YET_KNOWN */
export const audienceEstate = (tx: Tx, estateId: string): Promise<DataOf<typeof estateState>> => requireNamed(tx, estateState, estateId);

/** The buildings in which units stand. @throws REFERENCE_NOT_YET_KNOWN */
export async function buildingsOfUnits(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ buildingId: string | null; unknownId: string | null }>`
    select distinct u.data->>'buildingId' as "buildingId", case when u.id is null then asked.id end as "unknownId"
    from unnest(${unitIds}::text[]) as asked(id) left join reference_copy u on u.kind = ${unitState.aggregate} and u.id = asked.id`.execute(tx.db);
  const unknown = rows.find(({ unknownId }) => unknownId !== null);
  if (unknown) throw unknownReference(unitState, unknown.unknownId!);
  return rows.map(({ buildingId }) => buildingId!);
}

/** Who acts, in which estate: the platform itself is nobody. */
export function contextIn({ now, actor }: Call, estateId: string): AnnouncementContext {
  const approves = scopeOrNone(actor, announcementAccess, 'announcement.approve');
  const isSystem = actor.kind === 'SYSTEM';
  return {
    now, actorId: isSystem ? null : actor.id,
    isLead: !isSystem && (approves.isGroup || approves.regionIds.length > 0 || approves.estateIds.includes(estateId)),
  };
}
