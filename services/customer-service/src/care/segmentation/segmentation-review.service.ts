import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { requireServing } from '../../reception/staff.facts.ts';
import type { AssessCustomersInput, RunSegmentationInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { customerCount, keepSegments } from './customer-segment.facts.ts';
import { SegmentationReviewEntity } from './segmentation-review.entity.ts';
import { decideSegmentation, type Participant, type SegmentationReview } from './segmentation-review.rules.ts';

const constraints = { segmentation_review_once: () => customerServiceErrors.error('REVIEW_OF_HALF_EXISTS', { field: 'half' }) };
const MOST_AT_ONCE = 500;

/** Each half-year the customers of an estate are assessed. @source CS-092 */
@Injectable()
export class SegmentationReviewService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, REVIEW_OF_HALF_EXISTS, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-092 */
  run(call: Call, input: RunSegmentationInput, keyed: Keyed): Promise<Stored<SegmentationReview>> {
    const scope = scopeOf(call.actor, careAccess, 'segmentation.run');
    const { estateId, year, half, participantIds } = input;
    const command = { operation: 'runSegmentation', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<SegmentationReview>(call, SegmentationReviewEntity, command, async (_, tx) => {
      const participants: Participant[] = [];
      for (const id of new Set(participantIds)) {
        const { orgUnitId } = await requireServing(tx, id, { estateId, field: 'participantIds' });
        participants.push({ employeeId: id, departmentId: orgUnitId });
      }
      const review = { id: call.newId(), estateId, year, half, participants, households: await customerCount(tx, estateId) };
      return decideSegmentation({ type: 'runSegmentation', ...review }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT (more at once than can be kept), REFERENCE_NOT_YET_KNOWN   @source CS-092 */
  assess(call: Call, id: string, { results }: AssessCustomersInput, keyed: Keyed): Promise<Stored<SegmentationReview>> {
    const scope = scopeOf(call.actor, careAccess, 'segmentation.assess');
    if (results.length > MOST_AT_ONCE) throw platformErrors.error('INVALID_INPUT', { field: 'results', params: { reason: `≤ ${MOST_AT_ONCE}` } });
    const command = { operation: 'assessCustomers', scope, body: { id, results }, ...keyed };
    return this.store.update<SegmentationReview>(call, SegmentationReviewEntity, id, command, async (review, tx) => {
      if (review.state === 'CONFIRMED') return decideSegmentation({ type: 'assessCustomers', assessed: 0, households: 0 }, review, contextOf(call));
      return decideSegmentation({ type: 'assessCustomers', ...(await keepSegments(tx, call, review, results)) }, review, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE (customers are left)   @source CS-092 lifecycles 3.1 */
  confirm(call: Call, id: string, keyed: Keyed): Promise<Stored<SegmentationReview>> {
    const scope = scopeOf(call.actor, careAccess, 'segmentation.run');
    return this.store.update<SegmentationReview>(call, SegmentationReviewEntity, id, { operation: 'confirmSegmentation', scope, body: { id }, ...keyed },
      (review) => decideSegmentation({ type: 'confirmSegmentation' }, review, contextOf(call)));
  }
}
