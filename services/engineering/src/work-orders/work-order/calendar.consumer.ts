import { Injectable } from '@nestjs/common';
import { calendarState } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import { RecomputeService } from './recompute.service.ts';

/** A year's calendar was published or corrected; by now the local copy has it. @source PLAT-010 */
@Injectable()
export class CalendarConsumer {
  constructor(consumers: Consumers<Tx>, limits: RecomputeService) {
    consumers.on(calendarState, (event, tx) => limits.recompute(eventCall(event, tx), event.data));
  }
}
