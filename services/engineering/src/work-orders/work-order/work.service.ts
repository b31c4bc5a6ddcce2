import { Injectable } from '@nestjs/common';
import { employeeState } from '@guanjia/contracts';
import { requireNamed, type Call, type Target } from '@guanjia/persistence';
import type { BlockWorkOrderInput, CancelWorkOrderInput, CompleteWorkOrderInput, ReworkWorkOrderInput } from '../../schema.types.ts';
import { approvalLimitOf, decideByOf } from '../repair-approval/repair-approval.facts.ts';
import { requireId } from './input.rules.ts';
import type { WorkOrder } from './lifecycle.rules.ts';
import { WorkOrderService } from './work-order.service.ts';

/** From the first step on site to the closed slip. */
@Injectable()
export class WorkService {
  constructor(private readonly orders: WorkOrderService) {}

  start(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.work', operation: 'startWorkOrder' },
      async (order, tx) => ({ type: 'startWorkOrder', limit: await approvalLimitOf(tx, order, call.now) }));
  }

  makeSafe(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.work', operation: 'startMakeSafe' },
      async ({ estateId }, tx) => ({ type: 'startMakeSafe', decideBy: await decideByOf(tx, estateId, call.now) }));
  }

  /** Whoever blocks coordinates, unless somebody else is named. @throws REFERENCE_NOT_YET_KNOWN */
  block(call: Call, target: Target, input: BlockWorkOrderInput): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.coordinate', operation: 'blockWorkOrder', body: input }, async (_, tx) => {
      if (input.coordinatorId) await requireNamed(tx, employeeState, input.coordinatorId);
      return { type: 'blockWorkOrder', ...input, note: input.note ?? null, coordinatorId: input.coordinatorId ?? call.actor.id };
    });
  }

  unblock(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.coordinate', operation: 'unblockWorkOrder' }, () => ({ type: 'unblockWorkOrder' }));
  }

  complete(call: Call, target: Target, input: CompleteWorkOrderInput): Promise<WorkOrder> {
    const signatureFileId = requireId('signatureFileId', input.signatureFileId);
    return this.orders.run(call, target, { capability: 'order.work', operation: 'completeWorkOrder', body: input }, async (order, tx) => ({
      type: 'completeWorkOrder', ...input, parts: input.parts ?? [], signatureFileId, limit: await approvalLimitOf(tx, order, call.now),
    }));
  }

  verify(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.accept', operation: 'verifyWorkOrder' }, () => ({ type: 'verifyWorkOrder' }));
  }

  rework(call: Call, target: Target, reason: ReworkWorkOrderInput): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.rework', operation: 'reworkWorkOrder', body: reason },
      () => ({ type: 'reworkWorkOrder', reasonCode: reason.reasonCode, note: reason.note ?? null }));
  }

  close(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.accept', operation: 'closeWorkOrder' }, () => ({ type: 'closeWorkOrder' }));
  }

  cancel(call: Call, target: Target, reason: CancelWorkOrderInput): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.accept', operation: 'cancelWorkOrder', body: reason },
      () => ({ type: 'cancelWorkOrder', reasonCode: reason.reasonCode, note: reason.note ?? null }));
  }
}
