import type { Call, Tx } from '@guanjia/persistence';
import type { Outcome } from '../table/comparison.rules.ts';
import type { RowError } from '../table/reading.rules.ts';
import type { TableRow } from '../table/table.rules.ts';
import type { ImportJob } from './import-job.rules.ts';

/** One step of a job, in one transaction. */
export interface ImportStep {
  job: ImportJob;
  tx: Tx;
  /** in the name of who started the job */
  call: Call;
}

/** A file that has been read: what is wrong in itself, and what is to be held against the register. */
export interface PreparedImport {
  /** rows with something in them */
  total: number;
  bad: RowError[];
  ignored: string[];
  /** how many things the good rows stand for; taken one after another, and always in the same order */
  entries: number;
  /** Holds some entries against the register and, unless it is a rehearsal, enters what is new. */
  apply(step: ImportStep, from: number, to: number): Promise<Outcome>;
}

/** What one kind of list does with its rows. */
export interface Importer {
  /** @throws what speaks against the table as a whole */
  prepare(rows: readonly TableRow[]): PreparedImport;
}
