import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryAnnouncementTemplatesArgs } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import type { AnnouncementTemplate } from './announcement-template.rules.ts';

export type TemplateRow = Stored<AnnouncementTemplate>;

const columns = columnsOf('t', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF', matterCode: 'ITSELF', title: 'ITSELF', body: 'ITSELF', channels: 'ITSELF',
  state: 'ITSELF', draftedBy: 'ITSELF', approvedBy: 'ITSELF', approvedAt: 'ITSELF',
});

const newestFirst = descending('t.created_at', 'createdAt');

@Injectable()
export class AnnouncementTemplateReads {
  one(call: RequestCall, id: string): Promise<TemplateRow | null> {
    return call.load('announcement template', id, async (ids) => byId(await call.reads.rows<TemplateRow>(sql`select ${askedColumns(call, columns)}
      from announcement_template t where ${idIn('t.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryAnnouncementTemplatesArgs): Promise<Connection<TemplateRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, kind, state } = filter ?? {};
    return connection(await call.reads.rows<TemplateRow>(sql`select ${askedColumns(call, columns)} from announcement_template t
      where ${readable(call)} and ${after} and ${idIs('t.estate_id', estateId)} and ${valueIs('t.kind', kind)} and ${valueIs('t.state', state)} ${tail}`));
  }
}

/** For staff alone: a household's own part of it is nothing. */
const readable = (call: RequestCall) => call.reads.within(scopeOf(call.actor, announcementAccess, 'announcement.read'), 't.estate_id');
