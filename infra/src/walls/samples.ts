import { randomUUID } from 'node:crypto';
import { regionNames } from '../demo/plan/names.ts';
import type { KnownIds } from './known-ids.fixture.ts';

/** Values by scalar, good enough to get past the check of form. */
export const byScalar: Readonly<Record<string, () => unknown>> = {
  Line: () => '测试', Text: () => '按制度办理', String: () => '测试', Boolean: () => false, Int: () => 1, Float: () => 1, Fen: () => 30_000,
  Date: () => '2026-11-01', DateTime: () => '2026-11-01T02:00:00.000Z', YearMonth: () => '2026-10', PhoneNumber: () => '13812345678',
  IdempotencyKey: () => randomUUID(),
};

/** A value, or what makes one from the ids that the rest of the question is about, and from the place in question. */
export type Sample = string | number | boolean | readonly string[] | ((own: KnownIds, path: string | undefined) => unknown);

const aCode = () => `T-${randomUUID().slice(0, 4)}`;
const reason = { 'input.reasonCode': 'OTHER' };

/** Per field, what the generic values do not do: by the path of the argument. */
export const bySlot: Readonly<Record<string, Readonly<Record<string, Sample>>>> = {
  searchRegister: { text: regionNames[0]!.estates[0]!.name },
  searchRecords: { text: '住户' },
  indicators: { period: '2026-10' },
  repairIndicators: { period: '2026-10' },
  indicatorCases: { indicator: 'K06', period: '2026-10' },
  businessCalendar: { year: 2026 },
  scheduleCrew: { 'input.workOn': '2031-03-03' },
  completedOrdersOfWeek: { isoYear: 2026, isoWeek: 44 },
  registerBuilding: { 'input.code': aCode },
  registerEstate: { 'input.code': aCode },
  registerRegion: { 'input.code': aCode },
  registerUnit: { 'input.unitNo': aCode },
  fileRecord: { 'location.cabinet': 'A1' },
  assignWorkOrder: { 'input.employeeId': ({ employee }, path) => (path === 'input.contractId' ? undefined : employee) },
  createTicket: { 'input.unitId': ({ unit }) => unit },
  createWorkOrder: { 'input.category': 'ELECTRICAL', 'input.unitId': ({ unit }) => unit },
  setCalendar: { 'input.year': 2027, 'input.holidays': [], 'input.workdays': [] },
  registerCertificate: { 'input.kind': 'PM', 'input.certificateNo': aCode, 'input.validTo': '2027-11-01' },
  registerAccess: {
    'input.gateCode': 'EAST-1',
    'input.personKind': (_, path) => ({ 'input.memberId': 'RESIDENT', 'input.employeeId': 'STAFF', 'input.visitorPassId': 'VISITOR' }[path ?? ''] ?? 'COURIER'),
  },
  issueVisitorPass: { 'input.kind': (_, path) => (path === 'input.hostEmployeeId' ? 'OFFICE' : 'HOME') },
  rateAssistant: { 'input.sourceKind': 'CALLBACK' },
  draftCallbackStatistics: { 'input.quarter': '2026-Q3' },
  exportCallbackRecords: { 'input.fromOn': '2026-11-01', 'input.toOn': '2026-11-02' },
  draftTemplate: { 'input.matterCode': 'WATER_CUT', 'input.body': '停水' },
  publishFromTemplate: { 'input.subjectType': 'OTHER', 'input.expiresAt': '2027-11-01T02:00:00.000Z' },
  receiveCustomerProperty: { 'input.kind': 'DOC', 'input.customerName': '张女士', 'input.keeperId': ({ employee }) => employee },
  openMoveInBatch: { 'input.planId': ({ record }) => record, 'input.opensAt': '2027-01-01T02:00:00.000Z' },
  updateListings: { 'input.items.kind': 'TRANSFER', 'input.items.unitId': ({ unit }) => unit },
  createLead: { 'input.kind': 'LEASE' },
  createCampaign: { 'input.endOn': '2026-11-30' },
  publishCommunityRule: { 'input.code': aCode },
  recordAppearanceCheck: { 'input.items': () => ['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING'].map((item) => ({ item, isMet: true })) },
  recordViolation: { 'input.place': 'PUBLIC' },
  flagUnknownEntry: { 'input.gateCode': 'EAST-1' },
  setOnlinePlatform: { 'input.code': aCode },
  recordOnlineWatch: { 'input.platform': 'WALLS', 'input.issues': [] },
  openMonthlyAnalysis: { 'input.month': '2026-10', 'input.meetingAt': '2026-12-01T02:00:00.000Z' },
  rescheduleMonthlyAnalysis: { 'input.meetingAt': '2026-12-01T02:00:00.000Z' },
  confirmOpenTicketStatus: { 'input.expectedAt': '2026-12-01T02:00:00.000Z' },
  enterNightTicket: { 'input.report.unitId': ({ unit }) => unit, 'input.report.receivedAt': '2026-10-31T14:00:00.000Z', 'input.report.reportedAt': '2026-10-31T14:00:00.000Z' },
  assignZone: { 'input.code': aCode, 'input.areaCodes': [], 'input.buildingIds': ({ building }) => [building] },
  draftRenovation: { 'input.endOn': '2026-12-31' },
  issueRenovationBadge: { 'input.idNumber': '310101199001011234' },
  reportRenovationWaste: { 'input.placeCode': 'EAST-YARD' },
  requestSpecialWork: { 'input.certificateValidTo': '2027-11-01' },
  planServiceItem: { 'input.code': aCode },
  planCorrectiveAction: { 'input.dueOn': '2031-03-03' },
  cancelServiceOrder: reason,
  cancelActivity: reason,
  generateInterviewPlan: { 'input.year': 2027 },
  interviewPlan: { year: 2026 },
  interviewCoverage: { year: 2026 },
  runSegmentation: { 'input.year': 2026, 'input.half': 2 },
  submitSuggestion: { 'input.unitId': ({ unit }) => unit },
  updateCommittee: { 'input.state': 'PREPARING' },
  replanInterview: { month: '2026-12' },
  revokeCertificate: reason,
  revokeRole: reason,
  setEmployeeSkills: { 'input.skills': ['ELECTRICAL'] },
  grantRole: { 'input.role': 'CLN', 'input.scopeKind': 'ESTATE', 'input.scopeId': ({ estate }) => estate },
  createOrgUnit: { 'input.code': aCode, 'input.kind': 'ENGINEERING', 'input.estateId': ({ estate }) => estate, 'input.parentId': ({ orgUnit }) => orgUnit },
  createPosition: { 'input.code': aCode },
  setServiceStandard: { 'input.key': 'ticket.callback', 'input.value': '5', 'input.scopeKind': 'ESTATE', 'input.scopeId': ({ estate }) => estate },
};
