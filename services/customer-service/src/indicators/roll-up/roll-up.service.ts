import { Injectable } from '@nestjs/common';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { IndicatorCases } from '../indicator-case.sql.ts';
import { indicators as registered } from '../catalogue/registry.sql.ts';
import { indicatorsFrom } from './dependence.sql.ts';
import { wholeBucket } from './stretch.rules.ts';
import { dropTotals, keepAll, keepCounted, staleBuckets, type Bucket } from './roll-up.sql.ts';

/** A mark as it was taken; no day: everything read from the table; no table: everything of the estate. */
interface Mark {
  source: string | null;
  on_date: string | null;
}

/** Keeps the sums of an estate by months and weeks equal to the count of its cases. @source PLAT-017 */
@Injectable()
export class RollUp {
  /** Counts anew what was touched, and what time has moved into the denominator. @returns false when another process is at it */
  async refresh(tx: Tx, estateId: string, now: Date, indicators: readonly IndicatorCases[] = registered): Promise<boolean> {
    if (!(await isAlone(tx, estateId))) return false;
    const marks = await takeMarks(tx, estateId);
    if (marks.some(({ source }) => source === null)) return this.#countAll(tx, estateId, now, indicators);
    const dated = JSON.stringify(marks.filter(({ on_date: day }) => day !== null));
    const taken = sql`select * from jsonb_to_recordset(${dated}::jsonb) as taken (source text, on_date date)`;
    const stale = Map.groupBy((await staleBuckets(indicators, estateId, taken, now).execute(tx.db)).rows, ({ indicator }) => indicator);
    const isWhole = (one: IndicatorCases): boolean => (stale.get(one.id)?.length ?? 0) > MOST_BUCKETS
      || marks.some(({ source, on_date: day }) => day === null && indicatorsFrom([one], source!).length > 0);
    await this.#countWhole(tx, estateId, now, indicators.filter((one) => isWhole(one)));
    await this.#count(tx, indicators.filter((one) => !isWhole(one)).flatMap(({ id }) => stale.get(id) ?? []), now, indicators);
    return true;
  }

  /** Forgets the sums of an estate and counts all of its cases. */
  async rebuild(tx: Tx, estateId: string, now: Date, indicators: readonly IndicatorCases[] = registered): Promise<boolean> {
    if (!(await isAlone(tx, estateId))) return false;
    await takeMarks(tx, estateId);
    return this.#countAll(tx, estateId, now, indicators);
  }

  async #count(tx: Tx, stale: readonly Bucket[], now: Date, indicators: readonly IndicatorCases[]): Promise<void> {
    if (stale.length === 0) return;
    await dropTotals(stale).execute(tx.db);
    await keepCounted(indicators, stale.map(wholeBucket), now).execute(tx.db);
  }

  async #countWhole(tx: Tx, estateId: string, now: Date, indicators: readonly IndicatorCases[]): Promise<void> {
    if (indicators.length === 0) return;
    await sql`delete from indicator_total where estate_id = ${estateId} and indicator = any(${indicators.map(({ id }) => id)}::text[])`.execute(tx.db);
    for (const one of indicators) await keepAll(one, estateId, now).execute(tx.db);
  }

  async #countAll(tx: Tx, estateId: string, now: Date, indicators: readonly IndicatorCases[]): Promise<true> {
    await sql`delete from indicator_total where estate_id = ${estateId}`.execute(tx.db);
    for (const one of indicators) await keepAll(one, estateId, now).execute(tx.db);
    return true;
  }
}

/** Of an indicator with more of them stale all is counted at once, which reads each case once. */
const MOST_BUCKETS = 8;

/** Held until the transaction ends: of two who count the same estate, the one who started first must not write last. */
async function isAlone(tx: Tx, estateId: string): Promise<boolean> {
  const found = await sql<{ is_alone: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`indicators ${estateId}`}, 0)) as is_alone`.execute(tx.db);
  return found.rows[0]!.is_alone;
}

/** What is counted after this sees every change whose mark was taken; a mark that comes later stays. */
async function takeMarks(tx: Tx, estateId: string): Promise<Mark[]> {
  const taken = await sql<Mark>`with taken as (delete from indicator_mark where estate_id = ${estateId} returning source, on_date)
    select distinct source, on_date::text from taken`.execute(tx.db);
  return taken.rows;
}
