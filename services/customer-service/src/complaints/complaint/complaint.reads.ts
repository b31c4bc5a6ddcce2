import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { ComplaintFilter, QueryComplaintsArgs, QueryIncompleteComplaintsArgs } from '../../schema.types.ts';
import { complaintsCounted, isCountedByFile, receivedWithin } from '../statistics/complaint-counts.sql.ts';
import { fileReadable, readable, seesContact } from './complaint-sight.sql.ts';
import { inRegion } from '../../places/region.sql.ts';
import { complaintColumns, open, unhandled } from './complaint.sql.ts';
import type { Complaint } from './complaint.rules.ts';

/** A complaint as it is read; what a mutation answers lacks the last. */
export type ComplaintRow = Stored<Complaint> & { isContactShown?: boolean };

const newestFirst = descending('c.created_at', 'createdAt');

/** Complaints as plain rows. */
@Injectable()
export class ComplaintReads {
  one(call: RequestCall, id: string): Promise<ComplaintRow | null> {
    return call.load('complaint', id, async (ids) => byId(await call.reads.rows<ComplaintRow>(sql`select ${seen(call)} from complaint c
      where ${idIn('c.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryComplaintsArgs): Promise<Connection<ComplaintRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ComplaintRow>(sql`select ${seen(call)} from complaint c
      where ${filter && isAskedByFile(filter) ? fileReadable(call) : readable(call)} and ${after} and ${matching(filter ?? {}, call.now)} ${tail}`));
  }

  /** For the quality officer: what ended with a step missing. @source CS-080 */
  async incomplete(call: RequestCall, { estateId, ...args }: QueryIncompleteComplaintsArgs): Promise<Connection<ComplaintRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ComplaintRow>(sql`select ${seen(call)} from complaint c
      where ${fileReadable(call)} and ${idIs('c.estate_id', estateId)} and ${after} and not (${open}) and c.missing_steps <> '[]' ${tail}`));
  }

  /** Whether the caller may read who complains, for a row that no read gave. */
  async isContactShown(call: RequestCall, row: ComplaintRow): Promise<boolean> {
    if (row.isContactShown !== undefined) return row.isContactShown;
    const found = await call.reads.row<{ ok: boolean }>(sql`select ${seesContact(call.actor)} as ok from complaint c where c.id = ${row.id}`);
    return found?.ok ?? false;
  }
}

const seen = (call: RequestCall) => sql`${askedColumns(call, complaintColumns)}, ${seesContact(call.actor)} as "isContactShown"`;

/** Is it asked by what stands in the file among staff? Whoever may not read that may not search by it either. */
const isAskedByFile = ({ validity, rootCause, minRecurrence, counted }: ComplaintFilter): boolean =>
  validity != null || rootCause != null || minRecurrence != null || (counted != null && isCountedByFile(counted));

function matching(filter: ComplaintFilter, now: Date): RawBuilder<boolean> {
  const { isOpen, rootCause, isResponseMissed, minRecurrence, month, until, counted, overdue, number } = filter;
  const isLate = sql<boolean>`(${unhandled} and c.target_at < ${now})`;
  const isMissed = sql<boolean>`(coalesce(c.first_feedback_at, ${now}) > c.response_due_at)`;
  return sql<boolean>`${idIs('c.estate_id', filter.estateId)} and ${idIs('c.zone_id', filter.zoneId)} and ${idIs('c.officer_id', filter.officerId)}
    and ${when(filter.regionId, (value) => inRegion('c.estate_id', value))} and ${idIs('c.unit_id', filter.unitId)} and ${valueIs('c.state', filter.state)}
    and ${valueIs('c.nature', filter.nature)} and ${valueIs('c.category', filter.category)} and ${valueIs('c.channel', filter.channel)}
    and ${valueIs('c.severity', filter.severity)} and ${valueIs('c.validity', filter.validity)} and ${valueIs('c.outcome', filter.outcome)}
    and ${valueIs('c.handler_id', filter.handlerId)} and ${when(rootCause, (value) => sql<boolean>`c.investigation->>'rootCauseCode' = ${value}`)}
    and ${when(isOpen, (value) => (value ? open : sql<boolean>`not (${open})`))} and ${when(overdue, (value) => (value ? isLate : sql<boolean>`not ${isLate}`))}
    and ${when(isResponseMissed, (value) => (value ? isMissed : sql<boolean>`not ${isMissed}`))}
    and ${when(minRecurrence, (value) => sql<boolean>`c.recurrence_no >= ${value}`)} and ${when(month, (from) => receivedWithin(sql<Date>`c.received_at`, from, until ?? from))}
    and ${when(counted, complaintsCounted)} and ${when(number, numberIs)}`;
}

/** The whole number, or its last digits as people say them: 12 for TS-2026-000012. */
const numberIs = (said: string): RawBuilder<boolean> => (/^\d{1,6}$/.test(said.trim())
  ? sql<boolean>`right(c.number, 6) = ${said.trim().padStart(6, '0')}`
  : sql<boolean>`c.number = ${said.trim().toUpperCase()}`);
