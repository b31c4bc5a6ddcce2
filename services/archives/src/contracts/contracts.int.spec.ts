import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../index.ts';
import { aKey, givenRegion } from '../register/register.fixture.ts';
import { tellStandards } from '../records/records.fixture.ts';

const REGISTER = `mutation($input: RegisterContractInput!, $key: IdempotencyKey!) { registerContract(input: $input, idempotencyKey: $key) { id no state contractorId amountFen } }`;
const SIGN = `mutation($id: ID!, $on: Date!, $key: IdempotencyKey!) { signContract(id: $id, signedOn: $on, idempotencyKey: $key) { state signedBy { id } signedOn expiringNotices { daysLeft on } } }`;
const LIST = `query($filter: ContractFilter) { contracts(filter: $filter) { nodes { id no state endOn counterparty amountFen renewedBy { id } } } }`;

describe('contracts', () => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    await tellStandards(h);
  });
  afterEach(() => h.clock.release());
  afterAll(() => h.stop());

  async function givenContract(term: { startOn: string; endOn: string }) {
    const region = await givenRegion(h);
    const estateId = await region.anEstate();
    const [clerk, manager, quality] = [h.as(person('OC', estateId)), h.as(person('PM', estateId)), h.as(person('QA', estateId))];
    const aContract = async (given: { startOn: string; endOn: string }) => (await clerk.data(REGISTER, { key: aKey(), input: {
      estateId, kind: 'EQUIPMENT_REPAIR', title: '电梯维保', counterpartyKind: 'CONTRACTOR', counterparty: '迅达电梯', amountFen: 12_000_000, ...given,
    } })).registerContract;
    const signed = async ({ id }: { id: string }, on: string) => {
      await quality.data(`mutation($id: ID!) { reviewContract(id: $id) { state } }`, { id });
      return (await manager.data(SIGN, { id, on, key: aKey() })).signContract;
    };
    return { ...region, estateId, clerk, manager, quality, aContract, signed, contract: await aContract(term) };
  }

  const stateOf = async (id: string) => (await h.events('archives.contract.state.v1')).filter((event) => event.aggregateId === id).at(-1)!.payload['state'];
  const passes = async (instant: string) => {
    h.clock.set(instant);
    await h.subgraph.deadlines.fireDue();
  };

  it('is listed with its term, the next to end first, ARC-037', async () => {
    const given = await givenContract({ startOn: '2026-01-01', endOn: '2026-12-31' });
    expect(given.contract).toMatchObject({ no: expect.stringMatching(/^HT-\d{4}-\d{6}$/), state: 'DRAFT', amountFen: 12_000_000, contractorId: expect.any(String) });
    const sooner = await given.aContract({ startOn: '2026-01-01', endOn: '2026-06-30' });
    const list = async (filter: object) => (await given.manager.data(LIST, { filter })).contracts.nodes.map((node: { id: string }) => node.id);
    expect(await list({ estateId: given.estateId })).toEqual([sooner.id, given.contract.id]);
    expect(await list({ estateId: given.estateId, endsBy: '2026-06-30' })).toEqual([sooner.id]);
    expect(await h.as(person('CSR', given.estateId)).refusal(LIST, {})).toBe('FORBIDDEN');
  });

  it('is signed by a manager after its review alone, ARC-039', async () => {
    h.clock.set('2026-03-02T01:30:00Z');
    const given = await givenContract({ startOn: '2026-03-10', endOn: '2026-12-31' });
    const variables = { id: given.contract.id, on: '2026-03-02', key: aKey() };
    expect(await given.manager.refusal(SIGN, variables)).toBe('WRONG_STATE');
    expect(await given.clerk.refusal(SIGN, variables)).toBe('FORBIDDEN');
    expect(await given.signed(given.contract, '2026-03-02')).toMatchObject({ state: 'SIGNED', signedOn: '2026-03-02', expiringNotices: [{ daysLeft: 90, on: '2026-10-02' }, { daysLeft: 60 }, { daysLeft: 30 }] });
    await passes('2026-03-09T16:00:00Z');
    expect(await stateOf(given.contract.id)).toBe('IN_FORCE');
  });

  it('gives notice at 90, 60 and 30 days, then ends, ARC-045', async () => {
    h.clock.set('2026-03-02T01:30:00Z');
    const given = await givenContract({ startOn: '2026-01-01', endOn: '2026-12-31' });
    await given.signed(given.contract, '2026-03-02');
    await passes('2026-10-01T16:00:00Z');
    expect(await stateOf(given.contract.id)).toBe('EXPIRING');
    await passes('2026-12-01T00:00:00Z');
    await passes('2026-12-31T15:59:59Z');
    expect(await stateOf(given.contract.id)).toBe('EXPIRING');
    await passes('2026-12-31T16:00:00Z');
    expect(await stateOf(given.contract.id)).toBe('EXPIRED');
    const told = (await h.events()).filter((event) => event.aggregateId === given.contract.id && !event.type.includes('.state.'));
    expect(told.map(({ type, payload }) => `${type.slice(9, -3)} ${payload['daysLeft'] ?? ''}`.trim())).toEqual([
      'contract.registered', 'contract.reviewed', 'contract.signed', 'contract.expiring 90', 'task.opened', 'contract.expiring 60', 'contract.expiring 30', 'contract.expired']);
  });

  it('is renewed by a contract that follows, and stays in use until its end', async () => {
    h.clock.set('2026-11-15T01:30:00Z');
    const given = await givenContract({ startOn: '2026-01-01', endOn: '2026-12-31' });
    await given.signed(given.contract, '2026-11-15');
    const next = await given.aContract({ startOn: '2027-01-01', endOn: '2027-12-31' });
    const { id } = given.contract;
    await given.manager.data(`mutation($id: ID!) { openRenewal(id: $id) { state } }`, { id });
    const RENEW = `mutation($id: ID!, $next: ID!, $key: IdempotencyKey!) { renewContract(id: $id, renewedById: $next, idempotencyKey: $key) { state renewedBy { no } } }`;
    expect(await given.manager.refusal(RENEW, { id, next: next.id, key: aKey() })).toBe('SUCCESSOR_NOT_SIGNED');
    await given.signed(next, '2026-11-15');
    expect(await given.manager.data(RENEW, { id, next: next.id, key: aKey() })).toEqual({ renewContract: { state: 'RENEWAL_OPEN', renewedBy: { no: next.no } } });
    await passes('2026-12-31T16:00:00Z');
    expect([await stateOf(id), await stateOf(next.id)]).toEqual(['RENEWED', 'IN_FORCE']);
  });
});
