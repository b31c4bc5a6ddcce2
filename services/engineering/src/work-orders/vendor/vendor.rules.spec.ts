import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import type { WorkOrder } from '../work-order/lifecycle.rules.ts';
import { after, anEquipmentOrder, ids, NOW, people } from '../work-order/work-order.fixture.ts';
import { callVendor, recordVendorArrival } from './vendor.rules.ts';

const contract = { id: ids.contract, estateId: ids.estate, contractorId: people.colleague, startOn: '2026-01-01', endOn: '2026-12-31', state: 'IN_FORCE' as const };
const proposal = { type: 'CONTRACTOR' as const, contract, isOverrideAllowed: false, overrideReason: null, plannedOn: null };
const calling = givenFor((command: Parameters<typeof callVendor>[0], order: WorkOrder) => callVendor(command, order, NOW));
const arriving = givenFor((command: { arrivedAt: Date }, order: WorkOrder) => recordVendorArrival(command, order, NOW));

describe('a manufacturer or contractor (ENG-023)', () => {
  it('is called for what is beyond one’s own skill, and when is kept', () => {
    calling(anEquipmentOrder('ASSIGNED')).when({ proposal, calledAt: after(-5) })
      .thenState({ assigneeType: 'CONTRACTOR', contractId: ids.contract, assigneeId: null, vendorCalledAt: after(-5), vendorArrivedAt: null });
    calling(anEquipmentOrder('ASSIGNED')).when({ proposal, calledAt: after(1) }).thenRefused('CALLED_AHEAD', 'calledAt');
  });

  it('needs a contract in force, or a written reason that the project manager is told of (ARC-046)', () => {
    const ended = { ...proposal, contract: { ...contract, endOn: '2026-03-01' } };
    calling(anEquipmentOrder('ASSIGNED')).when({ proposal: ended, calledAt: NOW }).thenRefused('CONTRACT_NOT_IN_FORCE');
    calling(anEquipmentOrder('ASSIGNED')).when({ proposal: { ...ended, isOverrideAllowed: true, overrideReason: '电梯困人' }, calledAt: NOW }).thenState({ isOverride: true, overrideReason: '电梯困人' });
  });

  it('is there after being called; from then on somebody attends', () => {
    const called = anEquipmentOrder('ASSIGNED', { vendorCalledAt: after(-30) });
    arriving(called).when({ arrivedAt: after(-5) }).thenState({ vendorArrivedAt: after(-5), respondedAt: after(-5) });
    arriving(anEquipmentOrder('ASSIGNED')).when({ arrivedAt: NOW }).thenRefused('VENDOR_NOT_CALLED');
    arriving(called).when({ arrivedAt: after(-31) }).thenRefused('CALLED_AHEAD', 'arrivedAt');
    arriving({ ...called, vendorArrivedAt: after(-5) }).when({ arrivedAt: NOW }).thenRefused('CONFLICT');
  });
});
