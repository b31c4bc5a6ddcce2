import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryOwnerForumsArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import type { OwnerForum } from './owner-forum.rules.ts';

export type OwnerForumRow = Stored<OwnerForum>;

const columns: Columns = columnsOf('f', {
  id: 'ALWAYS', plannedAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', venue: 'ITSELF', state: 'ITSELF', heldAt: 'ITSELF', attendeeIds: ['attendees'],
  suggestionIds: ['suggestionCount'], minutesId: 'ITSELF',
});

const latestFirst = descending('f.planned_at', 'plannedAt');

@Injectable()
export class OwnerForumReads {
  async list(call: RequestCall, { estateId, state, ...args }: QueryOwnerForumsArgs): Promise<Connection<OwnerForumRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<OwnerForumRow>(sql`select ${askedColumns(call, columns)} from owner_forum f
      where ${call.reads.within(scopeOf(call.actor, opinionsAccess, 'forum.read'), 'f.estate_id')} and ${after} and ${idIs('f.estate_id', estateId)} and ${valueIs('f.state', state)} ${tail}`));
  }
}
