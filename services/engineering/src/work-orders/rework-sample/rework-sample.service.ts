import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { engineeringErrors } from '../../engineering.errors.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { ReworkSampleEntity } from './rework-sample.entity.ts';
import { drawnFrom, sampleStandard } from './rework-sample.facts.ts';
import { decideReworkSample, sampleSize, type ReworkSample } from './rework-sample.rules.ts';

const constraints = { rework_sample_once: () => engineeringErrors.error('SAMPLE_DRAWN_ALREADY', { field: 'month' }) };

/** Draws the sample of a month. @source ENG-021 */
@Injectable()
export class ReworkSampleService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, MONTH_NOT_OVER, NOTHING_TO_SAMPLE, SAMPLE_DRAWN_ALREADY, REFERENCE_NOT_YET_KNOWN   @source ENG-021 */
  draw(call: Call, { estateId, month }: { estateId: string; month: string }, keyed: Keyed): Promise<Stored<ReworkSample>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'rework.sample');
    const command = { operation: 'drawReworkSample', scope, place: { estateId }, body: { estateId, month }, constraints, ...keyed };
    return this.store.create<ReworkSample>(call, ReworkSampleEntity, command, async (_, tx) => {
      const [id, seed] = [call.newId(), call.newId()];
      const standard = await sampleStandard(tx, estateId, call.now);
      const ordered = await drawnFrom(tx, { estateId, month, seed });
      const orderIds = ordered.slice(0, sampleSize(ordered.length, standard));
      return decideReworkSample({ id, estateId, month, seed, population: ordered.length, orderIds, standard }, { now: call.now, by: call.actor.id });
    });
  }
}
