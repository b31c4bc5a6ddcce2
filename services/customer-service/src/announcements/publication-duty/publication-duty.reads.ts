import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryPublicationDutiesArgs } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import type { PublicationDuty } from './publication-duty.rules.ts';

export type PublicationDutyRow = Stored<PublicationDuty>;

const columns = columnsOf('d', {
  id: 'ALWAYS', dueAt: 'ALWAYS', estateId: ['estate'], kind: 'ITSELF', periodCode: 'ITSELF', standardStamp: ['standard'], required: 'ITSELF', done: 'ITSELF', fulfilledAt: 'ITSELF',
  isOverdue: 'ITSELF',
});

const latestFirst = descending('d.due_at', 'dueAt');

@Injectable()
export class PublicationDutyReads {
  async list(call: RequestCall, { filter, ...args }: QueryPublicationDutiesArgs): Promise<Connection<PublicationDutyRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, isOverdue, isFulfilled } = filter ?? {};
    return connection(await call.reads.rows<PublicationDutyRow>(sql`select ${askedColumns(call, columns)} from publication_duty d
      where ${call.reads.within(scopeOf(call.actor, announcementAccess, 'announcement.receipts'), 'd.estate_id')} and ${after}
        and ${idIs('d.estate_id', estateId)} and ${valueIs('d.kind', kind)} and ${when(isOverdue, (value) => sql<boolean>`d.is_overdue = ${value}`)}
        and ${when(isFulfilled, (value) => sql<boolean>`(d.fulfilled_at is not null) = ${value}`)} ${tail}`));
  }
}
