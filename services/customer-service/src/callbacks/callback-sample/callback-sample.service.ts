import { Injectable } from '@nestjs/common';
import { isoWeekOf, localDateOf, scopeOf, weekBounds } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, standardInForce, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { dutyDone } from '../../duties/duty/duty.service.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { CallbackTaskService } from '../callback/callback-task.service.ts';
import { sampleWindow } from '../callback/callback-window.rules.ts';
import { CallbackSampleEntity } from './callback-sample.entity.ts';
import { repairsOfWeekBefore } from './callback-sample.facts.ts';
import { decideCallbackSample, type CallbackSample } from './callback-sample.rules.ts';

const constraints = { callback_sample_week_unique: () => customerServiceErrors.error('SAMPLE_DRAWN_ALREADY') };

@Injectable()
export class CallbackSampleService {
  constructor(private readonly store: AggregateStore, private readonly callbacks: CallbackTaskService) {}

  /** Draws this week's sample of last week's repairs, and opens the callbacks of those drawn that nobody calls about anyway.
   *  @throws SAMPLE_DRAWN_ALREADY   @source CS-034 */
  draw(call: Call, estateId: string, keyed: Keyed): Promise<Stored<CallbackSample>> {
    const command = { operation: 'drawWeeklyCallbackSample', scope: scopeOf(call.actor, callbackAccess, 'callback-sample.draw'), place: { estateId } };
    return this.store.create<CallbackSample>(call, CallbackSampleEntity, { ...command, body: { estateId }, constraints, ...keyed }, async (_, tx) => {
      const today = localDateOf(call.now);
      const standard = await standardInForce(tx, 'callback.weeklySample', estateId, call.now);
      const repairs = await repairsOfWeekBefore(tx, estateId, weekBounds(today).start);
      const decision = decideCallbackSample({
        type: 'drawWeeklyCallbackSample', id: call.newId(), estateId, week: isoWeekOf(today), seed: call.newId(), percent: Number(standard.value), candidates: repairs,
      }, contextOf(call));
      const window = sampleWindow(standard, call.now);
      const asked = new Set(decision.state.ticketIds);
      for (const { ticketId, isCalled, isGoingOn, matter } of repairs) {
        if (asked.has(ticketId) && !isCalled && !isGoingOn) await this.callbacks.openSample(joined(call, tx), estateId, { ...matter, window });
      }
      await dutyDone(joined(call, tx), estateId, { kind: 'CALLBACK_SAMPLE', period: isoWeekOf(today), by: decision.state.id! });
      return decision;
    });
  }
}
