import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone, type Scope } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryOccupanciesArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { Occupancy } from './occupancy.rules.ts';

export type OccupancyRow = Stored<Occupancy>;

const columns: Columns = columnsOf('o', {
  id: 'ALWAYS', since: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', unitId: ['unit'], state: 'ITSELF', subState: 'ITSELF', tenancyId: 'ALWAYS',
  covenantSignedAt: 'ITSELF', periods: 'ITSELF', moveOuts: 'ITSELF',
});

const latestFirst = descending('o.since', 'since');

@Injectable()
export class OccupancyReads {
  one(call: RequestCall, id: string): Promise<OccupancyRow | null> {
    return this.#load(call, id, scopeOf(call.actor, careAccess, 'occupancy.read'));
  }

  /** On the household: null to whom it is not theirs to see. */
  ofHousehold(call: RequestCall, id: string): Promise<OccupancyRow | null> {
    return this.#load(call, id, scopeOrNone(call.actor, careAccess, 'occupancy.read'));
  }

  async list(call: RequestCall, { filter, ...args }: QueryOccupanciesArgs): Promise<Connection<OccupancyRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, unitId, state, isRenovating } = filter ?? {};
    const within = call.reads.within(scopeOf(call.actor, careAccess, 'occupancy.read'), 'o.estate_id');
    return connection(await call.reads.rows<OccupancyRow>(sql`select ${askedColumns(call, columns)} from occupancy o
      where ${within} and ${after} and ${idIs('o.estate_id', estateId)} and ${idIs('o.unit_id', unitId)} and ${valueIs('o.state', state)}
        and ${when(isRenovating, (value) => sql<boolean>`(o.sub_state is not null) = ${value}`)} ${tail}`));
  }

  #load(call: RequestCall, id: string, scope: Scope): Promise<OccupancyRow | null> {
    return call.load('occupancy', id, async (ids) => byId(await call.reads.rows<OccupancyRow>(sql`select ${askedColumns(call, columns)} from occupancy o
      where ${idIn('o.id', ids)} and ${call.reads.within(scope, 'o.estate_id')}`)));
  }
}
