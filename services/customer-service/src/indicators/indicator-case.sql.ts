import type { RawBuilder } from 'kysely';

/** One case behind an indicator: what is counted, whose period it belongs to, and whether it was kept. */
export interface IndicatorCase {
  estate_id: string;
  /** the record that the count opens */
  subject_id: string;
  /** by which the case belongs to a month, quarter or year */
  at: Date;
  /** from when the case stands in the denominator: the earlier of done and limit; null: not yet known */
  counts_from: Date | null;
  /** whether it stands in the numerator */
  is_hit: boolean;
}

/** An indicator as the select of its cases: every figure is a count over these rows, and opens them.
 *  @source PLAT-017 */
export interface IndicatorCases {
  /** as in the catalogue, e.g. K01 */
  id: `K${number}`;
  /** RATIO: hits over cases that count; COUNT: hits alone, without a denominator */
  kind: 'RATIO' | 'COUNT';
  /** the shortest period that the catalogue gives it */
  period: 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  /** `select estate_id, subject_id, at, counts_from, is_hit from …`: every case there is, unscoped; one per row */
  cases: RawBuilder<IndicatorCase>;
}
