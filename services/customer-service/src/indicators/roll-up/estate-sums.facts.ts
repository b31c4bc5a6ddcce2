import type { RawBuilder } from 'kysely';
import { countedAnew, rolledUp, type Asked, type TotalRow } from './roll-up.sql.ts';
import { joined } from './stretch.rules.ts';

/** Runs a statement where the asker stands: a request's read transaction, or a command's. */
export type Run = <T>(statement: RawBuilder<T>) => Promise<T[]>;

/** What an estate has of an indicator in a period. */
export interface EstateSum {
  estateId: string;
  indicator: string;
  numerator: number;
  denominator: number;
}

/** The sums of the estates within reach: rolled up where that is current, counted from the cases where it is not.
 *  @source PLAT-017 */
export async function estateSums(run: Run, asked: Asked): Promise<EstateSum[]> {
  const rows = await run(rolledUp(asked));
  const stale = rows.flatMap(({ estateId, indicator, startsOn }) => (startsOn === null ? [] : [{ estateId, indicator, startsOn, grain: asked.grain }]));
  if (stale.length === 0) return rows;
  const anew: TotalRow[] = await run(countedAnew(asked.indicators, joined(stale), asked.now));
  return added([...rows.filter(({ startsOn }) => startsOn === null), ...anew as (TotalRow & EstateSum)[]]);
}

function added(rows: readonly EstateSum[]): EstateSum[] {
  const sums = new Map<string, EstateSum>();
  for (const { estateId, indicator, numerator, denominator } of rows) {
    const sum = sums.get(`${estateId} ${indicator}`) ?? { estateId, indicator, numerator: 0, denominator: 0 };
    sums.set(`${estateId} ${indicator}`, { ...sum, numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
  }
  return [...sums.values()];
}
