import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@guanjia/domain';
import { Consumers } from '@guanjia/messaging';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK } from '@guanjia/subgraph';
import { lookAtEstates } from '../../places/estate-look.consumer.ts';
import { ROSTER_LOOK, RosterWatch } from './roster-watch.service.ts';

/** What the register and the clock make of rosters. @source CS-001 CS-005 */
@Injectable()
export class RosterWatchConsumer {
  constructor(consumers: Consumers, deadlines: DeadlineWorker, @Inject(CLOCK) clock: Clock, watch: RosterWatch) {
    lookAtEstates({ consumers, deadlines, clock }, { kind: ROSTER_LOOK, look: (call, estateId) => watch.look(call, estateId) });
  }
}
