import { Inject, Injectable } from '@nestjs/common';
import { occupancyChanged, zoneReassigned } from '@guanjia/contracts';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall, eventCall } from '@guanjia/subgraph';
import { handoverOf } from '../../zones/zone-handover.policy.ts';
import { PLAN_DEADLINE } from '../interview-plan/interview-plan.rules.ts';
import { InterviewPlanService } from '../interview-plan/interview-plan.service.ts';
import { beginYear, YEAR_DEADLINE } from '../interview-plan/interview-year.facts.ts';
import { INTERVIEW_DEADLINE } from './interview.rules.ts';
import { InterviewService } from './interview.service.ts';

/** What the clock, and a new officer of a zone, make of interviews, of their year and of its plan. @source CS-029 CS-086 lifecycles 3.1 */
@Injectable()
export class InterviewConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, interviews: InterviewService, plans: InterviewPlanService) {
    consumers.on(zoneReassigned, (event, tx) => interviews.passOn(eventCall(event, tx), handoverOf(event)));
    consumers.on(occupancyChanged, async (event, tx) => {
      if (event.data.changed === 'LEFT_REGISTER') await interviews.dropOf(eventCall(event, tx), event.aggregateId);
    });
    deadlines.on(INTERVIEW_DEADLINE, ({ ref }, tx) => interviews.onDeadline(deadlineCall(clock.now(), tx), ref));
    deadlines.on(YEAR_DEADLINE, ({ ref }, tx) => beginYear(deadlineCall(clock.now(), tx), ref));
    deadlines.on(PLAN_DEADLINE, ({ ref }, tx) => plans.close(deadlineCall(clock.now(), tx), ref));
  }
}
