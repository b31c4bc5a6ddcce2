import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { ascending, byId, connectionsByParent, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { registerAccess } from '../register.access.ts';
import type { Estate } from './estate.rules.ts';

export type EstateRow = Estate & { version: number };

export interface EstateFilter {
  regionId?: string | null;
  state?: string | null;
}

const columns = sql`e.id, e.id as "estateId", e.version, e.code, e.name, e.quarter, e.kind, e.state, e.region_id as "regionId", e.group_id as "groupId"`;
const byCode = ascending('e.code', 'code', 'text');

/** Estates as plain rows. */
@Injectable()
export class EstateReads {
  one(call: RequestCall, id: string): Promise<EstateRow | null> {
    return call.load('estate', id, async (ids) => byId(await call.reads.rows<EstateRow>(sql`select ${columns} from estate e
      where e.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  async list(call: RequestCall, filter: EstateFilter, args: PageArgs): Promise<Connection<EstateRow>> {
    const { after, tail, connection } = page(args, byCode);
    return connection(await call.reads.rows<EstateRow>(sql`select ${columns} from estate e
      where ${within(call)} and ${after} and ${matching(filter)} ${tail}`));
  }

  /** The same page under each region that one query names. */
  ofRegion(call: RequestCall, regionId: string, { filter, ...args }: PageArgs & { filter?: EstateFilter | null }): Promise<Connection<EstateRow> | null> {
    return call.load(`estates of region ${JSON.stringify([args, filter])}`, regionId, async (regionIds) => {
      const asked = page(args, byCode);
      const rows = await call.reads.rows<EstateRow & { parentId: string }>(sql`select p.id as "parentId", e.*
        from unnest(${regionIds}::uuid[]) p(id) cross join lateral (select ${columns} from estate e
          where e.region_id = p.id and ${within(call)} and ${asked.after} and ${matching(filter ?? {})} ${asked.tail}) e`);
      return connectionsByParent(regionIds, rows, asked);
    });
  }
}

const within = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, registerAccess, 'places.read'), 'e.id');

function matching({ regionId, state }: EstateFilter): RawBuilder<boolean> {
  const parts = [sql<boolean>`true`];
  if (regionId != null) parts.push(isUuid(regionId) ? sql<boolean>`e.region_id = ${regionId}` : sql<boolean>`false`);
  if (state != null) parts.push(sql<boolean>`e.state = ${state}`);
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
