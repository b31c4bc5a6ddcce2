import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { ReviewInsightInput, SubmitInsightInput } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import { InsightNoteEntity } from './insight-note.entity.ts';
import { decideInsight, type InsightNote } from './insight-note.rules.ts';

@Injectable()
export class InsightNoteService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND   @source CS-155 */
  submit(call: Call, input: SubmitInsightInput, keyed: Keyed): Promise<Stored<InsightNote>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'insight.submit');
    return this.store.create<InsightNote>(call, InsightNoteEntity, { operation: 'submitInsight', scope, place: { estateId: input.estateId }, body: input, ...keyed },
      () => decideInsight({ type: 'submitInsight', id: call.newId(), ...input }, null, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-155 */
  review(call: Call, id: string, input: ReviewInsightInput, keyed: Keyed): Promise<Stored<InsightNote>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'insight.review');
    return this.store.update<InsightNote>(call, InsightNoteEntity, id, { operation: 'reviewInsight', scope, body: { id, ...input }, ...keyed },
      (note) => decideInsight({ type: 'reviewInsight', ...input }, note, contextOf(call)));
  }
}
