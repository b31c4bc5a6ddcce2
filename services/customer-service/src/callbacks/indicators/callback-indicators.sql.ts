import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../../indicators/indicator-case.sql.ts';

/** Reaching nobody is no answer. */
const isAnswered = sql<boolean>`c.satisfaction in ('SATISFIED', 'UNSATISFIED')`;

/** One completion counts once, whatever the attempts, by the time of the completion; one whose callback was cancelled because the
 *  ticket was reopened is left out, its next completion counts. */
const completions = (isHit: RawBuilder<boolean>, kinds: readonly string[]): RawBuilder<IndicatorCase> => sql<IndicatorCase>`
  select estate_id, subject_id, at, least(called_at, limit_at) as counts_from, coalesce(${isHit}, false) as is_hit
  from (select c.estate_id, (array_agg(c.id order by c.attempt))[1] as subject_id, c.source_completed_at as at,
      min(c.due_at) filter (where c.origin = 'COMPLETION') as limit_at, min(c.completed_at) filter (where ${isAnswered}) as called_at
    from callback c where c.kind = any(${kinds}::text[])
    group by c.estate_id, c.source_completed_at, c.matter_key, c.completion_no, c.kind having not bool_and(c.state = 'CANCELLED')) completion`;

/** @source K01 CS-032 */
export const k01: IndicatorCases = { id: 'K01', kind: 'RATIO', period: 'MONTH', cases: completions(sql<boolean>`called_at <= limit_at`, ['TICKET']) };

/** @source K02 CS-033 CS-035 */
export const k02: IndicatorCases = { id: 'K02', kind: 'RATIO', period: 'MONTH', cases: completions(sql<boolean>`called_at is not null`, ['TICKET', 'WORKS']) };

/** Every answer about a service, by the completion that it is about; answers about complaints are K10. @source K12 CS-046 CS-060 */
export const k12: IndicatorCases = {
  id: 'K12', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select c.estate_id, c.id as subject_id, c.source_completed_at as at, c.completed_at as counts_from,
      c.satisfaction = 'SATISFIED' as is_hit
    from callback c where c.kind <> 'COMPLAINT' and ${isAnswered}`,
};

/** Repair slips of one week, by the week after it, in which a sample of them is called back; the ticket's own callback counts.
 *  @source K03 CS-034 ENG-031 · works have their own callback (C-02) */
export const k03: IndicatorCases = {
  id: 'K03', kind: 'RATIO', period: 'WEEK',
  cases: sql<IndicatorCase>`select t.estate_id, t.id as subject_id, week.called_from as at, week.called_from as counts_from,
      exists (select from callback c where c.source_type = 'TICKET' and c.source_id = t.id and c.kind in ('TICKET', 'WEEKLY_SAMPLE') and ${isAnswered}
        and c.completed_at >= week.called_from and c.completed_at < week.called_from + interval '7 days') as is_hit
    from ticket t, lateral (select date_trunc('week', t.completed_at, 'Asia/Shanghai') + interval '7 days' as called_from) week
    where t.kind = 'REPAIR' and t.urgency in ('URGENT', 'ROUTINE') and t.completed_at is not null and t.state <> 'CANCELLED'`,
};

/** @source K33 CS-040 */
export const k33: IndicatorCases = { id: 'K33', kind: 'RATIO', period: 'MONTH', cases: completions(sql<boolean>`called_at <= limit_at`, ['MOVE_IN']) };

/** Each callback that failed, by its answer or by what was found in it, until a later attempt at the same matter satisfied.
 *  @source K71 CS-052 CS-159 */
export const k71: IndicatorCases = {
  id: 'K71', kind: 'RATIO', period: 'QUARTER',
  cases: sql<IndicatorCase>`select c.estate_id, c.id as subject_id, c.completed_at as at, c.completed_at as counts_from,
      exists (select from callback n where n.matter_key = c.matter_key and n.attempt > c.attempt and n.satisfaction = 'SATISFIED') as is_hit
    from callback c where c.failure_code is not null`,
};

/** @source K76 CS-039 CS-040 CS-041 CS-042 CS-043 CS-044 */
export const k76: IndicatorCases = {
  id: 'K76', kind: 'RATIO', period: 'MONTH',
  cases: completions(sql<boolean>`called_at <= limit_at`, ['TAKEOVER', 'MOVE_IN', 'SPECIAL_SERVICE', 'FIRST_AID', 'ACTIVITY', 'OTHER']),
};

/** Each of the three ratings that a customer gave an assistant. @source K77 CS-169 */
export const k77: IndicatorCases = {
  id: 'K77', kind: 'RATIO', period: 'MONTH',
  cases: sql<IndicatorCase>`select r.estate_id, r.id as subject_id, r.at, r.at as counts_from, given.step in ('SATISFIED', 'VERY_SATISFIED') as is_hit
    from assistant_rating r, unnest(array[r.attitude, r.communication, r.solving]) given(step)`,
};

export const callbackIndicators: readonly IndicatorCases[] = [k01, k02, k03, k12, k33, k71, k76, k77];
