import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { costOf, completeWorkOrder, startWorkOrder, wasInTime, blockWorkOrder, type Slip } from './work.rules.ts';
import { after, anEquipmentOrder, anOrder, ids, NOW, people } from './work-order.fixture.ts';

const limit = { valueFen: 20_000n, operator: '≥' as const };
const facts = { now: after(200), limit };
const slip = (patch: Partial<Slip> = {}): Slip =>
  ({ outcome: 'FIXED', parts: [{ name: '角阀', qty: 1, unitPriceFen: 3_550n }], labourFen: 5_000n, signatureFileId: ids.file, ...patch });
const completed = (decision: ReturnType<typeof completeWorkOrder>) => decision.events[0]!.data as Record<string, unknown>;

describe('cost of a slip (ENG-032)', () => {
  it.each([
    ['labour alone', [], 5_000n, 0n, 5_000n],
    ['a valve of 35.50 yuan and 50.00 yuan of labour', [['角阀', 1, 3_550n]], 5_000n, 3_550n, 8_550n],
    ['three lines', [['管', 4, 1_250n], ['胶', 2, 800n], ['弯头', 10, 99n]], 0n, 7_590n, 7_590n],
  ] as const)('%s', (_, parts, labourFen, materialFen, amountFen) => {
    const lines = parts.map(([name, qty, unitPriceFen]) => ({ name, qty, unitPriceFen }));
    expect(costOf({ parts: lines, labourFen })).toEqual({ labourFen, materialFen, amountFen });
  });

  it('refuses quantities and prices that are none', () => {
    const line = { name: '管', qty: 1, unitPriceFen: 100n };
    expect(refused(() => costOf({ parts: [{ ...line, qty: 0 }], labourFen: 0n }))).toBe('INVALID_QUANTITY');
    expect(refused(() => costOf({ parts: [{ ...line, unitPriceFen: -1n }], labourFen: 0n }))).toBe('INVALID_FEN');
    expect(refused(() => costOf({ parts: [], labourFen: -1n }))).toBe('INVALID_FEN');
    expect(refused(() => costOf({ parts: Array.from({ length: 51 }, () => line), labourFen: 0n }))).toBe('TOO_MANY_PARTS');
  });
});

describe('completion', () => {
  it('charges a chargeable order once, with the household’s signature (ENG-032)', () => {
    const decision = completeWorkOrder(slip(), people.technician, anOrder('STARTED'), facts);
    expect(completed(decision)).toMatchObject({ isChargeable: true, amountFen: 8_550, materialFen: 3_550, reworkNo: 0, isInTime: true });
    expect(decision.state).toMatchObject({ chargedFen: 8_550n, amountFen: 8_550n });
  });

  it('refuses a chargeable order without a signature (ENG-032)', () => {
    expect(refused(() => completeWorkOrder(slip({ signatureFileId: null }), people.technician, anOrder('STARTED'), facts))).toBe('SIGNATURE_REQUIRED');
  });

  it('never charges rework, and keeps what was charged before (ENG-021 ENG-032)', () => {
    const rework = anOrder('STARTED', { reworkNo: 1, chargedFen: 8_550n, finishedAt: after(90), isInTime: true });
    const decision = completeWorkOrder(slip({ signatureFileId: null }), people.technician, rework, facts);
    expect(completed(decision)).toMatchObject({ isChargeable: false, reworkNo: 1 });
    expect(decision.state).toMatchObject({ chargedFen: 8_550n, finishedAt: after(90) });
  });

  it('of equipment at 200.00 yuan needs an approval, at 199.99 none (ENG-024)', () => {
    const complete = (labourFen: bigint) => completeWorkOrder(slip({ parts: [], labourFen }), people.technician, anEquipmentOrder('STARTED'), facts);
    expect(refused(() => complete(20_000n))).toBe('NEEDS_APPROVAL');
    expect(complete(19_999n).state.state).toBe('COMPLETED');
  });

  it('of equipment may cost what was approved and no more (ENG-024)', () => {
    const order = anEquipmentOrder('STARTED', { approvalState: 'APPROVED', approvedFen: 26_000n });
    const complete = (labourFen: bigint) => completeWorkOrder(slip({ parts: [], labourFen }), people.technician, order, facts);
    expect(complete(26_000n).state.state).toBe('COMPLETED');
    expect(refused(() => complete(26_001n))).toBe('NEEDS_APPROVAL');
  });

  it('ends both limits and hands the order over for verification (ENG-020)', () => {
    const { deadlines, events } = completeWorkOrder(slip(), people.technician, anOrder('STARTED'), facts);
    expect(deadlines).toEqual([{ kind: 'work-order.finish', ref: ids.order, dueAt: null }]);
    expect(events.slice(1).map(({ type, data }) => [type, (data as { kind: string }).kind])).toEqual([
      ['engineering.task.closed.v1', 'WORK_ORDER'], ['engineering.task.opened.v1', 'WORK_ORDER_VERIFY'],
    ]);
  });
});

describe('in time (K13)', () => {
  it.each([
    ['there and done at the last instant', 120, 4320, true],
    ['there a minute late', 121, 4320, false],
    ['done a minute late', 60, 4321, false],
  ])('%s', (_, responded, finished, expected) => {
    expect(wasInTime(anOrder('STARTED', { respondedAt: after(responded) }), after(finished))).toBe(expected);
  });

  it('works have no limit to miss (ENG-020)', () => {
    expect(wasInTime(anOrder('STARTED', { urgency: 'WORKS', respondBy: null, finishBy: null }), after(100_000))).toBe(true);
  });
});

describe('start', () => {
  it('stops the respond limit and keeps the first arrival (ENG-020)', () => {
    const { state, deadlines } = startWorkOrder(anOrder('ASSIGNED'), null, NOW);
    expect(state).toMatchObject({ state: 'STARTED', respondedAt: NOW, dueBy: after(4320) });
    expect(deadlines).toEqual([{ kind: 'work-order.respond', ref: ids.order, dueAt: null }]);
    expect(startWorkOrder(anOrder('REWORK'), null, after(9000)).state.respondedAt).toEqual(after(60));
  });

  it('of equipment estimated at 200.00 yuan waits for approval (ENG-024)', () => {
    expect(refused(() => startWorkOrder(anEquipmentOrder('ASSIGNED', { estimateFen: 20_000n }), limit, NOW))).toBe('NEEDS_APPROVAL');
    expect(startWorkOrder(anEquipmentOrder('ASSIGNED', { estimateFen: 19_999n }), limit, NOW).state.state).toBe('STARTED');
    expect(startWorkOrder(anOrder('ASSIGNED', { estimateFen: 90_000n }), null, NOW).state.state).toBe('STARTED');
  });
});

it('a block looks ahead (ENG-022)', () => {
  const block = { reasonCode: 'NO_ACCESS', note: null, coordinatorId: people.engineeringManager, nextAt: NOW };
  expect(refused(() => blockWorkOrder(block, anOrder('STARTED'), NOW))).toBe('NEXT_DATE_PASSED');
});
