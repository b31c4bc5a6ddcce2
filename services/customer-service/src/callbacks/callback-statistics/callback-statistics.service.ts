import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { DraftCallbackStatisticsInput, RedraftCallbackStatisticsInput } from '../../schema.types.ts';
import { dutyDone } from '../../duties/duty/duty.service.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { CallbackStatisticsEntity } from './callback-statistics.entity.ts';
import { figuresOf } from './callback-statistics.facts.ts';
import { countedUntil, decideCallbackStatistics, type CallbackStatistics } from './callback-statistics.rules.ts';

const constraints = { callback_statistics_quarter_unique: () => customerServiceErrors.error('STATISTICS_DRAFTED_ALREADY', { field: 'quarter' }) };

/** Drafts, reviews and publishes the callback statistics of a quarter. @source CS-053 */
@Injectable()
export class CallbackStatisticsService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws QUARTER_INVALID, QUARTER_NOT_OVER, STATISTICS_DRAFTED_ALREADY   @source CS-053 */
  draft(call: Call, input: DraftCallbackStatisticsInput, keyed: Keyed): Promise<Stored<CallbackStatistics>> {
    const { estateId, quarter, reportText } = input;
    const scope = scopeOf(call.actor, callbackAccess, 'callback-statistics.draft');
    const command = { operation: 'draftCallbackStatistics', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<CallbackStatistics>(call, CallbackStatisticsEntity, command, async (_, tx) => {
      const until = countedUntil(quarter, call.now);
      const figures = await figuresOf(tx, estateId, quarter, until);
      const id = call.newId();
      await dutyDone(joined(call, tx), estateId, { kind: 'CALLBACK_STATISTICS', period: quarter, by: id });
      return decideCallbackStatistics(
        { type: 'draftCallbackStatistics', id, estateId, quarter, reportText, figures, countedUntil: until }, null, contextOf(call));
    });
  }

  /** Counts again, and replaces the report. @throws WRONG_STATE   @source CS-053 */
  redraft(call: Call, id: string, input: RedraftCallbackStatisticsInput, keyed: Keyed): Promise<Stored<CallbackStatistics>> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-statistics.draft');
    const command = { operation: 'redraftCallbackStatistics', scope, body: { id, ...input }, ...keyed };
    return this.store.update<CallbackStatistics>(call, CallbackStatisticsEntity, id, command, async (known, tx) => {
      const until = countedUntil(known.quarter, call.now);
      const figures = await figuresOf(tx, known.estateId, known.quarter, until);
      return decideCallbackStatistics({ type: 'redraftCallbackStatistics', reportText: input.reportText, figures, countedUntil: until }, known, contextOf(call));
    });
  }

  /** @throws WRONG_STATE, SELF_APPROVAL   @source CS-053 PLAT-021 */
  review(call: Call, id: string, opinion: string, keyed: Keyed): Promise<Stored<CallbackStatistics>> {
    const scope = scopeOf(call.actor, callbackAccess, 'callback-statistics.review');
    const command = { operation: 'reviewCallbackStatistics', scope, body: { id, opinion }, ...keyed };
    return this.store.update<CallbackStatistics>(call, CallbackStatisticsEntity, id, command,
      (known) => decideCallbackStatistics({ type: 'reviewCallbackStatistics', opinion }, known, contextOf(call)));
  }

  /** The last day of the quarter has come. @source CS-053 PLAT-018 */
  async publish(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<CallbackStatistics>(call, CallbackStatisticsEntity, id, { operation: 'publishCallbackStatistics', scope: groupScope },
      (known) => decideCallbackStatistics({ type: 'publishCallbackStatistics' }, known, contextOf(call)));
  }
}
