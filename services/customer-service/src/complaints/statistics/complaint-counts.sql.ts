import { monthBounds } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ComplaintDimension, ComplaintsCounted } from '../../schema.types.ts';

export interface ComplaintCount {
  value: string | null;
  count: number;
  meanMinutes: number | null;
}

const dimensions: Readonly<Record<ComplaintDimension, RawBuilder<string | null>>> = {
  NATURE: sql`c.nature`, CATEGORY: sql`c.category`, CHANNEL: sql`c.channel`, SEVERITY: sql`c.severity`, VALIDITY: sql`c.validity`, STATE: sql`c.state`,
  OUTCOME: sql`c.outcome`, ROOT_CAUSE: sql`c.investigation->>'rootCauseCode'`, MISS_CAUSE: sql`c.response_miss_cause`, ZONE: sql`c.zone_id::text`,
  OFFICER: sql`c.officer_id::text`, ESTATE: sql`c.estate_id::text`, REGION: sql`(select s.region_id::text from scope_estate s where s.id = c.estate_id)`,
  MONTH: sql`to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')`,
};

/** Is the dimension one of the file among staff? */
export const isCountedByFile = ({ by }: ComplaintsCounted): boolean => by === 'VALIDITY' || by === 'ROOT_CAUSE' || by === 'MISS_CAUSE';

/** Those that one row counts; null counts what has no value yet. @source CS-030 CS-064 */
export const complaintsCounted = ({ by, value }: ComplaintsCounted): RawBuilder<boolean> => sql<boolean>`${dimensions[by]} is not distinct from ${value ?? null}::text`;

/** Complaints counted by one dimension, from the complaints themselves. @param where  which, over `c`   @source CS-030 CS-083 */
export const complaintCounts = (by: ComplaintDimension, where: RawBuilder<boolean>): RawBuilder<ComplaintCount> =>
  sql<ComplaintCount>`select ${dimensions[by]} as value, count(*)::int as count,
      (avg(extract(epoch from c.closed_at - c.received_at)) / 60)::float as "meanMinutes"
    from complaint c where ${where} group by 1 order by 2 desc, 1`;

/** Received in the months from one to another. */
export const receivedWithin = (column: RawBuilder<Date>, from: string, until: string): RawBuilder<boolean> =>
  sql<boolean>`${column} >= ${monthBounds(from).start} and ${column} < ${monthBounds(until).end}`;
