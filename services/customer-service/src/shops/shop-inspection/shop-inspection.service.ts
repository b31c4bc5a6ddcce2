import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { InspectShopInput } from '../../schema.types.ts';
import { ShopEntity } from '../shop/shop.entity.ts';
import type { Shop } from '../shop/shop.rules.ts';
import { shopAccess } from '../shops.access.ts';
import { ShopInspectionEntity } from './shop-inspection.entity.ts';
import { decideShopInspection, type ShopInspection, type ShopInspectionCommand } from './shop-inspection.rules.ts';

/** Looks at shops, and follows what was wrong. @source CS-153 */
@Injectable()
export class ShopInspectionService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND and what the rules throw   @source CS-153 */
  inspect(call: Call, input: InspectShopInput, keyed: Keyed): Promise<Stored<ShopInspection>> {
    const scope = scopeOf(call.actor, shopAccess, 'shop.inspect');
    const { shopId, isDissuaded } = input;
    const items = input.items.map(({ check, result, note = null, photoIds }) => ({ check, result, note, photoIds: [...photoIds ?? []] }));
    const command = { operation: 'inspectShop', scope, place: (tx: Tx) => estateOf(tx, shopId), body: input, ...keyed };
    return this.store.create<ShopInspection>(call, ShopInspectionEntity, command, async (_, tx) => {
      const shop = await this.store.load<Shop>(tx, ShopEntity, shopId, { scope });
      return decideShopInspection({ type: 'inspectShop', id: call.newId(), at: input.at ?? call.now, shop, items, isDissuaded, newId: () => call.newId() }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, NO_VIOLATION_OPEN   @source CS-108 CS-153 */
  follow(call: Call, id: string, command: Exclude<ShopInspectionCommand, { type: 'inspectShop' }>, keyed: Keyed): Promise<Stored<ShopInspection>> {
    const scope = scopeOf(call.actor, shopAccess, 'shop.inspect');
    return this.store.update<ShopInspection>(call, ShopInspectionEntity, id, { operation: command.type, scope, body: { id, ...command }, ...keyed },
      (inspection) => decideShopInspection(command, inspection, contextOf(call)));
  }
}

async function estateOf(tx: Tx, shopId: string): Promise<{ estateId: string; by: { id: string } }> {
  const { rows } = isUuid(shopId) ? await sql<{ estateId: string }>`select estate_id as "estateId" from shop where id = ${shopId}`.execute(tx.db) : { rows: [] };
  if (!rows[0]) throw platformErrors.error('NOT_FOUND', { params: { id: shopId } });
  return { estateId: rows[0].estateId, by: { id: shopId } };
}
