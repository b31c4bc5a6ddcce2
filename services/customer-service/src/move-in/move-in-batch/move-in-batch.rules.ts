import { moveInBatchOpened } from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 集中入住批次: the households of a new project may begin to move in. @source CS-125 */
export interface MoveInBatch {
  id: string;
  estateId: string;
  /** the plan, as it is in the archive */
  planId: string;
  trainingSessionId: string;
  opensAt: Date;
  openedBy: string;
}

export interface OpenMoveInBatch {
  type: 'openMoveInBatch';
  batch: Omit<MoveInBatch, 'openedBy'>;
  isPlanFiled: boolean;
  /** when the staff of the estate finished the training; null: not yet, or not for this estate */
  trainedAt: Date | null;
}

/** Neither without a plan nor before the staff are trained. @throws PLAN_NOT_FILED, TRAINING_MISSING, TIME_PAST   @source CS-125 */
export function decideMoveInBatch({ batch, isPlanFiled, trainedAt }: OpenMoveInBatch, { now, actorId }: { now: Date; actorId: string }): Decision<MoveInBatch> {
  const { id, estateId, planId, trainingSessionId, opensAt } = batch;
  if (!isPlanFiled) throw customerServiceErrors.error('PLAN_NOT_FILED', { field: 'planId' });
  if (!trainedAt) throw customerServiceErrors.error('TRAINING_MISSING', { field: 'trainingSessionId' });
  if (opensAt < now) throw customerServiceErrors.error('TIME_PAST', { field: 'opensAt', params: { field: 'opensAt' } });
  return {
    state: { ...batch, openedBy: actorId },
    events: [moveInBatchOpened.draft({ id, estateId, at: now, data: { planId, trainingSessionId, opensAt: opensAt.toISOString() } })],
  };
}
