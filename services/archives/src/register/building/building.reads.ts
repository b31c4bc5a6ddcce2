import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { registerAccess } from '../register.access.ts';
import type { Building } from './building.rules.ts';

export type BuildingRow = Building & { version: number };

const columns = sql`b.id, b.version, b.estate_id as "estateId", b.code, b.state`;

/** Buildings as plain rows. */
@Injectable()
export class BuildingReads {
  one(call: RequestCall, id: string): Promise<BuildingRow | null> {
    return call.load('building', id, async (ids) => byId(await call.reads.rows<BuildingRow>(sql`select ${columns} from building b
      where b.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  /** All of an estate's buildings, closed ones last: a few dozen at most. */
  async ofEstate(call: RequestCall, estateId: string): Promise<BuildingRow[]> {
    const buildings = await call.load('buildings of estate', estateId, async (estateIds) => {
      const rows = await call.reads.rows<BuildingRow>(sql`select ${columns} from building b
        where b.estate_id = any(${estateIds}::uuid[]) and ${within(call)} order by b.state, b.code, b.id`);
      return new Map(estateIds.map((id) => [id, rows.filter((row) => row.estateId === id)]));
    });
    return buildings ?? [];
  }
}

const within = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, registerAccess, 'places.read'), 'b.estate_id');
