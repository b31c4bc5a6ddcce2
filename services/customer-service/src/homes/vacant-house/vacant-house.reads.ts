import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryVacantHousesArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { VacantHouse } from './vacant-house.rules.ts';

export type VacantHouseRow = Stored<VacantHouse>;

const columns = columnsOf('v', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: ['estate'], unitId: ['unit'], version: 'ITSELF', kind: 'ITSELF', keyCount: 'ITSELF', receivedKeyCount: 'ITSELF',
  agreementId: ['agreement'], otherKeysNote: 'ITSELF', condition: 'ITSELF', takenOverAt: 'ITSELF', lastInspectedAt: 'ITSELF', lastCleanedAt: 'ITSELF',
  cleaningDueAt: 'ITSELF', isCleaningOverdue: 'ITSELF', state: 'ITSELF', releasedAt: 'ITSELF', releaseReason: 'ITSELF',
});

const newestFirst = descending('v.created_at', 'createdAt');

@Injectable()
export class VacantHouseReads {
  one(call: RequestCall, id: string): Promise<VacantHouseRow | null> {
    return call.load('vacant house', id, async (ids) => byId(await this.#where(call, idIn('v.id', ids), sql``)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryVacantHousesArgs): Promise<Connection<VacantHouseRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, kind, state, condition, isCleaningOverdue } = filter ?? {};
    return connection(await this.#where(call, sql`${after} and ${idIs('v.estate_id', estateId)} and ${valueIs('v.kind', kind)} and ${valueIs('v.state', state)}
      and ${valueIs('v.condition', condition)} and ${when(isCleaningOverdue, (value) => sql<boolean>`v.is_cleaning_overdue = ${value}`)}`, tail));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<VacantHouseRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, homesAccess, 'vacant-house.read'), 'v.estate_id', ownHouse(call.actor));
    return call.reads.rows<VacantHouseRow>(sql`select ${askedColumns(call, columns)} from vacant_house v where ${readable} and ${condition} ${tail}`);
  }
}

/** Letter S: the member's household has the unit. */
const ownHouse = ({ id }: Actor): RawBuilder<boolean> => sql<boolean>`v.unit_id in (select (h.data->>'unitId')::uuid from reference_copy h
  where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb and h.data->>'state' <> 'CLOSED')`;
