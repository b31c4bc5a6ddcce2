import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Target, type Tx } from '@guanjia/persistence';
import { isOwnOrder, workOrdersAccess } from '../work-orders.access.ts';
import type { WorkOrder } from './lifecycle.rules.ts';
import { WorkOrderEntity } from './work-order.entity.ts';
import { decideWorkOrder, type WorkOrderCommand } from './work-order.rules.ts';

interface Given {
  capability: keyof typeof workOrdersAccess;
  operation: WorkOrderCommand['type'];
  /** what the caller sent */
  body?: object;
}

/** How every command meets its order: scope and ownership first, then the facts, then the rules. */
@Injectable()
export class WorkOrderService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND for an order out of reach, which for those who work with their hands is any but their own */
  run(
    call: Call, target: Target, { capability, operation, body }: Given,
    command: (order: WorkOrder, tx: Tx) => WorkOrderCommand | Promise<WorkOrderCommand>,
  ): Promise<WorkOrder> {
    const { id, idempotencyKey, expectedVersion } = target;
    const scope = scopeOf(call.actor, workOrdersAccess, capability);
    return this.store.update<WorkOrder>(call, WorkOrderEntity, id, {
      operation, scope, own: isOwnOrder(call.actor.id), body: { id, ...body }, idempotencyKey, expectedVersion,
    }, async (order, tx) => decideWorkOrder(await command(order, tx), order, { by: call.actor.id, now: call.now }));
  }
}
