import { tasks } from '@guanjia/contracts';
import { moves, type Context, type Decision, type EventDraft, type YearMonth } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { StampedFrequency } from '../per-month.rules.ts';
import type { Finding, VacantCondition } from '../vacant-house/vacant-house.rules.ts';

/** @source lifecycles 3.1 VacantInspection · that one of a released house is dropped is our reading */
export const vacantInspectionMoves = moves({
  states: ['DUE', 'DONE', 'MISSED', 'DROPPED'],
  initial: ['DUE', 'DONE'],
  final: ['DONE', 'MISSED', 'DROPPED'],
  moves: {
    inspectVacantHouse: { from: ['DUE'], to: 'DONE' },
    miss: { from: ['DUE'], to: 'MISSED' },
    drop: { from: ['DUE'], to: 'DROPPED' },
  },
});

/** One line of the register form. */
interface ChecklistItem {
  item: string;
  isGood: boolean;
}

/** 空房检查: the inspection of a month, or one more of the same house. @source CS-118 */
export interface VacantInspection {
  id: string;
  estateId: string;
  vacantHouseId: string;
  unitId: string;
  month: YearMonth;
  /** one that the month asks for; otherwise looked at once more */
  isPlanned: boolean;
  dueLimit: StampedFrequency | null;
  dueAt: Date | null;
  checklist: ChecklistItem[];
  condition: VacantCondition | null;
  /** how the house was taken to be before it */
  conditionBefore: VacantCondition | null;
  findings: Finding[];
  inspectedAt: Date | null;
  inspectedBy: string | null;
  state: (typeof vacantInspectionMoves.states)[number];
}

/** What was seen. */
export interface Seen {
  conditionBefore: VacantCondition;
  checklist: ChecklistItem[];
  findings: Finding[];
}

export type VacantInspectionCommand =
  | { type: 'plan'; inspection: Pick<VacantInspection, 'id' | 'estateId' | 'vacantHouseId' | 'unitId' | 'month'>; dueLimit: StampedFrequency; dueAt: Date }
  | { type: 'inspectAgain'; inspection: Pick<VacantInspection, 'id' | 'estateId' | 'vacantHouseId' | 'unitId' | 'month'>; seen: Seen }
  | { type: 'inspectVacantHouse'; seen: Seen }
  | { type: 'miss' }
  | { type: 'drop' };

export const DEADLINE = 'vacant-inspection.due';

/** @throws CHECKLIST_INCOMPLETE, WRONG_STATE   @source CS-118 */
export function decideVacantInspection(command: VacantInspectionCommand, known: VacantInspection | null, context: Context): Decision<VacantInspection> {
  if (command.type === 'plan') return planned(command, context);
  if (command.type === 'inspectAgain') {
    return { state: { ...command.inspection, isPlanned: false, dueLimit: null, dueAt: null, ...done(command.seen, context) }, events: [] };
  }
  const inspection = known!;
  const state = vacantInspectionMoves.next(command.type, inspection.state);
  const over = { events: [task('closed', inspection, context)], deadlines: [{ kind: DEADLINE, ref: inspection.id, dueAt: null }] };
  if (command.type === 'inspectVacantHouse') return { state: done(command.seen, context), ...over };
  if (command.type === 'drop') return { state: { state }, ...over };
  return { state: { state }, events: [task('closed', inspection, context), task('opened', inspection, context, { kind: 'VACANT_INSPECTION_MISSED', role: 'CSS' })] };
}

function planned({ inspection, dueLimit, dueAt }: Extract<VacantInspectionCommand, { type: 'plan' }>, context: Context): Decision<VacantInspection> {
  const next: VacantInspection = {
    ...inspection, isPlanned: true, dueLimit, dueAt, checklist: [], condition: null, conditionBefore: null, findings: [], inspectedAt: null, inspectedBy: null, state: 'DUE',
  };
  return { state: next, events: [task('opened', next, context)], deadlines: [{ kind: DEADLINE, ref: next.id, dueAt }] };
}

/** The house is good when everything on the form is; what is not has its finding. @source CS-118 CS-119 */
export function conditionOf({ checklist, findings }: { checklist: readonly ChecklistItem[]; findings: readonly unknown[] }): VacantCondition {
  const isGood = checklist.every((line) => line.isGood);
  if (checklist.length === 0 || isGood !== (findings.length === 0)) throw customerServiceErrors.error('CHECKLIST_INCOMPLETE', { field: isGood ? 'checklist' : 'findings' });
  return isGood ? 'GOOD' : 'DEFECT';
}

const done = (seen: Seen, { now, actorId }: Context) =>
  ({ ...seen, condition: conditionOf(seen), inspectedAt: now, inspectedBy: actorId, state: 'DONE' as const });

const inspect = { kind: 'VACANT_INSPECTION', role: 'CSR' } as const;

const task = (step: 'opened' | 'closed', { id, estateId, vacantHouseId, dueAt }: VacantInspection, { now }: Context, to: { kind: string; role: 'CSR' | 'CSS' } = inspect): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, ...to, employeeId: null, dueAt: dueAt!.toISOString(), subjectType: 'VACANT_HOUSE', subjectId: vacantHouseId,
  } });
