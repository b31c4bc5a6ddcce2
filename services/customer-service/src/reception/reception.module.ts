import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { AccessEntryReads } from './access-entry/access-entry.reads.ts';
import { AccessEntryResolver } from './access-entry/access-entry.resolver.ts';
import { AccessEntryService } from './access-entry/access-entry.service.ts';
import { AccessInquiryReads } from './access-inquiry/access-inquiry.reads.ts';
import { AccessInquiryResolver, UnitAccessEntryResolver } from './access-inquiry/access-inquiry.resolver.ts';
import { AccessInquiryService } from './access-inquiry/access-inquiry.service.ts';
import { CallLogReads } from './call-log/call-log.reads.ts';
import { CallLogResolver, CallTransferResolver } from './call-log/call-log.resolver.ts';
import { CallLogService } from './call-log/call-log.service.ts';
import { DutyShiftReads } from './duty-shift/duty-shift.reads.ts';
import { DutyShiftResolver } from './duty-shift/duty-shift.resolver.ts';
import { DutyShiftService } from './duty-shift/duty-shift.service.ts';
import { EnquiryConsumer } from './enquiry/enquiry.consumer.ts';
import { EnquiryReads } from './enquiry/enquiry.reads.ts';
import { EnquiryFieldsResolver, EnquiryResolver } from './enquiry/enquiry.resolver.ts';
import { EnquiryService } from './enquiry/enquiry.service.ts';
import { EstateContactReads } from './estate-contact/estate-contact.reads.ts';
import { ContactsOfEstateResolver, EstateContactResolver } from './estate-contact/estate-contact.resolver.ts';
import { EstateContactService } from './estate-contact/estate-contact.service.ts';
import { HotlineRosterReads } from './hotline-roster/hotline-roster.reads.ts';
import { HotlineRosterResolver, HotlineShiftResolver } from './hotline-roster/hotline-roster.resolver.ts';
import { HotlineRosterService } from './hotline-roster/hotline-roster.service.ts';
import { DepartureConsumer } from './roster-watch/departure.consumer.ts';
import { RosterWatchConsumer } from './roster-watch/roster-watch.consumer.ts';
import { RosterWatch } from './roster-watch/roster-watch.service.ts';
import { UnknownEntryReads } from './unknown-entry/unknown-entry.reads.ts';
import { UnknownEntryResolver } from './unknown-entry/unknown-entry.resolver.ts';
import { UnknownEntryService } from './unknown-entry/unknown-entry.service.ts';
import { VisitorPassConsumer } from './visitor-pass/visitor-pass.consumer.ts';
import { VisitorPassReads } from './visitor-pass/visitor-pass.reads.ts';
import { VisitorPassResolver } from './visitor-pass/visitor-pass.resolver.ts';
import { VisitorPassService } from './visitor-pass/visitor-pass.service.ts';

/** 接待: the front desk, the telephone and the gate. @source CS-001 … CS-010 CS-031 CS-163 */
@Module({
  imports: [TicketsModule],
  providers: [
    EnquiryReads, EnquiryService, EnquiryConsumer, EnquiryResolver, EnquiryFieldsResolver,
    DutyShiftReads, DutyShiftService, DutyShiftResolver, HotlineRosterReads, HotlineRosterService, HotlineRosterResolver, HotlineShiftResolver,
    RosterWatch, RosterWatchConsumer, DepartureConsumer, CallLogReads, CallLogService, CallLogResolver, CallTransferResolver,
    EstateContactReads, EstateContactService, EstateContactResolver, ContactsOfEstateResolver,
    AccessEntryReads, AccessEntryService, AccessEntryResolver, AccessInquiryReads, AccessInquiryService, AccessInquiryResolver, UnitAccessEntryResolver,
    UnknownEntryReads, UnknownEntryService, UnknownEntryResolver, VisitorPassReads, VisitorPassService, VisitorPassConsumer, VisitorPassResolver,
  ],
  exports: [CallLogReads, CallLogService],
})
export class ReceptionModule {}
