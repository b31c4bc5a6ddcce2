import type { ReceivedEvent } from '@guanjia/contracts';
import { tellsEstate, type Patch, type Source, type Subject } from './subject.ts';

/** What a batch of events tells of one row. */
export interface RowPatch {
  id: string;
  created_at: string;
  changed_at: string;
  [column: string]: unknown;
}

/** Folds events, in their order, into one patch per row. */
export function fold(subject: Subject, events: readonly ReceivedEvent[]): RowPatch[] {
  const byType = Map.groupBy(subject.sources, ({ contract }) => contract.type);
  const rows = new Map<string, RowPatch>();
  for (const event of events) {
    for (const source of byType.get(event.type) ?? []) take(subject, source, event, rows);
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function take(subject: Subject, source: Source, event: ReceivedEvent, rows: Map<string, RowPatch>): void {
  const told = source.assign(event);
  if (told === undefined) return;
  const id = source.rowOf(event);
  const at = event.occurredAt.toISOString();
  const row = rows.get(id) ?? { id, created_at: at, changed_at: at };
  if (at < row.created_at) row.created_at = at;
  if (at > row.changed_at) row.changed_at = at;
  if (tellsEstate(subject, source)) row['estate_id'] = event.estateId;
  merge(subject, row, told);
  rows.set(id, row);
}

function merge({ columns }: Subject, row: RowPatch, told: Patch): void {
  for (const [name, value] of Object.entries(told)) {
    const { keep } = columns[name]!;
    if (keep === 'SUM') row[name] = Number(row[name] ?? 0) + Number(value);
    else if (keep === 'LAST' || row[name] === undefined || row[name] === null) row[name] = value;
  }
}
