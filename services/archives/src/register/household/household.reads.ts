import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, scopeOrNone } from '@guanjia/domain';
import { withinScope } from '@guanjia/persistence';
import { byId, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { householdAccess } from '../register.access.ts';
import type { Sight } from './household.access.ts';
import type { Household } from './household.rules.ts';
import type { StoredMember } from './members.facts.ts';

/** `members` is null for those who may not see them, and sealed for those who may; `sight` says how much of them is shown. */
export type HouseholdRow = Omit<Household, 'members'> & { version: number; members: readonly StoredMember[] | null; memberCount: number; sight: Sight };

const byPlace: readonly SortColumn[] = [
  { column: 'u.building_code', type: 'text', direction: 'asc', property: 'buildingCode' },
  { column: 'u.unit_no', type: 'text', direction: 'asc', property: 'unitNo' },
  { column: 'h.id', type: 'uuid', direction: 'asc', property: 'id' },
];

/** Households as plain rows, each with as much of its members as the caller may see. */
@Injectable()
export class HouseholdReads {
  one(call: RequestCall, id: string): Promise<HouseholdRow | null> {
    return call.load('household', id, async (ids) => byId(await call.reads.rows<HouseholdRow>(sql`select ${columns(call)} from household h
      where h.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  async ofUnit(call: RequestCall, unitId: string): Promise<HouseholdRow[]> {
    const households = await call.load('households of unit', unitId, async (unitIds) => {
      const rows = await call.reads.rows<HouseholdRow>(sql`select ${columns(call)} from household h
        where h.unit_id = any(${unitIds}::uuid[]) and ${within(call)} order by h.state = 'CLOSED', h.id`);
      return new Map(unitIds.map((id) => [id, rows.filter((row) => row.unitId === id)]));
    });
    return households ?? [];
  }

  /** 居民档案: the residents of an estate, in order of their units, for those who may see members.
   *  @throws FORBIDDEN
   *  @source ARC-010 */
  async directory(call: RequestCall, estateId: string, args: PageArgs): Promise<Connection<HouseholdRow>> {
    const scope = scopeOf(call.actor, householdAccess, 'household.members');
    const { after, tail, connection } = page(args, byPlace);
    const rows = await call.reads.rows<HouseholdRow>(sql`select ${columns(call)}, u.building_code as "buildingCode", u.unit_no as "unitNo"
      from household h join unit u on u.id = h.unit_id
      where u.estate_id = ${isUuid(estateId) ? estateId : null}::uuid and h.estate_id = u.estate_id and h.state <> 'CLOSED'
        and ${call.reads.within(scope, 'h.estate_id', own(call))} and ${after} ${tail}`);
    return connection(rows);
  }
}

const within = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, householdAccess, 'household.read'), 'h.estate_id', own(call));

/** A household is one's own when one is a member of it. */
const own = (call: RequestCall): RawBuilder<boolean> => sql<boolean>`h.members @> ${JSON.stringify([{ id: call.actor.id }])}::jsonb`;

function columns(call: RequestCall): RawBuilder<unknown> {
  const full = withinScope(scopeOrNone(call.actor, householdAccess, 'household.members'), 'h.estate_id', own(call));
  const masked = withinScope(scopeOrNone(call.actor, householdAccess, 'household.members-masked'), 'h.estate_id');
  return sql`h.id, h.version, h.estate_id as "estateId", h.unit_id as "unitId", h.state, jsonb_array_length(h.members) as "memberCount",
    case when ${full} or ${masked} then h.members end as members,
    case when ${full} then 'FULL' when ${masked} then 'MASKED' else 'NONE' end as sight`;
}
