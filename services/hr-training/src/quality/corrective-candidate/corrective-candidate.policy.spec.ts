import { describe, expect, it } from '@jest/globals';
import { callbackFailed, callbackStatisticsPublished, complaintRecurrenceDetected, surveyImprovementRequired, ticketRecurrenceDetected } from '@guanjia/contracts';
import { idOf } from '../corrective-action/corrective-action.fixture.ts';
import { another, candidateOfCallback, candidateOfComplaints, candidateOfRepairs, matterOf, matterOfSurvey, mattersOf } from './corrective-candidate.policy.ts';

const failed = callbackFailed.samples[0]!;

describe('a candidate', () => {
  it('is the same unit or equipment, and the same category (CS-054)', () => {
    const repair = ticketRecurrenceDetected.samples[0]!;
    expect(candidateOfRepairs(repair)).toEqual({
      matterKey: `REPAIR:${repair.unitId}:PLUMBING`, kind: 'REPAIR', category: 'PLUMBING', unitId: repair.unitId, equipmentId: null, count: 3, limit: 3,
      sourceRefs: [{ kind: 'TICKET', id: repair.ticketIds[0] }],
    });
    expect(candidateOfRepairs({ ...repair, equipmentId: idOf(14) }).matterKey).toBe(`REPAIR:${idOf(14)}:PLUMBING`);
    const complaint = complaintRecurrenceDetected.samples[0]!;
    expect(candidateOfComplaints(complaint)).toMatchObject({ kind: 'COMPLAINT', matterKey: `COMPLAINT:${complaint.unitId}:NOISE`, sourceRefs: complaint.complaintIds.map((id) => ({ kind: 'COMPLAINT', id })) });
  });

  it('of callbacks is what failed with one household, however often (CS-054)', () => {
    const first = candidateOfCallback(idOf(1), failed);
    expect(first).toMatchObject({ kind: 'CALLBACK', category: failed.reasonCode, count: 1, sourceRefs: [{ kind: 'CALLBACK', id: idOf(1) }, { kind: 'TICKET', id: failed.sourceId }] });
    const both = another(first, candidateOfCallback(idOf(2), { ...failed, attempt: 2, reasonCode: 'WAITED_LONG' }));
    expect(both).toMatchObject({ matterKey: first.matterKey, category: 'WAITED_LONG', count: 2, sourceRefs: [...first.sourceRefs, { kind: 'CALLBACK', id: idOf(2) }] });
    expect(candidateOfCallback(idOf(1), { ...failed, householdId: null }).matterKey).not.toBe(first.matterKey);
    expect(candidateOfCallback(idOf(1), { ...failed, sourceType: 'ACTIVITY' }).sourceRefs).toEqual([{ kind: 'CALLBACK', id: idOf(1) }]);
  });
});

describe('the reviewed statistics', () => {
  const [statistics] = callbackStatisticsPublished.samples;
  const source = { kind: 'STATISTICS', id: idOf(64) };

  it('open a corrective case per recurrence, of the key under which it was seen (HR-049, CS-053, CS-054)', () => {
    const matters = mattersOf(idOf(64), { ...statistics!, failedCallbackIds: [] }, []);
    expect(matters.map(({ type, matterKey, category, sourceRefs }) => ({ type, matterKey, category, sourceRefs }))).toEqual([
      { type: 'CORRECTIVE', matterKey: `COMPLAINT:${idOf(5)}:NOISE`, category: 'NOISE', sourceRefs: [{ kind: 'COMPLAINT', id: idOf(15) }, { kind: 'COMPLAINT', id: idOf(16) }, source] },
      { type: 'CORRECTIVE', matterKey: `REPAIR:${idOf(14)}:LIFT`, category: 'LIFT', sourceRefs: [{ kind: 'TICKET', id: idOf(10) }, source] },
    ]);
  });

  it('open a case of nonconforming service per matter of failed callbacks, and per callback of which nothing else is known (HR-049)', () => {
    const known = another(candidateOfCallback(idOf(1), failed), candidateOfCallback(idOf(2), failed));
    const matters = mattersOf(idOf(64), { ...statistics!, failedCallbackIds: [idOf(1), idOf(2), idOf(9)], repeatComplaints: [], repeatRepairs: [] }, [known]);
    expect(matters.map(({ type, matterKey, sourceRefs }) => ({ type, matterKey, sourceRefs }))).toEqual([
      { type: 'NONCONFORMING_SERVICE', matterKey: known.matterKey, sourceRefs: [...known.sourceRefs, source] },
      { type: 'NONCONFORMING_SERVICE', matterKey: `CALLBACK:${idOf(9)}`, sourceRefs: [{ kind: 'CALLBACK', id: idOf(9) }, source] },
    ]);
  });
});

it('a problem of a survey is a case with whom and until when the survey named (CS-095)', () => {
  expect(matterOfSurvey({ ...surveyImprovementRequired.samples[0]!, actionKind: 'PREVENTIVE' })).toMatchObject({
    type: 'PREVENTIVE', matterKey: `SURVEY_PROBLEM:${idOf(62)}`, sourceRefs: [{ kind: 'SURVEY_PROBLEM', id: idOf(62) }], ownerId: idOf(32), dueAt: new Date('2026-04-30T16:00:00Z'),
  });
});

it('a case that an estate tells in words is about no matter that another could be about (HR-049)', () => {
  expect(matterOf(null, 'PREVENTIVE')).toMatchObject({ matterKey: null, sourceRefs: [], category: null });
});
