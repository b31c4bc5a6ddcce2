import { RENOVATION_REVIEW_PARTS, renovationApproved, renovationRejected, renovationReviewed } from '@guanjia/contracts';
import { endOfDay, platformErrors, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { applicationMoves } from './application-moves.rules.ts';
import { applicationTask, decisionTask, homeOf, reviewTasks, stamp } from './application.events.ts';
import type { RenovationApplication, ReviewPart } from './application.rules.ts';

export interface ReviewApplication {
  type: 'reviewRenovation';
  part: ReviewPart;
  isPassed: boolean;
  opinion: string | null;
  /** the part is the caller's to review */
  mayReview: boolean;
}

export interface Approve {
  type: 'approveRenovation';
  supervisorId: string;
  reason: string | null;
}

export interface Reject {
  type: 'rejectRenovation';
  reason: string;
}

/** Approved works that have not begun by their last day. @source lifecycles 3.1 PLAT-018 */
export const EXPIRY = 'renovation.expire';

/** Reviewed when both sides have looked; a later look of one side counts instead of its earlier one.
 *  @throws REVIEW_NOT_YOURS   @source CS-128 */
export function reviewed(command: ReviewApplication, application: RenovationApplication, { now, actorId }: Context): Decision<RenovationApplication> {
  applicationMoves.require('reviewRenovation', application.state);
  const { part, isPassed, opinion, mayReview } = command;
  if (!mayReview) throw customerServiceErrors.error('REVIEW_NOT_YOURS', { field: 'part' });
  const review = { part, isPassed, opinion, reviewerId: actorId, at: now.toISOString() };
  const reviews = [...application.reviews.filter((earlier) => earlier.part !== part), review];
  const isFirst = reviews.length > application.reviews.length;
  const isWhole = RENOVATION_REVIEW_PARTS.every((one) => reviews.some((earlier) => earlier.part === one));
  return {
    state: { reviews, state: isWhole ? 'REVIEWED' : 'APPLIED' },
    events: [
      renovationReviewed.draft({ ...stamp(application, now), data: { part, isPassed, reviewerId: actorId } }),
      ...(isFirst ? [applicationTask('closed', application, now, reviewTasks[part])] : []),
      ...(isWhole ? [applicationTask('opened', application, now, decisionTask)] : []),
    ],
  };
}

/** @throws SELF_APPROVAL, REVIEW_NOT_PASSED   @source CS-128 CS-134 PLAT-021 */
export function approved({ supervisorId, reason }: Approve, application: RenovationApplication, { now, actorId }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('approveRenovation', application.state);
  requireOther(application, actorId);
  if (application.reviews.some(({ isPassed }) => !isPassed)) throw customerServiceErrors.error('REVIEW_NOT_PASSED');
  const { applicantId: requesterId, startOn, endOn, requiredExtinguishers } = application;
  const data = { ...homeOf(application), requesterId, approverId: actorId, supervisorId, startOn, endOn, requiredExtinguishers: requiredExtinguishers! };
  return {
    state: { state, supervisorId, deciderId: actorId, decidedAt: now, decisionReason: reason },
    events: [renovationApproved.draft({ ...stamp(application, now), data }), applicationTask('closed', application, now, decisionTask)],
    deadlines: [{ kind: EXPIRY, ref: application.id, dueAt: endOfDay(endOn) }],
  };
}

/** @throws SELF_APPROVAL   @source CS-128 PLAT-021 */
export function rejected({ reason }: Reject, application: RenovationApplication, { now, actorId }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('rejectRenovation', application.state);
  requireOther(application, actorId);
  const data = { ...homeOf(application), requesterId: application.applicantId, approverId: actorId };
  return {
    state: { state, deciderId: actorId, decidedAt: now, decisionReason: reason },
    events: [renovationRejected.draft({ ...stamp(application, now), data }), applicationTask('closed', application, now, decisionTask)],
  };
}

/** Nobody decides on what they applied for. @throws SELF_APPROVAL   @source PLAT-021 */
export function requireOther({ applicantId }: RenovationApplication, actorId: string): void {
  if (applicantId === actorId) throw platformErrors.error('SELF_APPROVAL');
}
