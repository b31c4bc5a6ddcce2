import { compiler } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { IndicatorCases } from '../indicator-case.sql.ts';
import { markingTables } from './marked-tables.sql.ts';

/** The words of the select that cases are read by. */
export const wordsIn = ({ cases }: IndicatorCases): ReadonlySet<string> => new Set(cases.compile(compiler).sql.replaceAll('time zone', '').match(/[a-z_]+/g));

/** The marked tables that an indicator is counted from. */
const sourcesOf = (indicator: IndicatorCases): string[] => {
  const words = wordsIn(indicator);
  return markingTables.filter((table) => words.has(table));
};

/** The indicators that a table is read for. */
export const indicatorsFrom = <I extends IndicatorCases>(indicators: readonly I[], source: string): I[] => indicators.filter((one) => wordsIn(one).has(source));

/** Rows (source, indicator): which indicators a change of a table may change. */
export function indicatorsOver(indicators: readonly IndicatorCases[]): RawBuilder<{ source: string; indicator: string }> {
  const pairs = indicators.flatMap((one) => sourcesOf(one).map((source) => [source, one.id] as const));
  return sql`select source, indicator from unnest(${pairs.map(([source]) => source)}::text[], ${pairs.map(([, id]) => id)}::text[]) as pair (source, indicator)`;
}
