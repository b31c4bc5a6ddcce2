export interface LedgerRow {
  id: string;
  /** file in this folder */
  file: string;
  line: number;
  /** the cells after the id */
  cells: string[];
}
export function ledgerRows(): Map<string, LedgerRow>;
export function ledgerEvents(): Set<string>;
export function sourcesIn(text: string): string[];
