import { workOrderCreated, type DataOf, type ticketDispatched, type vacantHouseDefectFound } from '@guanjia/contracts';
import { stampedLimit, type BusinessCalendar, type Decision, type Standard } from '@guanjia/domain';
import { assigned, type Candidate } from '../assignment/assignment.rules.ts';
import { settled } from './follow-up.policy.ts';
import { unapproved, untouched, type Origin, type Urgency, type WorkOrder } from './lifecycle.rules.ts';

/** When somebody must be there and when the work must be done. */
export type StampedLimits = Pick<WorkOrder, 'respondBy' | 'finishBy' | 'isProvisional' | 'limitStamps'>;

/** Works have no limit of their own. @source ENG-020 */
export const NO_LIMITS: StampedLimits = { respondBy: null, finishBy: null, isProvisional: false, limitStamps: {} };

/** The standards of the urgency. @source ENG-020 */
export const limitKeys = (urgency: 'URGENT' | 'ROUTINE') => ({
  arrive: `repair.limits.${urgency.toLowerCase()}.arrive`, finish: `repair.limits.${urgency.toLowerCase()}.finish`,
});

/** Both limits run from the moment the order comes in.
 *  @source ENG-020
 *  @example URGENT at 22:15 → there by 22:45, done by 22:15 of the next day */
export function limitsFrom(from: Date, { arrive, finish, calendar }: { arrive: Standard; finish: Standard; calendar: BusinessCalendar }): StampedLimits {
  const [respond, done] = [stampedLimit(arrive, from, calendar), stampedLimit(finish, from, calendar)];
  return {
    respondBy: new Date(respond.dueAt), finishBy: new Date(done.dueAt), isProvisional: respond.isProvisional || done.isProvisional,
    limitStamps: { RESPOND: respond, FINISH: done },
  };
}

/** What staff give when they raise an order without a reporter. @source ENG-033 */
export interface StaffOrder {
  origin: Exclude<Origin, 'TICKET'>;
  category: string;
  urgency: Urgency;
  unitId: string | null;
  areaCode: string | null;
  equipmentId: string | null;
  requiredSkill: string | null;
  estimateFen: bigint | null;
  description: string;
}

/** What is wrong in a vacant house is asked of customer-service by the number of the problem. @source CS-118 · that it is routine is our assumption */
export const ofVacantHouse = ({ category, unitId, number }: DataOf<typeof vacantHouseDefectFound>): StaffOrder => ({
  origin: 'FINDING', category, urgency: 'ROUTINE', unitId, areaCode: null, equipmentId: null, requiredSkill: null, estimateFen: null, description: `空房检查 ${number}`,
});

interface NewOrder {
  id: string;
  estateId: string;
  number: string;
  limits: StampedLimits;
  /** who is on call now, where it is urgent */
  onCallId: string | null;
}

interface CreateFromDispatch extends NewOrder {
  ticketId: string;
  dispatch: DataOf<typeof ticketDispatched>;
  /** whom the dispatcher named, as far as this service knows them */
  candidate: Candidate | null;
}

interface CreateByStaff extends NewOrder {
  order: StaffOrder;
}

/** One assignment of a ticket is one order. Whoever the dispatcher named has it at once when they may do the work;
 *  otherwise it waits for the engineering manager.
 *  @source ENG-019 CS-014 */
export function createFromDispatch({ ticketId, dispatch, candidate, ...given }: CreateFromDispatch, now: Date): Decision<WorkOrder> {
  const { assignmentId, departmentId, category, urgency, unitId, householdId, areaCode, equipmentId, requiredSkill, isChargeable } = dispatch;
  const created = bare(given, {
    origin: 'TICKET', ticketId, assignmentId, departmentId, category, urgency, unitId, householdId, areaCode, equipmentId,
    requiredSkill, isChargeable, description: null,
  });
  const taken = candidate && assigned(created, { ...candidate, isOverrideAllowed: dispatch.isOverride, overrideReason: null, plannedOn: null }, now);
  const isTaken = taken !== null && 'patch' in taken;
  return settled(null, { ...created, ...(isTaken ? taken.patch : {}) }, [createdEvent(created, now), ...(isTaken ? [taken.event] : [])], now);
}

/** A public area has no owner who reports. Nobody is charged.
 *  @source ENG-033 ENG-007 ENG-043 */
export function createByStaff({ order, ...given }: CreateByStaff, now: Date): Decision<WorkOrder> {
  const { estimateFen, ...matter } = order;
  const created = bare(given, { ...matter, ticketId: null, assignmentId: null, departmentId: null, householdId: null, isChargeable: false });
  return settled(null, { ...created, estimateFen }, [createdEvent(created, now)], now);
}

type Matter = Omit<WorkOrder, keyof typeof untouched | keyof typeof unapproved | keyof StampedLimits | 'id' | 'estateId' | 'number' | 'state' | 'dueBy'>;

const bare = ({ limits, onCallId, ...given }: NewOrder, matter: Matter): WorkOrder =>
  ({ ...given, ...matter, ...untouched, ...unapproved, onCallId, ...limits, dueBy: limits.respondBy, state: 'CREATED' });

function createdEvent(order: WorkOrder, now: Date) {
  const { number, origin, ticketId, assignmentId, category, urgency, unitId, equipmentId, isChargeable, requiredSkill, isProvisional } = order;
  return workOrderCreated.draft({
    id: order.id, estateId: order.estateId, at: now,
    data: {
      number, origin, ticketId, assignmentId, category, urgency, unitId, equipmentId, isChargeable, requiredSkill, isProvisional,
      respondBy: order.respondBy?.toISOString() ?? null, finishBy: order.finishBy?.toISOString() ?? null,
    },
  });
}
