import { renovationAccepted, renovationCompleted, renovationExpired, renovationResumed, renovationStarted, renovationSuspended } from '@guanjia/contracts';
import { localDateOf, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { EXPIRY, requireOther } from './application-approval.rules.ts';
import { requirePapers } from './application-intake.rules.ts';
import { applicationMoves } from './application-moves.rules.ts';
import { acceptanceTask, applicationTask, homeOf, inspectionTask, stamp } from './application.events.ts';
import type { RenovationApplication, SpecialWorkKind } from './application.rules.ts';
import { requireExtinguishers, type Extinguishers } from './extinguishers.rules.ts';
import { INSPECTION, inspectionDueAt } from './inspection-due.rules.ts';

export interface Start {
  type: 'startRenovation';
  extinguishers: Extinguishers;
  /** valid badges of its workers */
  badges: number;
  /** kinds of special work that a permit covers today */
  permitted: readonly SpecialWorkKind[];
  inspectEveryDays: number;
}

export interface Suspend {
  type: 'suspendRenovation';
  reason: string;
  openViolations: number;
}

export interface Resume {
  type: 'resumeRenovation';
  openViolations: number;
}

export interface Accept {
  type: 'acceptRenovation';
  result: string;
  openViolations: number;
}

/** Inside the approved dates, with every paper, badges, extinguishers, and a permit for each special work.
 *  @throws NOT_IN_WORKS_PERIOD, PAPERS_MISSING, BADGES_MISSING, EXTINGUISHER_UNFIT, EXTINGUISHERS_SHORT, PERMIT_MISSING
 *  @source CS-128 CS-129 CS-130 CS-131 */
export function started(command: Start, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('startRenovation', application.state);
  requireReady(command, application, now);
  const { extinguishers, inspectEveryDays } = command;
  const { id, supervisorId, requiredExtinguishers } = application;
  const dueAt = inspectionDueAt(now, inspectEveryDays);
  const data = {
    ...homeOf(application), supervisorId: supervisorId!, startedAt: now.toISOString(), extinguisherCount: extinguishers.count, requiredExtinguishers: requiredExtinguishers!,
  };
  return {
    state: { state, startedAt: now, extinguisherCount: extinguishers.count, extinguisherKind: extinguishers.kind, inspectEveryDays, inspectionDueAt: dueAt },
    events: [renovationStarted.draft({ ...stamp(application, now), data }), applicationTask('opened', application, now, { ...inspectionTask, dueAt })],
    deadlines: [{ kind: EXPIRY, ref: id, dueAt: null }, { kind: INSPECTION, ref: id, dueAt }],
  };
}

function requireReady({ badges, permitted, extinguishers }: Start, application: RenovationApplication, now: Date): void {
  const { startOn, endOn, specialWorks, requiredExtinguishers, extinguisherStandard } = application;
  const today = localDateOf(now);
  if (today < startOn || today > endOn) throw customerServiceErrors.error('NOT_IN_WORKS_PERIOD', { params: { from: startOn, to: endOn } });
  requirePapers(application);
  if (badges === 0) throw customerServiceErrors.error('BADGES_MISSING');
  requireExtinguishers(extinguishers, { needed: requiredExtinguishers!, standard: extinguisherStandard! });
  const missing = specialWorks.filter((kind) => !permitted.includes(kind));
  if (missing.length > 0) throw customerServiceErrors.error('PERMIT_MISSING', { params: { kinds: missing.join(', ') } });
}

/** Work is stopped over its violations, by decision of the engineering manager. @throws NO_VIOLATION_OPEN   @source CS-132 lifecycles 3.1 */
export function suspended({ reason, openViolations }: Suspend, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('suspendRenovation', application.state);
  if (openViolations === 0) throw customerServiceErrors.error('NO_VIOLATION_OPEN');
  const data = { ...homeOf(application), at: now.toISOString(), count: openViolations };
  return { state: { state, suspendedAt: now, suspendReason: reason }, events: [renovationSuspended.draft({ ...stamp(application, now), data })] };
}

/** It goes on when all is put right. @throws VIOLATIONS_OPEN   @source CS-132 lifecycles 3.1 */
export function resumed({ openViolations }: Resume, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('resumeRenovation', application.state);
  requireNoneOpen(openViolations);
  return { state: { state, suspendedAt: null, suspendReason: null }, events: [renovationResumed.draft({ ...stamp(application, now), data: { ...homeOf(application), at: now.toISOString() } })] };
}

/** @source CS-134 */
export function completed(application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('completeRenovation', application.state);
  return {
    state: { state, completedAt: now, inspectionDueAt: null },
    events: [
      renovationCompleted.draft({ ...stamp(application, now), data: { ...homeOf(application), completedAt: now.toISOString() } }),
      applicationTask('closed', application, now, inspectionTask), applicationTask('opened', application, now, acceptanceTask),
    ],
    deadlines: [{ kind: INSPECTION, ref: application.id, dueAt: null }],
  };
}

/** With no violation left, and not by who applied. @throws VIOLATIONS_OPEN, SELF_APPROVAL   @source CS-134 PLAT-021 */
export function accepted({ result, openViolations }: Accept, application: RenovationApplication, { now, actorId }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('acceptRenovation', application.state);
  requireOther(application, actorId);
  requireNoneOpen(openViolations);
  const at = now.toISOString();
  return {
    state: { state, acceptance: { at, by: actorId, result } },
    events: [
      renovationAccepted.draft({ ...stamp(application, now), data: { ...homeOf(application), at, approverId: actorId } }),
      applicationTask('closed', application, now, acceptanceTask),
    ],
  };
}

/** @source lifecycles 3.1 RenovationApplication */
export function expired(application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('expireRenovation', application.state);
  return { state: { state }, events: [renovationExpired.draft({ ...stamp(application, now), data: { ...homeOf(application), endOn: application.endOn } })] };
}

function requireNoneOpen(count: number): void {
  if (count > 0) throw customerServiceErrors.error('VIOLATIONS_OPEN', { params: { count } });
}
