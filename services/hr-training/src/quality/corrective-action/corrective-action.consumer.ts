import { calendarState, callbackStatisticsPublished, surveyImprovementRequired } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker, type Tx } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { mattersOfCallbacks, mattersWithCase } from '../corrective-candidate/corrective-candidate.facts.ts';
import { matterOfSurvey, mattersOf } from '../corrective-candidate/corrective-candidate.policy.ts';
import { CORRECTIVE_LIMITS } from './corrective-action.events.ts';
import { CorrectiveActionService } from './corrective-action.service.ts';

/** Cases open from the reviewed statistics and from surveys; what is not done when it is due is seen by itself.
 *  @source HR-049 CS-053 CS-095 PLAT-010 PLAT-018 */
@Injectable()
export class CorrectiveActionConsumer {
  constructor(consumers: Consumers<Tx>, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, cases: CorrectiveActionService) {
    consumers.on(callbackStatisticsPublished, async (event, tx) => {
      const { estateId, aggregateId, data } = event as typeof event & { estateId: string };
      const matters = mattersOf(aggregateId, data, await mattersOfCallbacks(tx, estateId, data.failedCallbackIds));
      const treated = await mattersWithCase(tx, estateId, matters.map(({ matterKey }) => matterKey!));
      const call = eventCall(event, tx);
      for (const matter of matters) if (!treated.has(matter.matterKey!)) await cases.openAbout(call, estateId, matter);
    });
    consumers.on(surveyImprovementRequired, async (event, tx) => {
      await cases.openAbout(eventCall(event, tx), event.estateId!, matterOfSurvey(event.data));
    });
    consumers.on(calendarState, (event, tx) => cases.recount(eventCall(event, tx), event.data.regionId));
    deadlines.on(CORRECTIVE_LIMITS.PLAN, ({ ref }, tx) => cases.pass(deadlineCall(clock.now(), tx), ref, 'passPlanLimit'));
    deadlines.on(CORRECTIVE_LIMITS.ACTION, ({ ref }, tx) => cases.pass(deadlineCall(clock.now(), tx), ref, 'passActionLimit'));
  }
}
