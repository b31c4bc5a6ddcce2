import { Injectable } from '@nestjs/common';
import { platformErrors } from '@guanjia/domain';
import type { Call, Target } from '@guanjia/persistence';
import type { RejectRepairInput } from '../../schema.types.ts';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import { WorkOrderService } from '../work-order/work-order.service.ts';
import { estimateOf } from './repair-approval.facts.ts';

/** Equipment repairs from the limit on: asked for, reviewed, decided. @source ENG-024 ENG-025 */
@Injectable()
export class RepairApprovalService {
  constructor(private readonly orders: WorkOrderService) {}

  estimate(call: Call, target: Target, estimateFen: bigint): Promise<WorkOrder> {
    const type = 'estimateWorkOrder' as const;
    return this.orders.run(call, target, { capability: 'order.work', operation: type, body: { estimateFen } },
      async (order, tx) => ({ type, ...(await estimateOf(tx, notNegative(estimateFen), order, call.now)) }));
  }

  request(call: Call, target: Target, estimateFen: bigint): Promise<WorkOrder> {
    const type = 'requestRepairApproval' as const;
    return this.orders.run(call, target, { capability: 'order.work', operation: type, body: { estimateFen } },
      async (order, tx) => ({ type, ...(await estimateOf(tx, notNegative(estimateFen), order, call.now)) }));
  }

  review(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'repair.review', operation: 'reviewRepair' }, () => ({ type: 'reviewRepair' }));
  }

  approve(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'repair.decide', operation: 'approveRepair' }, () => ({ type: 'approveRepair' }));
  }

  reject(call: Call, target: Target, reason: RejectRepairInput): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'repair.decide', operation: 'rejectRepair', body: reason },
      () => ({ type: 'rejectRepair', reasonCode: reason.reasonCode, note: reason.note ?? null }));
  }

  replan(call: Call, target: Target, estimateFen: bigint): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.replan', operation: 'replanWorkOrder', body: { estimateFen } },
      () => ({ type: 'replanWorkOrder', estimateFen: notNegative(estimateFen) }));
  }
}

function notNegative(amount: bigint): bigint {
  if (amount < 0n) throw platformErrors.error('INVALID_FEN', { field: 'estimateFen' });
  return amount;
}
