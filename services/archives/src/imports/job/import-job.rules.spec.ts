import { describe, expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { decideImportJob, doneOf, importJobMoves, type ImportFile, type ImportJob, type ImportJobCommand } from './import-job.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000d00${n}`;
const now = new Date('2026-03-02T01:30:00Z');
const file: ImportFile = { estateId: id(2), regionIds: [], purpose: 'IMPORT', state: 'STORED' };
const start = (given: Partial<Extract<ImportJobCommand, { type: 'startImport' }>> = {}) => decideImportJob({
  type: 'startImport', id: id(1), fileId: id(3), kind: 'HOUSEHOLDS', isDryRun: false, encodingAsked: 'AUTO', file, startedBy: { id: id(4), kind: 'EMPLOYEE', grants: [] }, ...given,
}, null, { now });
const aJob = (given: Partial<ImportJob> = {}): ImportJob => ({ ...(start().state as ImportJob), ...given });
const commands: Record<keyof typeof importJobMoves.moves, ImportJobCommand> = {
  beginImport: { type: 'beginImport' }, advanceImport: { type: 'advanceImport', accepted: 1, rejected: 2, unchanged: 3 },
  finishImport: { type: 'finishImport' }, failImport: { type: 'failImport', failure: { code: 'TABLE_EMPTY', params: {} } },
};

describe('an import, ARC-036 ARC-071', () => {
  everyMove(importJobMoves, (command, state) => decideImportJob(commands[command], aJob({ state }), { now }), { field: 'state' });

  it('adds up what came of its rows', () => {
    const { state } = decideImportJob({ type: 'advanceImport', accepted: 1, rejected: 2, unchanged: 3, total: 9 }, aJob({ state: 'RUNNING', accepted: 10 }), { now });
    expect(state).toEqual({ accepted: 11, rejected: 2, unchanged: 3, total: 9 });
    expect(doneOf(state as ImportJob)).toBe(16);
  });

  it('tells when it has ended, and a rehearsal tells nothing', () => {
    const running = aJob({ state: 'RUNNING', total: 5, accepted: 3, rejected: 2 });
    const { events, state } = decideImportJob({ type: 'finishImport' }, running, { now });
    expect(events).toEqual([expect.objectContaining({ type: 'archives.import-job.finished.v1', estateId: id(2), data: { kind: 'HOUSEHOLDS', rows: 5, accepted: 3, rejected: 2 } })]);
    expect(state).toMatchObject({ state: 'DONE', finishedAt: now });
    expect(decideImportJob({ type: 'finishImport' }, { ...running, isDryRun: true }, { now }).events).toEqual([]);
  });

  it('is of the file’s estate for households, and of its bringer’s regions for estates', () => {
    expect(start().state).toMatchObject({ estateId: id(2), regionIds: [] });
    expect(start({ kind: 'ESTATES', file: { ...file, regionIds: [id(5)] } }).state).toMatchObject({ estateId: null, regionIds: [id(5)] });
  });

  it.each<[Partial<ImportFile>, string]>([
    [{ purpose: 'PHOTO' }, 'FILE_NOT_FOR_IMPORT'], [{ state: 'AWAITED' }, 'FILE_NOT_FOR_IMPORT'], [{ estateId: null }, 'ESTATE_REQUIRED'],
  ])('is not started with a file that is %j', (given, code) => {
    expect(() => start({ file: { ...file, ...given } })).toThrow(expect.objectContaining({ code }));
  });
});
