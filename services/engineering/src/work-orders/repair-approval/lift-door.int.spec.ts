import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { engineering } from '../../index.ts';
import { tellEstate, tellGroup, tellWorker } from '../work-order/neighbourhood.fixture.ts';

let h: SubgraphHarness;

beforeAll(async () => {
  h = await startSubgraph(engineering);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellGroup(h);
});
afterAll(() => h.stop());

const create = `mutation($input: CreateWorkOrderInput!, $key: IdempotencyKey!) { createWorkOrder(input: $input, idempotencyKey: $key) { id number state isChargeable repairApproval { estimateFen state } } }`;
const assign = `mutation($id: ID!, $input: AssignWorkOrderInput!) { assignWorkOrder(id: $id, input: $input) { state assignee { id } } }`;
const request = `mutation($id: ID!, $estimateFen: Fen!, $key: IdempotencyKey!) { requestRepairApproval(id: $id, estimateFen: $estimateFen, idempotencyKey: $key) {
  state repairApproval { state decideBy sameFaultSumFen isSameFaultWarned isMakeSafe } } }`;
const command = (name: string) => `mutation($id: ID!, $key: IdempotencyKey!) { ${name}(id: $id, idempotencyKey: $key) { state repairApproval { state approvedFen madeSafeAt decideBy } } }`;
const complete = `mutation($id: ID!, $input: CompleteWorkOrderInput!, $key: IdempotencyKey!) { completeWorkOrder(id: $id, input: $input, idempotencyKey: $key) { state } }`;
const key = () => ({ key: randomUUID() });

async function noisyDoor(equipmentId = randomUUID()) {
  const { estateId, regionId } = await tellEstate(h);
  const certified = await tellWorker(h, estateId, { skills: ['LIFT'], certificates: ['SPECIAL_EQUIPMENT.LIFT'] });
  const uncertified = await tellWorker(h, estateId, { skills: ['LIFT'] });
  const em = h.as(person('EM', estateId));
  const input = { estateId, origin: 'STAFF', category: 'LIFT', urgency: 'ROUTINE', areaCode: 'T3-LIFT-1', equipmentId, requiredSkill: 'LIFT', estimateFen: 26000, description: '3栋电梯门机异响' };
  const { createWorkOrder } = await em.data(create, { input, ...key() });
  return { estateId, regionId, certified, uncertified, em, input, order: createWorkOrder, id: createWorkOrder.id as string, tec: h.as(person('TEC', estateId, certified)) };
}

describe('the lift door is noisy, and mending it takes 260.00 yuan', () => {
  it('goes to a certified repairman alone, and starts after review and approval by others than who asked (ENG-024 ENG-026 HR-029 PLAT-021)', async () => {
    const { estateId, certified, uncertified, em, order, id, tec } = await noisyDoor();
    expect(order).toMatchObject({ state: 'CREATED', isChargeable: false, repairApproval: { estimateFen: 26000, state: null } });
    expect(await em.refusal(assign, { id, input: { employeeId: uncertified } })).toBe('CERTIFICATE_MISSING');
    expect((await em.data(assign, { id, input: { employeeId: certified } })).assignWorkOrder).toEqual({ state: 'ASSIGNED', assignee: { id: certified } });
    expect(await tec.refusal(command('startWorkOrder'), { id, ...key() })).toBe('NEEDS_APPROVAL');

    const { requestRepairApproval } = await tec.data(request, { id, estimateFen: 26000, ...key() });
    expect(requestRepairApproval).toMatchObject({ state: 'APPROVAL_PENDING', repairApproval: { state: 'REQUESTED', decideBy: '2026-03-03T16:00:00.000Z' } });
    expect(await h.as(person(['TEC', 'EM', 'PM'], estateId, certified)).refusal(command('reviewRepair'), { id, ...key() })).toBe('SELF_APPROVAL');
    const pm = h.as(person('PM', estateId));
    expect(await pm.refusal(command('approveRepair'), { id, ...key() })).toBe('APPROVAL_NOT_ASKED');
    await em.data(command('reviewRepair'), { id, ...key() });
    expect(await em.refusal(command('approveRepair'), { id, ...key() })).toBe('FORBIDDEN');
    expect(await h.as(person(['TEC', 'PM'], estateId, certified)).refusal(command('approveRepair'), { id, ...key() })).toBe('SELF_APPROVAL');
    expect((await pm.data(command('approveRepair'), { id, ...key() })).approveRepair).toMatchObject({ state: 'APPROVED', repairApproval: { approvedFen: 26000 } });

    await tec.data(command('startWorkOrder'), { id, ...key() });
    const slip = (labourFen: number) => ({ id, ...key(), input: { outcome: 'REPLACED', labourFen, parts: [{ name: '门机皮带', qty: 2, unitPriceFen: 8000 }] } });
    expect(await tec.refusal(complete, slip(10001))).toBe('NEEDS_APPROVAL');
    expect((await tec.data(complete, slip(10000))).completeWorkOrder.state).toBe('COMPLETED');
  });

  it('is approved by the regional manager of that region, and of no other (ENG-024)', async () => {
    const { certified, em, id, tec, regionId } = await noisyDoor();
    await em.data(assign, { id, input: { employeeId: certified } });
    await tec.data(request, { id, estimateFen: 26000, ...key() });
    await em.data(command('reviewRepair'), { id, ...key() });
    expect(await h.as(regional('RM', randomUUID())).refusal(command('approveRepair'), { id, ...key() })).toBe('NOT_FOUND');
    expect((await h.as(regional('RM', regionId)).data(command('approveRepair'), { id, ...key() })).approveRepair.state).toBe('APPROVED');
  });

  it('is made safe first in an emergency, and approved within a working day (ENG-024)', async () => {
    const { certified, em, id, tec, estateId } = await noisyDoor();
    await em.data(assign, { id, input: { employeeId: certified } });
    const { startMakeSafe } = await tec.data(command('startMakeSafe'), { id, ...key() });
    expect(startMakeSafe).toMatchObject({ state: 'STARTED', repairApproval: { madeSafeAt: '2026-03-02T01:30:00.000Z', decideBy: '2026-03-03T16:00:00.000Z' } });
    const slip = { id, ...key(), input: { outcome: 'FIXED', labourFen: 26000 } };
    expect(await tec.refusal(complete, slip)).toBe('NEEDS_APPROVAL');
    expect((await tec.data(request, { id, estimateFen: 26000, ...key() })).requestRepairApproval).toMatchObject({ state: 'STARTED', repairApproval: { isMakeSafe: true } });
    await em.data(command('reviewRepair'), { id, ...key() });
    await h.as(person('PM', estateId)).data(command('approveRepair'), { id, ...key() });
    expect((await tec.data(complete, slip)).completeWorkOrder.state).toBe('COMPLETED');
  });

  it('adds up with what the same fault cost before, and warns without blocking (ENG-025)', async () => {
    const { certified, em, id, tec, input } = await noisyDoor();
    const again = (await em.data(create, { input: { ...input, estimateFen: 12000 }, ...key() })).createWorkOrder.id;
    await em.data(assign, { id: again, input: { employeeId: certified } });
    const estimate = `mutation($id: ID!, $estimateFen: Fen!) { estimateWorkOrder(id: $id, estimateFen: $estimateFen) { state repairApproval { sameFaultSumFen isSameFaultWarned } } }`;
    expect((await tec.data(estimate, { id: again, estimateFen: 12000 })).estimateWorkOrder)
      .toEqual({ state: 'ASSIGNED', repairApproval: { sameFaultSumFen: 38000, isSameFaultWarned: true } });
    expect((await tec.data(command('startWorkOrder'), { id: again, ...key() })).startWorkOrder.state).toBe('STARTED');
    expect(await em.refusal(command('replanWorkOrder'), { id, ...key() })).toBe('INVALID_INPUT');
  });
});
