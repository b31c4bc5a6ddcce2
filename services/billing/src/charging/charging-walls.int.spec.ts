import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from '../index.ts';
import { aHome, completeOrder } from './charging.int.fixture.ts';

const LISTS = '{ accounts { nodes { id } } chargeLines { nodes { id } } feeStandards { nodes { id } } }';
const ONE = `query ($line: ID!, $account: ID!, $unit: ID!, $rep: [_Any!]!) { chargeLine(id: $line) { id } account(id: $account) { id } accountByUnit(unitId: $unit) { id }
  _entities(representations: $rep) { ... on Unit { account { id } } ... on Household { accounts { id } } ... on Estate { collection { accounts } } ... on WorkOrder { chargeLine { id } } } }`;

describe.each<[string, { isFirstWallDown?: boolean; isSecondWallDown?: boolean }]>([
  ['the first wall', { isFirstWallDown: true }], ['the second wall', { isSecondWallDown: true }],
])('PLAT-001: with %s down', (_, walls) => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(billing, walls);
  });
  afterAll(() => h.stop());

  it('nothing of an estate leaks to people of another estate or region', async () => {
    const home = await aHome(h);
    const elsewhere = await aHome(h);
    const order = await completeOrder(h, home);
    const standard = { estateId: home.estateId, item: 'PARKING', basis: 'FIXED', unitPriceFen: 1, validFrom: '2026-01-01' };
    const CREATE = 'mutation ($input: CreateFeeStandardInput!, $key: IdempotencyKey!) { createFeeStandard(input: $input, idempotencyKey: $key) { id } }';
    const { createFeeStandard } = await h.as(person('ACC', home.estateId)).data(CREATE, { input: standard, key: randomUUID() });
    const [{ id: line, account_id: account }] = await h.sql('select id, account_id from charge_line where source_id = $1', [order]) as [{ id: string; account_id: string }];
    const rep = [
      { __typename: 'Unit', id: home.unitId }, { __typename: 'Household', id: home.householdId }, { __typename: 'Estate', id: home.estateId }, { __typename: 'WorkOrder', id: order },
    ];
    for (const actor of [person('PM', elsewhere.estateId), regional('RM', elsewhere.regionId)]) {
      const lists = await h.as(actor).data(LISTS);
      expect([lists.accounts.nodes.length, lists.chargeLines.nodes, lists.feeStandards.nodes]).toEqual([1, [], []]);
      expect(await h.as(actor).data(ONE, { line, account, unit: home.unitId, rep })).toEqual({
        chargeLine: null, account: null, accountByUnit: null,
        _entities: [{ account: null }, { accounts: [] }, { collection: null }, { chargeLine: null }],
      });
    }
    const APPROVE = 'mutation ($id: ID!) { approveFeeStandard(id: $id) { id } }';
    expect(await h.as(person('PM', elsewhere.estateId)).refusal(APPROVE, { id: createFeeStandard.id })).toBe('NOT_FOUND');
  });
});
