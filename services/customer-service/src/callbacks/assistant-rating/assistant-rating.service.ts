import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { RateAssistantInput } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { AssistantRatingEntity } from './assistant-rating.entity.ts';
import { isAnswered, isAssistant } from './assistant-rating.facts.ts';
import { decideAssistantRating, type AssistantRating } from './assistant-rating.rules.ts';

const constraints = { assistant_rating_once: () => customerServiceErrors.error('RATED_ALREADY', { field: 'sourceId' }) };

/** Keeps what customers say of assistants, in a callback or a survey. @source CS-169 */
@Injectable()
export class AssistantRatingService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_AN_ASSISTANT, RATING_SOURCE_UNFIT, RATED_ALREADY, SELF_APPROVAL   @source CS-169 */
  rate(call: Call, input: RateAssistantInput, keyed: Keyed): Promise<Stored<AssistantRating>> {
    const { estateId, employeeId, sourceKind, sourceId } = input;
    const scope = scopeOf(call.actor, callbackAccess, 'assistant-rating.record');
    const command = { operation: 'rateAssistant', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<AssistantRating>(call, AssistantRatingEntity, command, async (_, tx) => decideAssistantRating({
      type: 'rateAssistant', id: call.newId(), ...input, isAssistant: await isAssistant(tx, employeeId, { estateId, now: call.now }),
      isAnswered: await isAnswered(tx, { kind: sourceKind, id: sourceId, estateId }),
    }, contextOf(call)));
  }
}
