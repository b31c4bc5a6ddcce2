import { platformErrors, type Decision } from '@guanjia/domain';
import { assigned, type Proposal } from '../assignment/assignment.rules.ts';
import { engineeringErrors } from '../../engineering.errors.ts';
import { settled } from '../work-order/follow-up.policy.ts';
import { workOrderMoves, type WorkOrder } from '../work-order/lifecycle.rules.ts';

/** A fault beyond one's own skill goes to the manufacturer or contractor; when they were called is kept.
 *  @throws CONTRACT_NOT_IN_FORCE, CONTRACT_UNSUITABLE, CALLED_AHEAD
 *  @source ENG-023 ARC-046 */
export function callVendor({ proposal, calledAt }: { proposal: Proposal; calledAt: Date }, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('callVendor', order.state);
  if (calledAt > now) throw engineeringErrors.error('CALLED_AHEAD', { field: 'calledAt' });
  const result = assigned(order, proposal, now);
  if ('refusal' in result) throw result.refusal;
  return settled(order, { ...result.patch, vendorCalledAt: calledAt, vendorArrivedAt: null }, [result.event], now);
}

/** They are there: from now on somebody attends.
 *  @throws VENDOR_NOT_CALLED, CALLED_AHEAD
 *  @source ENG-023 */
export function recordVendorArrival({ arrivedAt }: { arrivedAt: Date }, order: WorkOrder, now: Date): Decision<WorkOrder> {
  workOrderMoves.require('recordVendorArrival', order.state);
  if (order.vendorCalledAt === null) throw engineeringErrors.error('VENDOR_NOT_CALLED');
  if (order.vendorArrivedAt !== null) throw platformErrors.error('CONFLICT');
  if (arrivedAt > now || arrivedAt < order.vendorCalledAt) throw engineeringErrors.error('CALLED_AHEAD', { field: 'arrivedAt' });
  return settled(order, { vendorArrivedAt: arrivedAt, respondedAt: order.respondedAt ?? arrivedAt }, [], now);
}
