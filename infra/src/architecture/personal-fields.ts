import { isEnumType, isObjectType, getNamedType, type GraphQLSchema } from 'graphql';

/** How a field that may tell of a person leaves the house.
 *  - MASKED: sealed at rest, masked or withheld by role, whole by an audited mutation or for those whose work it is
 *  - WITHHELD: sealed at rest, shown whole to those whose work it is, to others not at all
 *  - REVEALED: whole, and each answer leaves an access record
 *  - STAFF: the name under which somebody serves; known to all who work together
 *  - TEXT: what people wrote about a matter; shown with the matter, in no event, in no audit entry
 *  - AUDIT: for the auditor alone
 *  - NONE: the name or value of a thing */
export type Treatment = 'MASKED' | 'WITHHELD' | 'REVEALED' | 'STAFF' | 'TEXT' | 'AUDIT' | 'NONE';

/** Every field of the five subgraphs that looks as if it told of a person. @source PLAT-004 ARC-009 · RELIABILITY S10 */
export const personalFields: Readonly<Record<string, Treatment>> = {
  'HouseholdMember.name': 'MASKED',
  'HouseholdMember.phone': 'MASKED',
  'HouseholdContacts.members': 'REVEALED',
  'Ticket.contactName': 'MASKED',
  'Ticket.contactPhone': 'MASKED',
  'Enquiry.askerName': 'MASKED',
  'Enquiry.askerPhone': 'MASKED',
  'CallLog.callerNo': 'MASKED',
  'CallLog.callerName': 'MASKED',
  'VisitorPass.visitorName': 'MASKED',
  'VisitorPass.visitorPhone': 'MASKED',
  'RenovationApplication.siteContactName': 'MASKED',
  'RenovationApplication.siteContactPhone': 'MASKED',
  'RenovationBadge.workerName': 'MASKED',
  'RenovationApplication.decisionReason': 'TEXT',
  'RenovationApplication.suspendReason': 'TEXT',
  'RenovationReview.opinion': 'TEXT',
  'RenovationBadge.revokeReason': 'TEXT',
  'RenovationWorkPermit.decisionReason': 'TEXT',
  'RenovationInspectionItem.note': 'TEXT',
  'RenovationViolation.clearNote': 'TEXT',
  'Shop.operatorName': 'MASKED',
  'Shop.operatorPhone': 'MASKED',
  'Shop.signName': 'NONE', // what stands over the door
  'ShopInspectionItem.note': 'TEXT',
  'UnitAccessEntry.personName': 'REVEALED',
  'Employee.phone': 'WITHHELD',
  'RegisterFieldChange.before': 'WITHHELD',
  'RegisterFieldChange.after': 'WITHHELD',
  'ImportError.value': 'WITHHELD',
  'Household.members': 'MASKED',
  'Complaint.contactName': 'MASKED',
  'Complaint.contactPhone': 'MASKED',
  'Employee.name': 'STAFF',
  'ServiceItem.name': 'NONE',
  'ServiceOrder.content': 'TEXT',
  'ServiceOrder.quoteContent': 'TEXT',
  'Ticket.content': 'TEXT',
  'Complaint.content': 'TEXT',
  'Complaint.rejectionReason': 'TEXT',
  'ComplaintFile.validityReason': 'TEXT',
  'ComplaintFile.severityReason': 'TEXT',
  'ComplaintFile.outcomeReason': 'TEXT',
  'ComplaintEscalation.reason': 'TEXT',
  'ComplaintProgress.note': 'TEXT',
  'TicketTimelineEntry.note': 'TEXT',
  'TicketFollowUp.note': 'TEXT',
  'OnlineIssue.note': 'TEXT',
  'OnlinePlatform.name': 'NONE',
  'AnalysisCount.value': 'NONE',
  'TicketCount.value': 'NONE',
  'CallTransfer.reason': 'TEXT',
  'AccessInquiry.reason': 'TEXT',
  'Callback.shortcomings': 'TEXT',
  'Callback.suggestions': 'TEXT',
  'Callback.reviewOpinion': 'TEXT',
  'CallbackRectification.note': 'TEXT',
  'CallbackRecord.shortcomings': 'TEXT',
  'CallbackRecord.suggestions': 'TEXT',
  'CallbackRecord.caller': 'STAFF',
  'CallbackRecord.reviewOpinion': 'TEXT',
  'CallbackExport.reason': 'TEXT',
  'CallbackStatistics.reviewOpinion': 'TEXT',
  'CallbackNonconformity.note': 'TEXT',
  'HouseholdBrief.reason': 'TEXT',
  'RestrictedNoteReading.note': 'REVEALED',
  'RestrictedNoteReading.reason': 'TEXT',
  'RepairApproval.decisionNote': 'TEXT',
  'WorkOrder.description': 'TEXT',
  'WorkOrder.overrideReason': 'TEXT',
  'WorkOrder.cancelNote': 'TEXT',
  'WorkOrderBlock.note': 'TEXT',
  'WorkOrderRework.note': 'TEXT',
  'ChargeReversal.reason': 'TEXT',
  'ServiceStandard.reason': 'TEXT',
  'ServiceStandard.decisionReason': 'TEXT',
  'Announcement.template': 'NONE', // ends like a plate, and is a text
  'Announcement.title': 'TEXT',
  'Announcement.rejectionReason': 'TEXT',
  'Announcement.withdrawalReason': 'TEXT',
  'AnnouncementTemplate.title': 'TEXT',
  'DeadLetter.reason': 'TEXT',
  'KpiBreach.name': 'NONE',
  'KpiBreach.value': 'NONE',
  'IndicatorResult.name': 'NONE',
  'IndicatorResult.value': 'NONE',
  'EstateIndicator.value': 'NONE',
  'AccessRecord.reason': 'AUDIT',
  'AuditChange.before': 'AUDIT',
  'AuditChange.after': 'AUDIT',
  'Estate.contacts': 'NONE',
  'EstateContactCard.emergencyNo': 'NONE', // the company's own numbers, published to its owners
  'EstateContactCard.serviceNo': 'NONE',
  'EstateContactCard.complaintNo': 'NONE',
  'CustomerProperty.customerName': 'MASKED',
  'CustomerProperty.releasedTo': 'MASKED',
  'KeyLoan.borrower': 'MASKED',
  'KeyLoan.returnedBy': 'MASKED',
  'CustomerProperty.description': 'TEXT',
  'VacantHouse.otherKeysNote': 'TEXT',
  'VacantFinding.note': 'TEXT',
  'RectificationItem.note': 'TEXT',
  'AcceptanceItem.name': 'NONE',
  'KeyLoanLimit.value': 'NONE',
  'VacantInspectionLimit.value': 'NONE',
  'RectificationLimit.value': 'NONE',
  'Contract.title': 'NONE',
  'Contract.counterparty': 'NONE', // the party of a contract: a company, or a person in business
  'ArchiveRecord.title': 'NONE',
  'EventHeader.name': 'NONE',
  'EventHeader.value': 'NONE',
  'Group.name': 'NONE',
  'Region.name': 'NONE',
  'Estate.name': 'NONE',
  'Zone.name': 'NONE',
  'TrainingSession.title': 'NONE',
  'OrgUnit.name': 'NONE',
  'Position.name': 'NONE',
  'RepairPart.name': 'NONE',
  'StandardSource.note': 'NONE',
  'ServiceStandard.value': 'NONE',
  'TicketLimit.value': 'NONE',
  'MeterReading.value': 'NONE',
  'HandlingNote.text': 'WITHHELD',
  'CustomerSegment.remark': 'TEXT',
  'Tenancy.endReason': 'TEXT',
  'InsightNote.text': 'TEXT',
  'InsightNote.reviewNote': 'TEXT',
  'Suggestion.text': 'TEXT',
  'Suggestion.decisionReason': 'TEXT',
  'SurveyReply.comment': 'TEXT',
  'OwnersCommittee.members': 'NONE', // ids and posts; who that is, archives knows
  'OwnersCommittee.lastContactAt': 'NONE',
  'AssemblyResolution.title': 'NONE',
  'Survey.title': 'NONE',
  'SurveyPoint.text': 'NONE',
  'ComplaintCount.value': 'NONE',
  'ChargeInput.value': 'NONE',
  'ChargeExplanation.text': 'NONE',
};

const looksPersonal = new RegExp([
  '^borrower$', '^returnedBy$', '^releasedTo$',
  'phone', 'mobile', 'telephone', 'wechat', 'email', 'address', 'birth', '^name$', 'Name$', 'contact', 'identity', 'idNumber', 'idNo', 'idCard',
  'passport', 'plate(No|Number)?$', 'bankCard', 'bankAccount', 'accountNo', 'reporter', 'caller', 'visitor', 'members$', 'signature', 'counterparty',
  '^before$', '^after$', '^value$', 'note$', 'content$', 'reason$', 'opinion', 'suggestions', 'shortcomings', '^text$', 'title', 'description', 'remark', 'comment',
].join('|'), 'i');

/** Fields of a schema that look as if they told of a person: by their name, or by being a telephone number. Ids and codes of
 *  a list tell of nobody by themselves. */
export function personalLooking(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => (!isObjectType(type) || type.name.startsWith('__') || /^(Query|Mutation)$|(Connection|Edge)$/.test(type.name)
    ? []
    : Object.values(type.getFields()).flatMap((field) => {
      const of = getNamedType(field.type);
      const tells = of.name === 'PhoneNumber' || (looksPersonal.test(field.name) && !isEnumType(of) && of.name !== 'ID' && !field.name.endsWith('Code'));
      return tells ? [`${type.name}.${field.name}`] : [];
    })));
}
