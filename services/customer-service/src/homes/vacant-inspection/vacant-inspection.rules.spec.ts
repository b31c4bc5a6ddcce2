import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { conditionOf, decideVacantInspection, vacantInspectionMoves, type Seen, type VacantInspection, type VacantInspectionCommand } from './vacant-inspection.rules.ts';

const dueLimit = { standard: 'vacant.inspect', value: '1', unit: 'per-month' };
const anInspection = (patch: Partial<VacantInspection> = {}): VacantInspection => ({
  id: idOf(70), estateId: idOf(3), vacantHouseId: idOf(75), unitId: idOf(5), month: '2026-03', isPlanned: true, dueLimit, dueAt: at('05:00'), checklist: [],
  condition: null, conditionBefore: null, findings: [], inspectedAt: null, inspectedBy: null, state: 'DUE', ...patch,
});
const good: Seen = { conditionBefore: 'GOOD', checklist: [{ item: '门窗', isGood: true }], findings: [] };
const finding = { id: idOf(71), number: 'KF-2026-000012', category: 'PLUMBING', note: '渗水' } as const;
const decide = (command: VacantInspectionCommand, inspection: VacantInspection | null) => decideVacantInspection(command, inspection, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const commands = { inspectVacantHouse: { type: 'inspectVacantHouse', seen: good }, miss: { type: 'miss' }, drop: { type: 'drop' } } as const;

everyMove(vacantInspectionMoves, (type, state) => decide(commands[type], anInspection({ state })), { field: 'state', limits: { 'vacant-inspection.due': 'miss' } });

describe('an inspection', () => {
  const { id, estateId, vacantHouseId, unitId, month } = anInspection();
  const inspection = { id, estateId, vacantHouseId, unitId, month };

  it('that the month asks for is a task with its limit; missed, it is told to the supervisor (CS-118)', () => {
    given(null).when({ type: 'plan', inspection, dueLimit, dueAt: at('05:00') }).thenState({ state: 'DUE', isPlanned: true, dueLimit })
      .thenEvents(['customer-service.task.opened.v1']).thenDeadlines(['vacant-inspection.due']);
    given(anInspection()).when({ type: 'miss' }).thenState({ state: 'MISSED' }).thenEvents(['customer-service.task.closed.v1', 'customer-service.task.opened.v1']);
  });

  it('keeps its form, by whom and when (CS-118)', () => {
    given(anInspection()).when(commands.inspectVacantHouse).thenState({ state: 'DONE', condition: 'GOOD', inspectedAt: at('02:00'), inspectedBy: idOf(33) }).thenEvents(['customer-service.task.closed.v1']);
    given(null).when({ type: 'inspectAgain', inspection, seen: good }).thenState({ state: 'DONE', isPlanned: false, dueAt: null }).thenEvents([]);
  });

  it('finds a house good when everything on the form is, and each fault with its finding (CS-118, CS-119)', () => {
    const bad = { item: '水管', isGood: false };
    expect([conditionOf(good), conditionOf({ checklist: [bad], findings: [finding] })]).toEqual(['GOOD', 'DEFECT']);
    for (const [checklist, findings] of [[[], []], [[bad], []], [good.checklist, [finding]]] as const) {
      expect(() => conditionOf({ checklist, findings })).toThrow(expect.objectContaining({ code: 'CHECKLIST_INCOMPLETE' }));
    }
  });
});
