/** Ids and times of the samples: fixed, so that a sample written once never changes. */
export const sampleId = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const SAMPLE_AT = '2026-03-02T01:30:00.000Z';
export const SAMPLE_NEXT_DAY = '2026-03-03T01:30:00.000Z';
export const SAMPLE_ON = '2026-03-02';

export const sample = {
  group: sampleId(1), region: sampleId(2), estate: sampleId(3), building: sampleId(4), unit: sampleId(5), household: sampleId(6),
  member: sampleId(7), ticket: sampleId(10), assignment: sampleId(11), workOrder: sampleId(12), callback: sampleId(13),
  equipment: sampleId(14), account: sampleId(20), charge: sampleId(21), journalEntry: sampleId(22), department: sampleId(30),
  position: sampleId(31), employee: sampleId(32), colleague: sampleId(33), grant: sampleId(34), record: sampleId(40),
  contract: sampleId(41), contractor: sampleId(42),
} as const;

type Plain<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** A payload, and the same with what may be absent filled or left empty: a reader sees both. */
export const variants = <const T extends object>(first: T, ...changes: readonly Partial<Record<keyof NoInfer<T>, string | null>>[]): Plain<T>[] =>
  [first, ...changes.map((change) => ({ ...first, ...change }))] as Plain<T>[];
