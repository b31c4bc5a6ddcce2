/** Ids that a service keeps as they are given and looks up nowhere, so that taking one tells nothing of it: why. */
export const keptAsGiven: Readonly<Record<string, string>> = {
  'draftRecord.input.subjectId': 'what a record is about may be any service’s',
  'upsertHousehold.input.members.id': 'whoever enters a household may give its members their ids',
  'createTicket.input.reporterId': 'the desk notes who it says it was',
  'recordEnquiry.input.askerId': 'the desk notes who it says it was',
  'createTicket.input.equipmentId': 'no service registers equipment yet',
  'logCall.input.ticket.reporterId': 'the desk notes who it says it was',
  'logCall.input.ticket.equipmentId': 'no service registers equipment yet',
  'fileComplaint.input.complainantId': 'the desk notes who it says it was',
  'fileComplaint.input.equipmentId': 'no service registers equipment yet',
  'fileComplaint.input.workOrderId': 'orders without a ticket are engineering’s; whoever opens one is asked there',
  'fileComplaint.input.dunningRecordId': 'billing keeps no contact log yet',
  'sendReplyLetter.input.fileId': 'files are archives’; whoever opens one is asked there',
  'createWorkOrder.input.equipmentId': 'no service registers equipment yet',
  'completeCallback.input.callerSignatureFileId': 'files are archives’; whoever opens one is asked there',
  'completeCallback.input.householdSignatureFileId': 'files are archives’; whoever opens one is asked there',
  'draftRenovation.input.papers.fileId': 'files are archives’; whoever opens one is asked there',
  'addRenovationPapers.papers.fileId': 'files are archives’; whoever opens one is asked there',
  'requestSpecialWork.input.certificateFileId': 'files are archives’; whoever opens one is asked there',
  'inspectRenovation.input.items.photoIds': 'files are archives’; whoever opens one is asked there',
  'completeWorkOrder.input.signatureFileId': 'files are archives’; whoever opens one is asked there',
  'draftAnnouncement.input.subjectId': 'what an announcement is about may be any service’s',
  'publishFromTemplate.input.subjectId': 'what an announcement is about may be any service’s',
  'announcements.filter.subjectId': 'what an announcement is about may be any service’s',
  'recordAnnouncementDelivery.input.photoFileId': 'files are archives’; whoever opens one is asked there',
  'updateBulletinBoard.input.photoFileId': 'files are archives’; whoever opens one is asked there',
  'registerContract.input.contractorId': 'no service registers contractors yet',
  'contracts.filter.contractorId': 'no service registers contractors yet',
};

/** Places where even the rightful get the same answer for a thing and for nothing, in the data of this test: why. */
export const unproved: Readonly<Record<string, string>> = {
  'businessCalendar.regionId': 'no region has a calendar of its own, and the group’s holds everywhere',
  ...Object.fromEntries(['Archives', 'Billing', 'CustomerService', 'Engineering', 'HrTraining'].map((service) =>
    [`discard${service}DeadLetter.id`, 'the letter was redriven by the question before'])),
  'registerAccess.input.memberId': 'the household was changed by the questions to archives before',
  'markAnnouncementRead.id': 'the announcement was withdrawn by the questions before',
  'updateBulletinBoard.input.announcementIds': 'the announcement was withdrawn by the questions before',
  'changeAnnouncement.input.buildingIds': 'a draft alone is changed, and the announcement is published',
  'publishFromTemplate.input.buildingIds': 'the template was retired by the questions before',
  'requestSpecialWork.input.badgeId': 'the works were completed by the questions before',
  'startImport.input.fileId': 'a file is imported by whoever uploaded it, and nobody else',
};
