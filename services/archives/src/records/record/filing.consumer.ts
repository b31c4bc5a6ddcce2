import { Injectable } from '@nestjs/common';
import {
  announcementPublished, callbackStatisticsPublished, complaintClosed, complaintMajorReported, customerPropertyReceived, monthlyAnalysisHeld, moveInCompleted,
  renovationAccepted, renovationApproved, unitAcceptanceRecorded, workOrderCompleted, type Contract, type DataOf, type ReceivedEvent,
} from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import type { Tx } from '@guanjia/persistence';
import { eventCall } from '@guanjia/subgraph';
import {
  onAnalysisHeld, onAnnouncementPublished, onComplaintClosed, onMajorReported, onMoveInCompleted, onPropertyReceived, onRenovationAccepted, onRenovationApproved,
  onStatisticsPublished, onUnitAccepted, onWorkOrderCompleted,
} from './filing.policy.ts';
import { RecordService } from './record.service.ts';
import type { DraftOf } from './records.policy.ts';

/** Records of what is over elsewhere, filed as soon as it is told.
 *  @source ARC-008 ARC-017 ARC-020 ARC-025 ARC-029 CS-053 CS-069 CS-101 CS-128 CS-134 */
@Injectable()
export class FilingConsumer {
  constructor(private readonly consumers: Consumers<Tx>, private readonly records: RecordService) {
    this.#file(complaintClosed, onComplaintClosed);
    this.#file(complaintMajorReported, onMajorReported);
    this.#file(callbackStatisticsPublished, onStatisticsPublished);
    this.#file(monthlyAnalysisHeld, onAnalysisHeld);
    this.#file(announcementPublished, onAnnouncementPublished);
    this.#file(renovationApproved, onRenovationApproved);
    this.#file(renovationAccepted, onRenovationAccepted);
    this.#file(moveInCompleted, onMoveInCompleted);
    this.#file(unitAcceptanceRecorded, onUnitAccepted);
    this.#file(customerPropertyReceived, onPropertyReceived);
    this.#file(workOrderCompleted, onWorkOrderCompleted);
  }

  #file<C extends Contract<any>>(contract: C, draftOf: (event: ReceivedEvent<DataOf<C>>) => DraftOf | null): void {
    this.consumers.on(contract, async (event, tx) => {
      const draft = draftOf(event);
      if (draft) await this.records.draftOf(eventCall(event, tx), event.estateId!, draft, null);
    });
  }
}
