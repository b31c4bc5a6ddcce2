import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { scopeOrNone } from '../../self.reads.ts';
import { organisationAccess } from '../organisation.access.ts';
import type { Position } from './position.rules.ts';

export type PositionRow = Position & { version: number };

export interface PositionFilter {
  estateId?: string | null;
  orgUnitId?: string | null;
  state?: string | null;
}

const columns = sql`p.id, p.estate_id as "estateId", p.version, p.org_unit_id as "orgUnitId", p.code, p.name, p.duties,
  p.required_certificates as "requiredCertificates", p.state`;
const byCode: readonly SortColumn[] = [
  { column: 'p.code', type: 'text', direction: 'asc', property: 'code' },
  { column: 'p.id', type: 'uuid', direction: 'asc', property: 'id' },
];

/** Positions as plain rows; all staff see those of headquarters. */
@Injectable()
export class PositionReads {
  one(call: RequestCall, id: string): Promise<PositionRow | null> {
    return call.load('position', id, async (ids) => byId(await call.reads.rows<PositionRow>(sql`select ${columns} from position p
      where p.id = any(${ids.filter(isUuid)}::uuid[]) and ${seen(call, scopeOrNone(call.actor, organisationAccess, 'organisation.read'))}`)));
  }

  async list(call: RequestCall, { filter, ...args }: PageArgs & { filter?: PositionFilter | null }): Promise<Connection<PositionRow>> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.read');
    const { after, tail, connection } = page(args, byCode);
    const { estateId = null, orgUnitId = null, state = null } = filter ?? {};
    return connection(await call.reads.rows<PositionRow>(sql`select ${columns} from position p
      where ${seen(call, scope)} and ${after} and (${estateId}::uuid is null or p.estate_id = ${estateId}::uuid)
        and (${orgUnitId}::uuid is null or p.org_unit_id = ${orgUnitId}::uuid) and (${state}::text is null or p.state = ${state}) ${tail}`));
  }
}

type Wall = Parameters<RequestCall['reads']['within']>[0];

/** A member sees no position at all. */
function seen({ actor, reads }: RequestCall, scope: Wall): RawBuilder<boolean> {
  return sql<boolean>`(${reads.within(scope, 'p.estate_id')} or (p.estate_id is null and ${actor.kind !== 'MEMBER'}::boolean))`;
}
