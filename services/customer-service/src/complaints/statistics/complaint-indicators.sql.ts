import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCase, IndicatorCases } from '../../indicators/indicator-case.sql.ts';

/** Rejected counts as handled once the complainant was told, if anybody can be. @source CS-075 · assumption of K07 */
const isHandled = sql<boolean>`(c.state in ('HANDLED', 'CALLBACK_PENDING', 'CLOSED')
  or (c.state = 'REJECTED_INVALID' and (c.rejection_told_at is not null or c.complainant_type = 'ANONYMOUS')))`;

const handledAt = sql<Date>`coalesce(c.handled_at, c.rejection_told_at, c.closed_at, c.received_at)`;

/** What is counted of a complaint: whose period it is, from when it counts, and when it was kept. */
interface Counted {
  at: RawBuilder<Date | null>;
  from: RawBuilder<Date | null>;
  isHit: RawBuilder<boolean | null>;
  where?: RawBuilder<boolean>;
}

const complaints = ({ at, from, isHit, where = sql<boolean>`true` }: Counted): RawBuilder<IndicatorCase> => sql<IndicatorCase>`
  select c.estate_id, c.id as subject_id, ${at} as at, ${from} as counts_from, coalesce(${isHit}, false) as is_hit from complaint c where ${where}`;

/** Each handling counts once, whatever the attempts, by when it was handled; one that the end of the complaint left nobody to ask about
 *  is left out. */
const handlings = (isHit: RawBuilder<boolean>): RawBuilder<IndicatorCase> => sql<IndicatorCase>`
  select estate_id, subject_id, at, least(called_at, limit_at) as counts_from, coalesce(${isHit}, false) as is_hit
  from (select b.estate_id, (array_agg(b.id order by b.attempt))[1] as subject_id, b.source_completed_at as at,
      min(b.due_at) filter (where b.origin = 'COMPLETION') as limit_at,
      min(b.completed_at) filter (where b.satisfaction in ('SATISFIED', 'UNSATISFIED')) as called_at
    from callback b where b.source_type = 'COMPLAINT' group by b.estate_id, b.source_completed_at, b.source_id, b.completion_no
    having not bool_and(b.state = 'CANCELLED')) handling`;

const ratio = (id: IndicatorCases['id'], cases: RawBuilder<IndicatorCase>): IndicatorCases => ({ id, kind: 'RATIO', period: 'MONTH', cases });

/** @source K04 CS-036 CS-059 */
export const k04 = ratio('K04', handlings(sql<boolean>`called_at <= limit_at`));

/** @source K05 CS-037 */
export const k05 = ratio('K05', handlings(sql<boolean>`called_at is not null`));

/** @source K06 CS-063 */
export const k06 = ratio('K06', complaints({
  at: sql`c.received_at`, from: sql`least(c.first_feedback_at, c.response_due_at)`, isHit: sql`c.first_feedback_at <= c.response_due_at`,
}));

const dueOrHandled = sql<Date>`case when ${isHandled} then least(${handledAt}, c.target_at) else c.target_at end`;

/** Of all. @source K07 CS-075 */
export const k07 = ratio('K07', complaints({ at: sql`c.received_at`, from: dueOrHandled, isHit: isHandled }));

/** Of the valid ones. @source K08 CS-076 */
export const k08 = ratio('K08', complaints({ at: sql`c.received_at`, from: dueOrHandled, isHit: isHandled, where: sql`c.validity = 'VALID'` }));

/** @source K09 CS-064 CS-078 */
export const k09 = ratio('K09', complaints({ at: sql`c.closed_at`, from: sql`c.closed_at`, isHit: sql`c.outcome = 'RESOLVED'`, where: sql`c.state = 'CLOSED'` }));

/** Every answer, by when it was given. @source K10 CS-078 */
export const k10 = ratio('K10', sql<IndicatorCase>`select b.estate_id, b.id as subject_id, b.completed_at as at, b.completed_at as counts_from,
    b.satisfaction = 'SATISFIED' as is_hit
  from callback b where b.source_type = 'COMPLAINT' and b.satisfaction in ('SATISFIED', 'UNSATISFIED')`);

/** Of complaints. @source K53 CS-069 CS-167 */
export const k53 = ratio('K53', complaints({
  at: sql`c.major_known_at`, from: sql`least(c.major_reported_at, c.major_due_at)`, isHit: sql`c.major_reported_at <= c.major_due_at`,
  where: sql`c.major_known_at is not null`,
}));

export const complaintIndicators: readonly IndicatorCases[] = [k04, k05, k06, k07, k08, k09, k10, k53];
