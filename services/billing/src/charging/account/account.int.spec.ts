import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { householdState, moveInCompleted, occupancyChanged, unitChanged } from '@guanjia/contracts';
import { groupScope, type EventDraft } from '@guanjia/domain';
import { appendToOutbox } from '@guanjia/persistence';
import { systemCall } from '@guanjia/subgraph';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { billing } from '../../index.ts';
import { accountant, aHome, bookFaults, completeOrder, foundLiving, registerUnit } from '../charging.int.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(billing);
  h.clock.set('2026-03-23T01:30:00Z');
});
afterAll(() => h.stop());
afterEach(async () => expect(await bookFaults(h)).toEqual({}));

const ACCOUNT = 'id state openedOn balanceFen household { id } unit { id } estate { id }';
const OPEN = `mutation ($input: OpenAccountInput!, $key: IdempotencyKey!) { openAccount(input: $input, idempotencyKey: $key) { ${ACCOUNT} } }`;
const CLOSE = 'mutation ($id: ID!, $key: IdempotencyKey!) { closeAccount(id: $id, idempotencyKey: $key) { id state balanceFen } }';
const PREVIEW = `query ($id: ID!, $period: YearMonth!) { previewCharges(accountId: $id, period: $period) {
  item amountFen quantityHundredths unitPriceFen explanation { text formula rounding feeStandardVersion feeStandard { id } inputs { name value } } } }`;
const ofUnit = async (estateId: string, unitId: string) =>
  (await accountant(h, estateId).data(`query ($id: ID!) { accountByUnit(unitId: $id) { ${ACCOUNT} } }`, { id: unitId })).accountByUnit;

describe('the account of a unit', () => {
  it('BIL-006: opens when its household is found living there, not when it is registered', async () => {
    const { estateId, unitId, householdId } = await aHome(h, { isEmpty: true });
    expect(await ofUnit(estateId, unitId)).toBeNull();
    await foundLiving(h, { estateId, unitId, householdId });
    const account = await ofUnit(estateId, unitId);
    expect(account).toMatchObject({ state: 'OPEN', openedOn: '2026-03-23', balanceFen: 0, household: { id: householdId }, unit: { id: unitId }, estate: { id: estateId } });
    const opened = (await h.events('billing.account.opened.v1')).filter((event) => event.estateId === estateId);
    expect(opened).toMatchObject([{ aggregateId: account.id, payload: { unitId, householdId, openedOn: '2026-03-23' } }]);
  });

  it('BIL-006: follows its household when that moves or leaves, and takes the next one', async () => {
    const { estateId, unitId, householdId } = await aHome(h);
    const [second, elsewhere] = [randomUUID(), randomUUID()];
    const tell = (id: string, changed: { unitId?: string; state?: 'CLOSED' }) =>
      h.tell(householdState, { id, estateId, data: { id, estateId, unitId, memberIds: [], state: 'ACTIVE', ...changed } });
    await tell(second, {});
    expect((await ofUnit(estateId, unitId)).household).toEqual({ id: householdId });
    await tell(householdId, { unitId: elsewhere });
    expect([(await ofUnit(estateId, unitId)).household, (await ofUnit(estateId, elsewhere)).household]).toEqual([{ id: second }, { id: householdId }]);
    await tell(second, { state: 'CLOSED' });
    expect((await ofUnit(estateId, unitId)).household).toBeNull();
  });

  it('BIL-006: of households that come all at once, each home has one account, and whoever came last pays for it', async () => {
    const estateId = randomUUID();
    const homes = Array.from({ length: 60 }, () => ({ id: randomUUID(), unitId: randomUUID() }));
    const [{ id: mover, unitId: left }] = homes as [typeof homes[number]];
    const [next, moved] = [randomUUID(), randomUUID()];
    const at = h.clock.now();
    const stateOf = ({ id, unitId }: typeof homes[number]) => householdState.draft({ id, estateId, at, data: { id, estateId, unitId, memberIds: [], state: 'ACTIVE' } });
    const livingAt = ({ id, unitId }: typeof homes[number]) => occupancyChanged.draft({ id, estateId, at, data: { ...occupancyChanged.samples[0]!, unitId, changed: 'FOUND_LIVING' } });
    const tellAll = async (drafts: readonly EventDraft[]): Promise<void> => {
      await h.subgraph.database.transaction(groupScope, async (tx) => appendToOutbox(tx, systemCall(at), drafts));
      await h.settle();
    };
    await tellAll([...homes.map(stateOf), ...homes.map(livingAt)]);
    await tellAll([{ id: next, unitId: left }, { id: mover, unitId: moved }].map(stateOf));
    const accounts = await h.sql('select unit_id as unit, household_id as payer from account where estate_id = $1', [estateId]);
    const payers = new Map([...homes.map(({ id, unitId }): [string, string] => [unitId, id]), [left, next], [moved, mover]]);
    expect(new Map(accounts.map(({ unit, payer }) => [unit, payer]))).toEqual(payers);
    expect(accounts).toHaveLength(payers.size);
    expect((await h.events('billing.account.opened.v1')).filter((event) => event.estateId === estateId)).toHaveLength(payers.size);
  });

  it('BIL-006: begins with the move-in of a new delivery, and is opened by it where there is none', async () => {
    const { estateId, unitId, householdId } = await aHome(h);
    const [sample] = moveInCompleted.samples;
    const data = { ...sample!, type: 'NEW_DELIVERY' as const, unitId, householdId, moveInAt: '2026-03-09T02:00:00.000Z' };
    await h.tell(moveInCompleted, { id: randomUUID(), estateId, data });
    expect(await ofUnit(estateId, unitId)).toMatchObject({ openedOn: '2026-03-09', household: { id: householdId }, state: 'OPEN' });
    const fresh = randomUUID();
    await registerUnit(h, { estateId, unitId: fresh });
    await h.tell(moveInCompleted, { id: randomUUID(), estateId, data: { ...data, type: 'RE_LET', unitId: fresh } });
    expect(await ofUnit(estateId, fresh)).toMatchObject({ openedOn: '2026-03-09', household: { id: householdId } });
  });

  it('BIL-006: is opened by the accountant for a unit nobody lives in, once', async () => {
    const { estateId } = await aHome(h);
    const [unitId, key] = [randomUUID(), randomUUID()];
    await registerUnit(h, { estateId, unitId });
    const acc = accountant(h, estateId);
    const first = await h.as(person('ACC', estateId)).data(OPEN, { input: { estateId, unitId, openedOn: '2026-01-15' }, key });
    expect(first.openAccount).toMatchObject({ openedOn: '2026-01-15', balanceFen: 0, household: null });
    expect(await acc.refusal(OPEN, { input: { estateId, unitId }, key: randomUUID() })).toBe('ACCOUNT_EXISTS');
  });

  it('is not opened for a household of another unit, a unit of another estate, or by somebody without the capability', async () => {
    const home = await aHome(h);
    const { estateId } = home;
    const unitId = randomUUID();
    await registerUnit(h, { estateId, unitId });
    const other = await aHome(h);
    const refusal = (input: object, role: 'ACC' | 'CSR' = 'ACC') => h.as(person(role, estateId)).refusal(OPEN, { input, key: randomUUID() });
    expect(await refusal({ estateId, unitId, householdId: home.householdId })).toBe('HOUSEHOLD_NOT_IN_UNIT');
    expect(await refusal({ estateId, unitId: other.unitId })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusal({ estateId, unitId: randomUUID() })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusal({ estateId: other.estateId, unitId: other.unitId })).toBe('NOT_FOUND');
    expect(await refusal({ estateId, unitId }, 'CSR')).toBe('FORBIDDEN');
  });

  it('closes at a balance of 0 only; the unit may then have a new one', async () => {
    const home = await aHome(h);
    const { estateId, unitId } = home;
    const acc = accountant(h, estateId);
    const { id } = await ofUnit(estateId, unitId);
    await completeOrder(h, home);
    expect(await acc.refusal(CLOSE, { id, key: randomUUID() })).toBe('ACCOUNT_HAS_BALANCE');
    const empty = await aHome(h, home);
    const account = await ofUnit(estateId, empty.unitId);
    expect((await acc.data(CLOSE, { id: account.id, key: randomUUID() })).closeAccount).toEqual({ id: account.id, state: 'CLOSED', balanceFen: 0 });
    expect(await ofUnit(estateId, empty.unitId)).toBeNull();
    expect((await acc.data(OPEN, { input: { estateId, unitId: empty.unitId }, key: randomUUID() })).openAccount.id).not.toBe(account.id);
  });

  it('is listed by estate and payer, a page at a time', async () => {
    const home = await aHome(h);
    const second = await aHome(h, home);
    const LIST = 'query ($filter: AccountFilter, $first: Int, $after: String) { accounts(filter: $filter, first: $first, after: $after) { nodes { unit { id } } pageInfo { hasNextPage endCursor } } }';
    const acc = accountant(h, home.estateId);
    const { accounts } = await acc.data(LIST, { filter: { estateId: home.estateId }, first: 1 });
    const next = (await acc.data(LIST, { first: 1, after: accounts.pageInfo.endCursor })).accounts;
    expect([...accounts.nodes, ...next.nodes].map((one: any) => one.unit.id).sort()).toEqual([home.unitId, second.unitId].sort());
    expect([accounts.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await acc.data(LIST, { filter: { householdId: second.householdId } })).accounts.nodes).toEqual([{ unit: { id: second.unitId } }]);
  });
});

describe('what a month will be charged', () => {
  const CREATE = 'mutation ($input: CreateFeeStandardInput!, $key: IdempotencyKey!) { createFeeStandard(input: $input, idempotencyKey: $key) { id } }';
  async function aPricedHome() {
    const home = await aHome(h);
    const input = { estateId: home.estateId, item: 'MANAGEMENT_FEE', basis: 'AREA', unitPriceFen: 280, validFrom: '2026-03-01' };
    const { createFeeStandard: { id } } = await accountant(h, home.estateId).data(CREATE, { input, key: randomUUID() });
    await h.as(person('PM', home.estateId)).data('mutation ($id: ID!) { approveFeeStandard(id: $id) { id } }', { id });
    const account = await ofUnit(home.estateId, home.unitId);
    const preview = async (period: string) => (await accountant(h, home.estateId).data(PREVIEW, { id: account.id, period })).previewCharges;
    return { ...home, standardId: id as string, accountId: account.id as string, preview };
  }

  it('BIL-003: 89.43 m² at 2.80 yuan is 250.40 yuan a month, and it says how', async () => {
    const { preview, standardId } = await aPricedHome();
    expect(await preview('2026-04')).toEqual([{
      item: 'MANAGEMENT_FEE', amountFen: 25040, quantityHundredths: 8943, unitPriceFen: 280,
      explanation: {
        text: '89.43 m² × 2.80 元 = 250.40 元（四舍五入到分）', formula: 'AREA_TIMES_PRICE', rounding: 'HALF_UP_TO_FEN',
        feeStandardVersion: 2, feeStandard: { id: standardId }, inputs: [{ name: 'AREA_SQM_HUNDREDTHS', value: 8943 }, { name: 'UNIT_PRICE_FEN', value: 280 }],
      },
    }]);
  });

  it('BIL-006: the month in which the account opened is charged by days, earlier ones are not', async () => {
    const { preview } = await aPricedHome();
    expect(await preview('2026-03')).toMatchObject([{ amountFen: 7270, explanation: { formula: 'AREA_TIMES_PRICE_BY_DAYS' } }]);
    expect(await preview('2026-02')).toEqual([]);
  });

  it('BIL-003: a changed area is charged from the next month', async () => {
    const { preview, estateId, unitId } = await aPricedHome();
    const data = { estateId, buildingId: randomUUID(), buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 10000, kind: 'HOME', state: 'ACTIVE' as const };
    await h.tell(unitChanged, { id: unitId, estateId, at: new Date('2026-04-10T02:00:00Z'), data: { ...data, changed: ['FLOOR_AREA'] } });
    expect([(await preview('2026-04'))[0].amountFen, (await preview('2026-05'))[0].amountFen]).toEqual([25040, 28000]);
  });

  it('says what is missing, and nothing of an account that is not the caller’s', async () => {
    const { estateId, unitId } = await aHome(h);
    const { id } = await ofUnit(estateId, unitId);
    expect(await accountant(h, estateId).refusal(PREVIEW, { id, period: '2026-04' })).toBe('FEE_STANDARD_MISSING');
    for (const unknown of [id, randomUUID(), 'x']) expect(await accountant(h, randomUUID()).refusal(PREVIEW, { id: unknown, period: '2026-04' })).toBe('NOT_FOUND');
    expect(await accountant(h, estateId).refusal(PREVIEW, { id, period: '2026-13' })).toBe('INVALID_YEAR_MONTH');
  });

  it('posts nothing', async () => {
    const { preview, accountId } = await aPricedHome();
    await preview('2026-04');
    expect(await h.sql('select 1 from charge_line where account_id = $1', [accountId])).toEqual([]);
  });
});
