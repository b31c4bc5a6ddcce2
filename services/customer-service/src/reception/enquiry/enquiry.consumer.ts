import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { DEADLINE } from './enquiry.events.ts';
import { EnquiryService } from './enquiry.service.ts';

/** What the clock makes of enquiries. @source CS-004 */
@Injectable()
export class EnquiryConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, enquiries: EnquiryService) {
    deadlines.on(DEADLINE, ({ ref }, tx) => enquiries.onDeadline(deadlineCall(clock.now(), tx), ref));
  }
}
