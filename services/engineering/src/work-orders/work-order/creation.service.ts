import { Injectable } from '@nestjs/common';
import { estateState, unitState, type DataOf, type ReceivedEvent, type ticketDispatched, type vacantHouseDefectFound } from '@guanjia/contracts';
import { checkCode, checkOptionalCode, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, calendarOf, nextNumber, requireNamed, requireReference, standardInForce, type Call, type Tx } from '@guanjia/persistence';
import { engineeringErrors } from '../../engineering.errors.ts';
import type { CreateWorkOrderInput } from '../../schema.types.ts';
import { Candidates } from '../assignment/candidate.facts.ts';
import { onCallAt } from '../on-call/on-call.facts.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { createByStaff, createFromDispatch, ofVacantHouse, limitKeys, limitsFrom, NO_LIMITS, type StaffOrder, type StampedLimits } from './creation.rules.ts';
import { requireId } from './input.rules.ts';
import type { Urgency, WorkOrder } from './lifecycle.rules.ts';
import { WorkOrderEntity } from './work-order.entity.ts';

/** Where orders come from. */
@Injectable()
export class CreationService {
  constructor(private readonly store: AggregateStore, private readonly candidates: Candidates) {}

  /** @source ENG-019 */
  fromDispatch(call: Call, { aggregateId: ticketId, data: dispatch, estateId }: ReceivedEvent<DataOf<typeof ticketDispatched>>): Promise<WorkOrder> {
    const place = { estateId: estateId! };
    return this.store.create<WorkOrder>(call, WorkOrderEntity, {
      operation: 'createWorkOrder', scope: scopeOf(call.actor, workOrdersAccess, 'order.create'), place,
      constraints: { work_order_assignment_unique: () => engineeringErrors.error('ORDER_EXISTS') },
    }, async (_, tx) => {
      const given = await newOrder(tx, call, { ...place, urgency: dispatch.urgency });
      const candidate = await this.candidates.find(tx, { ...dispatch, ...place, at: call.now }, requireReference);
      return createFromDispatch({ ...given, ticketId, dispatch, candidate }, call.now);
    });
  }

  /** A problem that was found in a vacant house is an order of its own. @source CS-118 */
  fromVacantHouse(call: Call, { data, estateId }: ReceivedEvent<DataOf<typeof vacantHouseDefectFound>>): Promise<WorkOrder> {
    const place = { estateId: estateId! };
    const order = ofVacantHouse(data);
    return this.store.create<WorkOrder>(call, WorkOrderEntity, { operation: 'createWorkOrder', scope: scopeOf(call.actor, workOrdersAccess, 'order.create'), place }, async (_, tx) => {
      await requireReference(tx, unitState, data.unitId);
      return createByStaff({ ...(await newOrder(tx, call, { ...place, urgency: order.urgency })), order }, call.now);
    });
  }

  /** @throws NOT_FOUND a unit of another estate   @source ENG-033 */
  byStaff(call: Call, { estateId, ...input }: CreateWorkOrderInput, idempotencyKey: string): Promise<WorkOrder> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'order.create');
    const order = staffOrderOf(input);
    return this.store.create<WorkOrder>(call, WorkOrderEntity, {
      operation: 'createWorkOrder', scope, place: { estateId }, idempotencyKey, body: { estateId, ...input },
    }, async (_, tx) => {
      if (order.unitId) await requireUnit(tx, order.unitId, estateId);
      return createByStaff({ ...(await newOrder(tx, call, { estateId, urgency: order.urgency })), order }, call.now);
    });
  }
}

function staffOrderOf({ unitId, areaCode, equipmentId, requiredSkill, estimateFen, ...input }: Omit<CreateWorkOrderInput, 'estateId'>): StaffOrder {
  return {
    ...input,
    category: checkCode(input.category, 'category'),
    unitId: requireId('unitId', unitId), equipmentId: requireId('equipmentId', equipmentId),
    areaCode: checkOptionalCode(areaCode, 'areaCode'), requiredSkill: checkOptionalCode(requiredSkill, 'requiredSkill'),
    estimateFen: estimateFen ?? null,
  };
}

async function newOrder(tx: Tx, call: Call, { estateId, urgency }: { estateId: string; urgency: Urgency }) {
  await requireReference(tx, estateState, estateId);
  const limits = await limitsOf(tx, urgency, estateId, call.now);
  const onCallId = urgency === 'URGENT' ? await onCallAt(tx, estateId, call.now) : null;
  return { id: call.newId(), estateId, number: await nextNumber(tx, 'GD', call.now), limits, onCallId };
}

async function limitsOf(tx: Tx, urgency: Urgency, estateId: string, at: Date): Promise<StampedLimits> {
  if (urgency === 'WORKS') return NO_LIMITS;
  const keys = limitKeys(urgency);
  const arrive = await standardInForce(tx, keys.arrive, estateId, at);
  const finish = await standardInForce(tx, keys.finish, estateId, at);
  return limitsFrom(at, { arrive, finish, calendar: await calendarOf(tx, estateId) });
}

async function requireUnit(tx: Tx, unitId: string, estateId: string): Promise<void> {
  const unit = await requireNamed(tx, unitState, unitId);
  if (unit.estateId !== estateId) throw platformErrors.error('NOT_FOUND', { field: 'unitId', params: { id: unitId } });
}
