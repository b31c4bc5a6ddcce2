import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { EXPIRY } from './announcement.events.ts';
import { AnnouncementService } from './announcement.service.ts';

/** What the clock makes of announcements. @source CS-101 */
@Injectable()
export class AnnouncementConsumer {
  constructor(deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, announcements: AnnouncementService) {
    deadlines.on(EXPIRY, ({ ref }, tx) => announcements.expire(deadlineCall(clock.now(), tx), ref));
  }
}
