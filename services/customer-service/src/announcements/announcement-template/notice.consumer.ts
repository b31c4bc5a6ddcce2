import { Injectable } from '@nestjs/common';
import { incidentDeclared, outageDeclared, outageRestored } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { audienceEstate, buildingsOfUnits } from '../announcement/announcement.facts.ts';
import { AnnouncementService } from '../announcement/announcement.service.ts';
import { noticeOf } from './incident-notice.policy.ts';
import { NoticeService } from './notice.service.ts';
import { outageNoticeOf } from './outage-notice.policy.ts';

/** Incidents and outages are announced as they are declared; the notice of an outage ends with it. @source CS-106 ENG-028 */
@Injectable()
export class NoticeConsumer {
  constructor(consumers: Consumers, notices: NoticeService, announcements: AnnouncementService) {
    consumers.on(incidentDeclared, async (event, tx) => {
      const notice = noticeOf(event.data);
      if (notice) await notices.publishOrDraft(eventCall(event, tx), { ...notice, estateId: event.estateId!, subject: { type: 'INCIDENT', id: event.aggregateId } });
    });
    consumers.on(outageDeclared, async (event, tx) => {
      const call = eventCall(event, tx);
      const estateId = event.estateId!;
      const { buildings } = await audienceEstate(call.tx, estateId);
      const area = { estateBuildings: buildings, affectedBuildingIds: await buildingsOfUnits(call.tx, event.data.affectedUnitIds) };
      await notices.publishOrDraft(call, { ...outageNoticeOf(event.data, area), estateId, subject: { type: 'OUTAGE', id: event.aggregateId } });
    });
    consumers.on(outageRestored, (event, tx) => announcements.endAbout(eventCall(event, tx), { type: 'OUTAGE', id: event.aggregateId }));
  }
}
