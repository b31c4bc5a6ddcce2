import { Injectable } from '@nestjs/common';
import { scopeOf, type YearMonth } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryBulletinBoardsArgs } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import type { BulletinBoard } from './bulletin-board.rules.ts';

export type BulletinBoardRow = Stored<BulletinBoard>;

const columns = columnsOf('b', {
  id: 'ALWAYS', month: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], photoFileId: 'ITSELF', announcementIds: 'ALWAYS', renewedBy: 'ITSELF', renewedAt: 'ITSELF',
});

const latestFirst = descending('b.month', 'month', 'text');

@Injectable()
export class BulletinBoardReads {
  /** Id of the board of a month; null while there is none. */
  async ofMonth(call: RequestCall, estateId: string, month: YearMonth): Promise<string | null> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.write');
    const rows = await call.reads.rows<{ id: string }>(sql`select b.id from bulletin_board b
      where ${idIs('b.estate_id', estateId)} and b.month = ${month} and ${call.reads.within(scope, 'b.estate_id')}`);
    return rows[0]?.id ?? null;
  }

  async list(call: RequestCall, { estateId, ...args }: QueryBulletinBoardsArgs): Promise<Connection<BulletinBoardRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<BulletinBoardRow>(sql`select ${askedColumns(call, columns)} from bulletin_board b
      where ${call.reads.within(scopeOf(call.actor, announcementAccess, 'announcement.read'), 'b.estate_id')} and ${after} and ${idIs('b.estate_id', estateId)} ${tail}`));
  }
}
