import {
  following, renovationViolationCleared, renovationViolationFound, renovationViolationOverdue, type RENOVATION_CHECKS, type RENOVATION_VIOLATION_SOURCES, type Task,
} from '@guanjia/contracts';
import { isOverdue, moves, STAY, type Context, type Decision, type StampedLimit } from '@guanjia/domain';

export type RenovationCheck = (typeof RENOVATION_CHECKS)[number];

export const violationMoves = moves({
  states: ['OPEN', 'CLEARED'],
  initial: 'OPEN',
  final: ['CLEARED'],
  moves: {
    clearViolation: { from: ['OPEN'], to: 'CLEARED' },
    countOverdue: { from: ['OPEN'], to: STAY },
    recountLimit: { from: ['OPEN'], to: STAY },
  },
});

/** 装修违规: something on a site that is against the rules, to be put right by a time. @source CS-131 CS-132 CS-133 */
export interface RenovationViolation {
  id: string;
  estateId: string;
  applicationId: string;
  unitId: string;
  householdId: string | null;
  inspectionId: string;
  check: RenovationCheck;
  sourceType: (typeof RENOVATION_VIOLATION_SOURCES)[number];
  /** 1, 2, 3 …: how often this was found in these works */
  repeatNo: number;
  /** who has it put right */
  supervisorId: string | null;
  foundAt: Date;
  foundBy: string;
  limitStamp: StampedLimit;
  dueAt: Date;
  isDueProvisional: boolean;
  isOverdue: boolean;
  state: (typeof violationMoves.states)[number];
  clearedAt: Date | null;
  clearedBy: string | null;
  clearNote: string | null;
}

type Found = Pick<RenovationViolation,
  'id' | 'estateId' | 'applicationId' | 'unitId' | 'householdId' | 'inspectionId' | 'check' | 'sourceType' | 'repeatNo' | 'supervisorId' | 'foundAt' | 'limitStamp'>;

export type ViolationCommand =
  | ({ type: 'findViolation' } & Found)
  | { type: 'clearViolation'; note: string }
  | { type: 'countOverdue' }
  | { type: 'recountLimit'; limit: StampedLimit };

/** A violation is to be put right. @source CS-132 PLAT-018 */
export const VIOLATION_DUE = 'renovation.violation-due';

/** Which limit of a finding holds: what may burn or hurt is put right within a day.
 *  @source CS-132 ENG-004 · which check is how grave is our assumption */
export const limitOf = (check: RenovationCheck): 'finding.rectify.high' | 'finding.rectify.medium' => (GRAVE.includes(check) ? 'finding.rectify.high' : 'finding.rectify.medium');

const GRAVE: readonly RenovationCheck[] = ['NO_OPEN_FLAME', 'NO_LOOSE_WIRING', 'SPECIAL_WORK_PERMITTED', 'EXTINGUISHERS_IN_PLACE', 'BALCONY_CLEAR'];

/** @throws WRONG_STATE   @source CS-131 CS-132 CS-133 */
export const decideViolation = (command: ViolationCommand, known: RenovationViolation | null, context: Context): Decision<RenovationViolation> =>
  follow(known, decided(command, known, context), context.now);

/** Whoever supervises the works has it put right, while nobody does, the service. Found for the second time, or not put right in time, the
 *  engineering manager decides whether work stops. @source CS-132 CS-134 PLAT-020 */
const follow = following<RenovationViolation>('customer-service', {
  subjectType: 'RENOVATION',
  subjectId: ({ applicationId }) => applicationId,
  tasksOf: ({ state, supervisorId, dueAt, repeatNo, isOverdue: isLate }): Task[] => (state !== 'OPEN' ? [] : [
    { kind: 'RENOVATION_VIOLATION', ...(supervisorId ? { employeeId: supervisorId } : { role: 'CSR' }), dueAt },
    ...(repeatNo > 1 || isLate ? [{ kind: 'RENOVATION_STOP_WORK', role: 'EM' } as const] : []),
  ]),
});

function decided(command: ViolationCommand, known: RenovationViolation | null, context: Context): Decision<RenovationViolation> {
  if (command.type === 'findViolation') return found(command, context);
  const violation = known!;
  violationMoves.require(command.type, violation.state);
  switch (command.type) {
    case 'clearViolation': return cleared(command.note, violation, context);
    case 'countOverdue': return overdue(violation, context);
    case 'recountLimit': return limited(command.limit, violation, context);
  }
}

/** @source CS-132 events.md violation-found */
function found({ type: _, ...given }: { type: 'findViolation' } & Found, context: Context): Decision<RenovationViolation> {
  const dueAt = new Date(given.limitStamp.dueAt);
  const { id, unitId, householdId, check, sourceType, repeatNo, foundAt } = given;
  const { isProvisional } = given.limitStamp;
  const violation: RenovationViolation = {
    ...given, foundBy: context.actorId, dueAt, isDueProvisional: isProvisional, isOverdue: false, state: 'OPEN', clearedAt: null, clearedBy: null, clearNote: null,
  };
  const data = { violationId: id, unitId, householdId, check, sourceType, repeatNo, foundAt: foundAt.toISOString(), dueAt: dueAt.toISOString(), isProvisional };
  return {
    state: violation,
    events: [renovationViolationFound.draft({ ...stamp(violation, context.now), data })],
    deadlines: [{ kind: VIOLATION_DUE, ref: id, dueAt }],
  };
}

/** @source CS-132 */
function cleared(note: string, violation: RenovationViolation, { now, actorId }: Context): Decision<RenovationViolation> {
  const { id, check, dueAt } = violation;
  const data = { violationId: id, check, clearedAt: now.toISOString(), isLate: isOverdue(dueAt, now) };
  return {
    state: { state: 'CLEARED', clearedAt: now, clearedBy: actorId, clearNote: note },
    events: [renovationViolationCleared.draft({ ...stamp(violation, now), data })],
    deadlines: [{ kind: VIOLATION_DUE, ref: id, dueAt: null }],
  };
}

/** @source CS-132 */
function overdue(violation: RenovationViolation, { now }: Context): Decision<RenovationViolation> {
  const { id, check, dueAt } = violation;
  return { state: { isOverdue: true }, events: [renovationViolationOverdue.draft({ ...stamp(violation, now), data: { violationId: id, check, dueAt: dueAt.toISOString() } })] };
}

/** The limit as the published calendar has it. @source PLAT-010 */
function limited(limit: StampedLimit, violation: RenovationViolation, { now }: Context): Decision<RenovationViolation> {
  const dueAt = new Date(limit.dueAt);
  const isLate = violation.isOverdue && isOverdue(dueAt, now);
  return {
    state: { limitStamp: limit, dueAt, isDueProvisional: limit.isProvisional, isOverdue: isLate },
    events: [],
    deadlines: isLate ? [] : [{ kind: VIOLATION_DUE, ref: violation.id, dueAt }],
  };
}

/** Events of a violation hang on its renovation. */
const stamp = ({ applicationId, estateId }: RenovationViolation, at: Date) => ({ id: applicationId, estateId, at });
