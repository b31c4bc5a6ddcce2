import { isUuid, localDateOf, platformErrors } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { ReplyCounts, Survey } from './survey.rules.ts';

/** The next round of a kind in the year. @source CS-094 */
export async function nextRound(tx: Tx, { estateId, kind, now }: { estateId: string; kind: Survey['kind']; now: Date }): Promise<Pick<Survey, 'year' | 'round'>> {
  const year = Number(localDateOf(now).slice(0, 4));
  const { rows } = await sql<{ round: number }>`select coalesce(max(round), 0) + 1 as round from survey
    where estate_id = ${estateId}::uuid and kind = ${kind} and year = ${year}`.execute(tx.db);
  return { year, round: rows[0]!.round };
}

/** How many answered, how many validly, how many content. @source CS-096 K11 */
export async function repliesTo(tx: Tx, surveyId: string): Promise<ReplyCounts> {
  const { rows } = await sql<ReplyCounts>`select count(*)::int as replies, count(satisfaction)::int as valid,
      count(*) filter (where satisfaction in ('SATISFIED', 'VERY_SATISFIED'))::int as satisfied
    from survey_reply where survey_id = ${surveyId}`.execute(tx.db);
  return rows[0]!;
}

/** The survey that somebody answers; one out of reach answers as one that is not there. @throws NOT_FOUND */
export async function surveyNamed(tx: Tx, id: string): Promise<Pick<Survey, 'estateId' | 'state' | 'closesAt' | 'questions'>> {
  const { rows } = isUuid(id)
    ? await sql<Pick<Survey, 'estateId' | 'state' | 'questions'> & { closesAt: Date | string | null }>`select estate_id as "estateId", state, closes_at as "closesAt", questions
      from survey where id = ${id} for share`.execute(tx.db) : { rows: [] };
  const [survey] = rows;
  if (!survey) throw platformErrors.error('NOT_FOUND', { field: 'surveyId', params: { id } });
  return { ...survey, closesAt: survey.closesAt === null ? null : new Date(survey.closesAt) };
}
