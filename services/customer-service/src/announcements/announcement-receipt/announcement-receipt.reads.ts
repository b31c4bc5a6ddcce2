import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { descending, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryAnnouncementReceiptsArgs } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import type { AnnouncementReceipt } from './announcement-receipt.rules.ts';

const columns = sql`r.id, r.version, r.estate_id as "estateId", r.announcement_id as "announcementId", r.member_id as "memberId", r.household_id as "householdId", r.read_at as "readAt"`;

const latestFirst = descending('r.read_at', 'readAt');

@Injectable()
export class AnnouncementReceiptReads {
  /** That the member who asks read it; null while not. */
  async own(call: RequestCall, announcementId: string): Promise<Stored<AnnouncementReceipt> | null> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.mark-read');
    const own = sql<boolean>`r.member_id = ${call.actor.id}::uuid`;
    const rows = await call.reads.rows<Stored<AnnouncementReceipt>>(sql`select ${columns} from announcement_receipt r
      where ${idIs('r.announcement_id', announcementId)} and ${own} and ${call.reads.within(scope, 'r.estate_id', own)}`);
    return rows[0] ?? null;
  }

  /** Who read an announcement, the latest first. @source CS-101 */
  async list(call: RequestCall, { announcementId, ...args }: QueryAnnouncementReceiptsArgs): Promise<Connection<Stored<AnnouncementReceipt>>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<Stored<AnnouncementReceipt>>(sql`select ${columns} from announcement_receipt r
      where ${call.reads.within(scopeOf(call.actor, announcementAccess, 'announcement.receipts'), 'r.estate_id')} and ${after}
        and ${idIs('r.announcement_id', announcementId)} ${tail}`));
  }
}
