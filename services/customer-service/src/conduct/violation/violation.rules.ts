import { following, violationRecorded, violationReported, type RoleCode, type VIOLATION_KINDS, type VIOLATION_PLACES } from '@guanjia/contracts';
import { moves, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** First dissuaded, then reported if it goes on. @source lifecycles 3.1 Violation · CS-108 · that one may be corrected once dissuaded is our reading */
export const violationMoves = moves({
  states: ['RECORDED', 'DISSUADED', 'REPORTED', 'CORRECTED'],
  initial: ['RECORDED', 'DISSUADED'],
  final: ['CORRECTED'],
  moves: {
    dissuadeViolation: { from: ['RECORDED'], to: 'DISSUADED' },
    reportViolation: { from: ['DISSUADED'], to: 'REPORTED' },
    correctViolation: { from: ['DISSUADED', 'REPORTED'], to: 'CORRECTED' },
  },
});

/** To whom a breach is reported, and in whose inbox it then waits; outside the company in nobody's. @source CS-108 · the list is our assumption */
const receivers = { SECURITY: 'SEC', SUPERVISOR: 'CSS', PROJECT_MANAGER: 'PM', OWNERS_COMMITTEE: null, AUTHORITY: null } as const satisfies Record<string, RoleCode | null>;

/** 违规: a breach of the rules, seen by staff. @source CS-107 CS-108 */
export interface Violation {
  id: string;
  estateId: string;
  kind: (typeof VIOLATION_KINDS)[number];
  place: (typeof VIOLATION_PLACES)[number];
  /** the rule that it breaks */
  ruleId: string | null;
  unitId: string | null;
  /** the inspection or site that it was found on */
  subjectId: string | null;
  description: string;
  state: (typeof violationMoves.states)[number];
  seenBy: string | null;
  seenAt: Date;
  /** the rule was explained */
  isEducated: boolean;
  dissuadedAt: Date | null;
  dissuadedBy: string | null;
  reportedTo: keyof typeof receivers | null;
  reportedAt: Date | null;
  reportedBy: string | null;
  correctedAt: Date | null;
}

export type ViolationCommand =
  | ({ type: 'recordViolation'; isRulePublished: boolean } & Pick<Violation, 'id' | 'estateId' | 'kind' | 'place' | 'ruleId' | 'unitId' | 'subjectId' | 'description' | 'seenAt' | 'isEducated' | 'dissuadedAt'>)
  | { type: 'dissuadeViolation'; dissuadedAt: Date; isEducated: boolean }
  | { type: 'reportViolation'; reportedTo: keyof typeof receivers }
  | { type: 'correctViolation' };

interface Context {
  now: Date;
  /** null: found by the platform, from another's record */
  actorId: string | null;
}

/** @throws WRONG_STATE, TIME_ORDER, RULE_NOT_PUBLISHED, VIOLATION_PLACE_INCOMPLETE   @source CS-107 CS-108 */
export const decideViolation = (command: ViolationCommand, known: Violation | null, context: Context): Decision<Violation> =>
  follow(known, decided(command, known, context), context.now);

/** To whom it was reported has it, where that is one of the house. @source CS-108 PLAT-020 */
const follow = following<Violation>('customer-service', {
  subjectType: 'VIOLATION',
  tasksOf({ state, reportedTo }) {
    const role = state === 'REPORTED' && reportedTo ? receivers[reportedTo] : null;
    return role ? [{ kind: 'VIOLATION', role }] : [];
  },
});

function decided(command: ViolationCommand, known: Violation | null, context: Context): Decision<Violation> {
  if (command.type === 'recordViolation') return recorded(command, context);
  const violation = known!;
  const state = violationMoves.next(command.type, violation.state);
  switch (command.type) {
    case 'dissuadeViolation': {
      requireOrder(violation.seenAt, command.dissuadedAt, context.now);
      return { state: { state, dissuadedAt: command.dissuadedAt, dissuadedBy: context.actorId, isEducated: violation.isEducated || command.isEducated }, events: [] };
    }
    case 'reportViolation': return reported(command.reportedTo, violation, context);
    case 'correctViolation': return { state: { state, correctedAt: context.now }, events: [] };
  }
}

/** Seen, then dissuaded; neither in the future. */
function requireOrder(seenAt: Date, dissuadedAt: Date | null, now: Date): void {
  if (seenAt > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'seenAt' });
  if (dissuadedAt && (dissuadedAt < seenAt || dissuadedAt > now)) throw customerServiceErrors.error('TIME_ORDER', { field: 'dissuadedAt' });
}

function recorded({ type: _, isRulePublished, ...seen }: Extract<ViolationCommand, { type: 'recordViolation' }>, { now, actorId }: Context): Decision<Violation> {
  const { id, estateId, kind, place, ruleId, unitId, subjectId, seenAt, dissuadedAt, isEducated } = seen;
  if (ruleId && !isRulePublished) throw customerServiceErrors.error('RULE_NOT_PUBLISHED', { field: 'ruleId' });
  if (place === 'UNIT' && !unitId) throw customerServiceErrors.error('VIOLATION_PLACE_INCOMPLETE', { field: 'unitId' });
  requireOrder(seenAt, dissuadedAt, now);
  return {
    state: {
      ...seen, state: dissuadedAt ? 'DISSUADED' : 'RECORDED', seenBy: actorId, dissuadedBy: dissuadedAt && actorId, reportedTo: null, reportedAt: null, reportedBy: null, correctedAt: null,
    },
    events: [violationRecorded.draft({ id, estateId, at: now, data: {
      kind, place, ruleId, unitId, subjectId, action: dissuadedAt ? 'DISSUADED' : 'NONE', isEducated, seenAt: seenAt.toISOString(), dissuadedAt: dissuadedAt?.toISOString() ?? null,
    } })],
  };
}

/** It went on. @source CS-108 */
function reported(reportedTo: keyof typeof receivers, violation: Violation, context: Context): Decision<Violation> {
  const { id, estateId, kind, unitId, dissuadedAt } = violation;
  const { now, actorId } = context;
  const event = violationReported.draft({ id, estateId, at: now, data: {
    kind, unitId, reportedToRole: receivers[reportedTo], dissuadedAt: dissuadedAt!.toISOString(), reportedAt: now.toISOString(),
  } });
  return { state: { state: 'REPORTED', reportedTo, reportedAt: now, reportedBy: actorId }, events: [event] };
}
