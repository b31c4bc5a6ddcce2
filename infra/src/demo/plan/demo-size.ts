/** How large the demo group is. */
export interface DemoSize {
  /** 1 to 12 */
  estates: number;
  /** over all estates */
  units: number;
  /** over all estates and 90 days */
  tickets: number;
  /** without what the chapters show in the first estate */
  isPlain?: boolean;
}

export const fullSize: DemoSize = { estates: 12, units: 6_000, tickets: 600 };

/** So many days before today the history begins. */
export const HISTORY_DAYS = 90;
