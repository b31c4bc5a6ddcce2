import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, type LocalDate } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryOnlineIssuesArgs, QueryOnlineWatchLogsArgs } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import type { OnlinePlatform, OnlineWatchLog } from './online-watch.rules.ts';

/** Something found online, and the ticket that it became. @source CS-027 */
export interface OnlineIssue {
  id: string;
  estateId: string;
  logId: string;
  platform: string;
  note: string;
  foundAt: Date;
  dueAt: Date;
  ticketId: string | null;
  enteredAt: Date | null;
}

const logColumns = {
  ...columnsOf('w', { id: 'ALWAYS', estateId: ['estate'], version: 'ITSELF', platform: 'ITSELF', found: 'ITSELF', by: 'ITSELF', at: 'ITSELF' }),
  on: { sql: sql`w.on_date::text`, for: 'ALWAYS' as const },
};

const issueColumns = sql`i.id, i.estate_id as "estateId", i.log_id as "logId", i.platform, i.note, i.found_at as "foundAt", i.due_at as "dueAt", t.id as "ticketId",
  t.entered_at as "enteredAt"`;
const issueFrom = sql`online_issue i left join ticket t on t.source_id = i.id`;

const latestFirst = descending('w.on_date', 'on', 'date');
const newestFirst = descending('i.found_at', 'foundAt');

@Injectable()
export class OnlineWatchReads {
  async platforms(call: RequestCall, estateId: string): Promise<Stored<OnlinePlatform>[]> {
    const inReach = readable(call, 'p.estate_id');
    if (!isUuid(estateId)) return [];
    return call.reads.rows<Stored<OnlinePlatform>>(sql`select p.id, p.estate_id as "estateId", p.version, p.code, p.name, p.watcher_id as "watcherId",
      p.is_watched as "isWatched" from online_platform p where p.estate_id = ${estateId} and ${inReach} order by p.code`);
  }

  async of(call: RequestCall, estateId: string, { on, code }: { on: LocalDate; code: string }): Promise<{ id: string } | null> {
    const inReach = readable(call, 'w.estate_id');
    if (!isUuid(estateId)) return null;
    return call.reads.row<{ id: string }>(sql`select w.id from online_watch_log w where w.estate_id = ${estateId} and w.on_date = ${on}::date and w.platform = ${code} and ${inReach}`);
  }

  /** Every watch, those that found nothing included. @source CS-027 */
  async logs(call: RequestCall, { filter, ...args }: QueryOnlineWatchLogsArgs): Promise<Connection<Stored<OnlineWatchLog>>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, platform, from, to } = filter ?? {};
    return connection(await call.reads.rows<Stored<OnlineWatchLog>>(sql`select ${askedColumns(call, logColumns)} from online_watch_log w
      where ${readable(call, 'w.estate_id')} and ${after} and ${idIs('w.estate_id', estateId)} and ${valueIs('w.platform', platform)}
        and ${when(from, (day) => sql<boolean>`w.on_date >= ${day}::date`)} and ${when(to, (day) => sql<boolean>`w.on_date <= ${day}::date`)} ${tail}`));
  }

  /** What was found, and what became of it. @source CS-027 K24 */
  async issues(call: RequestCall, { filter, ...args }: QueryOnlineIssuesArgs): Promise<Connection<OnlineIssue>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, platform, isEntered } = filter ?? {};
    return connection(await call.reads.rows<OnlineIssue>(sql`select ${issueColumns} from ${issueFrom}
      where ${readable(call, 'i.estate_id')} and ${after} and ${idIs('i.estate_id', estateId)} and ${valueIs('i.platform', platform)}
        and ${when(isEntered, (value) => sql<boolean>`(t.id is not null) = ${value}`)} ${tail}`));
  }

  issuesOf(call: RequestCall, logId: string): Promise<OnlineIssue[]> {
    return call.load('issues of watch', logId, async (ids) => {
      const rows = await call.reads.rows<OnlineIssue>(sql`select ${issueColumns} from ${issueFrom}
        where ${idIn('i.log_id', ids)} and ${readable(call, 'i.estate_id')} order by i.found_at, i.id`);
      return new Map(ids.map((id) => [id, rows.filter((row) => row.logId === id)]));
    }).then((found) => found ?? []);
  }

  one(call: RequestCall, id: string): Promise<Stored<OnlineWatchLog> | null> {
    return call.load('online watch', id, async (ids) => byId(await call.reads.rows<Stored<OnlineWatchLog>>(sql`select ${askedColumns(call, logColumns)}
      from online_watch_log w where ${idIn('w.id', ids)} and ${readable(call, 'w.estate_id')}`)));
  }
}

const readable = (call: RequestCall, column: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, ticketDaysAccess, 'days.read'), column);
