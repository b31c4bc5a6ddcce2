import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored, type Target, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { DeclareOutageInput } from '../../schema.types.ts';
import { requireId } from '../work-order/input.rules.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { UtilityOutageEntity } from './outage.entity.ts';
import { decideOutage, type UtilityOutage } from './outage.rules.ts';

/** Power, water, heating, gas. @source ENG-028 */
@Injectable()
export class OutageService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, NOBODY_AFFECTED, OUTAGE_TIME   @source ENG-028 */
  declare(call: Call, input: DeclareOutageInput, keyed: Keyed): Promise<Stored<UtilityOutage>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'outage.declare');
    const { estateId, utility, startedAt, restoreBy = null } = input;
    const command = { operation: 'declareOutage', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<UtilityOutage>(call, UtilityOutageEntity, command, async (_, tx) => {
      const buildingIds = [...new Set(input.buildingIds ?? [])];
      const workOrderId = requireId('workOrderId', input.workOrderId);
      if (workOrderId) await requireOrder(tx, workOrderId, estateId);
      return decideOutage({
        type: 'declareOutage', id: call.newId(), estateId, utility, buildingIds, affectedUnitIds: await unitsIn(tx, { estateId, buildingIds, unitIds: input.unitIds ?? [] }),
        workOrderId, startedAt: startedAt ?? call.now, restoreBy,
      }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, OUTAGE_TIME   @source ENG-028 */
  restore(call: Call, { id, ...keyed }: Target, restoredAt: Date | null): Promise<Stored<UtilityOutage>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'outage.declare');
    return this.store.update<UtilityOutage>(call, UtilityOutageEntity, id, { operation: 'restoreOutage', scope, body: { id, restoredAt }, ...keyed },
      (outage) => decideOutage({ type: 'restoreOutage', restoredAt: restoredAt ?? call.now }, outage, contextOf(call)));
  }
}

const contextOf = ({ now, actor }: Call) => ({ now, by: actor.id });

/** The units named, those of the buildings named, or all of the estate. @throws NOT_FOUND for what is not of the estate */
async function unitsIn(tx: Tx, { estateId, buildingIds, unitIds }: { estateId: string; buildingIds: readonly string[]; unitIds: readonly string[] }): Promise<string[]> {
  const { rows } = await sql<{ id: string; buildingId: string }>`select id, data->>'buildingId' as "buildingId" from reference_copy
    where kind = 'unit' and estate_id = ${estateId} and data->>'state' <> 'CLOSED' order by id`.execute(tx.db);
  const unknown = buildingIds.find((id) => !rows.some((row) => row.buildingId === id)) ?? unitIds.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) throw platformErrors.error('NOT_FOUND', { params: { id: unknown } });
  const isWhole = buildingIds.length === 0 && unitIds.length === 0;
  return rows.filter(({ id, buildingId }) => isWhole || buildingIds.includes(buildingId) || unitIds.includes(id)).map(({ id }) => id);
}

async function requireOrder(tx: Tx, id: string, estateId: string): Promise<void> {
  const { rows } = isUuid(id) ? await sql`select 1 from work_order where id = ${id} and estate_id = ${estateId}`.execute(tx.db) : { rows: [] };
  if (rows.length === 0) throw platformErrors.error('NOT_FOUND', { field: 'workOrderId', params: { id } });
}
