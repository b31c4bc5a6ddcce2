import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { OpenMoveInBatchInput } from '../../schema.types.ts';
import { isFiled, trainedAt } from '../evidence/evidence.facts.ts';
import { moveInAccess } from '../move-in.access.ts';
import { MoveInBatchEntity } from './move-in-batch.entity.ts';
import { decideMoveInBatch, type MoveInBatch } from './move-in-batch.rules.ts';

@Injectable()
export class MoveInBatchService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws PLAN_NOT_FILED, TRAINING_MISSING, TIME_PAST   @source CS-125 */
  open(call: Call, input: OpenMoveInBatchInput, keyed: Keyed): Promise<Stored<MoveInBatch>> {
    const scope = scopeOf(call.actor, moveInAccess, 'move-in.batch');
    const { estateId, planId, trainingSessionId, opensAt } = input;
    return this.store.create<MoveInBatch>(call, MoveInBatchEntity, { operation: 'openMoveInBatch', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) =>
      decideMoveInBatch({
        type: 'openMoveInBatch', batch: { id: call.newId(), estateId, planId, trainingSessionId, opensAt: opensAt ?? call.now },
        isPlanFiled: await isFiled(tx, planId, estateId), trainedAt: await trainedAt(tx, trainingSessionId, estateId),
      }, contextOf(call)));
  }
}
