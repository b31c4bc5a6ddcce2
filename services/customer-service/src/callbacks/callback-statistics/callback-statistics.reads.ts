import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryCallbackStatisticsListArgs } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { CallbackStatistics } from './callback-statistics.rules.ts';

export type CallbackStatisticsRow = Stored<CallbackStatistics>;

const columns = sql`s.id, s.version, s.estate_id as "estateId", s.quarter, s.state, s.by_kind as "byKind", s.failed_count as "failedCount",
  s.failed_callback_ids as "failedCallbackIds", s.repeat_complaints as "repeatComplaints", s.repeat_repairs as "repeatRepairs", s.report_text as "reportText",
  s.counted_until as "countedUntil", s.drafted_by as "draftedBy", s.drafted_at as "draftedAt", s.reviewed_by as "reviewedBy", s.reviewed_at as "reviewedAt",
  s.review_opinion as "reviewOpinion", s.published_at as "publishedAt"`;

const newestFirst = descending('s.quarter', 'quarter', 'text');

@Injectable()
export class CallbackStatisticsReads {
  one(call: RequestCall, id: string): Promise<CallbackStatisticsRow | null> {
    return call.load('callback statistics', id, async (ids) => byId(await call.reads.rows<CallbackStatisticsRow>(sql`select ${columns}
      from callback_statistics s where ${idIn('s.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryCallbackStatisticsListArgs): Promise<Connection<CallbackStatisticsRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<CallbackStatisticsRow>(sql`select ${columns} from callback_statistics s where ${readable(call)} and ${after}
      and ${idIs('s.estate_id', filter?.estateId)} and ${valueIs('s.quarter', filter?.quarter)} and ${valueIs('s.state', filter?.state)} ${tail}`));
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, callbackAccess, 'callback-statistics.read'), 's.estate_id');
