import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryAnnouncementsArgs } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import { addressedTo, householdsAddressed } from './audience.sql.ts';
import type { Announcement } from './announcement.rules.ts';

export interface AnnouncementRow extends Stored<Announcement> {
  /** when the member who asks read it */
  readAt: Date | null;
}

/** How many of the homes it is meant for have read it. */
interface AnnouncementReach {
  id: string;
  households: number;
  read: number;
}

const columns: Columns = columnsOf('a', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', kind: 'ITSELF', title: 'ITSELF', body: 'ITSELF', buildingIds: 'ITSELF',
  channels: 'ITSELF', expiresAt: 'ITSELF', state: 'ITSELF', authorId: ['author'], submittedAt: 'ITSELF', approvedBy: 'ITSELF', approvedAt: 'ITSELF',
  rejectionReason: 'ITSELF', templateId: ['template'], subjectType: 'ITSELF', subjectId: 'ITSELF', publishedBy: 'ITSELF', publishedAt: 'ITSELF', periodCode: 'ITSELF',
  deliveries: 'ITSELF', withdrawalReason: 'ITSELF', endedAt: 'ITSELF',
});

const newestFirst = descending('a.created_at', 'createdAt');

/** Announcements as plain rows. A household sees what is published to its building. @source CS-101 */
@Injectable()
export class AnnouncementReads {
  one(call: RequestCall, id: string): Promise<AnnouncementRow | null> {
    return call.load('announcement', id, async (ids) => byId(await call.reads.rows<AnnouncementRow>(sql`select ${askedColumns(call, columns)}, ${readAt(call.actor)} as "readAt"
      from announcement a where ${idIn('a.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryAnnouncementsArgs): Promise<Connection<AnnouncementRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, kind, state, subjectId, buildingId, isUnread } = filter ?? {};
    return connection(await call.reads.rows<AnnouncementRow>(sql`select ${askedColumns(call, columns)}, ${readAt(call.actor)} as "readAt" from announcement a
      where ${readable(call)} and ${after} and ${idIs('a.estate_id', estateId)} and ${valueIs('a.kind', kind)} and ${valueIs('a.state', state)} and ${idIs('a.subject_id', subjectId)}
        and ${when(buildingId, (id) => sql<boolean>`(a.building_ids = '[]' or jsonb_exists(a.building_ids, ${id}))`)}
        and ${when(isUnread, (wanted) => sql<boolean>`(${readAt(call.actor)} is null) = ${wanted}`)} ${tail}`));
  }

  /** Of the homes it is meant for, how many have read it. For staff; null to others. @source CS-101 */
  reach(call: RequestCall, id: string): Promise<AnnouncementReach | null> {
    const scope = scopeOrNone(call.actor, announcementAccess, 'announcement.receipts');
    return call.load('announcement reach', id, async (ids) => byId(await call.reads.rows<AnnouncementReach>(sql`select a.id, h.households,
        (select count(distinct r.household_id)::int from announcement_receipt r where r.announcement_id = a.id) as read
      from announcement a cross join lateral (${householdsAddressed}) h where ${idIn('a.id', ids)} and ${call.reads.within(scope, 'a.estate_id')}`)));
  }
}

const readAt = ({ id, kind }: Actor): RawBuilder<Date | null> => (kind === 'MEMBER'
  ? sql`(select r.read_at from announcement_receipt r where r.announcement_id = a.id and r.member_id = ${id}::uuid)` : sql`null::timestamptz`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, announcementAccess, 'announcement.read'), 'a.estate_id', addressedTo(call.actor.id));
