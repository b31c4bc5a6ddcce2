import type { ArchiveRecord, DraftGiven, RecordCommand, RecordFacts } from './record.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000d00${n}`;

/** What a callback record is drafted of. */
export const aDraft = (given: Partial<DraftGiven> = {}): DraftGiven => ({
  id: id(1), estateId: id(2), labelNo: 'DA-2026-000001', class: 'CALLBACK', title: '回访记录 3栋1202', subjectType: 'HOUSEHOLD', subjectId: id(3),
  sourceType: 'CALLBACK', sourceId: id(4), sourceNo: 1, ticketId: id(5), filingDueAt: new Date('2026-03-03T01:30:00Z'), ...given,
});

/** A callback record that waits for its form. */
export const aRecord = (given: Partial<ArchiveRecord> = {}): ArchiveRecord => ({
  ...aDraft(), confidentiality: 'CONFIDENTIAL', state: 'DRAFT', location: null, filedAt: null, retainUntil: '2029-03-02', fileId: null, sha256: null, history: [], ...given,
});

export const recordFacts = (given: Partial<RecordFacts> = {}): RecordFacts => ({ now: new Date('2026-03-02T01:30:00Z'), by: 'system', retentionYears: 3, ...given });

/** A command of each kind that nothing speaks against but the state. */
export const recordCommands: Record<Exclude<RecordCommand['type'], 'draftRecord'>, RecordCommand> = {
  classifyRecord: { type: 'classifyRecord', location: { cabinet: 'A', shelf: '2', box: null } },
  fileRecord: { type: 'fileRecord' },
  fileDraft: { type: 'fileDraft' },
  missFiling: { type: 'missFiling' },
  beginRetention: { type: 'beginRetention', endedOn: '2026-05-31' },
  expireRetention: { type: 'expireRetention' },
};
