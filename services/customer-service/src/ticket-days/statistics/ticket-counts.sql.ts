import { sql, type RawBuilder } from 'kysely';
import type { TicketDimension, TicketsCounted } from '../../schema.types.ts';
import { unfinished } from '../../tickets/ticket/ticket.sql.ts';

/** Tickets under one value. */
export interface TicketCount {
  value: string | null;
  count: number;
  unfinishedCount: number;
  /** from the receipt to the latest completion */
  meanMinutes: number | null;
}

const dimensions: Readonly<Record<TicketDimension, RawBuilder<string | null>>> = {
  CATEGORY: sql`t.category`, CHANNEL: sql`t.channel`, URGENCY: sql`t.urgency`, KIND: sql`t.kind`, STATE: sql`t.state`, SOURCE: sql`t.source`,
  REPORTER_TYPE: sql`t.reporter_type`, LOCATION_SCOPE: sql`t.location_scope`, ZONE: sql`t.zone_id::text`, OFFICER: sql`t.officer_id::text`,
  ESTATE: sql`t.estate_id::text`, REGION: sql`(select s.region_id::text from scope_estate s where s.id = t.estate_id)`,
  MONTH: sql`to_char(t.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

/** Those that one row counts; null counts what has no value yet. @source CS-030 */
export const ticketsCounted = ({ by, value }: TicketsCounted): RawBuilder<boolean> => sql<boolean>`${dimensions[by]} is not distinct from ${value ?? null}::text`;

/** Tickets counted by one dimension, from the tickets themselves. @param where  which, over `t`   @source CS-030 */
export const ticketCounts = (by: TicketDimension, where: RawBuilder<boolean>): RawBuilder<TicketCount> =>
  sql<TicketCount>`select ${dimensions[by]} as value, count(*)::int as count, count(*) filter (where ${unfinished})::int as "unfinishedCount",
      (avg(extract(epoch from t.completed_at - t.received_at)) / 60)::float as "meanMinutes"
    from ticket t where ${where} group by 1 order by 2 desc, 1`;
