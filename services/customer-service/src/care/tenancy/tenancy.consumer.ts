import { Injectable } from '@nestjs/common';
import { occupancyChanged } from '@guanjia/contracts';
import { localDateOf } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { TenancyService } from './tenancy.service.ts';

/** A move-out ends the tenancy. @source CS-091 */
@Injectable()
export class TenancyConsumer {
  constructor(consumers: Consumers, tenancies: TenancyService) {
    consumers.on(occupancyChanged, async (event, tx) => {
      const { changed, since } = event.data;
      if (changed === 'MOVED_OUT' || changed === 'LEFT_REGISTER') await tenancies.endOf(eventCall(event, tx), event.aggregateId, localDateOf(new Date(since)));
    });
  }
}
