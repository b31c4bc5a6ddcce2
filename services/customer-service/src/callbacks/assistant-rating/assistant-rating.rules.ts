import { assistantRated, type ASSISTANT_RATING_SOURCES, type SATISFACTION_STEPS } from '@guanjia/contracts';
import { platformErrors, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export type SatisfactionStep = (typeof SATISFACTION_STEPS)[number];
export type RatingSource = (typeof ASSISTANT_RATING_SOURCES)[number];

/** 助理评价: what a customer said of the assistant by whom he was served. @source CS-169 */
export interface AssistantRating {
  id: string;
  estateId: string;
  employeeId: string;
  sourceKind: RatingSource;
  sourceId: string;
  attitude: SatisfactionStep;
  communication: SatisfactionStep;
  solving: SatisfactionStep;
  at: Date;
  recordedBy: string;
}

export interface RateAssistant extends Omit<AssistantRating, 'at' | 'recordedBy'> {
  type: 'rateAssistant';
  /** the employee serves as assistant of the estate */
  isAssistant: boolean;
  /** the callback or survey was answered in the estate */
  isAnswered: boolean;
}

/** Three ratings, attributed to the assistant; nobody records what is said of themselves.
 *  @throws NOT_AN_ASSISTANT, RATING_SOURCE_UNFIT, SELF_APPROVAL   @source CS-169 · five steps are our assumption */
export function decideAssistantRating(
  { type: _, isAssistant, isAnswered, ...rating }: RateAssistant, { now, actorId }: { now: Date; actorId: string },
): Decision<AssistantRating> {
  if (rating.employeeId === actorId) throw platformErrors.error('SELF_APPROVAL');
  if (!isAssistant) throw customerServiceErrors.error('NOT_AN_ASSISTANT', { field: 'employeeId' });
  if (!isAnswered) throw customerServiceErrors.error('RATING_SOURCE_UNFIT', { field: 'sourceId' });
  const { id, estateId, ...said } = rating;
  return {
    state: { ...rating, at: now, recordedBy: actorId },
    events: [assistantRated.draft({ id, estateId, at: now, data: { ...said, at: now.toISOString() } })],
  };
}
