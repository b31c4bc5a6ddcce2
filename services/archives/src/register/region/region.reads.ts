import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { ascending, byId, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { GroupRow } from '../group/group.facts.ts';
import { registerAccess } from '../register.access.ts';
import type { Region } from './region.rules.ts';

export type RegionRow = Region & { version: number };

const columns = sql`r.id, r.version, r.code, r.name, r.state, r.group_id as "groupId"`;
const byCode = ascending('r.code', 'code', 'text');

/** Regions as plain rows: one's own, and those of one's estates. */
@Injectable()
export class RegionReads {
  one(call: RequestCall, id: string): Promise<RegionRow | null> {
    return call.load('region', id, async (ids) => {
      const rows = call.reads.rows<RegionRow>(sql`select ${columns} from region r where r.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`);
      return byId(await rows);
    });
  }

  async list(call: RequestCall, args: PageArgs): Promise<Connection<RegionRow>> {
    const { after, tail, connection } = page(args, byCode);
    return connection(await call.reads.rows<RegionRow>(sql`select ${columns} from region r where ${within(call)} and ${after} ${tail}`));
  }

  group(call: RequestCall, id: string): Promise<GroupRow | null> {
    return call.load('group', id, async (ids) =>
      byId(await call.reads.rows<GroupRow>(sql`select id, code, name from estate_group where id = any(${ids}::uuid[])`)));
  }
}

function within(call: RequestCall): RawBuilder<boolean> {
  const scope = scopeOf(call.actor, registerAccess, 'places.read');
  if (scope.isGroup) return sql<boolean>`true`;
  return sql<boolean>`(r.id = any(${[...scope.regionIds]}::uuid[]) or exists (select from estate e where e.region_id = r.id and ${call.reads.within(scope, 'e.id')}))`;
}
