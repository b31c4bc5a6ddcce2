import type { DomainError } from '@guanjia/domain';
import type { RegisterRows } from '../../register/batch/register-batch.service.ts';
import { rowError, type RowError } from './reading.rules.ts';

/** What becomes of some rows of a file when they are held against the register. */
export interface Comparison {
  /** Rows that stand for something new. */
  accepted: number;
  /** Rows of which the register holds all already. */
  unchanged: number;
  errors: RowError[];
  toEnter: RegisterRows;
  /** id of what is to be entered → the rows that stand or fall with it */
  rowsOf: ReadonlyMap<string, readonly number[]>;
}

/** What came of some rows. */
export interface Outcome {
  accepted: number;
  unchanged: number;
  errors: RowError[];
}

/** Something that the register refused after all, and why. */
export interface RefusedByRegister {
  id: string;
  error: DomainError;
}

/** The outcome once the register has spoken: what it refuses was not accepted, however many things of a row it refused. */
export function outcomeOf({ accepted, unchanged, errors, rowsOf }: Comparison, refused: readonly RefusedByRegister[]): Outcome {
  const late = new Map<number, RowError>();
  for (const { id, error } of refused) for (const row of rowsOf.get(id) ?? []) if (!late.has(row)) late.set(row, rowError(row, error));
  return { accepted: accepted - late.size, unchanged, errors: [...errors, ...late.values()] };
}

/** Rows that something speaks against, each counted once. */
export const rejectedOf = (errors: readonly RowError[]): number => new Set(errors.map(({ row }) => row)).size;
