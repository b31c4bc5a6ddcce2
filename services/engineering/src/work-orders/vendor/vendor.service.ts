import { Injectable } from '@nestjs/common';
import type { Call, Target } from '@guanjia/persistence';
import type { CallVendorInput } from '../../schema.types.ts';
import { Candidates } from '../assignment/candidate.facts.ts';
import { requireId } from '../work-order/input.rules.ts';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import { WorkOrderService } from '../work-order/work-order.service.ts';

/** Manufacturers and contractors are called out. @source ENG-023 */
@Injectable()
export class VendorService {
  constructor(private readonly orders: WorkOrderService, private readonly candidates: Candidates) {}

  /** @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN and what the rules throw   @source ENG-023 */
  call(call: Call, target: Target, input: CallVendorInput): Promise<WorkOrder> {
    const type = 'callVendor' as const;
    const overrideReason = input.overrideReason ?? null;
    return this.orders.run(call, target, { capability: 'order.call-vendor', operation: type, body: input }, async ({ estateId }, tx) => {
      const candidate = await this.candidates.find(tx, { contractId: requireId('contractId', input.contractId), estateId, at: call.now });
      return { type, proposal: { ...candidate!, isOverrideAllowed: overrideReason !== null, overrideReason, plannedOn: null }, calledAt: input.calledAt ?? call.now };
    });
  }

  /** @throws NOT_FOUND, VENDOR_NOT_CALLED, CALLED_AHEAD   @source ENG-023 */
  arrived(call: Call, target: Target, arrivedAt: Date | null): Promise<WorkOrder> {
    const type = 'recordVendorArrival' as const;
    return this.orders.run(call, target, { capability: 'order.call-vendor', operation: type, body: { arrivedAt } }, () => ({ type, arrivedAt: arrivedAt ?? call.now }));
  }
}
