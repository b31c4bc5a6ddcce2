import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aDraft, aRecord, recordCommands, recordFacts } from './record.fixture.ts';
import { decideRecord, recordMoves, type ArchiveRecord, type RecordCommand } from './record.rules.ts';

const given = givenFor((command: RecordCommand, record: ArchiveRecord | null) => decideRecord(command, record, recordFacts()));
const dataOf = (command: RecordCommand, record: ArchiveRecord | null, nth = 0) => given(record).when(command).decision().events[nth]!.data;

describe('an archive record, ARC-001 ARC-002', () => {
  everyMove(recordMoves, (command, state) => decideRecord(recordCommands[command], aRecord({ state }), recordFacts()), { field: 'state', limits: { 'record.filing': 'missFiling', 'record.retention': 'expireRetention' } });

  it('waits for its form with a limit and a task for whoever keeps the archive, ARC-018', () => {
    given(null).when({ type: 'draftRecord', isComplete: false, ...aDraft() }).thenState({ state: 'DRAFT', retainUntil: null })
      .thenEvents(['archives.record.drafted.v1', 'archives.task.opened.v1']).thenDeadlines(['record.filing']);
    expect(dataOf({ type: 'draftRecord', isComplete: false, ...aDraft() }, null, 1)).toMatchObject({ kind: 'FILE_RECORD', role: 'AA', dueAt: '2026-03-03T01:30:00.000Z' });
  });

  it('is filed at once when nothing is missing, and needs nobody', () => {
    given(null).when({ type: 'draftRecord', isComplete: true, ...aDraft() }).thenState({ state: 'FILED', retainUntil: '2029-03-02' })
      .thenEvents(['archives.record.drafted.v1', 'archives.record.filed.v1']).thenDeadlines(['record.retention']);
  });

  it.each([
    ['2026-03-02T01:30:00Z', 3, '2029-03-02'], ['2024-02-29T01:30:00Z', 3, '2027-02-28'], ['2026-12-31T16:00:00Z', 10, '2037-01-01'],
  ])('filed at %s and kept %i years, it is kept until %s, ARC-017 ARC-019', (now, retentionYears, until) => {
    const { state } = decideRecord({ type: 'fileDraft' }, aRecord(), recordFacts({ now: new Date(now), retentionYears }));
    expect(state.retainUntil).toBe(until);
  });

  it('tells where it comes from, how confidential it is and how long it is kept, but no title', () => {
    expect(dataOf({ type: 'fileDraft' }, aRecord())).toEqual({
      class: 'CALLBACK', sourceType: 'CALLBACK', sourceId: aDraft().sourceId, confidentiality: 'CONFIDENTIAL',
      filedAt: '2026-03-02T01:30:00.000Z', retainUntil: '2029-03-02', subjectType: 'HOUSEHOLD', subjectId: aDraft().subjectId,
    });
  });

  it('clears its limit and its task when it is filed', () => {
    given(aRecord({ state: 'CLASSIFIED' })).when({ type: 'fileRecord', location: { cabinet: 'A', shelf: null, box: null } })
      .thenState({ location: { cabinet: 'A', shelf: null, box: null } }).thenEvents(['archives.record.filed.v1', 'archives.task.closed.v1']);
    const { deadlines } = decideRecord({ type: 'fileDraft' }, aRecord(), recordFacts());
    expect(deadlines).toContainEqual({ kind: 'record.filing', ref: aDraft().id, dueAt: null });
  });

  it('begins the years of a household archive when the household has left, ARC-019', () => {
    const archive = aRecord({ state: 'FILED', class: 'OWNER', filingDueAt: null, retainUntil: null });
    given(archive).when({ type: 'beginRetention', endedOn: '2026-05-31' }).thenState({ retainUntil: '2029-05-31' }).thenEvents([]).thenDeadlines(['record.retention']);
    expect(decideRecord({ type: 'draftRecord', isComplete: true, ...aDraft({ class: 'OWNER' }) }, null, recordFacts()).state.retainUntil).toBeNull();
  });

  it('is no less confidential than its class, ARC-009', () => {
    given(aRecord()).when({ type: 'classifyRecord', confidentiality: 'INTERNAL' }).thenState({ confidentiality: 'CONFIDENTIAL' });
    given(aRecord()).when({ type: 'classifyRecord', class: 'PROPERTY', confidentiality: 'CONFIDENTIAL' }).thenState({ confidentiality: 'CONFIDENTIAL' });
    given(aRecord()).when({ type: 'classifyRecord', class: 'PROPERTY' }).thenState({ confidentiality: 'INTERNAL' });
  });

  it('keeps each step and who took it, ARC-002', () => {
    const { state } = decideRecord(recordCommands.classifyRecord, aRecord({ history: [{ step: 'DRAFTED', at: 'then', by: 'system' }] }), recordFacts({ by: 'an employee' }));
    expect(state.history).toEqual([{ step: 'DRAFTED', at: 'then', by: 'system' }, { step: 'CLASSIFIED', at: '2026-03-02T01:30:00.000Z', by: 'an employee' }]);
  });
});
