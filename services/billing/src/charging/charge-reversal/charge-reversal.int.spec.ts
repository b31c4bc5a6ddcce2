import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from '../../index.ts';
import { aHome, bookFaults, completeOrder, LINE } from '../charging.int.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(billing);
  h.clock.set('2026-03-05T01:30:00Z');
});
afterAll(() => h.stop());
afterEach(async () => expect(await bookFaults(h)).toEqual({}));

const REVERSE = `mutation ($id: ID!, $input: ReverseChargeInput!, $key: IdempotencyKey!) {
  reverseCharge(id: $id, input: $input, idempotencyKey: $key) { id state reasonCode reason correctAmountFen requester { id } chargeLine { id state } } }`;
const decide = (verb: 'approve' | 'reject') => `mutation ($id: ID!, $key: IdempotencyKey!, $version: Int) {
  ${verb}ChargeReversal(id: $id, idempotencyKey: $key, expectedVersion: $version) { id state version decider { id } chargeLine { ${LINE} } } }`;
const input = (correctAmountFen: number | null = null) => ({ reasonCode: 'WRONG_AMOUNT', reason: '多算了材料费', correctAmountFen });

async function aCharge() {
  const home = await aHome(h);
  const workOrderId = await completeOrder(h, home);
  const [{ id }] = await h.sql('select id from charge_line where source_id = $1', [workOrderId]);
  const [accountant, manager] = [person('ACC', home.estateId), person('PM', home.estateId)];
  const ask = async (amount: number | null = null, key: string = randomUUID()) =>
    (await h.as(accountant).data(REVERSE, { id, input: input(amount), key })).reverseCharge;
  return { ...home, id, accountant, manager, ask };
}

describe('the reversal of a charge line', () => {
  it('BIL-023: asked for by the accountant and approved by the manager, it is the opposite line and the right line', async () => {
    const { id, estateId, ask, accountant, manager } = await aCharge();
    const asked = await ask(5850);
    expect(asked).toMatchObject({ state: 'REQUESTED', reason: '多算了材料费', correctAmountFen: 5850, requester: { id: accountant.id }, chargeLine: { id, state: 'POSTED' } });
    const { approveChargeReversal } = await h.as(manager).data(decide('approve'), { id: asked.id, key: randomUUID() });
    expect(approveChargeReversal).toMatchObject({
      state: 'APPROVED', decider: { id: manager.id },
      chargeLine: { id, state: 'REVERSED', amountFen: 8550, account: { balanceFen: 5850 }, reversedBy: { amountFen: -8550 }, correctedBy: { amountFen: 5850 }, reversal: { id: asked.id, state: 'APPROVED' } },
    });
    const reversed = (await h.events('billing.charge.reversed.v1')).filter((event) => event.estateId === estateId);
    expect(reversed).toMatchObject([{ aggregateId: id, seq: 2, payload: { chargeId: id, amountFen: -8550, reasonCode: 'WRONG_AMOUNT', approverId: manager.id } }]);
    const created = (await h.events('billing.charge.created.v1')).filter((event) => event.estateId === estateId);
    expect(created.map(({ payload }) => [payload['amountFen'], payload['sourceType']])).toEqual([[8550, 'WORK_ORDER'], [5850, 'CORRECTION']]);
    expect(JSON.stringify(await h.events())).not.toContain('材料费');
  });

  it('BIL-023: without a right amount the account is back where it was, and the books name what was taken back', async () => {
    const { id, ask, manager, estateId } = await aCharge();
    await h.as(manager).data(decide('approve'), { id: (await ask()).id, key: randomUUID() });
    const { chargeLines } = await h.as(manager).data(`query ($filter: ChargeLineFilter) { chargeLines(filter: $filter) { nodes { ${LINE} } } }`, { filter: { estateId } });
    expect(chargeLines.nodes.map((line: any) => [line.amountFen, line.state, line.sourceType, line.original?.id ?? null]).sort()).toEqual([
      [-8550, 'POSTED', 'REVERSAL', id], [8550, 'REVERSED', 'WORK_ORDER', null],
    ]);
    expect(chargeLines.nodes[0].account.balanceFen).toBe(0);
    expect(await h.sql(`select r.kind from journal_entry r join charge_line c on c.journal_entry_id = r.reverses where c.id = $1`, [id])).toEqual([{ kind: 'REVERSAL' }]);
  });

  it('K39: of three lines of the month, one of which needed correction, two thirds are right', async () => {
    const { estateId, unitId, householdId, ask, manager } = await aCharge();
    for (const _ of [1, 2]) await completeOrder(h, { estateId, unitId, householdId });
    await h.as(manager).data(decide('approve'), { id: (await ask(5850)).id, key: randomUUID() });
    const ACCURACY = `query ($rep: [_Any!]!) { _entities(representations: $rep) { ... on Estate { collection {
      unbilledLines unbilledFen march: recordAccuracy(period: "2026-03") { lines correctLines rateBp } april: recordAccuracy(period: "2026-04") { lines rateBp } } } } }`;
    const { _entities } = await h.as(manager).data(ACCURACY, { rep: [{ __typename: 'Estate', id: estateId }] });
    expect(_entities[0].collection).toEqual({
      unbilledLines: 3, unbilledFen: 22950, march: { lines: 3, correctLines: 2, rateBp: 6666 }, april: { lines: 0, rateBp: null },
    });
  });

  it('PLAT-021: whoever asked does not approve, and an approver needs the capability', async () => {
    const { ask, accountant, id, estateId } = await aCharge();
    const asked = await ask();
    expect(await h.as(accountant).refusal(decide('approve'), { id: asked.id, key: randomUUID() })).toBe('SELF_APPROVAL');
    expect(await h.as(person('CSR', estateId)).refusal(decide('approve'), { id: asked.id, key: randomUUID() })).toBe('FORBIDDEN');
    expect(await h.as(person('PM', randomUUID())).refusal(decide('approve'), { id: asked.id, key: randomUUID() })).toBe('NOT_FOUND');
    expect(await h.as(person('PM', estateId)).refusal(REVERSE, { id, input: input(), key: randomUUID() })).toBe('FORBIDDEN');
    expect(await h.as(person('ACC', randomUUID())).refusal(REVERSE, { id, input: input(), key: randomUUID() })).toBe('NOT_FOUND');
  });

  it('is a task of the manager until it is decided', async () => {
    const { ask, manager } = await aCharge();
    const asked = await ask();
    await h.as(manager).data(decide('reject'), { id: asked.id, key: randomUUID() });
    const tasks = (await h.events()).filter((event) => event.aggregateId === asked.id);
    expect(tasks).toMatchObject([
      { type: 'billing.task.opened.v1', payload: { kind: 'CHARGE_REVERSAL_APPROVAL', role: 'PM', subjectType: 'CHARGE_LINE' } }, { type: 'billing.task.closed.v1' },
    ]);
  });

  it('rejected, it leaves the line as it is, and another may be asked for', async () => {
    const { ask, manager, id } = await aCharge();
    const { rejectChargeReversal } = await h.as(manager).data(decide('reject'), { id: (await ask()).id, key: randomUUID() });
    expect(rejectChargeReversal).toMatchObject({ state: 'REJECTED', chargeLine: { id, state: 'POSTED', reversedBy: null, account: { balanceFen: 8550 } } });
    expect(await ask()).toMatchObject({ state: 'REQUESTED' });
  });

  it('is asked for once at a time, and decided once, in whatever order many ask', async () => {
    const { manager, accountant, id } = await aCharge();
    const answers = await Promise.all(Array.from({ length: 8 }, () => h.as(accountant).run(REVERSE, { id, input: input(), key: randomUUID() })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['OK', ...Array(7).fill('REVERSAL_PENDING')]);
    const reversal = answers.find(({ data }) => data?.reverseCharge)!.data!.reverseCharge;
    const decided = await Promise.all(Array.from({ length: 6 }, () => h.as(manager).refusal(decide('approve'), { id: reversal.id, key: randomUUID() })));
    expect(decided.filter((code) => code === undefined)).toHaveLength(1);
    expect(decided.filter((code) => code === 'WRONG_STATE')).toHaveLength(5);
    expect(await h.as(accountant).refusal(REVERSE, { id, input: input(), key: randomUUID() })).toBe('WRONG_STATE');
    expect((await h.sql(`select 1 from charge_line where source_id = $1`, [id]))).toHaveLength(1);
  });

  it('PLAT-019: the same key asks and approves once; another body under it is refused', async () => {
    const { ask, manager, accountant, id } = await aCharge();
    const [key, approval] = [randomUUID(), randomUUID()];
    const first = await ask(5850, key);
    expect(await ask(5850, key)).toEqual(first);
    expect(await h.as(accountant).refusal(REVERSE, { id, input: input(5851), key })).toBe('IDEMPOTENCY_KEY_REUSED');
    const approved = await h.as(manager).data(decide('approve'), { id: first.id, key: approval });
    expect(await h.as(manager).data(decide('approve'), { id: first.id, key: approval })).toEqual(approved);
    expect(await h.sql('select 1 from journal_entry where reverses is not null and source_id = $1', [id])).toHaveLength(1);
  });

  it.each([
    ['zero', 0, 'AMOUNT_NOT_POSITIVE'], ['negative', -1, 'AMOUNT_NOT_POSITIVE'], ['2^53', 2 ** 53, 'INVALID_FEN'], ['half a fen', 0.5, 'INVALID_FEN'],
    ['the amount that stands there', 8550, 'CORRECTION_CHANGES_NOTHING'],
  ])('S11: a right amount of %s is refused with a code, and nothing changes', async (_, amount, code) => {
    const { accountant, id } = await aCharge();
    expect(await h.as(accountant).refusal(REVERSE, { id, input: input(amount), key: randomUUID() })).toBe(code);
    expect(await h.sql('select 1 from charge_reversal where charge_line_id = $1', [id])).toEqual([]);
  });

  it('R14: an approval of a version that is no more is a conflict', async () => {
    const { ask, manager } = await aCharge();
    expect(await h.as(manager).refusal(decide('approve'), { id: (await ask()).id, key: randomUUID(), version: 7 })).toBe('CONFLICT');
  });
});
