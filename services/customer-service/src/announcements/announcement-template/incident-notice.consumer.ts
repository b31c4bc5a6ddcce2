import { Injectable } from '@nestjs/common';
import { incidentDeclared } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { noticeOf } from './incident-notice.policy.ts';
import { NoticeService } from './notice.service.ts';

/** Incidents are announced as they are declared. @source CS-106 */
@Injectable()
export class IncidentNoticeConsumer {
  constructor(consumers: Consumers, notices: NoticeService) {
    consumers.on(incidentDeclared, async (event, tx) => {
      const notice = noticeOf(event.data);
      if (notice) await notices.publishOrDraft(eventCall(event, tx), { ...notice, estateId: event.estateId!, subject: { type: 'INCIDENT', id: event.aggregateId } });
    });
  }
}
