import type { IdSlot } from './supergraph-fields.ts';

/** Things that ids are ids of. `unregistered` stands for what no service keeps: any id does. */
export type Kind =
  | 'group' | 'region' | 'estate' | 'building' | 'unit' | 'household' | 'member' | 'contract' | 'record' | 'importJob' | 'file'
  | 'account' | 'chargeLine' | 'chargeReversal' | 'feeStandard' | 'workOrder'
  | 'ticket'
  | 'callback' | 'callbackPlan'
  | 'kpiBreach'
  | 'callbackSample' | 'callbackStatistics' | 'householdBrief'
  | 'complaint'
  | 'tenancy' | 'interviewPlan' | 'interview' | 'segmentationReview' | 'survey' | 'suggestion' | 'ownerForum' | 'insightNote'
  | 'enquiry' | 'dutyShift' | 'callLog' | 'visitorPass' | 'unknownEntry'
  | 'announcement' | 'announcementTemplate'
  | 'renovation' | 'renovationBadge' | 'renovationWorkPermit' | 'renovationViolation'
  | 'serviceItem' | 'serviceOrder' | 'appointment' | 'activity'
  | 'lostItem'
  | 'shop' | 'shopInspection'
  | 'zone' | 'onlineIssue' | 'dailyClearing' | 'monthlyAnalysis'
  | 'vacantHouse' | 'keptKey' | 'keyLoan' | 'customerProperty' | 'moveIn' | 'moveInBatch' | 'rectificationItem' | 'trainingSession'
  | 'lead' | 'campaign' | 'listing' | 'communityRule' | 'violation' | 'ruleProposal'
  | 'utilityOutage' | 'onCallShift'
  | 'correctiveAction' | 'correctiveCandidate'
  | 'employee' | 'orgUnit' | 'position' | 'certificate' | 'roleGrant' | 'task' | 'serviceStandard' | 'deadLetter' | 'unregistered';

/** By the name of the argument or input field. */
const byName: Readonly<Record<string, Kind>> = {
  groupId: 'group', regionId: 'region', estateId: 'estate', buildingId: 'building', unitId: 'unit', householdId: 'household',
  accountId: 'account', ticketId: 'ticket', callbackIds: 'callback', contractId: 'contract', renewedById: 'contract',
  employeeId: 'employee', assigneeId: 'employee', ownerId: 'employee', coordinatorId: 'employee', supervisorId: 'employee', person: 'employee',
  departmentId: 'orgUnit', orgUnitId: 'orgUnit', parentId: 'orgUnit', positionId: 'position',
  fileId: 'file', signatureFileId: 'file', callerSignatureFileId: 'file', householdSignatureFileId: 'file',
  handlerId: 'employee', departmentIds: 'orgUnit', workOrderId: 'workOrder', complainantId: 'member', dunningRecordId: 'unregistered',
  reporterId: 'member', scopeId: 'estate', subjectId: 'household', sourceId: 'ticket', askedId: 'household', aggregateId: 'household',
  missingIds: 'lostItem',
  organiserId: 'employee', planningRecordId: 'record',
  officerId: 'employee', leaderId: 'employee', buildingIds: 'building', zoneId: 'zone',
  renovationId: 'renovation', badgeId: 'renovationBadge', certificateFileId: 'file', photoIds: 'file',
  shopId: 'shop',
  meetingId: 'unregistered', watcherId: 'employee', engineerId: 'employee', callId: 'callLog', onlineIssueId: 'onlineIssue',
  unitIds: 'unit', technicianId: 'employee', workOrderIds: 'workOrder',
  askerId: 'member', memberId: 'member', hostUnitId: 'unit', hostEmployeeId: 'employee', toEmployeeId: 'employee', toDepartmentId: 'orgUnit',
  announcementId: 'announcement', announcementIds: 'announcement', templateId: 'announcementTemplate',
  callbackId: 'callback', callerId: 'employee', reportedToId: 'employee',
  photoFileId: 'file',
  tenantRef: 'member', participantIds: 'employee', attendeeIds: 'household', minutesId: 'unregistered', surveyId: 'survey', tenancyId: 'tenancy', reviewId: 'segmentationReview',
  keyId: 'keptKey', keyIds: 'keptKey', houseId: 'vacantHouse', keeperId: 'employee', agreementId: 'record', archiveRecordId: 'record', planId: 'record',
  moveInId: 'moveIn', batchId: 'moveInBatch', trainingSessionId: 'trainingSession', ownerSignatureFileId: 'file', borrowerSignatureFileId: 'file',
  returnSignatureFileId: 'file', customerSignatureFileId: 'file', receiverSignatureFileId: 'file', releaserSignatureFileId: 'file',
  listingId: 'listing', campaignId: 'campaign', ruleId: 'communityRule', documentId: 'unregistered', inspectionId: 'unregistered',
  candidateId: 'correctiveCandidate',
  visitorPassId: 'visitorPass', contractorId: 'unregistered', equipmentId: 'unregistered',
};

/** `id` by the type that the field answers. */
const byType: Readonly<Record<string, Kind>> = {
  Region: 'region', Estate: 'estate', Building: 'building', Unit: 'unit', Household: 'household', HouseholdContacts: 'household',
  Contract: 'contract', ArchiveRecord: 'record', RecordRetrieval: 'record', RecordVerification: 'record', ImportJob: 'importJob',
  Account: 'account', ChargeLine: 'chargeLine', ChargeReversal: 'chargeReversal', FeeStandard: 'feeStandard',
  Ticket: 'ticket', WorkOrder: 'workOrder',
  Callback: 'callback', CallbackPlan: 'callbackPlan',
  KpiBreach: 'kpiBreach',
  CallbackSample: 'callbackSample', CallbackStatistics: 'callbackStatistics', HouseholdBrief: 'householdBrief',
  Complaint: 'complaint', ComplaintConnection: 'complaint',
  Occupancy: 'household', Tenancy: 'tenancy', InterviewPlan: 'interviewPlan', Interview: 'interview', SegmentationReview: 'segmentationReview',
  Survey: 'survey', Suggestion: 'suggestion', OwnerForum: 'ownerForum', InsightNote: 'insightNote',
  Enquiry: 'enquiry', DutyShift: 'dutyShift', CallLog: 'callLog', VisitorPass: 'visitorPass', UnknownEntry: 'unknownEntry',
  Announcement: 'announcement', AnnouncementReceipt: 'announcement', AnnouncementTemplate: 'announcementTemplate',
  RenovationApplication: 'renovation', RenovationBadge: 'renovationBadge', RenovationWorkPermit: 'renovationWorkPermit', RenovationViolation: 'renovationViolation',
  LostItem: 'lostItem',
  ServiceItem: 'serviceItem', ServiceOrder: 'serviceOrder', Appointment: 'appointment', Activity: 'activity', ActivityParticipation: 'activity',
  Shop: 'shop', ShopInspection: 'shopInspection',
  Zone: 'zone', DailyClearing: 'dailyClearing', MonthlyAnalysis: 'monthlyAnalysis',
  VacantHouse: 'vacantHouse', Key: 'keptKey', KeyLoan: 'keyLoan', CustomerProperty: 'customerProperty', MoveIn: 'moveIn', MoveInBatch: 'moveInBatch',
  RectificationItem: 'rectificationItem', TrainingSession: 'trainingSession',
  Lead: 'lead', Campaign: 'campaign', CommunityRule: 'communityRule', Violation: 'violation', RuleProposal: 'ruleProposal',
  UtilityOutage: 'utilityOutage', OnCallShift: 'onCallShift',
  CorrectiveAction: 'correctiveAction',
  Employee: 'employee', OrgUnit: 'orgUnit', Position: 'position', Certificate: 'certificate', RoleGrant: 'roleGrant', Task: 'task',
  ServiceStandard: 'serviceStandard', DeadLetter: 'deadLetter',
};

/** Where neither holds. */
const bySlot: Readonly<Record<string, Kind>> = {
  'rateAssistant.input.sourceId': 'callback',
  'suggestions.filter.sourceId': 'ownerForum',
  'announcements.filter.subjectId': 'unregistered', 'draftAnnouncement.input.subjectId': 'unregistered', 'publishFromTemplate.input.subjectId': 'unregistered',
  'holdSession.attendeeIds': 'employee',
  'recordViolation.input.subjectId': 'unregistered', 'recordInfoFailure.input.subjectId': 'unregistered',
  'registerHistory.id': 'household', 'reverseCharge.id': 'chargeLine', 'upsertHousehold.input.members.id': 'member', 'logCall.input.linkedTo.id': 'ticket',
};

/** What an id in this place is the id of. @throws RangeError for a place that nobody has said it of */
export function kindOf({ field, path }: IdSlot): Kind {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const kind = bySlot[`${field.name}.${path}`] ?? (path === 'id' ? byType[field.type] : byName[name]);
  if (!kind) throw new RangeError(`${field.root}.${field.name}(${path}): say in id-kinds.ts what it is the id of`);
  return kind;
}

/** What a reference to an entity names. @throws RangeError */
export function kindOfEntity(type: string): Kind {
  const kind = byType[type];
  if (!kind) throw new RangeError(`entity ${type}: say in id-kinds.ts what it is`);
  return kind;
}
