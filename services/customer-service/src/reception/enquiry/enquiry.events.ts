import { enquiryRecorded, enquiryTransferred, tasks, type RoleCode } from '@guanjia/contracts';
import type { EventDraft } from '@guanjia/domain';
import type { Department } from '../staff.facts.ts';
import type { Enquiry, EnquiryContext } from './enquiry.rules.ts';

type Step = 'opened' | 'changed' | 'closed';
type Clock = Pick<EnquiryContext, 'now'>;

const stamp = ({ id, estateId }: Enquiry, { now }: Clock) => ({ id, estateId, at: now });

/** The enquiry's events: ids, codes and times. @source PLAT-004 */
export const events = {
  recorded: (e: Enquiry, context: Clock) => enquiryRecorded.draft({ ...stamp(e, context), data: {
    kind: e.kind, channel: e.channel, topic: e.topic, askerType: e.askerType, unitId: e.unitId, householdId: e.householdId,
    firstResponderId: e.firstResponderId, askedAt: e.askedAt.toISOString(), dueAt: e.dueAt.toISOString(), isProvisional: e.isDueProvisional,
  } }),
  transferred: (e: Enquiry, context: Clock) => enquiryTransferred.draft({ ...stamp(e, context), data: {
    kind: e.kind, firstResponderId: e.firstResponderId!, departmentId: e.transferToDeptId!, employeeId: e.transferToEmployeeId,
  } }),
};

/** Unanswered past its limit. @source CS-004 */
export const DEADLINE = 'enquiry.answer';

/** In whose inbox a department's enquiry appears while nobody of it has taken it. @source assumption */
const roleOf: Readonly<Record<Department['kind'], RoleCode>> = {
  ENGINEERING: 'EM', SECURITY: 'SEC', CLEANING: 'CLN', GREENING: 'GRN', FINANCE: 'ACC', ARCHIVES: 'AA', HR_TRAINING: 'HRO', QUALITY: 'QA',
  OFFICE: 'OC', SERVICE: 'CSR', SALES: 'SAL', CANTEEN: 'CAT', ESTATE: 'PM', REGION: 'RM', GROUP: 'GA', OTHER: 'OD',
};

const assigneeOf = ({ transferAckBy, transferToEmployeeId, transferToDeptKind, firstResponderId }: Enquiry) => {
  const employeeId = transferAckBy ?? transferToEmployeeId ?? (transferToDeptKind ? null : firstResponderId);
  return { employeeId, role: employeeId ? null : transferToDeptKind ? roleOf[transferToDeptKind] : ('CSR' as const) };
};

/** The question in the inbox of who is to answer it, or to acknowledge its transfer. @source CS-003 PLAT-020 */
export const responsibleTask = (step: Step, e: Enquiry, context: Clock): EventDraft => tasks['customer-service'][step].draft({
  ...stamp(e, context),
  data: { ref: e.id, kind: 'ENQUIRY', ...assigneeOf(e), dueAt: e.dueAt.toISOString(), subjectType: 'ENQUIRY', subjectId: e.id },
});

/** The supervisor is told of what stayed unanswered. @source CS-004 */
export const overdueTask = (step: Step, e: Enquiry, context: Clock): EventDraft => tasks['customer-service'][step].draft({
  ...stamp(e, context), data: { ref: e.id, kind: 'ALERT', employeeId: null, role: 'CSS', dueAt: null, subjectType: 'ENQUIRY', subjectId: e.id },
});
