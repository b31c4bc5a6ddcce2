import { assumption, type InitialStandard } from './initial-standard.words.ts';

/** Limits that rows of the ledger leave to us and its table of standards does not list: an estate may tighten them, too.
 *  @source CS-116 CS-117 HR-049 · assumption */
export const furtherStandards: readonly InitialStandard[] = [
  { key: 'key.return', value: '18:00', unit: 'clock-time', measure: 'clock time of the day taken', dayKind: 'CAL', operator: 'LE', row: 'CS-116',
    source: assumption('CS-116: same day 18:00') },
  { key: 'vacant.clean', value: '1', unit: 'per-month', measure: 'per month', dayKind: 'CAL', operator: 'GE', row: 'CS-117',
    source: assumption('CS-117: monthly') },
  { key: 'corrective.plan', value: '3', unit: 'day', measure: 'day from opening', dayKind: 'BC', operator: 'LE', row: 'HR-049',
    source: assumption('events: plan due 3 working days') },
];
