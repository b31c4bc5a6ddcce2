import { Injectable } from '@nestjs/common';
import { unitChanged, unitRegistered, type DataOf, type ReceivedEvent } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { Database, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { areaOfChanged, areaOfRegistered, type UnitArea } from './unit-area.policy.ts';

type UnitEvent = ReceivedEvent<DataOf<typeof unitRegistered> | DataOf<typeof unitChanged>>;

/** Keeps the areas of units by period, from the events: the state alone does not say since when. @source BIL-003 */
@Injectable()
export class UnitAreaConsumer {
  constructor(consumers: Consumers<Tx>, database: Database) {
    // One handler for both, so that a unit's events stay in their order.
    const take = async (events: readonly UnitEvent[], tx: Tx): Promise<void> => {
      await database.setScope(tx, groupScope);
      await keep(tx, events.flatMap(areaOf));
    };
    consumers.onMany(unitRegistered, take).onMany(unitChanged, take);
  }
}

function areaOf({ aggregateId: unitId, occurredAt: at, data }: UnitEvent): UnitArea[] {
  if (!('changed' in data)) return [areaOfRegistered({ unitId, at, data })];
  const area = areaOfChanged({ unitId, at, data });
  return area ? [area] : [];
}

/** However many, in one statement. Of two changes in one month the later one counts. */
async function keep(tx: Tx, areas: readonly UnitArea[]): Promise<void> {
  const last = new Map(areas.map((area) => [`${area.unitId}/${area.fromPeriod}`, area]));
  const rows = [...last.values()].map(({ unitId, estateId, fromPeriod, floorAreaSqmHundredths }) =>
    ({ unit_id: unitId, estate_id: estateId, from_period: fromPeriod, floor_area_sqm_hundredths: floorAreaSqmHundredths }));
  await sql`/* prepared */ insert into unit_area (unit_id, estate_id, from_period, floor_area_sqm_hundredths)
    select unit_id, estate_id, from_period, floor_area_sqm_hundredths
    from jsonb_populate_recordset(null::unit_area, ${JSON.stringify(rows)}::jsonb) order by 1, 3
    on conflict (unit_id, from_period) do update set floor_area_sqm_hundredths = excluded.floor_area_sqm_hundredths`.execute(tx.db);
}
