import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone } from '@guanjia/domain';
import { ascending, byId, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryOrgUnitsArgs } from '../../schema.types.ts';
import { organisationAccess } from '../organisation.access.ts';
import type { OrgUnit } from './org-unit.rules.ts';

export type OrgUnitRow = OrgUnit & { version: number };

const columns = sql`u.id, u.estate_id as "estateId", u.version, u.parent_id as "parentId", u.code, u.kind, u.name, u.duties, u.interfaces, u.state`;
const byCode = ascending('u.code', 'code', 'text');

/** Departments as plain rows; all staff see the offices of the group and of regions. */
@Injectable()
export class OrgUnitReads {
  one(call: RequestCall, id: string): Promise<OrgUnitRow | null> {
    return call.load('org-unit', id, async (ids) => byId(await call.reads.rows<OrgUnitRow>(sql`select ${columns} from org_unit u
      where ${idIn('u.id', ids)} and ${seen(call, scopeOrNone(call.actor, organisationAccess, 'organisation.read'))}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryOrgUnitsArgs): Promise<Connection<OrgUnitRow>> {
    const scope = scopeOf(call.actor, organisationAccess, 'organisation.read');
    const { after, tail, connection } = page(args, byCode);
    return connection(await call.reads.rows<OrgUnitRow>(sql`select ${columns} from org_unit u
      where ${seen(call, scope)} and ${after} and ${idIs('u.estate_id', filter?.estateId)}
        and ${valueIs('u.kind', filter?.kind)} and ${valueIs('u.state', filter?.state)} ${tail}`));
  }
}

type Wall = Parameters<RequestCall['reads']['within']>[0];

/** A member sees no office at all. */
function seen({ actor, reads }: RequestCall, scope: Wall): RawBuilder<boolean> {
  return sql<boolean>`(${reads.within(scope, 'u.estate_id')} or (u.estate_id is null and ${actor.kind !== 'MEMBER'}::boolean))`;
}
