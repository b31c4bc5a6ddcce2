import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { PLAN_DEADLINE } from '../interview-plan/interview-plan.rules.ts';
import { InterviewPlanService } from '../interview-plan/interview-plan.service.ts';
import { beginYear, YEAR_DEADLINE } from '../interview-plan/interview-year.facts.ts';
import { INTERVIEW_DEADLINE } from './interview.rules.ts';
import { InterviewService } from './interview.service.ts';

/** What the clock makes of interviews, of their year and of its plan. @source CS-086 lifecycles 3.1 */
@Injectable()
export class InterviewConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, interviews: InterviewService, plans: InterviewPlanService) {
    deadlines.on(INTERVIEW_DEADLINE, ({ ref }, tx) => interviews.onDeadline(deadlineCall(clock.now(), tx), ref));
    deadlines.on(YEAR_DEADLINE, ({ ref }, tx) => beginYear(deadlineCall(clock.now(), tx), ref));
    deadlines.on(PLAN_DEADLINE, ({ ref }, tx) => plans.close(deadlineCall(clock.now(), tx), ref));
  }
}
