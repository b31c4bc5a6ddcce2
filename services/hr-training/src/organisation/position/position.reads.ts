import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone } from '@guanjia/domain';
import { ascending, byId, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryPositionsArgs } from '../../schema.types.ts';
import { organisationAccess } from '../organisation.access.ts';
import type { Position } from './position.rules.ts';

export type PositionRow = Position & { version: number };

const columns = sql`p.id, p.estate_id as "estateId", p.version, p.org_unit_id as "orgUnitId", p.code, p.name, p.duties,
  p.required_certificates as "requiredCertificates", p.state`;
const byCode = ascending('p.code', 'code', 'text');

/** Positions as plain rows; all staff see those of headquarters. */
@Injectable()
export class PositionReads {
  one(call: RequestCall, id: string): Promise<PositionRow | null> {
    return call.load('position', id, async (ids) => byId(await call.reads.rows<PositionRow>(sql`select ${columns} from position p
      where ${idIn('p.id', ids)} and ${seen(call, scopeOrNone(call.actor, organisationAccess, 'organisation.read'))}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryPositionsArgs): Promise<Connection<PositionRow>> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.read');
    const { after, tail, connection } = page(args, byCode);
    return connection(await call.reads.rows<PositionRow>(sql`select ${columns} from position p
      where ${seen(call, scope)} and ${after} and ${idIs('p.estate_id', filter?.estateId)}
        and ${idIs('p.org_unit_id', filter?.orgUnitId)} and ${valueIs('p.state', filter?.state)} ${tail}`));
  }
}

type Wall = Parameters<RequestCall['reads']['within']>[0];

/** A member sees no position at all. */
function seen({ actor, reads }: RequestCall, scope: Wall): RawBuilder<boolean> {
  return sql<boolean>`(${reads.within(scope, 'p.estate_id')} or (p.estate_id is null and ${actor.kind !== 'MEMBER'}::boolean))`;
}
