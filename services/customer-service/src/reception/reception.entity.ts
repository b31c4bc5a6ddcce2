import type { SealedColumn } from '@guanjia/persistence';
import { AccessEntryEntity, personName } from './access-entry/access-entry.entity.ts';
import { AccessInquiryEntity } from './access-inquiry/access-inquiry.entity.ts';
import { CallLogEntity, callerName, callerNo } from './call-log/call-log.entity.ts';
import { DutyShiftEntity } from './duty-shift/duty-shift.entity.ts';
import { askerName, askerPhone, EnquiryEntity } from './enquiry/enquiry.entity.ts';
import { EstateContactEntity } from './estate-contact/estate-contact.entity.ts';
import { HotlineRosterEntity } from './hotline-roster/hotline-roster.entity.ts';
import { UnknownEntryEntity } from './unknown-entry/unknown-entry.entity.ts';
import { visitorName, VisitorPassEntity, visitorPhone } from './visitor-pass/visitor-pass.entity.ts';

/** The chapter's tables. */
export const receptionEntities = [
  EnquiryEntity, DutyShiftEntity, HotlineRosterEntity, CallLogEntity, EstateContactEntity, AccessEntryEntity, AccessInquiryEntity, UnknownEntryEntity,
  VisitorPassEntity,
] as const;

/** What rotation of keys renews in them. */
export const receptionSealed: readonly SealedColumn[] =
  [askerName, askerPhone, callerNo, callerName, personName, visitorName, visitorPhone].map(({ sealed }) => sealed);
