/** Types of a BI column; all of them are ids, codes, times, counts, amounts or words of a closed list. */
export type ColumnType = 'uuid' | 'text' | 'integer' | 'bigint' | 'boolean' | 'timestamptz' | 'date' | 'jsonb';

/** What a column tells, in Chinese and English; both become its comment in the database. */
export interface Words {
  zh: string;
  en: string;
}

export interface Column extends Words {
  type: ColumnType;
  /** Of several events that tell it: the LAST one counts, or the FIRST, or all are added up. */
  keep: 'LAST' | 'FIRST' | 'SUM';
}

/** A column of the view alone, computed from the others; never from the present time, so that a file does not grow old. */
export interface Derived extends Words {
  type: ColumnType;
  sql: string;
}

const of = (type: ColumnType) => (zh: string, en: string): Column => ({ type, zh, en, keep: 'LAST' });

export const id = of('uuid');
/** A code or a number said aloud; never prose. */
export const code = of('text');
/** A whole number, a count. */
export const count = of('integer');
/** Money in integer fen. */
export const fen = of('bigint');
export const flag = of('boolean');
/** A moment, UTC. */
export const at = of('timestamptz');
/** A day in Shanghai. */
export const day = of('date');

/** The first event that tells it counts. */
export const first = (column: Column): Column => ({ ...column, keep: 'FIRST' });

/** How often it happened: each event adds what it tells. */
export const times = (zh: string, en: string): Column => ({ type: 'integer', zh, en, keep: 'SUM' });

export const derived = (column: Column, sql: string): Derived => ({ type: column.type, zh: column.zh, en: column.en, sql });

/** Minutes from one moment to another, whole ones. */
export const minutes = (zh: string, en: string, from: string, to: string): Derived =>
  derived(count(zh, en), `floor(extract(epoch from ${to} - ${from}) / 60)::integer`);
