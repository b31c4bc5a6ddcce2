import type {
  ANNOUNCEMENT_KINDS, announcementPublished, callbackStatisticsPublished, complaintClosed, complaintMajorReported, customerPropertyReceived, DataOf,
  MONTHLY_ANALYSIS_KINDS, monthlyAnalysisHeld, moveInCompleted, renovationAccepted, renovationApproved, unitAcceptanceRecorded, workOrderCompleted,
} from '@guanjia/contracts';
import { localDateOf } from '@guanjia/domain';
import { subjectOf, type DraftOf, type Home, type Told } from './records.policy.ts';

/** What is over when it is told: its record is whole, and filed at once. `seq` tells apart what one source leaves several times. */
type Over<D> = Told<D> & { seq: number };
type Kept = Pick<DraftOf, 'class' | 'sourceType' | 'name' | 'period'>;

/** A closed complaint leaves one record: its process is over, and its class is known. @source ARC-020 */
export const onComplaintClosed = (told: Told<DataOf<typeof complaintClosed>>): DraftOf => ofHome(told, { class: 'COMPLAINT', sourceType: 'COMPLAINT' });

/** The notice of a major complaint is kept beside the complaint's own file. @source CS-069 */
export const onMajorReported = ({ seq, ...told }: Over<DataOf<typeof complaintMajorReported>>): DraftOf =>
  ofEstate(told, { class: 'COMPLAINT', sourceType: 'MAJOR_NOTICE', name: '重大投诉通报', period: dayOf(told.data.reportedAt) }, seq);

/** The reviewed report of a quarter is kept as long as the callbacks that it counts. @source CS-053 ARC-017 · its class is our assumption */
export const onStatisticsPublished = (told: Told<DataOf<typeof callbackStatisticsPublished>>): DraftOf =>
  ofEstate(told, { class: 'CALLBACK', sourceType: 'CALLBACK_STATISTICS', name: '回访统计', period: told.data.quarter });

const ANALYSES: Readonly<Record<(typeof MONTHLY_ANALYSIS_KINDS)[number], string>> = { TICKET: '报事分析会', COMPLAINT: '投诉分析会' };

/** That the tickets or complaints of a month were analysed at a meeting. @source CS-024 CS-083 ARC-002 */
export const onAnalysisHeld = (told: Told<DataOf<typeof monthlyAnalysisHeld>>): DraftOf =>
  ofEstate(told, { class: 'MEETING', sourceType: 'MONTHLY_ANALYSIS', name: ANALYSES[told.data.kind], period: told.data.month });

const NOTICES: Readonly<Record<(typeof ANNOUNCEMENT_KINDS)[number], string>> = {
  ACTIVITY: '活动公告', SAFETY_TIP: '安全提示', RULE_EDUCATION: '规约宣传', OUTAGE: '停水停电公告', EMERGENCY: '突发事件公告', FEE: '收费公告', POLICY: '政策公告',
  SERVICE_BULLETIN: '服务简报', BULLETIN_BOARD: '宣传栏', LOST_FOUND: '失物招领', DISCLOSURE: '收支公示', GENERAL: '通知',
};

/** A notice as it was published; a board each time it is redone. @source CS-101 CS-104 ARC-029 */
export const onAnnouncementPublished = ({ seq, ...told }: Over<DataOf<typeof announcementPublished>>): DraftOf =>
  ofEstate(told, { class: 'DOCUMENTARY', sourceType: 'ANNOUNCEMENT', name: NOTICES[told.data.kind], period: dayOf(told.data.publishedAt) }, seq);

/** That a renovation may begin, with its papers. @source CS-128 */
export const onRenovationApproved = ({ seq, ...told }: Over<DataOf<typeof renovationApproved>>): DraftOf =>
  ofHome(told, { class: 'CUSTOMER', sourceType: 'RENOVATION', name: '装修审批' }, seq);

/** The acceptance closes the file of a renovation. @source CS-134 */
export const onRenovationAccepted = ({ seq, ...told }: Over<DataOf<typeof renovationAccepted>>): DraftOf =>
  ofHome(told, { class: 'CUSTOMER', sourceType: 'RENOVATION', name: '装修验收' }, seq);

/** How a household took its home goes into its archive: the procedure is over. @source ARC-008 CS-122 */
export const onMoveInCompleted = (told: Told<DataOf<typeof moveInCompleted>>): DraftOf => ofHome(told, { class: 'CUSTOMER', sourceType: 'MOVE_IN' });

/** What was found when the home was looked over, signed. @source CS-124 ARC-008 */
export const onUnitAccepted = (told: Told<DataOf<typeof unitAcceptanceRecorded>>): DraftOf => ofHome(told, { class: 'CUSTOMER', sourceType: 'UNIT_ACCEPTANCE' });

/** What we keep for a customer, from its receipt on. @source ARC-025 CS-121 */
export const onPropertyReceived = (told: Told<DataOf<typeof customerPropertyReceived>>): DraftOf => ofHome(told, { class: 'CUSTOMER', sourceType: 'CUSTOMER_PROPERTY' });

/** Work on an equipment is added to its archive, each time it is done; other work leaves none of its own. @source ENG-046 */
export function onWorkOrderCompleted({ seq, ...told }: Over<DataOf<typeof workOrderCompleted>>): DraftOf | null {
  const { equipmentId } = told.data;
  if (equipmentId === null) return null;
  return { ...ofHome(told, { class: 'EQUIPMENT', sourceType: 'WORK_ORDER', name: '设备维修' }, seq), subjectType: 'EQUIPMENT', subjectId: equipmentId };
}

function ofHome({ aggregateId, estateId, data }: Told<Home>, kept: Kept, sourceNo = 1): DraftOf {
  return { ...kept, ...subjectOf(data, estateId!), sourceId: aggregateId, sourceNo, ticketId: null, unitId: data.unitId, isComplete: true };
}

const ofEstate = (told: Told<unknown>, kept: Kept, sourceNo?: number): DraftOf => ofHome({ ...told, data: { unitId: null, householdId: null } }, kept, sourceNo);
const dayOf = (instant: string): string => localDateOf(new Date(instant));
