import { workOrderAssigned, type certificateState, type contractState, type DataOf, type employeeState } from '@guanjia/contracts';
import { localDateOf, type DomainError, type Decision, type EventDraft } from '@guanjia/domain';
import { engineeringErrors } from '../../engineering.errors.ts';
import { settled } from '../work-order/follow-up.policy.ts';
import { workOrderMoves, type WorkOrder } from '../work-order/lifecycle.rules.ts';

/** Which certificates allow work of a skill: any one of them, valid on the day. A skill that is not here needs none.
 *  Kinds are written as hr-training writes them.
 *  @source HR-036 ENG-057 (heights, electrical, welding, motor vehicles) · LIFT is our assumption: lift work is special
 *  equipment, with certificates of its own */
const certificatesFor: Readonly<Record<string, readonly string[]>> = {
  ELECTRICAL: ['SPECIAL_WORK.ELECTRICAL'],
  WELDING: ['SPECIAL_WORK.WELDING'],
  HEIGHT: ['SPECIAL_WORK.HEIGHT'],
  MOTOR_VEHICLE: ['SPECIAL_WORK.MOTOR_VEHICLE'],
  LIFT: ['SPECIAL_EQUIPMENT.LIFT'],
};

/** Roles that do work with their own hands. @source permissions.md "Start/complete work order" */
export const workingRoles = ['TEC', 'TN', 'SEC', 'CLN', 'GRN', 'EM'] as const;

type Certificate = Pick<DataOf<typeof certificateState>, 'kind' | 'validFrom' | 'validTo' | 'state'>;
type Contract = Pick<DataOf<typeof contractState>, 'id' | 'estateId' | 'contractorId' | 'startOn' | 'endOn' | 'state'>;

/** Somebody who may get the order, with all that speaks for or against it. */
export type Candidate =
  | { type: 'STAFF'; employee: Pick<DataOf<typeof employeeState>, 'id' | 'state' | 'skills'>; hasWorkingRole: boolean; certificates: readonly Certificate[] }
  | { type: 'CONTRACTOR'; contract: Contract };

export type Proposal = Candidate & {
  /** an emergency: the contract need not be in force */
  isOverrideAllowed: boolean;
  overrideReason: string | null;
  plannedOn: string | null;
};

/** @throws SKILL_MISSING, CERTIFICATE_MISSING, ASSIGNEE_NOT_ACTIVE, ASSIGNEE_NOT_A_WORKER, CONTRACT_NOT_IN_FORCE, CONTRACT_UNSUITABLE
 *  @source ENG-019 ENG-023 ENG-026 ENG-029 */
export function assignWorkOrder(proposal: Proposal, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('assignWorkOrder', order.state);
  const result = assigned(order, proposal, now);
  if ('refusal' in result) throw result.refusal;
  return settled(order, result.patch, [result.event], now);
}

/** The order in these hands, or why not. */
export function assigned(order: WorkOrder, proposal: Proposal, now: Date): { patch: Partial<WorkOrder>; event: EventDraft } | { refusal: DomainError } {
  const refusal = proposal.type === 'STAFF' ? staffRefusal(order, proposal, now) : contractRefusal(order, proposal, now);
  if (refusal && !(proposal.isOverrideAllowed && refusal.code === 'CONTRACT_NOT_IN_FORCE')) return { refusal };
  const isOverride = refusal !== null;
  const hands = proposal.type === 'STAFF'
    ? { assigneeType: 'STAFF' as const, assigneeId: proposal.employee.id, contractId: null }
    : { assigneeType: 'CONTRACTOR' as const, assigneeId: null, contractId: proposal.contract.id };
  const patch = {
    ...hands, isOverride, overrideReason: isOverride ? proposal.overrideReason : null, plannedOn: proposal.plannedOn, assignedAt: now,
    state: order.state === 'CREATED' ? 'ASSIGNED' as const : order.state,
  };
  const event = workOrderAssigned.draft({
    id: order.id, estateId: order.estateId, at: now,
    data: {
      ticketId: order.ticketId, assignmentId: order.assignmentId, assigneeType: hands.assigneeType, employeeId: hands.assigneeId,
      contractId: hands.contractId, isOverride,
    },
  });
  return { patch, event };
}

/** @source ENG-026 HR-029 */
function staffRefusal(order: WorkOrder, { employee, hasWorkingRole, certificates }: Extract<Proposal, { type: 'STAFF' }>, now: Date): DomainError | null {
  const field = 'employeeId';
  if (employee.state !== 'ACTIVE') return engineeringErrors.error('ASSIGNEE_NOT_ACTIVE', { field });
  if (!hasWorkingRole) return engineeringErrors.error('ASSIGNEE_NOT_A_WORKER', { field });
  const skill = order.requiredSkill;
  if (skill === null) return null;
  if (!employee.skills.includes(skill)) return engineeringErrors.error('SKILL_MISSING', { field, params: { skill } });
  const kinds = Object.hasOwn(certificatesFor, skill) ? certificatesFor[skill]! : [];
  if (kinds.length === 0 || certificates.some((one) => kinds.includes(one.kind) && isValidOn(localDateOf(now), one))) return null;
  return engineeringErrors.error('CERTIFICATE_MISSING', { field, params: { skill, certificates: kinds.join(' / ') } });
}

/** Both days count. @source HR-029 */
const isValidOn = (day: string, { validFrom, validTo, state }: Certificate): boolean =>
  (state === 'VALID' || state === 'EXPIRING') && validFrom <= day && day <= validTo;

const NOT_IN_FORCE = ['DRAFT', 'REVIEWED', 'EXPIRED', 'TERMINATED'];

/** Signed and inside its term, whatever is being said about the next one. @source ENG-023 ARC-046 */
function contractRefusal(order: WorkOrder, { contract }: Extract<Proposal, { type: 'CONTRACTOR' }>, now: Date): DomainError | null {
  const field = 'contractId';
  const { contractorId, estateId, state, startOn, endOn } = contract;
  if (contractorId === null || estateId !== order.estateId) return engineeringErrors.error('CONTRACT_UNSUITABLE', { field });
  const day = localDateOf(now);
  if (!NOT_IN_FORCE.includes(state) && startOn <= day && day <= endOn) return null;
  return engineeringErrors.error('CONTRACT_NOT_IN_FORCE', { field, params: { state, startOn, endOn } });
}
