import { Injectable } from '@nestjs/common';
import { unitState } from '@guanjia/contracts';
import { groupScope, isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, requireNamed, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { RegisterShopInput, ShopPaperInput } from '../../schema.types.ts';
import { shopAccess } from '../shops.access.ts';
import { ShopEntity } from './shop.entity.ts';
import { decideShop, type Shop, type ShopCommand } from './shop.rules.ts';

const constraints = { shop_of_unit: () => customerServiceErrors.error('SHOP_REGISTERED_ALREADY', { field: 'unitId' }) };

/** Registers shops and their papers. @source CS-152 */
@Injectable()
export class ShopService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN, SHOP_REGISTERED_ALREADY and what the rules throw   @source CS-152 */
  register(call: Call, input: RegisterShopInput, keyed: Keyed): Promise<Stored<Shop>> {
    const scope = scopeOf(call.actor, shopAccess, 'shop.register');
    const { estateId, unitId, papers, ...given } = input;
    const command = { operation: 'registerShop', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<Shop>(call, ShopEntity, command, async (_, tx) => {
      if (!isUuid(unitId)) throw platformErrors.error('INVALID_INPUT', { field: 'unitId', params: { reason: 'a unit id' } });
      const unit = await requireNamed(tx, unitState, unitId);
      return decideShop({ type: 'registerShop', ...given, id: call.newId(), estateId, unitId, unit, papers: (papers ?? []).map(paperOf) }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SHOP_PAPER_ENDED   @source CS-152 */
  recordPaper(call: Call, id: string, paper: ShopPaperInput, keyed: Keyed): Promise<Stored<Shop>> {
    return this.#run(call, id, { type: 'recordShopPaper', paper: paperOf(paper) }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-152 */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Shop>> {
    return this.#run(call, id, { type: 'closeShop' }, keyed);
  }

  /** @source CS-152 PLAT-018 */
  async noticeExpiry(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<Shop>(call, ShopEntity, id, { operation: 'noticeExpiry', scope: groupScope }, (shop) => decideShop({ type: 'noticeExpiry' }, shop, contextOf(call)));
  }

  #run(call: Call, id: string, command: ShopCommand, keyed: Keyed): Promise<Stored<Shop>> {
    const scope = scopeOf(call.actor, shopAccess, 'shop.register');
    return this.store.update<Shop>(call, ShopEntity, id, { operation: command.type, scope, body: { id, ...command }, ...keyed },
      (shop) => decideShop(command, shop, contextOf(call)));
  }
}

const paperOf = ({ kind, number, fileId = null, validTo = null }: ShopPaperInput) => ({ kind, number, fileId, validTo });
