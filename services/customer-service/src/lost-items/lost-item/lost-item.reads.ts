import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { LostItemFilter, QueryLostItemsArgs } from '../../schema.types.ts';
import { lostItemAccess } from '../lost-items.access.ts';
import type { LostItem } from './lost-item.rules.ts';

export type LostItemRow = Stored<LostItem>;

const columns = columnsOf('i', {
  id: 'ALWAYS', foundAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', category: 'ITSELF', isValuable: 'ITSELF', description: 'ITSELF', place: 'ITSELF',
  registeredBy: 'ITSELF', noticeDueAt: 'ITSELF', isOverdue: 'ITSELF', noticeId: ['notice'], postedAt: 'ITSELF', isLate: 'ITSELF', storagePlace: 'ITSELF', listedAt: 'ITSELF',
  isMissing: 'ITSELF', claimantName: 'ITSELF', claimantIdentity: 'ITSELF', claimantPhone: 'ITSELF', claimedAt: 'ITSELF', handedBy: 'ITSELF', handOverDueAt: 'ITSELF',
  handedOverTo: 'ITSELF', handedOverAt: 'ITSELF', state: 'ITSELF',
});

const latestFirst = descending('i.found_at', 'foundAt');

/** The lost-item register as plain rows. */
@Injectable()
export class LostItemReads {
  one(call: RequestCall, id: string): Promise<LostItemRow | null> {
    return call.load('lost item', id, async (ids) => byId(await call.reads.rows<LostItemRow>(sql`select ${askedColumns(call, columns)}
      from lost_item i where ${idIn('i.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryLostItemsArgs): Promise<Connection<LostItemRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<LostItemRow>(sql`select ${askedColumns(call, columns)} from lost_item i
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, lostItemAccess, 'lost-item.read'), 'i.estate_id');

const matching = ({ estateId, state, category, isValuable, isMissing, isOverdue }: LostItemFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('i.estate_id', estateId)} and ${valueIs('i.state', state)} and ${valueIs('i.category', category)}
  and ${when(isValuable, (value) => sql<boolean>`i.is_valuable = ${value}`)} and ${when(isMissing, (value) => sql<boolean>`i.is_missing = ${value}`)}
  and ${when(isOverdue, (value) => sql<boolean>`i.is_overdue = ${value}`)}`;
