import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored, type Target } from '@guanjia/persistence';
import { engineeringErrors } from '../../engineering.errors.ts';
import type { PlanOnCallInput } from '../../schema.types.ts';
import { Candidates } from '../assignment/candidate.facts.ts';
import { requireId } from '../work-order/input.rules.ts';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import { WorkOrderService } from '../work-order/work-order.service.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { OnCallShiftEntity } from './on-call.entity.ts';
import { onCallAt } from './on-call.facts.ts';
import { decideOnCall, type OnCallShift } from './on-call.rules.ts';

/** Who is called first, and gets what is urgent. @source ENG-027 */
@Injectable()
export class OnCallService {
  constructor(private readonly store: AggregateStore, private readonly candidates: Candidates, private readonly orders: WorkOrderService) {}

  /** @throws NOT_FOUND, REFERENCE_NOT_YET_KNOWN and what the rules throw   @source ENG-027 */
  plan(call: Call, input: PlanOnCallInput, keyed: Keyed): Promise<Stored<OnCallShift>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'crew.plan');
    const { estateId, startAt, endAt } = input;
    return this.store.create<OnCallShift>(call, OnCallShiftEntity, { operation: 'planOnCall', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const employeeId = requireId('employeeId', input.employeeId)!;
      const candidate = await this.candidates.find(tx, { employeeId, estateId, at: call.now });
      if (candidate?.type !== 'STAFF') throw platformErrors.error('NOT_FOUND', { field: 'employeeId', params: { id: employeeId } });
      const { employee, hasWorkingRole } = candidate;
      return decideOnCall({ type: 'planOnCall', id: call.newId(), estateId, employeeId, startAt, endAt, employee, hasWorkingRole }, null);
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source ENG-027 */
  withdraw(call: Call, { id, ...keyed }: Target): Promise<Stored<OnCallShift>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'crew.plan');
    return this.store.update<OnCallShift>(call, OnCallShiftEntity, id, { operation: 'withdrawOnCall', scope, body: { id }, ...keyed }, (shift) => decideOnCall({ type: 'withdrawOnCall' }, shift));
  }

  /** What is urgent goes to who is on call, if they may do it. @throws NOT_URGENT, NOBODY_ON_CALL and what assigning throws   @source ENG-027 ENG-026 */
  assignUrgent(call: Call, target: Target): Promise<WorkOrder> {
    return this.orders.run(call, target, { capability: 'order.assign', operation: 'assignWorkOrder' }, async ({ estateId, urgency }, tx) => {
      if (urgency !== 'URGENT') throw engineeringErrors.error('NOT_URGENT');
      const employeeId = await onCallAt(tx, estateId, call.now);
      if (!employeeId) throw engineeringErrors.error('NOBODY_ON_CALL');
      const candidate = await this.candidates.find(tx, { employeeId, estateId, at: call.now });
      return { type: 'assignWorkOrder', proposal: { ...candidate!, isOverrideAllowed: false, overrideReason: null, plannedOn: null } };
    });
  }
}
