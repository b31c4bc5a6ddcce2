import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceOrderCompleted } from '@guanjia/contracts';
import { eventually, headquarters, member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from '../../index.ts';
import { accountant, aHome, bookFaults, completeOrder, LINE, publishOrder, registerUnit } from '../charging.int.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(billing);
  h.clock.set('2026-03-02T01:30:00Z');
});
afterAll(() => h.stop());
afterEach(async () => expect(await bookFaults(h)).toEqual({}));

const OF_ORDER = `query ($rep: [_Any!]!) { _entities(representations: $rep) { ... on WorkOrder { chargeLine { ${LINE} } } } }`;
const LINES = `query ($filter: ChargeLineFilter, $first: Int, $after: String) { chargeLines(filter: $filter, first: $first, after: $after) {
  nodes { ${LINE} } pageInfo { hasNextPage endCursor } } }`;
const chargeOf = async (estateId: string, workOrderId: string) =>
  (await accountant(h, estateId).data(OF_ORDER, { rep: [{ __typename: 'WorkOrder', id: workOrderId }] }))._entities[0].chargeLine;

describe('a completed chargeable work order', () => {
  it('BIL-004: charges 3栋1202 once, in the month of completion, and explains the amount', async () => {
    const home = await aHome(h);
    const workOrderId = await completeOrder(h, home);
    const line = await chargeOf(home.estateId, workOrderId);
    expect(line).toMatchObject({
      amountFen: 8550, item: 'SPECIAL_REPAIR', period: '2026-03', state: 'POSTED', sourceType: 'WORK_ORDER', workOrder: { id: workOrderId },
      account: { balanceFen: 8550 }, explanation: { formula: 'WORK_ORDER_SLIP', text: '维修单 85.50 元（人工 50.00 元，材料 35.50 元）' },
    });
    const [created] = (await h.events('billing.charge.created.v1')).filter(({ estateId }) => estateId === home.estateId);
    expect(created).toMatchObject({ aggregateId: line.id, seq: 1, payload: { amountFen: 8550, sourceType: 'WORK_ORDER', sourceId: workOrderId, unitId: home.unitId } });
  });

  it('BIL-004: is charged as two sides that balance', async () => {
    const home = await aHome(h);
    const line = await chargeOf(home.estateId, await completeOrder(h, home));
    const sides = await h.sql(`select l.kind, p.amount_fen::int as fen from charge_line c join posting p on p.entry_id = c.journal_entry_id
      join ledger_account l on l.id = p.ledger_account_id where c.id = $1 order by 1`, [line.id]);
    expect(sides).toEqual([{ kind: 'INCOME', fen: -8550 }, { kind: 'RECEIVABLE', fen: 8550 }]);
  });

  it.each([['rework', { reworkNo: 1 }], ['a free slip', { amountFen: 0, labourFen: 0, materialFen: 0 }], ['a slip that is not chargeable', { isChargeable: false }]])(
    'BIL-004: %s charges nothing', async (_, changed) => {
      const home = await aHome(h);
      expect(await chargeOf(home.estateId, await completeOrder(h, home, changed))).toBeNull();
    });

  it('BIL-004: opens the account of a unit that has none, for whoever lives there', async () => {
    const { estateId } = await aHome(h);
    const unitId = randomUUID();
    await registerUnit(h, { estateId, unitId });
    await completeOrder(h, { estateId, unitId, householdId: null });
    const { accountByUnit } = await accountant(h, estateId).data('query ($id: ID!) { accountByUnit(unitId: $id) { balanceFen household { id } unit { id } state } }', { id: unitId });
    expect(accountByUnit).toEqual({ balanceFen: 8550, household: null, unit: { id: unitId }, state: 'OPEN' });
  });

  it('BIL-023: a posted line can be neither edited nor deleted in the database', async () => {
    const home = await aHome(h);
    const { id } = await chargeOf(home.estateId, await completeOrder(h, home));
    await expect(h.sql('update charge_line set amount_fen = 1 where id = $1', [id])).rejects.toThrow(/never edited/);
    await expect(h.sql(`update charge_line set reason = 'x' where id = $1`, [id])).rejects.toThrow();
    await expect(h.sql('delete from charge_line where id = $1', [id])).rejects.toThrow(/append-only/);
  });
});

describe('a completed service order', () => {
  const OF_SERVICE = `query ($rep: [_Any!]!) { _entities(representations: $rep) { ... on ServiceOrder { chargeLine { amountFen item period sourceType
    serviceOrder { id } workOrder { id } original { id } explanation { text } account { balanceFen } } } } }`;

  it('CS-145, BIL-004: charges its unit, and explains the amount', async () => {
    const { estateId, unitId, householdId } = await aHome(h);
    const id = randomUUID();
    const data = { ...serviceOrderCompleted.samples[0]!, unitId, householdId };
    await h.tell(serviceOrderCompleted, { id, estateId, data });
    const { _entities: [{ chargeLine }] } = await accountant(h, estateId).data(OF_SERVICE, { rep: [{ __typename: 'ServiceOrder', id }] });
    expect(chargeLine).toEqual({
      amountFen: 12000, item: 'SERVICE', period: '2026-03', sourceType: 'SERVICE_ORDER', serviceOrder: { id }, workOrder: null, original: null,
      explanation: { text: '服务单 120.00 元（报价 60.00 元 × 2.00）' }, account: { balanceFen: 12000 },
    });
  });
});

describe('charge lines', () => {
  it('are listed newest first, a page at a time, by account, unit, period and state', async () => {
    const home = await aHome(h);
    for (const day of ['2026-01-05', '2026-02-05', '2026-02-06']) await completeOrder(h, home, { completedAt: `${day}T02:00:00.000Z` });
    const acc = accountant(h, home.estateId);
    const first = (await acc.data(LINES, { filter: { unitId: home.unitId }, first: 2 })).chargeLines;
    expect(first.nodes.map((line: any) => line.period)).toEqual(['2026-02', '2026-02']);
    const rest = (await acc.data(LINES, { filter: { unitId: home.unitId }, first: 2, after: first.pageInfo.endCursor })).chargeLines;
    expect(rest).toMatchObject({ nodes: [{ period: '2026-01' }], pageInfo: { hasNextPage: false } });
    expect((await acc.data(LINES, { filter: { accountId: first.nodes[0].account.id, period: '2026-02', state: 'POSTED' } })).chargeLines.nodes).toHaveLength(2);
    expect((await acc.data(LINES, { filter: { unitId: home.unitId, state: 'REVERSED' } })).chargeLines.nodes).toEqual([]);
  });

  it('BIL-019: an owner sees the own household’s lines and account, and nobody else’s', async () => {
    const home = await aHome(h);
    const neighbour = await aHome(h, home);
    await completeOrder(h, home);
    await completeOrder(h, neighbour);
    const owner = h.as(member('OWN', home.estateId, home.ownerId), 'en');
    const { chargeLines } = await owner.data(LINES, {});
    expect(chargeLines.nodes).toMatchObject([{ account: { balanceFen: 8550 }, explanation: { text: 'Repair slip CNY 85.50 (labour CNY 50.00, material CNY 35.50)' } }]);
    const { myAccounts } = await owner.data('{ myAccounts { id balanceFen unit { id } } }');
    expect(myAccounts).toMatchObject([{ balanceFen: 8550, unit: { id: home.unitId } }]);
    expect((await owner.data('query ($id: ID!) { accountByUnit(unitId: $id) { id } }', { id: neighbour.unitId })).accountByUnit).toBeNull();
  });

  it('PLAT-003: technicians and the front desk see none; other estates’ people see nothing', async () => {
    const home = await aHome(h);
    const elsewhere = await aHome(h);
    const id = (await chargeOf(home.estateId, await completeOrder(h, home))).id;
    const ONE = 'query ($id: ID!) { chargeLine(id: $id) { id } }';
    for (const role of ['TEC', 'FD', 'HRO'] as const) expect(await h.as(person(role, home.estateId)).refusal(ONE, { id })).toBe('FORBIDDEN');
    expect(await accountant(h, elsewhere.estateId).data(ONE, { id })).toEqual({ chargeLine: null });
    expect(await accountant(h, elsewhere.estateId).data(ONE, { id: randomUUID() })).toEqual({ chargeLine: null });
    for (const actor of [regional('RM', home.regionId), headquarters('GA')]) expect(await h.as(actor).data(ONE, { id })).toEqual({ chargeLine: { id } });
    expect(await h.as(regional('RM', elsewhere.regionId)).data(ONE, { id })).toEqual({ chargeLine: null });
  });
});

describe('beside other services', () => {
  it('estate, unit, household and work order show their part of the account in one question', async () => {
    const home = await aHome(h);
    const other = await aHome(h, { regionId: home.regionId });
    const workOrderId = await completeOrder(h, home);
    await completeOrder(h, home);
    const rep = [
      { __typename: 'Estate', id: home.estateId }, { __typename: 'Estate', id: other.estateId }, { __typename: 'Estate', id: randomUUID() },
      { __typename: 'Unit', id: home.unitId }, { __typename: 'Household', id: home.householdId }, { __typename: 'WorkOrder', id: workOrderId },
    ];
    const { _entities } = await h.as(regional('RM', home.regionId)).data(`query ($rep: [_Any!]!) { _entities(representations: $rep) {
      ... on Estate { collection { unbilledLines unbilledFen accounts } } ... on Unit { account { balanceFen } }
      ... on Household { accounts { unit { id } } } ... on WorkOrder { chargeLine { amountFen } } } }`, { rep });
    expect(_entities).toEqual([
      { collection: { unbilledLines: 2, unbilledFen: 17100, accounts: 1 } }, { collection: { unbilledLines: 0, unbilledFen: 0, accounts: 1 } },
      { collection: null }, { account: { balanceFen: 17100 } }, { accounts: [{ unit: { id: home.unitId } }] }, { chargeLine: { amountFen: 8550 } },
    ]);
  });
});

// Last: what may be a race is tried again for a while, and nobody waits for it here.
describe('an order that cannot be charged', () => {
  const refusalOf = (workOrderId: string) => eventually(async () => {
    const [refused] = await h.sql(`select error, 'TRIED_AGAIN' as fate from parked_event where aggregate_id = $1
      union all select error, 'DEAD' from dead_letter where aggregate_id = $1`, [workOrderId]);
    expect(refused).toBeDefined();
    return `${refused.fate}: ${refused.error}`;
  });

  it('BIL-004, S11: twice, below 0 or without a unit: it waits for somebody to look, and the books stay as they are', async () => {
    const home = await aHome(h);
    const [charged, below, homeless] = [await completeOrder(h, home), randomUUID(), randomUUID()];
    await publishOrder(h, home, { amountFen: 9999 }, charged);
    await publishOrder(h, home, { amountFen: -8550 }, below);
    await publishOrder(h, home, { unitId: null }, homeless);
    expect(await refusalOf(charged)).toMatch(/^TRIED_AGAIN: .*This source has been charged/);
    expect(await refusalOf(below)).toMatch(/^DEAD: .*amountFen must be above 0/);
    expect(await refusalOf(homeless)).toMatch(/^DEAD: .*without a unit/);
    expect(await h.sql('select source_id as id, amount_fen::int as fen from charge_line where unit_id = $1', [home.unitId])).toEqual([{ id: charged, fen: 8550 }]);
  });
});
