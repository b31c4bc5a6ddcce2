import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { SURVEY_DEADLINE } from './survey.rules.ts';
import { SurveyService } from './survey.service.ts';

/** What the clock makes of surveys. @source CS-094 */
@Injectable()
export class SurveyConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, surveys: SurveyService) {
    deadlines.on(SURVEY_DEADLINE, ({ ref }, tx) => surveys.onDeadline(deadlineCall(clock.now(), tx), ref));
  }
}
