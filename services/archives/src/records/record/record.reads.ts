import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, scopeOrNone } from '@guanjia/domain';
import { byId, descending, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { hitsOf, inEstate } from '../../register/search/grams.sql.ts';
import { needleOf } from '../../register/search/search.rules.ts';
import { recordsAccess } from '../records.access.ts';
import type { ArchiveRecord } from './record.rules.ts';

export type RecordRow = ArchiveRecord & { version: number; draftedAt: Date };

export interface RecordFilter {
  estateId?: string | null;
  class?: string | null;
  state?: string | null;
  subjectId?: string | null;
  sourceId?: string | null;
  /** not filed by its limit, or filed after it */
  isFilingLate?: boolean | null;
}

const columns = sql`r.id, r.version, r.estate_id as "estateId", r.label_no as "labelNo", r.class, r.title, r.confidentiality, r.state,
  r.subject_type as "subjectType", r.subject_id as "subjectId", r.source_type as "sourceType", r.source_id as "sourceId", r.source_no as "sourceNo",
  r.ticket_id as "ticketId", r.location, r.filing_due_at as "filingDueAt", r.filed_at as "filedAt", r.retain_until as "retainUntil", r.file_id as "fileId", r.sha256, r.history,
  r.created_at as "draftedAt"`;
const newestFirst = descending('r.created_at', 'draftedAt');

/** Archive records as plain rows; confidential ones only for those who may open them. */
@Injectable()
export class RecordReads {
  one(call: RequestCall, id: string): Promise<RecordRow | null> {
    return call.load('record', id, async (ids) => byId(await call.reads.rows<RecordRow>(sql`select ${columns} from archive_record r
      where r.id = any(${ids.filter(isUuid)}::uuid[]) and ${within(call)}`)));
  }

  async list(call: RequestCall, filter: RecordFilter, args: PageArgs): Promise<Connection<RecordRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<RecordRow>(sql`select ${columns} from archive_record r
      where ${within(call)} and ${after} and ${matching(call, filter)} ${tail}`));
  }

  /** @throws SEARCH_TOO_SHORT
   *  @source ARC-004 */
  async search(call: RequestCall, { text, estateId, ...args }: PageArgs & { text: string; estateId?: string | null }): Promise<Connection<RecordRow>> {
    const needle = needleOf(text);
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<RecordRow>(sql`select ${columns} from archive_record r
      join ${hitsOf('RECORD', needle, sql<boolean>`${readable(call, 'g.estate_id')} and ${inEstate(estateId)}`)} g on g.ref = r.id
      where ${within(call)} and strpos(searched(r.title), ${needle}) > 0 and ${after} ${tail}`));
  }

  /** What is kept of tickets: repair and callback records, in the order in which they were drafted. */
  async ofTicket(call: RequestCall, ticketId: string): Promise<RecordRow[]> {
    const records = await call.load('records of ticket', ticketId, async (ticketIds) => {
      const rows = await call.reads.rows<RecordRow>(sql`select ${columns} from archive_record r
        where r.ticket_id = any(${ticketIds.filter(isUuid)}::uuid[]) and ${within(call)} order by r.created_at, r.id`);
      return new Map(ticketIds.map((id) => [id, rows.filter((row) => row.ticketId === id)]));
    });
    return records ?? [];
  }

  /** The archive of one household, for those who may open confidential records. @throws FORBIDDEN
   *  @source ARC-008 */
  householdArchive(call: RequestCall, householdId: string): Promise<RecordRow | null> {
    scopeOf(call.actor, recordsAccess, 'record.read-confidential');
    return call.reads.row<RecordRow>(sql`select ${columns} from archive_record r
      where r.source_type = 'HOUSEHOLD' and r.source_id = ${isUuid(householdId) ? householdId : null}::uuid and ${within(call)}`);
  }
}

const readable = (call: RequestCall, column: string): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, recordsAccess, 'record.read'), column);

function within(call: RequestCall): RawBuilder<boolean> {
  const confidential = call.reads.within(scopeOrNone(call.actor, recordsAccess, 'record.read-confidential'), 'r.estate_id');
  return sql<boolean>`${readable(call, 'r.estate_id')} and (r.confidentiality <> 'CONFIDENTIAL' or ${confidential})`;
}

const byValue = { class: 'r.class', state: 'r.state' } as const;
const byRef = { estateId: 'r.estate_id', subjectId: 'r.subject_id', sourceId: 'r.source_id' } as const;

function matching(call: RequestCall, filter: RecordFilter): RawBuilder<boolean> {
  const parts = [sql<boolean>`true`];
  for (const [key, column] of Object.entries(byValue)) {
    const value = filter[key as keyof typeof byValue];
    if (value != null) parts.push(sql<boolean>`${sql.ref(column)} = ${value}`);
  }
  for (const [key, column] of Object.entries(byRef)) {
    const id = filter[key as keyof typeof byRef];
    if (id != null) parts.push(isUuid(id) ? sql<boolean>`${sql.ref(column)} = ${id}` : sql<boolean>`false`);
  }
  if (filter.isFilingLate != null) {
    parts.push(sql<boolean>`(r.filing_due_at is not null and coalesce(r.filed_at, ${call.now}::timestamptz) > r.filing_due_at) = ${filter.isFilingLate}`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
