import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, nextNumber, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { KeyInput, RegisterCommonKeyInput } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { KeyEntity } from './key.entity.ts';
import { decideKey, type Key, type KeyMove } from './key.rules.ts';

/** Keys in their places, each with a number of its own. @source CS-112 CS-114 CS-120 */
@Injectable()
export class KeyService {
  constructor(private readonly store: AggregateStore) {}

  /** @source CS-120 */
  registerCommon(call: Call, input: RegisterCommonKeyInput, keyed: Keyed): Promise<Stored<Key>> {
    const scope = scopeOf(call.actor, homesAccess, 'key.keep');
    const { estateId } = input;
    return this.store.create<Key>(call, KeyEntity, { operation: 'registerCommonKey', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) =>
      decideKey({ type: 'receiveKey', key: {
        ...input, id: call.newId(), keyNo: await nextNumber(tx, 'YS', call.now), holding: 'COMMON', vacantHouseId: null, unitId: null,
      } }, null, call));
  }

  /** The keys of a house, with the command that receives them. @source CS-112 */
  async receive(call: JoinedCall, house: { id: string; estateId: string; unitId: string }, keys: readonly KeyInput[]): Promise<void> {
    const { id: vacantHouseId, estateId, unitId } = house;
    for (const input of keys) {
      await this.store.create<Key>(call, KeyEntity, { operation: 'receiveKey', scope: groupScope, place: { estateId } }, async (_, tx) =>
        decideKey({ type: 'receiveKey', key: {
          ...input, id: call.newId(), estateId, keyNo: await nextNumber(tx, 'YS', call.now), holding: 'HOUSE', vacantHouseId, unitId, label: null, custodianPost: null,
        } }, null, call));
    }
  }

  /** @throws WRONG_STATE   @source CS-114 CS-115 CS-116 */
  async move(call: JoinedCall, id: string, type: KeyMove): Promise<void> {
    await this.store.update<Key>(call, KeyEntity, id, { operation: type, scope: groupScope }, (key) => decideKey({ type }, key, call));
  }

  /** All keys of a house go back to its owner; one that is missing stays so. @source lifecycles 3.1 HouseKey */
  async returnToOwner(call: JoinedCall, vacantHouseId: string): Promise<void> {
    const found = await sql<{ id: string }>`select id from kept_key where vacant_house_id = ${vacantHouseId} and state not in ('MISSING', 'RETURNED_TO_OWNER')`.execute(call.tx.db);
    for (const { id } of found.rows) await this.move(call, id, 'returnToOwner');
  }
}
