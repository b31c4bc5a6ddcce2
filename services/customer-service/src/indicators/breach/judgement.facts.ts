import { PERIOD_KINDS, type Period } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { indicators, type Indicator } from '../catalogue/registry.sql.ts';
import { periodsOver, previous } from '../period/period.rules.ts';
import { isMet, type Counts } from '../result/figures.rules.ts';
import { standardsOn, targetIn } from '../result/target.sql.ts';
import { estateSums, type Run } from '../roll-up/estate-sums.facts.ts';
import { followedEstate, knownBreaches, type FollowedEstate } from './kpi-breach.facts.ts';
import { JUDGED_DAYS, type KpiBreach } from './kpi-breach.rules.ts';

/** A target that was missed and that nobody was told of yet. */
export interface Miss extends Pick<KpiBreach, 'indicator' | 'periodKind' | 'period' | 'startOn' | 'endOn' | 'numerator' | 'denominator' | 'target' | 'streak'> {
  unit: 'PERCENT' | 'COUNT';
}

/** The periods of an estate that ended lately, each indicator by the shortest period of the catalogue, the earliest first so that a
 *  second miss knows of the first.
 *  @source CS-060 PLAT-017 */
export async function missesOf(tx: Tx, estateId: string, now: Date): Promise<Miss[]> {
  const estate = await followedEstate(tx, estateId);
  const streaks = new Map(await knownBreaches(tx, estateId));
  const misses: Miss[] = [];
  for (const kind of PERIOD_KINDS) {
    const own = indicators.filter(({ period, target }) => period === kind && target !== null);
    for (const period of own.length > 0 ? periodsOver(kind, now, JUDGED_DAYS).toReversed() : []) {
      for (const miss of await missesIn(tx, { estateId, estate, indicators: own, period, now })) {
        if (streaks.has(`${miss.indicator} ${period.text}`)) continue;
        const streak = (streaks.get(`${miss.indicator} ${previous(period).text}`) ?? 0) + 1;
        streaks.set(`${miss.indicator} ${period.text}`, streak);
        misses.push({ ...miss, streak });
      }
    }
  }
  return misses;
}

interface Judged {
  estateId: string;
  estate: FollowedEstate;
  indicators: readonly Indicator[];
  period: Period;
  now: Date;
}

async function missesIn(tx: Tx, { estateId, estate, indicators: own, period, now }: Judged): Promise<Omit<Miss, 'streak'>[]> {
  const run: Run = async (statement) => (await statement.execute(tx.db)).rows;
  const { kind, text, firstDay, lastDay } = period;
  const within = (column: string) => sql<boolean>`${sql.ref(column)} = ${estateId}::uuid`;
  const sums = await estateSums(run, { indicators: own, grain: kind === 'WEEK' ? 'WEEK' : 'MONTH', firstDay, lastDay, now, within });
  const standards = await run(standardsOn(own.flatMap(({ standard }) => standard ?? []), lastDay));
  return own.flatMap((indicator) => {
    const counts = countsOf(indicator, estate, period, sums.find((sum) => sum.indicator === indicator.id));
    const target = targetIn(indicator, { estateId, regionId: estate.regionId }, standards);
    if (!counts || !target || isMet(counts, target) !== false) return [];
    return [{
      indicator: indicator.id, periodKind: kind, period: text, startOn: firstDay, endOn: lastDay, ...counts, target,
      unit: counts.denominator === null ? 'COUNT' as const : 'PERCENT' as const,
    }];
  });
}

/** Null where nothing was owed: a count is not asked of an estate that began within the period, nor of another kind of estate; an error
 *  is one whenever it happens. */
function countsOf({ kind, estateKind, target }: Indicator, estate: FollowedEstate, { start }: Period, sum: Counts | undefined): Counts | null {
  if (kind === 'RATIO') return sum ?? null;
  const isWhole = estate.activeFrom !== null && estate.activeFrom <= start;
  if (!estate.activeFrom || (!isWhole && target?.operator !== '=') || (estateKind && estateKind !== estate.kind)) return null;
  return { numerator: sum?.numerator ?? 0, denominator: null };
}
