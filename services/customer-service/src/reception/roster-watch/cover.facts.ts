import { sql, type RawBuilder } from 'kysely';
import type { Period, Post } from './cover.rules.ts';

/** Who is planned for a post between two moments, for an estate: shifts of the desk and the monitoring room stand alone, those of
 *  the telephone in the rosters of their days. */
export function coversOf(post: Post, estateId: string, { startAt, endAt }: Period): RawBuilder<Period> {
  if (post !== 'HOTLINE') {
    return sql<Period>`select s.start_at as "startAt", s.end_at as "endAt" from duty_shift s
      where s.estate_id = ${estateId} and s.post = ${post} and s.state = 'PLANNED' and s.start_at < ${endAt} and s.end_at > ${startAt}`;
  }
  return sql<Period>`select (s->>'startAt')::timestamptz as "startAt", (s->>'endAt')::timestamptz as "endAt"
    from hotline_roster r, jsonb_array_elements(r.shifts) s
    where r.estate_id = ${estateId} and (s->>'startAt')::timestamptz < ${endAt} and (s->>'endAt')::timestamptz > ${startAt}
      and r.on_date >= (${startAt}::timestamptz at time zone 'Asia/Shanghai')::date - 1
      and r.on_date <= (${endAt}::timestamptz at time zone 'Asia/Shanghai')::date`;
}

/** As the database gives them. */
export const periodsOf = (rows: readonly { startAt: Date | string; endAt: Date | string }[]): Period[] =>
  rows.map(({ startAt, endAt }) => ({ startAt: new Date(startAt), endAt: new Date(endAt) }));
