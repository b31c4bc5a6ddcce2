import type { SERVICE_SATISFACTIONS } from '@guanjia/contracts';
import { localDateOf, platformErrors, type Context, type Decision, type Fen, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ServiceItem } from '../service-item/service-item.rules.ts';
import { serviceOrderMoves, type ServiceOrderState } from './service-order-moves.rules.ts';
import { accepted, quoted, type QuoteServiceOrder } from './service-order-quote.rules.ts';
import { events, officeTask, performerTask } from './service-order.events.ts';

/** 服务单: an item of the catalogue, ordered for a home. @source CS-140 CS-141 CS-142 CS-145 */
export interface ServiceOrder {
  id: string;
  estateId: string;
  /** 'FW-2026-000045' */
  number: string;
  itemId: string;
  itemCode: string;
  kind: ServiceItem['kind'];
  businessLine: ServiceItem['businessLine'];
  unitId: string;
  householdId: string;
  /** what is wanted */
  content: string;
  orderedBy: string;
  /** first and last day of a special service; null of a convenience service. @source CS-041 */
  startOn: LocalDate | null;
  endOn: LocalDate | null;
  state: ServiceOrderState;
  unitPriceFen: Fen;
  quantityHundredths: number | null;
  quoteContent: string | null;
  quoteFen: Fen | null;
  quotedBy: string | null;
  quotedAt: Date | null;
  acceptedBy: string | null;
  acceptedQuoteAt: Date | null;
  appointmentId: string | null;
  appointmentAt: Date | null;
  employeeId: string | null;
  startedAt: Date | null;
  completedAt: Date | null;
  result: string | null;
  amountFen: Fen | null;
  satisfaction: (typeof SERVICE_SATISFACTIONS)[number] | null;
  evaluation: string | null;
  evaluatedBy: string | null;
  evaluatedAt: Date | null;
  cancelReasonCode: string | null;
  cancelledAt: Date | null;
}

export interface PlaceServiceOrder extends Pick<ServiceOrder, 'id' | 'estateId' | 'number' | 'unitId' | 'content' | 'startOn' | 'endOn'> {
  type: 'placeServiceOrder';
  householdId: string | null;
  itemCode: string;
  /** the item of this code that is offered; null: there is none */
  item: Pick<ServiceItem, 'id' | 'kind' | 'businessLine' | 'priceFen'> | null;
}

export type ServiceOrderCommand =
  | PlaceServiceOrder
  | QuoteServiceOrder
  | { type: 'acceptQuote' }
  | { type: 'scheduleServiceOrder'; at: Date; employeeId: string; appointmentId: string }
  | { type: 'startServiceOrder'; hasArrived: boolean }
  | { type: 'completeServiceOrder'; result: string; amountFen: Fen | null }
  | { type: 'evaluateServiceOrder'; satisfaction: (typeof SERVICE_SATISFACTIONS)[number]; evaluation: string | null }
  | { type: 'cancelServiceOrder'; reasonCode: string };

type Of<T extends ServiceOrderCommand['type']> = Extract<ServiceOrderCommand, { type: T }>;

/** @throws WRONG_STATE, ITEM_NOT_OFFERED, HOUSEHOLD_MISSING, TERM_INCOMPLETE, QUANTITY_INVALID, TIME_PAST, ARRIVAL_MISSING, AMOUNT_ABOVE_QUOTE,
 *  SELF_APPROVAL
 *  @source CS-140 CS-141 CS-145 lifecycles 3.1 ServiceOrder */
export function decideServiceOrder(command: ServiceOrderCommand, known: ServiceOrder | null, context: Context): Decision<ServiceOrder> {
  if (command.type === 'placeServiceOrder') return placed(command, context);
  const order = known!;
  const state = serviceOrderMoves.next(command.type, order.state);
  switch (command.type) {
    case 'quoteServiceOrder': return quoted(command, order, context);
    case 'acceptQuote': return accepted(order, context);
    case 'scheduleServiceOrder': return scheduled(command, order, context);
    case 'startServiceOrder': return started(command, order, context);
    case 'completeServiceOrder': return completed(command, order, context);
    case 'evaluateServiceOrder': return evaluated(command, order, context);
    case 'cancelServiceOrder': {
      const { reasonCode } = command;
      return { state: { state, cancelReasonCode: reasonCode, cancelledAt: context.now }, events: [events.cancelled(order, context, reasonCode), ...closedTask(order, context)] };
    }
  }
}

const toCome = {
  quantityHundredths: null, quoteContent: null, quoteFen: null, quotedBy: null, quotedAt: null, acceptedBy: null, acceptedQuoteAt: null, appointmentId: null,
  appointmentAt: null, employeeId: null, startedAt: null, completedAt: null, result: null, amountFen: null, satisfaction: null, evaluation: null,
  evaluatedBy: null, evaluatedAt: null, cancelReasonCode: null, cancelledAt: null,
} as const;

/** Outside the catalogue nothing is ordered. @source CS-140 CS-041 */
function placed({ type: _, item, itemCode, householdId, ...asked }: PlaceServiceOrder, context: Context): Decision<ServiceOrder> {
  if (!item) throw customerServiceErrors.error('ITEM_NOT_OFFERED', { field: 'itemCode', params: { itemCode } });
  if (!householdId) throw customerServiceErrors.error('HOUSEHOLD_MISSING', { field: 'householdId' });
  requireTerm(item.kind, asked);
  const order: ServiceOrder = {
    ...toCome, ...asked, itemId: item.id, itemCode, kind: item.kind, businessLine: item.businessLine, unitPriceFen: item.priceFen, householdId,
    orderedBy: context.actorId, state: 'ORDERED',
  };
  return { state: order, events: [events.created(order, context), officeTask('opened', 'QUOTE_SERVICE', order, context)] };
}

function requireTerm(kind: ServiceItem['kind'], { startOn, endOn }: Pick<ServiceOrder, 'startOn' | 'endOn'>): void {
  const isOrderly = kind === 'SPECIAL_SERVICE' ? startOn !== null && endOn !== null && startOn <= endOn : startOn === null && endOn === null;
  if (!isOrderly) throw customerServiceErrors.error('TERM_INCOMPLETE', { field: kind === 'SPECIAL_SERVICE' && startOn === null ? 'startOn' : 'endOn' });
}

/** @source CS-142 CS-145 */
function scheduled({ at, employeeId, appointmentId }: Of<'scheduleServiceOrder'>, order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  if (at <= context.now) throw customerServiceErrors.error('TIME_PAST', { field: 'at', params: { field: 'at' } });
  const next = { ...order, state: 'SCHEDULED' as const, appointmentAt: at, employeeId, appointmentId };
  const tasks = order.state === 'SCHEDULED'
    ? [performerTask('changed', next, context)]
    : [officeTask('closed', 'SCHEDULE_SERVICE', order, context), performerTask('opened', next, context)];
  return { state: { state: 'SCHEDULED', appointmentAt: at, employeeId, appointmentId }, events: tasks };
}

/** @throws ARRIVAL_MISSING   @source CS-142 CS-145 CS-041 */
function started({ hasArrived }: Of<'startServiceOrder'>, order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  if (!hasArrived) throw customerServiceErrors.error('ARRIVAL_MISSING');
  const next = { ...order, state: 'STARTED' as const, startedAt: context.now };
  return {
    state: { state: 'STARTED', startedAt: context.now },
    events: [events.started(next, context), ...(next.endOn ? [performerTask('changed', next, context)] : [])],
  };
}

/** Charged at the accepted price, or below it; a term that is broken off ends today. @source CS-145 BIL-004 */
function completed({ result, amountFen }: Of<'completeServiceOrder'>, order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  const quoteFen = order.quoteFen!;
  const charged = amountFen ?? quoteFen;
  if (charged < 0n) platformErrors.refuse('INVALID_INPUT', { field: 'amountFen', params: { reason: 'amountFen' } });
  if (charged > quoteFen) throw customerServiceErrors.error('AMOUNT_ABOVE_QUOTE', { field: 'amountFen', params: { quoteFen: Number(quoteFen) } });
  const patch = { state: 'COMPLETED' as const, completedAt: context.now, result, amountFen: charged, endOn: endedOn(order, localDateOf(context.now)) };
  const next = { ...order, ...patch };
  return { state: patch, events: [events.completed(next, context), performerTask('closed', order, context)] };
}

const endedOn = ({ startOn, endOn }: ServiceOrder, today: LocalDate): LocalDate | null => {
  if (startOn === null || endOn === null || today >= endOn) return endOn;
  return today < startOn ? startOn : today;
};

/** Whoever did it does not judge it. @source CS-145 PLAT-021 */
function evaluated({ satisfaction, evaluation }: Of<'evaluateServiceOrder'>, order: ServiceOrder, context: Context): Decision<ServiceOrder> {
  if (order.employeeId === context.actorId) throw platformErrors.error('SELF_APPROVAL');
  return {
    state: { state: 'EVALUATED', satisfaction, evaluation, evaluatedBy: context.actorId, evaluatedAt: context.now },
    events: [events.evaluated(order, context, satisfaction)],
  };
}

/** What waits for somebody in this state waits no more. */
function closedTask(order: ServiceOrder, context: Context) {
  if (order.state === 'SCHEDULED') return [performerTask('closed', order, context)];
  if (order.state === 'ORDERED') return [officeTask('closed', 'QUOTE_SERVICE', order, context)];
  return order.state === 'ACCEPTED' ? [officeTask('closed', 'SCHEDULE_SERVICE', order, context)] : [];
}
