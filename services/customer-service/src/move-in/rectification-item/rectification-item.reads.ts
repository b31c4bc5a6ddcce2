import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, columnsOf, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryRectificationItemsArgs } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import { ownHousehold } from '../own-home.sql.ts';
import type { RectificationItem } from './rectification-item.rules.ts';

export type RectificationItemRow = Stored<RectificationItem>;

const columns = columnsOf('r', {
  id: 'ALWAYS', dueAt: 'ALWAYS', acceptanceId: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', unitId: ['unit'], householdId: ['household'], ticketId: ['ticket'],
  category: 'ITSELF', severity: 'ITSELF', defect: 'ITSELF', dueLimit: ['limit'], isOverdue: 'ITSELF', state: 'ITSELF', rectifiedAt: 'ITSELF', refusedCount: 'ITSELF',
  confirmedAt: 'ITSELF', note: 'ITSELF',
});

const soonestFirst = ascending('r.due_at', 'dueAt');

@Injectable()
export class RectificationItemReads {
  async list(call: RequestCall, { filter, ...args }: QueryRectificationItemsArgs): Promise<Connection<RectificationItemRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    const { estateId, unitId, state, isOverdue } = filter ?? {};
    return connection(await this.#where(call, sql`${after} and ${idIs('r.estate_id', estateId)} and ${idIs('r.unit_id', unitId)}
      and ${valueIs('r.state', state)} and ${when(isOverdue, (value) => sql<boolean>`r.is_overdue = ${value}`)}`, tail));
  }

  async ofAcceptance(call: RequestCall, acceptanceId: string): Promise<RectificationItemRow[]> {
    const found = await call.load('items of acceptance', acceptanceId, async (ids) =>
      Map.groupBy(await this.#where(call, idIn('r.acceptance_id', ids), sql`order by r.due_at, r.id`), (row) => row.acceptanceId));
    return found ?? [];
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<RectificationItemRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, moveInAccess, 'rectification.read'), 'r.estate_id', ownHousehold(call.actor, 'r.household_id'));
    return call.reads.rows<RectificationItemRow>(sql`select ${askedColumns(call, columns)} from rectification_item r where ${readable} and ${condition} ${tail}`);
  }
}
