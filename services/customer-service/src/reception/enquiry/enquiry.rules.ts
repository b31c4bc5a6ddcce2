import type { ASKER_TYPES, ENQUIRY_CHANNELS, ENQUIRY_KINDS, ENQUIRY_TOPICS } from '@guanjia/contracts';
import type { Decision, StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Department } from '../staff.facts.ts';
import { DEADLINE, events, overdueTask, responsibleTask } from './enquiry.events.ts';
import { enquiryMoves, type EnquiryState } from './enquiry-moves.rules.ts';

/** 咨询: one question, and who answers for its answer. */
export interface Enquiry {
  id: string;
  estateId: string;
  kind: (typeof ENQUIRY_KINDS)[number];
  channel: (typeof ENQUIRY_CHANNELS)[number];
  topic: (typeof ENQUIRY_TOPICS)[number];
  askerType: (typeof ASKER_TYPES)[number];
  /** household member, where the asker is one we know */
  askerId: string | null;
  askerName: string;
  askerPhone: string | null;
  unitId: string | null;
  householdId: string | null;
  question: string;
  askedAt: Date;
  state: EnquiryState;
  /** 首问责任人; null for what came by itself, until somebody takes it up. @source CS-003 */
  firstResponderId: string | null;
  transferToDeptId: string | null;
  transferToDeptKind: Department['kind'] | null;
  transferToEmployeeId: string | null;
  transferredAt: Date | null;
  transferAckBy: string | null;
  transferAckAt: Date | null;
  answer: string | null;
  handlerId: string | null;
  answeredAt: Date | null;
  limit: StampedLimit;
  dueAt: Date;
  isDueProvisional: boolean;
  isOverdue: boolean;
  closedAt: Date | null;
}

export interface EnquiryContext {
  now: Date;
  actorId: string;
  /** where the actor serves; null for a household member */
  department: Department | null;
}

export interface RecordEnquiry extends Pick<Enquiry,
  'id' | 'estateId' | 'kind' | 'channel' | 'topic' | 'askerType' | 'askerId' | 'askerName' | 'askerPhone' | 'unitId' | 'householdId' | 'question' | 'askedAt' | 'limit'> {
  type: 'recordEnquiry';
  /** The household asks for itself, nobody at the desk took it. */
  isAskedByMember: boolean;
  estate: { state: string };
  unit: { estateId: string } | null;
}

export interface TransferEnquiry {
  type: 'transferEnquiry';
  department: Department & { estateId: string | null; state: string };
  /** somebody of that department; null for whoever of it */
  employee: { id: string; orgUnitId: string } | null;
}

export type EnquiryCommand =
  | RecordEnquiry
  | TransferEnquiry
  | { type: 'acknowledgeEnquiry' }
  | { type: 'answerEnquiry'; answer: string; hasResponsibleLeft: boolean }
  | { type: 'closeEnquiry' }
  | { type: 'markOverdue' };

/** @throws WRONG_STATE, ESTATE_CLOSED, NOT_IN_ESTATE, TIME_ORDER, NOT_RESPONSIBLE, NOT_THE_TARGET, ADVICE_BY_ENGINEERING, TARGET_INCOMPLETE,
 *  ASSIGNEE_NOT_ACTIVE
 *  @source CS-002 CS-003 CS-004 CS-031 CS-163 lifecycles 3.1 Enquiry */
export function decideEnquiry(command: EnquiryCommand, known: Enquiry | null, context: EnquiryContext): Decision<Enquiry> {
  if (command.type === 'recordEnquiry') return recorded(command, context);
  const enquiry = known!;
  enquiryMoves.require(command.type, enquiry.state);
  switch (command.type) {
    case 'transferEnquiry': return transferred(command, enquiry, context);
    case 'acknowledgeEnquiry': return acknowledged(enquiry, context);
    case 'answerEnquiry': return answered(command, enquiry, context);
    case 'closeEnquiry': return { state: { state: 'CLOSED', closedAt: context.now }, events: [] };
    case 'markOverdue': return { state: { isOverdue: true }, events: [overdueTask('opened', enquiry, context)] };
  }
}

const untouched = {
  state: 'RECEIVED', transferToDeptId: null, transferToDeptKind: null, transferToEmployeeId: null, transferredAt: null, transferAckBy: null,
  transferAckAt: null, answer: null, handlerId: null, answeredAt: null, isOverdue: false, closedAt: null,
} as const;

/** Whoever takes it in is the first receiver. @source CS-002 CS-003 CS-004 */
function recorded({ type: _, isAskedByMember, estate, unit, ...asked }: RecordEnquiry, context: EnquiryContext): Decision<Enquiry> {
  if (estate.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
  if (unit && unit.estateId !== asked.estateId) throw notHere('unitId');
  if (asked.askedAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'askedAt' });
  if (isAskedByMember && asked.askerType === 'STAFF') throw customerServiceErrors.error('REPORTER_NOT_ALLOWED', { field: 'askerType' });
  const enquiry: Enquiry = {
    ...untouched, ...asked, firstResponderId: isAskedByMember ? null : context.actorId, dueAt: new Date(asked.limit.dueAt),
    isDueProvisional: asked.limit.isProvisional,
  };
  return {
    state: enquiry, events: [events.recorded(enquiry, context), responsibleTask('opened', enquiry, context)],
    deadlines: [{ kind: DEADLINE, ref: enquiry.id, dueAt: enquiry.dueAt }],
  };
}

/** Handed to a department, or to somebody of it; the first receiver answers for it until they acknowledge. @source CS-003 CS-031 */
function transferred({ department, employee }: TransferEnquiry, enquiry: Enquiry, context: EnquiryContext): Decision<Enquiry> {
  if (department.estateId !== null && department.estateId !== enquiry.estateId) throw notHere('departmentId');
  if (department.state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'departmentId', params: { field: 'departmentId' } });
  if (employee && employee.orgUnitId !== department.id) throw customerServiceErrors.error('TARGET_INCOMPLETE', { field: 'employeeId' });
  if (enquiry.kind === 'REPAIR_ADVICE' && department.kind !== 'ENGINEERING') throw customerServiceErrors.error('ADVICE_BY_ENGINEERING', { field: 'departmentId' });
  const patch = {
    state: 'TRANSFERRED' as const, firstResponderId: enquiry.firstResponderId ?? context.actorId, transferToDeptId: department.id,
    transferToDeptKind: department.kind, transferToEmployeeId: employee?.id ?? null, transferredAt: context.now,
  };
  const next = { ...enquiry, ...patch };
  return { state: patch, events: [events.transferred(next, context), responsibleTask('changed', next, context)] };
}

/** @source CS-003 */
function acknowledged(enquiry: Enquiry, context: EnquiryContext): Decision<Enquiry> {
  const { transferToEmployeeId, transferToDeptId } = enquiry;
  const isTarget = transferToEmployeeId === null ? context.department?.id === transferToDeptId : transferToEmployeeId === context.actorId;
  if (!isTarget) throw customerServiceErrors.error('NOT_THE_TARGET');
  const patch = { state: 'ACKNOWLEDGED' as const, transferAckBy: context.actorId, transferAckAt: context.now };
  return { state: patch, events: [responsibleTask('changed', { ...enquiry, ...patch }, context)] };
}

/** Who answers for it; null for what nobody took up yet. @source CS-003 */
export const responsibleFor = ({ transferAckBy, firstResponderId }: Enquiry): string | null => transferAckBy ?? firstResponderId;

/** Answered by who answers for it; where that one has left, by whoever takes it up. @source CS-002 CS-003 CS-031 */
function answered({ answer, hasResponsibleLeft }: Extract<EnquiryCommand, { type: 'answerEnquiry' }>, enquiry: Enquiry, context: EnquiryContext): Decision<Enquiry> {
  const responsible = responsibleFor(enquiry) ?? context.actorId;
  if (responsible !== context.actorId && !hasResponsibleLeft) throw customerServiceErrors.error('NOT_RESPONSIBLE');
  if (enquiry.kind === 'REPAIR_ADVICE' && context.department?.kind !== 'ENGINEERING') throw customerServiceErrors.error('ADVICE_BY_ENGINEERING');
  return {
    state: {
      state: 'ANSWERED', answer, handlerId: context.actorId, answeredAt: context.now, firstResponderId: enquiry.firstResponderId ?? context.actorId,
    },
    events: [responsibleTask('closed', enquiry, context), ...(enquiry.isOverdue ? [overdueTask('closed', enquiry, context)] : [])],
    deadlines: [{ kind: DEADLINE, ref: enquiry.id, dueAt: null }],
  };
}

const notHere = (field: string) => customerServiceErrors.error('NOT_IN_ESTATE', { field, params: { field } });
