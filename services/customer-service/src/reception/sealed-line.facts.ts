import { open, SealedText, sealedText, type SealedColumn } from '@guanjia/persistence';

/** A line about a person, kept sealed. */
export interface SealedLine {
  type: SealedText;
  /** what rotation renews */
  sealed: SealedColumn;
  opened(stored: string | null): string | null;
}

export function sealedLine(table: string, column: string): SealedLine {
  const place = `${table}.${column}`;
  return { type: new SealedText(place), sealed: sealedText(table, column), opened: (stored) => (stored === null ? null : open(stored, place)) };
}
