import type { DayKind } from '@guanjia/domain';

export type OperatorCode = 'LE' | 'LT' | 'EQ' | 'GT' | 'GE';

/** Where a value comes from: a document of the trade in its own words, our assumption, or both. */
export interface StandardSource {
  /** number of the source document, 000–004; null when the value is ours alone */
  document: string | null;
  quote: string | null;
  isAssumption: boolean;
  note: string | null;
}

/** One key, one value, as the group starts with it. @source PLAT-014 */
export interface InitialStandard {
  key: string;
  value: string;
  /** the unit as a code; `measure` says it in full */
  unit: string;
  /** unit and starting point in the words of the ledger */
  measure: string;
  dayKind: DayKind;
  operator: OperatorCode;
  /** the row of the ledger that uses it */
  row: string;
  source: StandardSource;
}

/** The document's own number. */
export const quoted = (document: string, quote: string, note: string | null = null): StandardSource =>
  ({ document, quote, isAssumption: false, note });

/** The document names the matter and leaves the number to us. */
export const partly = (document: string, quote: string, note: string | null = null): StandardSource =>
  ({ document, quote, isAssumption: true, note });

/** No document has a number. */
export const assumption = (note: string | null = null): StandardSource =>
  ({ document: null, quote: null, isAssumption: true, note });
