import { Injectable } from '@nestjs/common';
import { checkCode, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, nextNumber, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { requireServing } from '../../reception/staff.facts.ts';
import type {
  CompleteServiceOrderInput, EvaluateServiceOrderInput, PlaceServiceOrderInput, QuoteServiceOrderInput, ScheduleServiceOrderInput,
} from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { AppointmentService } from '../appointment/appointment.service.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';
import { ServiceOrderEntity } from './service-order.entity.ts';
import { hasArrived, offeredItem, requireOwnHousehold } from './service-order.facts.ts';
import { decideServiceOrder, type ServiceOrder, type ServiceOrderCommand } from './service-order.rules.ts';

type Step = Exclude<ServiceOrderCommand, { type: 'placeServiceOrder' }>;
type StepOf = (order: ServiceOrder, tx: Tx) => Step | Promise<Step>;
/** What becomes of the visit in the same transaction. */
type Beside = (order: ServiceOrder, tx: Tx) => Promise<unknown>;

const capabilities = {
  quoteServiceOrder: 'service-order.handle', acceptQuote: 'service-order.accept', scheduleServiceOrder: 'service-order.handle',
  startServiceOrder: 'service-order.perform', completeServiceOrder: 'service-order.perform', evaluateServiceOrder: 'service-order.evaluate',
  cancelServiceOrder: 'service-order.accept',
} as const satisfies Record<Step['type'], keyof typeof serviceOrderAccess>;

interface Ask {
  id: string;
  operation: Step['type'];
  body: object;
  keyed: Keyed;
}

/** Services that households order. @source CS-140 CS-141 CS-142 CS-145 */
@Injectable()
export class ServiceOrderService {
  constructor(private readonly store: AggregateStore, private readonly appointments: AppointmentService) {}

  /** A household orders for its own home. @throws FORBIDDEN, NOT_FOUND, NOT_IN_ESTATE, ITEM_NOT_OFFERED, HOUSEHOLD_MISSING, TERM_INCOMPLETE
   *  @source CS-140 */
  place(call: Call, input: PlaceServiceOrderInput, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    const scope = scopeOf(call.actor, serviceOrderAccess, 'service-order.place');
    const { estateId, itemCode, content, unitId, startOn = null, endOn = null } = input;
    return this.store.create<ServiceOrder>(call, ServiceOrderEntity, { operation: 'placeServiceOrder', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const { unit, household } = await placeNamed(tx, input, call.actor);
      if (unit!.estateId !== estateId) throw notHere('unitId');
      if (household && household.unitId !== unitId) throw notHere('householdId');
      const item = await offeredItem(tx, estateId, itemCode);
      return decideServiceOrder({
        type: 'placeServiceOrder', id: call.newId(), number: await nextNumber(tx, 'FW', call.now), estateId, unitId, householdId: household?.id ?? null,
        itemCode, item, content, startOn, endOn,
      }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, QUANTITY_INVALID   @source CS-141 */
  quote(call: Call, id: string, input: QuoteServiceOrderInput, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'quoteServiceOrder', body: input, keyed }, () => ({ type: 'quoteServiceOrder', ...input }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-141 */
  accept(call: Call, id: string, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'acceptQuote', body: {}, keyed }, () => ({ type: 'acceptQuote' }));
  }

  /** Agrees the visit in the same step. @throws NOT_FOUND, WRONG_STATE, TIME_PAST, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-142 */
  schedule(call: Call, id: string, input: ScheduleServiceOrderInput, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    const { at, employeeId } = input;
    return this.#run(call, { id, operation: 'scheduleServiceOrder', body: input, keyed }, async (order, tx) => {
      await requireServing(tx, employeeId, { estateId: order.estateId, field: 'employeeId' });
      return { type: 'scheduleServiceOrder', at, employeeId, appointmentId: call.newId() };
    }, ({ estateId, unitId, householdId, appointmentId }, tx) => this.appointments.book(joined(call, tx), {
      id: appointmentId!, estateId, sourceType: 'SERVICE_ORDER', sourceId: id, unitId, householdId, employeeId, at, confirmedBy: call.actor.id,
    }, false));
  }

  /** @throws NOT_FOUND, WRONG_STATE, ARRIVAL_MISSING   @source CS-142 CS-145 */
  start(call: Call, id: string, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'startServiceOrder', body: {}, keyed },
      async ({ appointmentId }, tx) => ({ type: 'startServiceOrder', hasArrived: await hasArrived(tx, appointmentId) }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, AMOUNT_ABOVE_QUOTE   @source CS-145 BIL-004 */
  complete(call: Call, id: string, { result, amountFen = null }: CompleteServiceOrderInput, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'completeServiceOrder', body: { result, amountFen }, keyed }, () => ({ type: 'completeServiceOrder', result, amountFen }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-145 */
  evaluate(call: Call, id: string, { satisfaction, evaluation = null }: EvaluateServiceOrderInput, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'evaluateServiceOrder', body: { satisfaction, evaluation }, keyed },
      () => ({ type: 'evaluateServiceOrder', satisfaction, evaluation }));
  }

  /** The agreed visit is called off with it. @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT   @source lifecycles 3.1 ServiceOrder */
  cancel(call: Call, id: string, reasonCode: string, keyed: Keyed): Promise<Stored<ServiceOrder>> {
    return this.#run(call, { id, operation: 'cancelServiceOrder', body: { reasonCode }, keyed },
      () => ({ type: 'cancelServiceOrder', reasonCode: checkCode(reasonCode, 'reasonCode') }), (_, tx) => this.appointments.cancelOf(joined(call, tx), id));
  }

  async #run(call: Call, { id, operation, body, keyed }: Ask, stepOf: StepOf, beside?: Beside): Promise<Stored<ServiceOrder>> {
    const scope = scopeOf(call.actor, serviceOrderAccess, capabilities[operation]);
    const own = (order: ServiceOrder) => call.actor.kind === 'MEMBER' || order.employeeId === call.actor.id;
    return this.store.update<ServiceOrder>(call, ServiceOrderEntity, id, { operation, scope, own, body: { id, ...body }, ...keyed }, async (order, tx) => {
      await requireOwnHousehold(tx, call.actor, order);
      const decision = decideServiceOrder(await stepOf(order, tx), order, contextOf(call));
      await beside?.({ ...order, ...decision.state }, tx);
      return decision;
    });
  }
}

const notHere = (field: string) => customerServiceErrors.error('NOT_IN_ESTATE', { field, params: { field } });
