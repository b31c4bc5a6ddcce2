import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { ascending, byId, connectionsByParent, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { registerAccess } from '../register.access.ts';
import type { Unit } from './unit.rules.ts';

export type UnitRow = Unit & { version: number };

const columns = sql`u.id, u.version, u.estate_id as "estateId", u.building_id as "buildingId", u.building_code as "buildingCode",
  u.unit_no as "unitNo", u.floor_area_sqm_hundredths as "floorAreaSqmHundredths", u.kind, u.state`;
const byNo = ascending('u.unit_no', 'unitNo', 'text');
const byPlace: readonly SortColumn[] = [{ column: 'u.building_code', type: 'text', direction: 'asc', property: 'buildingCode' }, ...byNo];

/** Units as plain rows. */
@Injectable()
export class UnitReads {
  one(call: RequestCall, id: string): Promise<UnitRow | null> {
    return call.load('unit', id, async (ids) => byId(await call.reads.rows<UnitRow>(sql`select ${columns} from unit u
      where u.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  ofBuilding(call: RequestCall, buildingId: string, args: PageArgs): Promise<Connection<UnitRow> | null> {
    return this.#under(call, { parent: 'building', id: buildingId, order: byNo }, args);
  }

  ofEstate(call: RequestCall, estateId: string, args: PageArgs): Promise<Connection<UnitRow> | null> {
    return this.#under(call, { parent: 'estate', id: estateId, order: byPlace }, args);
  }

  /** The same page under each parent that one query names. */
  #under(call: RequestCall, { parent, id, order }: { parent: 'building' | 'estate'; id: string; order: readonly SortColumn[] }, args: PageArgs): Promise<Connection<UnitRow> | null> {
    return call.load(`units of ${parent} ${JSON.stringify(args)}`, id, async (ids) => {
      const asked = page(args, order);
      const rows = await call.reads.rows<UnitRow & { parentId: string }>(sql`select p.id as "parentId", u.*
        from unnest(${ids}::uuid[]) p(id) cross join lateral (select ${columns} from unit u
          where ${sql.ref(`u.${parent}_id`)} = p.id and ${within(call)} and ${asked.after} ${asked.tail}) u`);
      return connectionsByParent(ids, rows, asked);
    });
  }
}

const within = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, registerAccess, 'places.read'), 'u.estate_id');
