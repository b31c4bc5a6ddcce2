import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { estateState } from '@guanjia/contracts';
import { eventually, member, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from '../../index.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(billing);
});
beforeEach(() => h.clock.set('2026-03-02T01:30:00Z'));
afterAll(() => h.stop());

const CREATE = `mutation ($input: CreateFeeStandardInput!, $key: IdempotencyKey!) {
  createFeeStandard(input: $input, idempotencyKey: $key) { id version state item basis unitPriceFen validFrom validTo author { id } approver { id } estate { id } } }`;
const APPROVE = `mutation ($id: ID!, $key: IdempotencyKey) { approveFeeStandard(id: $id, idempotencyKey: $key) { id state version approver { id } approvedAt } }`;
const LIST = `query ($filter: FeeStandardFilter) { feeStandards(filter: $filter) { nodes { id state validFrom validTo unitPriceFen } } }`;

async function anEstate() {
  const estateId = randomUUID();
  await h.tell(estateState, { id: estateId, estateId, data: { id: estateId, regionId: randomUUID(), groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [] } });
  const [accountant, manager] = [person('ACC', estateId), person('PM', estateId)];
  const input = (changed: object = {}) => ({ estateId, item: 'MANAGEMENT_FEE', basis: 'AREA', unitPriceFen: 280, validFrom: '2026-03-01', ...changed });
  const draft = async (changed: object = {}): Promise<string> =>
    (await h.as(accountant).data(CREATE, { input: input(changed), key: randomUUID() })).createFeeStandard.id;
  const approved = async (changed: object = {}): Promise<string> => {
    const id = await draft(changed);
    await h.as(manager).data(APPROVE, { id });
    return id;
  };
  const states = async () => Object.fromEntries((await h.as(manager).data(LIST, { filter: { estateId } })).feeStandards.nodes
    .map((one: any) => [one.id, [one.state, one.validTo]]));
  return { estateId, accountant, manager, input, draft, approved, states };
}

describe('a fee standard', () => {
  it('BIL-001: drafted by the accountant and approved by the manager, it is in force and published', async () => {
    const { estateId, accountant, manager, input } = await anEstate();
    const { createFeeStandard } = await h.as(accountant).data(CREATE, { input: input(), key: randomUUID() });
    expect(createFeeStandard).toMatchObject({ state: 'DRAFT', unitPriceFen: 280, validFrom: '2026-03-01', validTo: null, author: { id: accountant.id }, approver: null, estate: { id: estateId } });
    const { approveFeeStandard } = await h.as(manager).data(APPROVE, { id: createFeeStandard.id });
    expect(approveFeeStandard).toMatchObject({ state: 'EFFECTIVE', approver: { id: manager.id }, approvedAt: '2026-03-02T01:30:00.000Z' });
    const events = (await h.events()).filter((event) => event.aggregateId === createFeeStandard.id);
    expect(events.map(({ type, payload }) => [type, payload['state'] ?? payload['kind']])).toEqual([
      ['billing.task.opened.v1', 'FEE_STANDARD_APPROVAL'], ['billing.fee-standard.changed.v1', 'EFFECTIVE'], ['billing.task.closed.v1', 'FEE_STANDARD_APPROVAL'],
    ]);
  });

  it('PLAT-021: its author does not approve it, not even as manager', async () => {
    const { manager, input } = await anEstate();
    const { createFeeStandard } = await h.as(manager).data(CREATE, { input: input(), key: randomUUID() });
    expect(await h.as(manager).refusal(APPROVE, { id: createFeeStandard.id })).toBe('SELF_APPROVAL');
  });

  it('BIL-001: a successor ends the open-ended one the day before, and takes its place on its first day', async () => {
    const { approved, states } = await anEstate();
    const first = await approved();
    const second = await approved({ unitPriceFen: 300, validFrom: '2026-04-01' });
    expect(await states()).toEqual({ [first]: ['EFFECTIVE', '2026-03-31'], [second]: ['APPROVED', null] });
    h.clock.set('2026-03-31T16:00:00Z'); // 1 April, 00:00 in Shanghai
    await h.subgraph.deadlines.fireDue();
    await eventually(async () => expect(await states()).toEqual({ [first]: ['SUPERSEDED', '2026-03-31'], [second]: ['EFFECTIVE', null] }));
    const published = (await h.events('billing.fee-standard.changed.v1')).filter(({ aggregateId }) => aggregateId === first);
    expect(published.map(({ payload }) => [payload['state'], payload['validTo']])).toEqual([
      ['EFFECTIVE', null], ['EFFECTIVE', '2026-03-31'], ['SUPERSEDED', '2026-03-31'],
    ]);
  });

  it.each([
    ['on the same days', {}], ['that begins earlier and does not end', { validFrom: '2026-02-01' }],
    ['that ends within it', { validFrom: '2026-01-01', validTo: '2026-03-01' }],
  ])('BIL-001: another one of the item %s is refused', async (_, changed) => {
    const { approved, draft, manager, states } = await anEstate();
    const first = await approved();
    const second = await draft(changed);
    expect(await h.as(manager).refusal(APPROVE, { id: second })).toBe('FEE_STANDARD_OVERLAPS');
    expect(await states()).toEqual({ [first]: ['EFFECTIVE', null], [second]: ['DRAFT', (changed as { validTo?: string }).validTo ?? null] });
  });

  it('BIL-001: of two approved at once for the same days, one is', async () => {
    const { draft, manager } = await anEstate();
    const ids = await Promise.all([draft(), draft(), draft()]);
    const codes = await Promise.all(ids.map((id) => h.as(manager).refusal(APPROVE, { id })));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'FEE_STANDARD_OVERLAPS')).toHaveLength(2);
  });

  it('BIL-001: other items and other estates have prices of their own for the same days', async () => {
    const { approved } = await anEstate();
    await approved();
    await approved({ item: 'PARKING', basis: 'FIXED', unitPriceFen: 30000 });
    await (await anEstate()).approved();
  });

  it.each([
    ['negative', { unitPriceFen: -1 }, 'AMOUNT_NOT_POSITIVE'], ['zero', { unitPriceFen: 0 }, 'AMOUNT_NOT_POSITIVE'],
    ['2^53', { unitPriceFen: 2 ** 53 }, 'INVALID_FEN'], ['a fraction', { unitPriceFen: 2.5 }, 'INVALID_FEN'],
    ['by the wrong basis', { basis: 'METER' }, 'BASIS_NOT_OF_ITEM'], ['ending before it begins', { validTo: '2026-02-28' }, 'VALIDITY_REVERSED'],
  ])('S11, BIL-002: a price %s is refused with a code, and nothing is kept', async (_, changed, code) => {
    const { estateId, accountant, input } = await anEstate();
    expect(await h.as(accountant).refusal(CREATE, { input: input(changed), key: randomUUID() })).toBe(code);
    expect(await h.sql('select 1 from fee_standard where estate_id = $1', [estateId])).toEqual([]);
  });

  it('PLAT-003: an accountant approves nothing, a technician reads nothing, an owner reads what is approved', async () => {
    const { estateId, accountant, approved, draft } = await anEstate();
    const [open, hidden] = [await approved(), await draft({ item: 'PARKING', basis: 'FIXED' })];
    expect(await h.as(accountant).refusal(APPROVE, { id: hidden })).toBe('FORBIDDEN');
    expect(await h.as(person('TEC', estateId)).refusal(LIST, {})).toBe('FORBIDDEN');
    expect((await h.as(member('OWN', estateId)).data(LIST, {})).feeStandards.nodes.map((one: any) => one.id)).toEqual([open]);
    expect((await h.as(person('ACC', randomUUID())).data(LIST, { filter: { estateId } })).feeStandards.nodes).toEqual([]);
    expect(await h.as(person('ACC', randomUUID())).refusal(CREATE, { input: { estateId, item: 'PARKING', basis: 'FIXED', unitPriceFen: 1, validFrom: '2026-03-01' }, key: randomUUID() })).toBe('NOT_FOUND');
  });

  it('is found by the day on which it is in force', async () => {
    const { estateId, manager, approved } = await anEstate();
    const id = await approved({ validTo: '2026-03-31' });
    const on = async (day: string) => (await h.as(manager).data(LIST, { filter: { estateId, on: day } })).feeStandards.nodes.map((one: any) => one.id);
    expect([await on('2026-02-28'), await on('2026-03-01'), await on('2026-03-31'), await on('2026-04-01')]).toEqual([[], [id], [id], []]);
  });

  it('BIL-002: every fee item says by what it is charged', async () => {
    const { manager } = await anEstate();
    const { feeItems } = await h.as(manager).data('{ feeItems { item bases } }');
    expect(feeItems).toContainEqual({ item: 'MANAGEMENT_FEE', bases: ['AREA'] });
    expect(feeItems).toHaveLength(7);
  });
});
