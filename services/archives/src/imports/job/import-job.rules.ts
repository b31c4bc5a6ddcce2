import { importJobFinished } from '@guanjia/contracts';
import { moves, STAY, type Actor, type Decision, type ErrorParams } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import type { EncodingAsked, Encoding } from '../table/encoding.rules.ts';

/** @source ARC-036 · the lifecycle is our assumption */
export const importJobMoves = moves({
  states: ['QUEUED', 'RUNNING', 'DONE', 'FAILED'],
  initial: 'QUEUED',
  final: ['DONE', 'FAILED'],
  moves: {
    beginImport: { from: ['QUEUED'], to: 'RUNNING' },
    advanceImport: { from: ['RUNNING'], to: STAY },
    finishImport: { from: ['RUNNING'], to: 'DONE' },
    failImport: { from: ['QUEUED', 'RUNNING'], to: 'FAILED' },
  },
});

export type ImportKind = 'ESTATES' | 'HOUSEHOLDS';

/** Why the file as a whole was not read. */
export interface ImportFailure {
  code: string;
  params: ErrorParams;
}

/** How many rows came to what. Together they are the rows handled so far. */
interface RowCounts {
  accepted: number;
  rejected: number;
  unchanged: number;
}

/** 导入任务: one file being read into the register, in the background and row by row. */
export interface ImportJob extends RowCounts {
  id: string;
  /** null for a list of estates */
  estateId: string | null;
  /** the regions that the importer answers for; empty for an estate's or the group's */
  regionIds: string[];
  /** who started it, with the grants of that moment: the job may do what they could */
  startedBy: Actor;
  fileId: string;
  kind: ImportKind;
  /** It reports what it would do, and does nothing. */
  isDryRun: boolean;
  encodingAsked: EncodingAsked;
  /** null for a workbook, and until the file is read */
  encoding: Encoding | null;
  /** headings that meant nothing */
  ignoredColumns: string[];
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  /** rows in the file; 0 until it is read */
  total: number;
  failure: ImportFailure | null;
  finishedAt: Date | null;
}

/** The file that an import reads. */
export interface ImportFile {
  estateId: string | null;
  regionIds: string[];
  purpose: string;
  state: string;
}

type Started = Pick<ImportJob, 'id' | 'fileId' | 'kind' | 'isDryRun' | 'encodingAsked' | 'startedBy'>;

export type ImportJobCommand =
  | ({ type: 'startImport'; file: ImportFile } & Started)
  | { type: 'beginImport' }
  | ({ type: 'advanceImport' } & RowCounts & Partial<Pick<ImportJob, 'total' | 'encoding' | 'ignoredColumns'>>)
  | { type: 'finishImport' }
  | { type: 'failImport'; failure: ImportFailure };

/** @throws FILE_NOT_FOR_IMPORT, ESTATE_REQUIRED (households are brought into one estate), WRONG_STATE
 *  @source ARC-036 ARC-071 */
export function decideImportJob(command: ImportJobCommand, job: ImportJob | null, { now }: { now: Date }): Decision<ImportJob> {
  if (command.type === 'startImport') return started(command);
  const known = job!;
  const state = importJobMoves.next(command.type, known.state);
  switch (command.type) {
    case 'beginImport':
      return { state: { state }, events: [] };
    case 'advanceImport':
      return { state: advanced(command, known), events: [] };
    case 'finishImport':
      return ended(known, { state, failure: null, finishedAt: now });
    case 'failImport':
      return ended(known, { state, failure: command.failure, finishedAt: now });
  }
}

function started({ type: _, file, ...given }: Extract<ImportJobCommand, { type: 'startImport' }>): Decision<ImportJob> {
  if (file.purpose !== 'IMPORT' || file.state !== 'STORED') throw archivesErrors.error('FILE_NOT_FOR_IMPORT', { field: 'fileId' });
  if (given.kind === 'HOUSEHOLDS' && file.estateId === null) throw archivesErrors.error('ESTATE_REQUIRED', { field: 'fileId' });
  const place = given.kind === 'HOUSEHOLDS' ? { estateId: file.estateId, regionIds: [] } : { estateId: null, regionIds: file.regionIds };
  return {
    state: {
      ...given, ...place, encoding: null, ignoredColumns: [], state: 'QUEUED', total: 0, accepted: 0, rejected: 0, unchanged: 0,
      failure: null, finishedAt: null,
    },
    events: [],
  };
}

function advanced({ type: _, accepted, rejected, unchanged, ...read }: Extract<ImportJobCommand, { type: 'advanceImport' }>, job: ImportJob): Partial<ImportJob> {
  return { ...read, accepted: job.accepted + accepted, rejected: job.rejected + rejected, unchanged: job.unchanged + unchanged };
}

/** A rehearsal changed nothing and tells nothing. */
function ended(job: ImportJob, patch: Required<Pick<ImportJob, 'state' | 'failure' | 'finishedAt'>>): Decision<ImportJob> {
  const { id, estateId, kind, total: rows, accepted, rejected } = job;
  const event = importJobFinished.draft({ id, estateId, at: patch.finishedAt!, data: { kind, rows, accepted, rejected } });
  return { state: patch, events: job.isDryRun ? [] : [event] };
}

/** Rows that have been handled. */
export const doneOf = ({ accepted, rejected, unchanged }: RowCounts): number => accepted + rejected + unchanged;
