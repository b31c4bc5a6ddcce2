import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { after, aLimit, anEquipmentOrder, anOrder, NOW, people } from '../work-order/work-order.fixture.ts';
import { startMakeSafe } from '../work-order/work.rules.ts';
import { approveRepair, estimateWorkOrder, isCovered, rejectRepair, replanWorkOrder, requestRepairApproval, reviewRepair, type Estimate } from './repair-approval.rules.ts';

const { technician, engineeringManager, projectManager } = people;
const limit = { valueFen: 20_000n, operator: '≥' as const };
const estimate = (estimateFen: bigint, patch: Partial<Estimate> = {}): Estimate => ({ estimateFen, limit, earlierSameFaultFen: 0n, decideBy: aLimit(2000), ...patch });
const asked = { approvalState: 'REQUESTED' as const, requesterId: technician, estimateFen: 26_000n, approvalDueBy: after(2000) };
const reviewed = { ...asked, approvalState: 'REVIEWED' as const, reviewerId: engineeringManager };
const kinds = ({ events }: { events: { type: string; data: object }[] }) => events.map(({ type, data }) => [type.split('.').slice(1, 3).join('.'), (data as { kind?: string }).kind]);

describe('the limit (ENG-024)', () => {
  it.each([[19_999n, true], [20_000n, false], [20_001n, false]])('covers %s fen without approval: %s', (fen, expected) => {
    expect(isCovered(anEquipmentOrder('ASSIGNED'), fen, limit)).toBe(expected);
  });

  it('reads "more than 200 yuan" where the estate chose that (C-12)', () => {
    expect(isCovered(anEquipmentOrder('ASSIGNED'), 20_000n, { ...limit, operator: '>' })).toBe(true);
  });

  it('is of no concern to what is no equipment', () => {
    expect(isCovered(anOrder('ASSIGNED'), 900_000n, limit)).toBe(true);
    expect(refused(() => requestRepairApproval(estimate(900_000n), technician, anOrder('ASSIGNED'), NOW))).toBe('NOT_EQUIPMENT');
  });
});

describe('asking (ENG-024)', () => {
  it('260.00 yuan waits for review within the limit', () => {
    const decision = requestRepairApproval(estimate(26_000n), technician, anEquipmentOrder('ASSIGNED'), NOW);
    expect(decision.state).toMatchObject({ state: 'APPROVAL_PENDING', approvalState: 'REQUESTED', approvalLimitFen: 20_000n, requesterId: technician });
    expect(kinds(decision)).toEqual([['work-order.approval-requested', undefined], ['task.closed', 'WORK_ORDER'], ['task.opened', 'REPAIR_REVIEW']]);
    expect(decision.deadlines).toEqual([expect.objectContaining({ kind: 'work-order.approval', dueAt: after(2000) })]);
  });

  it('199.99 yuan needs no approval', () => {
    expect(refused(() => requestRepairApproval(estimate(19_999n), technician, anEquipmentOrder('ASSIGNED'), NOW))).toBe('APPROVAL_NOT_NEEDED');
  });
});

describe('three people (PLAT-021)', () => {
  it('refuses to the requester both review and approval', () => {
    expect(refused(() => reviewRepair(technician, anEquipmentOrder('APPROVAL_PENDING', asked), NOW))).toBe('SELF_APPROVAL');
    expect(refused(() => approveRepair(technician, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW))).toBe('SELF_APPROVAL');
    expect(refused(() => rejectRepair({ reasonCode: 'OTHER', note: null }, technician, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW))).toBe('SELF_APPROVAL');
  });

  it('refuses to the reviewer the approval', () => {
    expect(refused(() => approveRepair(engineeringManager, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW))).toBe('SELF_APPROVAL');
  });

  it('lets nobody approve what was not reviewed, nor review twice', () => {
    expect(refused(() => approveRepair(projectManager, anEquipmentOrder('APPROVAL_PENDING', asked), NOW))).toBe('APPROVAL_NOT_ASKED');
    expect(refused(() => reviewRepair(people.colleague, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW))).toBe('APPROVAL_NOT_ASKED');
  });

  it('ends with an approved amount and an order that may start', () => {
    const decision = approveRepair(projectManager, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW);
    expect(decision.state).toMatchObject({ state: 'APPROVED', approvedFen: 26_000n, deciderId: projectManager, approvalDueBy: null });
    expect(kinds(decision)).toEqual([['work-order.approved', undefined], ['task.closed', 'REPAIR_APPROVAL'], ['task.opened', 'WORK_ORDER']]);
  });

  it('or with a plan that must change, and be asked for anew (lifecycles 3.2)', () => {
    const { state } = rejectRepair({ reasonCode: 'TOO_EXPENSIVE', note: '太贵' }, projectManager, anEquipmentOrder('APPROVAL_PENDING', reviewed), NOW);
    expect(state).toMatchObject({ state: 'REJECTED', approvalState: 'REJECTED', decisionCode: 'TOO_EXPENSIVE' });
    const replanned = replanWorkOrder({ estimateFen: 24_000n }, anEquipmentOrder('REJECTED', { ...reviewed, ...state }), NOW).state;
    expect(replanned).toMatchObject({ state: 'REPLANNED', estimateFen: 24_000n, approvalState: null, requesterId: null });
  });
});

describe('an estimate (ENG-025)', () => {
  it('that grows to the limit pauses work under way for approval', () => {
    const { state } = estimateWorkOrder(estimate(20_000n), technician, anEquipmentOrder('STARTED', { estimateFen: 15_000n }), NOW);
    expect(state).toMatchObject({ state: 'APPROVAL_PENDING', approvalState: 'REQUESTED', requesterId: technician });
  });

  it('that stays below, or inside what was approved, pauses nothing', () => {
    expect(estimateWorkOrder(estimate(19_999n), technician, anEquipmentOrder('STARTED'), NOW).state).not.toHaveProperty('state');
    const approved = anEquipmentOrder('STARTED', { approvalState: 'APPROVED', approvedFen: 26_000n });
    expect(estimateWorkOrder(estimate(26_000n), technician, approved, NOW).state).not.toHaveProperty('state');
    expect(estimateWorkOrder(estimate(26_001n), technician, approved, NOW).state.state).toBe('APPROVAL_PENDING');
  });

  it('does not pause what is being made safe', () => {
    const order = anEquipmentOrder('STARTED', { isMakeSafe: true, approvalDueBy: after(1000) });
    const { state } = estimateWorkOrder(estimate(90_000n), technician, order, NOW);
    expect(state).toMatchObject({ estimateFen: 90_000n, approvalDueBy: after(1000) });
    expect(state).not.toHaveProperty('state');
  });

  it('adds up with the same fault on the same equipment and warns, never blocks', () => {
    const decision = estimateWorkOrder(estimate(12_000n, { earlierSameFaultFen: 12_000n }), technician, anEquipmentOrder('ASSIGNED'), NOW);
    expect(decision.state).toMatchObject({ sameFaultSumFen: 24_000n, isSameFaultWarned: true });
    expect(decision.events.map(({ data }) => data)).toEqual([expect.objectContaining({ kind: 'ALERT', role: 'EM' })]);
  });
});

describe('an emergency (ENG-024)', () => {
  it('makes safe first; approval is due within the limit and does not stop the work', () => {
    const safe = startMakeSafe({ decideBy: aLimit(2000) }, anEquipmentOrder('ASSIGNED', { estimateFen: 80_000n }), NOW);
    expect(safe.state).toMatchObject({ state: 'STARTED', isMakeSafe: true, madeSafeAt: NOW, approvalDueBy: after(2000) });
    expect(kinds(safe)).toContainEqual(['task.opened', 'REPAIR_REQUEST']);
    const order = anEquipmentOrder('STARTED', safe.state);
    const request = requestRepairApproval(estimate(80_000n, { decideBy: aLimit(9000) }), technician, order, after(30));
    expect(request.state).toMatchObject({ state: 'STARTED', approvalState: 'REQUESTED', approvalDueBy: after(2000) });
    expect(request.events[0]!.data).toMatchObject({ isEmergency: true });
  });

  it('whose cost turns out below the limit needs no approval after all', () => {
    const order = anEquipmentOrder('STARTED', { isMakeSafe: true, approvalDueBy: after(1000) });
    expect(estimateWorkOrder(estimate(8_000n), technician, order, NOW).state.approvalDueBy).toBeNull();
  });
});
