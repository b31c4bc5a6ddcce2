import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryShopInspectionsArgs } from '../../schema.types.ts';
import { shopAccess } from '../shops.access.ts';
import type { ShopInspection } from './shop-inspection.rules.ts';

export type ShopInspectionRow = Stored<ShopInspection>;

const columns = columnsOf('i', {
  id: 'ALWAYS', at: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], shopId: ['shop'], unitId: ['unit'], inspectorId: ['inspector'], items: 'ITSELF', failedCount: 'ITSELF',
  state: 'ITSELF', dissuadedAt: 'ITSELF', reportedAt: 'ITSELF', reportedToRole: 'ITSELF', correctedAt: 'ITSELF', correction: 'ITSELF',
});

const latestFirst = descending('i.at', 'at');

@Injectable()
export class ShopInspectionReads {
  async list(call: RequestCall, { filter, ...args }: QueryShopInspectionsArgs): Promise<Connection<ShopInspectionRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, shopId, state, hasFails } = filter ?? {};
    return connection(await call.reads.rows<ShopInspectionRow>(sql`select ${askedColumns(call, columns)} from shop_inspection i
      where ${call.reads.within(scopeOf(call.actor, shopAccess, 'shop.read'), 'i.estate_id')} and ${after} and ${idIs('i.estate_id', estateId)}
        and ${idIs('i.shop_id', shopId)} and ${valueIs('i.state', state)} and ${when(hasFails, (value) => sql<boolean>`(i.failed_count > 0) = ${value}`)} ${tail}`));
  }
}
