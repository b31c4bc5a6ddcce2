import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, descending, idIn, idIs, page, valueIs, when, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryTicketsArgs, TicketFilter } from '../../schema.types.ts';
import { inRegion } from '../../places/region.sql.ts';
import { receivedWithin } from '../../complaints/statistics/complaint-counts.sql.ts';
import { ticketsCounted } from '../../ticket-days/statistics/ticket-counts.sql.ts';
import { ticketAccess } from '../tickets.access.ts';
import { ownTicket, seesContact } from './ticket-sight.sql.ts';
import { ticketColumns, ticketFrom, unfinished } from './ticket.sql.ts';
import type { Ticket } from './ticket.rules.ts';

/** A ticket as it is read; what a mutation answers lacks the last two. */
export type TicketRow = Stored<Ticket> & { unitLabel?: string | null; isContactShown?: boolean };

const newestFirst = descending('t.created_at', 'createdAt');

/** Tickets as plain rows. */
@Injectable()
export class TicketReads {
  one(call: RequestCall, id: string): Promise<TicketRow | null> {
    return call.load('ticket', id, async (ids) => byId(await call.reads.rows<TicketRow>(sql`select ${seen(call)} from ${ticketFrom}
      where ${idIn('t.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryTicketsArgs): Promise<Connection<TicketRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const rows = await call.reads.rows<TicketRow>(sql`select ${seen(call)} from ${ticketFrom}
      where ${readable(call)} and ${after} and ${matching(filter ?? {}, call.now)} ${tail}`);
    return connection(rows);
  }

  /** A page of tickets for each unit (or household) asked for, in one statement. */
  async of(call: RequestCall, place: 'unit_id' | 'household_id', id: string, args: PageArgs): Promise<Connection<TicketRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const rows = await call.load(`tickets of ${place} ${JSON.stringify(args)}`, id, async (ids) => byPlace(
      await call.reads.rows<TicketRow & { placeId: string }>(sql`select p.id as "placeId", x.* from unnest(${ids.filter(isUuid)}::uuid[]) p(id)
        cross join lateral (select ${seen(call)} from ${ticketFrom}
          where ${sql.ref(`t.${place}`)} = p.id and ${readable(call)} and ${after} ${tail}) x
        order by x."createdAt" desc, x.id desc`)));
    return connection(rows ?? []);
  }

  /** The row with what only a read knows of it. */
  async shown(call: RequestCall, ticket: TicketRow): Promise<TicketRow> {
    return isShown(ticket) ? ticket : ((await this.one(call, ticket.id)) ?? ticket);
  }
}

/** Did a read give this row? */
export const isShown = ({ isContactShown }: TicketRow): boolean => isContactShown !== undefined;

const seen = (call: RequestCall) => sql`${askedColumns(call, ticketColumns)}, ${seesContact(call.actor)} as "isContactShown"`;

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, ticketAccess, 'ticket.read'), 't.estate_id', ownTicket(call.actor));

function matching({ overdue, dueBefore, number, isNight, month, until, counted, unfinished: isUnfinished, inNoZone, ...plain }: TicketFilter, now: Date): RawBuilder<boolean> {
  const isLate = sql<boolean>`(${unfinished} and t.due_at is not null and t.due_at < ${now})`;
  return sql<boolean>`${plainly(plain)} and ${when(inNoZone, (value) => sql<boolean>`(t.zone_id is null) = ${value}`)}
    and ${when(isNight, (value) => sql<boolean>`t.is_night = ${value}`)} and ${when(isUnfinished, (value) => (value ? unfinished : sql<boolean>`not ${unfinished}`))}
    and ${when(month, (from) => receivedWithin(sql<Date>`t.received_at`, from, until ?? from))} and ${when(counted, ticketsCounted)}
    and ${when(overdue, (value) => (value ? isLate : sql<boolean>`not ${isLate}`))}
    and ${when(dueBefore, (value) => sql<boolean>`${unfinished} and t.due_at < ${value}`)} and ${when(number, numberIs)}`;
}

const plainly = ({ estateId, regionId, unitId, zoneId, officerId, state, urgency, category, channel, source }: TicketFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('t.estate_id', estateId)} and ${when(regionId, (value) => inRegion('t.estate_id', value))} and ${idIs('t.unit_id', unitId)} and ${idIs('t.zone_id', zoneId)} and ${idIs('t.officer_id', officerId)}
    and ${valueIs('t.state', state)} and ${valueIs('t.urgency', urgency)} and ${valueIs('t.category', category)} and ${valueIs('t.channel', channel)}
    and ${valueIs('t.source', source)}`;

/** The whole number, or its last digits as people say them: 123 for BX-2026-000123. */
const numberIs = (said: string): RawBuilder<boolean> => (/^\d{1,6}$/.test(said.trim())
  ? sql<boolean>`right(t.number, 6) = ${said.trim().padStart(6, '0')}`
  : sql<boolean>`t.number = ${said.trim().toUpperCase()}`);

function byPlace<T extends { placeId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.placeId, [...(groups.get(row.placeId) ?? []), row]);
  return groups;
}
