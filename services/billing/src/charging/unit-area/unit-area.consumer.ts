import { Injectable } from '@nestjs/common';
import { unitChanged, unitRegistered } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { areaOfChanged, areaOfRegistered, type UnitArea } from './unit-area.policy.ts';

/** Keeps the areas of units by period, from the events: the state alone does not say since when. @source BIL-003 */
@Injectable()
export class UnitAreaConsumer {
  constructor(consumers: Consumers<Tx>) {
    consumers.on(unitRegistered, ({ aggregateId: unitId, occurredAt: at, data }, tx) => keep(tx, areaOfRegistered({ unitId, at, data })));
    consumers.on(unitChanged, async ({ aggregateId: unitId, occurredAt: at, data }, tx) => {
      const area = areaOfChanged({ unitId, at, data });
      if (area) await keep(tx, area);
    });
  }
}

/** Of two changes in one month the later one counts. */
async function keep(tx: Tx, { unitId, estateId, fromPeriod, floorAreaSqmHundredths }: UnitArea): Promise<void> {
  await sql`insert into unit_area (unit_id, estate_id, from_period, floor_area_sqm_hundredths)
    values (${unitId}, ${estateId}, ${fromPeriod}, ${floorAreaSqmHundredths})
    on conflict (unit_id, from_period) do update set floor_area_sqm_hundredths = excluded.floor_area_sqm_hundredths`.execute(tx.db);
}
