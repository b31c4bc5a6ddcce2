import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryKeyStocktakesArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { KeyStocktake } from './key-stocktake.rules.ts';

export type KeyStocktakeRow = Stored<KeyStocktake>;

const columns = columnsOf('s', {
  id: 'ALWAYS', at: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', place: 'ITSELF', countedBy: 'ITSELF', missing: 'ITSELF', surplus: ['surplusCount'], state: 'ITSELF',
});

const newestFirst = descending('s.at', 'at');

@Injectable()
export class KeyStocktakeReads {
  async list(call: RequestCall, { estateId, ...args }: QueryKeyStocktakesArgs): Promise<Connection<KeyStocktakeRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const readable = call.reads.within(scopeOf(call.actor, homesAccess, 'key.read'), 's.estate_id');
    return connection(await call.reads.rows<KeyStocktakeRow>(sql`select ${askedColumns(call, columns)} from key_stocktake s
      where ${readable} and ${after} and ${idIs('s.estate_id', estateId)} ${tail}`));
  }
}
