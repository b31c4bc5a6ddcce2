import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryLostItemClearancesArgs } from '../../schema.types.ts';
import { lostItemAccess } from '../lost-items.access.ts';
import type { LostItemClearance } from './clearance.rules.ts';

export type ClearanceRow = Stored<LostItemClearance>;

const columns = columnsOf('c', {
  id: 'ALWAYS', runAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', quarter: 'ITSELF', itemIds: ['items'], missingIds: ['missing'], noticeId: ['notice'], runBy: 'ITSELF',
});

const latestFirst = descending('c.run_at', 'runAt');

/** Clearances as plain rows. @source CS-110 */
@Injectable()
export class ClearanceReads {
  async list(call: RequestCall, { filter, ...args }: QueryLostItemClearancesArgs): Promise<Connection<ClearanceRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, quarter } = filter ?? {};
    return connection(await call.reads.rows<ClearanceRow>(sql`select ${askedColumns(call, columns)} from lost_item_clearance c
      where ${call.reads.within(scopeOf(call.actor, lostItemAccess, 'lost-item.read'), 'c.estate_id')} and ${after} and ${idIs('c.estate_id', estateId)}
        and ${valueIs('c.quarter', quarter)} ${tail}`));
  }
}
