import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { StocktakeKeysInput } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { Key } from '../key/key.rules.ts';
import { KeyService } from '../key/key.service.ts';
import { KeyStocktakeEntity } from './key-stocktake.entity.ts';
import { counted, decideKeyStocktake, type KeyStocktake } from './key-stocktake.rules.ts';

/** @source assumption */
const MOST_KEYS = 1000;

/** The keys in their places, held against the register. @source CS-114 */
@Injectable()
export class KeyStocktakeService {
  constructor(private readonly store: AggregateStore, private readonly keys: KeyService) {}

  /** @throws NOT_IN_ESTATE, INVALID_INPUT   @source CS-114 */
  take(call: Call, { estateId, place = null, keyIds }: StocktakeKeysInput, keyed: Keyed): Promise<Stored<KeyStocktake>> {
    if (keyIds.length > MOST_KEYS || !keyIds.every(isUuid)) throw platformErrors.error('INVALID_INPUT', { field: 'keyIds', params: { reason: 'keyIds' } });
    const scope = scopeOf(call.actor, homesAccess, 'key.keep');
    const command = { operation: 'stocktakeKeys', scope, place: { estateId }, body: { estateId, place, keyIds }, ...keyed };
    return this.store.create<KeyStocktake>(call, KeyStocktakeEntity, command, async (_, tx) => {
      const registered = await registeredAt(tx, estateId, place);
      await requireOfEstate(tx, keyIds, estateId);
      const { nowMissing, found } = counted({ registered, present: keyIds });
      const decision = decideKeyStocktake({ type: 'stocktakeKeys', id: call.newId(), estateId, place, registered, present: keyIds }, null, contextOf(call));
      for (const id of nowMissing) await this.keys.move(joined(call, tx), id, 'miss');
      for (const id of found) await this.keys.move(joined(call, tx), id, 'find');
      if (decision.state.state === 'SETTLED') await this.#settleEarlier(joined(call, tx), estateId, place);
      return decision;
    });
  }

  /** What fits now settles what did not before. */
  async #settleEarlier(call: JoinedCall, estateId: string, place: string | null): Promise<void> {
    const found = await sql<{ id: string }>`select id from key_stocktake where estate_id = ${estateId} and state = 'OPEN'
      and (${place}::text is null or place = ${place})`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<KeyStocktake>(call, KeyStocktakeEntity, id, { operation: 'settle', scope: groupScope }, (one) => decideKeyStocktake({ type: 'settle' }, one, contextOf(call)));
    }
  }
}

/** What belongs there: what was lost of a house that is given back is looked for no more. */
async function registeredAt(tx: Tx, estateId: string, place: string | null): Promise<Pick<Key, 'id' | 'state'>[]> {
  const found = await sql<Pick<Key, 'id' | 'state'>>`select k.id, k.state from kept_key k where k.estate_id = ${estateId} and k.state <> 'RETURNED_TO_OWNER'
    and (${place}::text is null or k.place = ${place})
    and not (k.state = 'MISSING' and exists (select from vacant_house v where v.id = k.vacant_house_id and v.state = 'RELEASED'))`.execute(tx.db);
  return found.rows;
}

async function requireOfEstate(tx: Tx, keyIds: readonly string[], estateId: string): Promise<void> {
  const found = await sql<{ count: number }>`select count(*)::int as count from kept_key where estate_id = ${estateId} and id = any(${`{${keyIds.join(',')}}`}::uuid[])`.execute(tx.db);
  if (found.rows[0]!.count < new Set(keyIds).size) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'keyIds', params: { field: 'keyIds' } });
}
