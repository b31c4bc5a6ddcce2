import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryShopsArgs } from '../../schema.types.ts';
import { shopAccess } from '../shops.access.ts';
import type { Shop } from './shop.rules.ts';

export type ShopRow = Stored<Shop>;

const columns = columnsOf('s', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', registeredBy: 'ALWAYS', version: 'ITSELF', unitId: ['unit'], signName: 'ITSELF', operatorName: 'ITSELF',
  operatorPhone: 'ITSELF', trade: 'ITSELF', papers: 'ITSELF', missingPapers: 'ITSELF', state: 'ITSELF', closedOn: 'ITSELF',
});

const newestFirst = descending('s.created_at', 'createdAt');

/** The shop `s` is within sight. */
export const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, shopAccess, 'shop.read'), 's.estate_id');

@Injectable()
export class ShopReads {
  one(call: RequestCall, id: string): Promise<ShopRow | null> {
    return call.load('shop', id, async (ids) => byId(await call.reads.rows<ShopRow>(sql`select ${askedColumns(call, columns)} from shop s
      where ${idIn('s.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryShopsArgs): Promise<Connection<ShopRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, unitId, state, trade, isMissingPapers } = filter ?? {};
    return connection(await call.reads.rows<ShopRow>(sql`select ${askedColumns(call, columns)} from shop s
      where ${readable(call)} and ${after} and ${idIs('s.estate_id', estateId)} and ${idIs('s.unit_id', unitId)} and ${valueIs('s.state', state)}
        and ${valueIs('s.trade', trade)} and ${when(isMissingPapers, (value) => sql<boolean>`(s.missing_papers <> '[]' and s.state = 'ACTIVE') = ${value}`)} ${tail}`));
  }
}
