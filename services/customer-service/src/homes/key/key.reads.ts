import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, byId, columnsOf, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryKeyListArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { Key } from './key.rules.ts';

export type KeyRow = Stored<Key>;

const columns = columnsOf('k', {
  id: 'ALWAYS', keyNo: 'ALWAYS', vacantHouseId: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', holding: 'ITSELF', unitId: ['unit'], label: 'ITSELF',
  custodianPost: 'ITSELF', class: 'ITSELF', place: 'ITSELF', state: 'ITSELF',
});

const byNumber = ascending('k.key_no', 'keyNo', 'text');

@Injectable()
export class KeyReads {
  one(call: RequestCall, id: string): Promise<KeyRow | null> {
    return call.load('key', id, async (ids) => byId(await this.#where(call, idIn('k.id', ids), sql``)));
  }

  async ofHouse(call: RequestCall, vacantHouseId: string): Promise<KeyRow[]> {
    const found = await call.load('keys of house', vacantHouseId, async (ids) =>
      Map.groupBy(await this.#where(call, idIn('k.vacant_house_id', ids), sql`order by k.key_no, k.id`), (row) => row.vacantHouseId!));
    return found ?? [];
  }

  /** @source CS-120 */
  async list(call: RequestCall, { filter, ...args }: QueryKeyListArgs): Promise<Connection<KeyRow>> {
    const { after, tail, connection } = page(args, byNumber);
    const { estateId, unitId, holding, state } = filter ?? {};
    return connection(await this.#where(call, sql`${after} and ${idIs('k.estate_id', estateId)} and ${idIs('k.unit_id', unitId)}
      and ${valueIs('k.holding', holding)} and ${valueIs('k.state', state)} and ${valueIs('k.class', filter?.class)}`, tail));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<KeyRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, homesAccess, 'key.read'), 'k.estate_id');
    return call.reads.rows<KeyRow>(sql`select ${askedColumns(call, columns)} from kept_key k where ${readable} and ${condition} ${tail}`);
  }
}
