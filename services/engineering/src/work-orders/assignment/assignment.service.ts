import { Injectable } from '@nestjs/common';
import { platformErrors } from '@guanjia/domain';
import type { Call, Target } from '@guanjia/persistence';
import type { AssignWorkOrderInput } from '../../schema.types.ts';
import { requireId } from '../work-order/input.rules.ts';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import { WorkOrderService } from '../work-order/work-order.service.ts';
import { Candidates } from './candidate.facts.ts';

@Injectable()
export class AssignmentService {
  constructor(private readonly orders: WorkOrderService, private readonly candidates: Candidates) {}

  /** Exactly one of employee and contract is named. @source ENG-019 ENG-023 ENG-026 ENG-027 ENG-029 */
  assign(call: Call, target: Target, input: AssignWorkOrderInput): Promise<WorkOrder> {
    if ((input.employeeId == null) === (input.contractId == null)) {
      throw platformErrors.error('INVALID_INPUT', { field: 'input', params: { reason: 'employeeId | contractId' } });
    }
    const named = { employeeId: requireId('employeeId', input.employeeId), contractId: requireId('contractId', input.contractId) };
    const operation = 'assignWorkOrder' as const;
    return this.orders.run(call, target, { capability: 'order.assign', operation, body: input }, async ({ estateId }, tx) => {
      const candidate = await this.candidates.find(tx, { ...named, estateId, at: call.now });
      const overrideReason = input.overrideReason ?? null;
      return { type: operation, proposal: { ...candidate!, isOverrideAllowed: overrideReason !== null, overrideReason, plannedOn: input.plannedOn ?? null } };
    });
  }
}
