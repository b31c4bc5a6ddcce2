import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { estateContactState } from '@guanjia/contracts';
import { person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../../index.ts';
import { aCode, aKey, givenRegion } from '../register.fixture.ts';

const REGISTER = `mutation($input: RegisterEstateInput!, $key: IdempotencyKey!) {
  registerEstate(input: $input, idempotencyKey: $key) { id version code name quarter kind state region { id name } } }`;
const READ = `query($id: ID!) { estate(id: $id) { id version code name quarter state region { id } } }`;
const move = (verb: string) => `mutation($id: ID!, $version: Int) { ${verb}(id: $id, expectedVersion: $version) { id version state } }`;

describe('the register of estates, ARC-071', () => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(archives);
  });
  afterAll(() => h.stop());

  const input = (regionId: string) => ({ regionId, code: aCode('SH'), name: '滨江一号', quarter: '滨江片区', kind: 'RESIDENTIAL' });
  const publishContacts = (id: string) => h.tell(estateContactState, { id, estateId: id, data: { id, publishedAt: '2026-03-02T01:30:00.000Z' } });
  const told = async (id: string) => (await h.events()).filter((event) => event.aggregateId === id && event.type.startsWith('archives.'));

  it('enters an estate, tells of it without its name, and keeps its state beside', async () => {
    const { regionId, groupId } = await givenRegion(h);
    const given = input(regionId);
    const manager = h.as(regional('RM', regionId));
    const { registerEstate: estate } = await manager.data(REGISTER, { input: given, key: aKey() });
    expect(estate).toMatchObject({ version: 1, code: given.code, name: '滨江一号', quarter: '滨江片区', state: 'REGISTERED', region: { id: regionId } });
    const payload = { regionId, groupId, code: given.code, kind: 'RESIDENTIAL', state: 'REGISTERED', buildings: [] };
    expect(await told(estate.id)).toEqual([
      { type: 'archives.estate.registered.v1', aggregateId: estate.id, estateId: estate.id, seq: 1, payload },
      { type: 'archives.estate.state.v1', aggregateId: estate.id, estateId: estate.id, seq: 1, payload: { id: estate.id, ...payload } },
    ]);
  });

  it('gives the first answer to the same key, and refuses the key for another estate', async () => {
    const { regionId } = await givenRegion(h);
    const manager = h.as(regional('RM', regionId, '01900000-0000-7000-8000-0000000000aa'));
    const variables = { input: input(regionId), key: aKey() };
    const first = await manager.data(REGISTER, variables);
    expect(await manager.data(REGISTER, variables)).toEqual(first);
    expect(await manager.refusal(REGISTER, { ...variables, input: input(regionId) })).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('puts it to work once customer-service has told that its three numbers are published (CS-006)', async () => {
    const { regionId, headquarters } = await givenRegion(h);
    const id = (await h.as(regional('RM', regionId)).data(REGISTER, { input: input(regionId), key: aKey() })).registerEstate.id;
    const atOnce = await headquarters.run(REGISTER, { input: { ...input(regionId), isActive: true }, key: aKey() });
    expect(atOnce.errors).toMatchObject([{ message: expect.stringContaining('isActive') }]);
    expect(await headquarters.refusal(move('activateEstate'), { id })).toBe('CONTACTS_NOT_PUBLISHED');
    await publishContacts(id);
    expect((await headquarters.data(move('activateEstate'), { id })).activateEstate.state).toBe('ACTIVE');
  });

  it('puts it to work, changes it and closes it, each with event and state', async () => {
    const { regionId, anEstate, headquarters } = await givenRegion(h);
    const id = (await h.as(regional('RM', regionId)).data(REGISTER, { input: input(regionId), key: aKey() })).registerEstate.id;
    await publishContacts(id);
    expect(await headquarters.data(move('activateEstate'), { id, version: 1 })).toEqual({ activateEstate: { id, version: 2, state: 'ACTIVE' } });
    expect(await headquarters.refusal(move('activateEstate'), { id })).toBe('WRONG_STATE');
    expect(await headquarters.refusal(move('closeEstate'), { id, version: 1 })).toBe('CONFLICT');
    expect(await headquarters.data(move('closeEstate'), { id, version: 2 })).toMatchObject({ closeEstate: { state: 'CLOSED' } });
    expect((await told(id)).map(({ type, seq }) => `${type} ${seq}`)).toEqual([
      'archives.estate.registered.v1 1', 'archives.estate.state.v1 1', 'archives.estate.changed.v1 2', 'archives.estate.state.v1 2',
      'archives.estate.closed.v1 3', 'archives.estate.state.v1 3',
    ]);
    expect(await anEstate()).not.toBe(id);
  });

  it('refuses a code that is taken in the group, a code in Chinese, and a region that is not there', async () => {
    const { regionId, headquarters } = await givenRegion(h);
    const given = input(regionId);
    await headquarters.data(REGISTER, { input: given, key: aKey() });
    expect(await headquarters.refusal(REGISTER, { input: given, key: aKey() })).toBe('CODE_TAKEN');
    expect(await headquarters.refusal(REGISTER, { input: { ...given, code: '翠湖' }, key: aKey() })).toBe('INVALID_CODE');
    expect(await headquarters.refusal(REGISTER, { input: input(aKey()), key: aKey() })).toBe('NOT_FOUND');
  });

  it('shows it to those whose scope reaches it, and to nobody else', async () => {
    const { regionId, anotherRegion, anEstate } = await givenRegion(h);
    const id = await anEstate();
    const [here, there] = [regionId, await anotherRegion()];
    const sees = async (actor: Parameters<typeof h.as>[0]) => (await h.as(actor).data(READ, { id })).estate !== null;
    expect(await sees(person('CSR', id))).toBe(true);
    expect(await sees(person('CSR', aKey()))).toBe(false);
    expect(await sees(regional('RM', here))).toBe(true);
    expect(await sees(regional('RM', there))).toBe(false);
    expect(await h.as(person('CSR', id)).refusal(move('closeEstate'), { id })).toBe('FORBIDDEN');
    expect(await h.as(regional('RM', there)).refusal(move('closeEstate'), { id })).toBe('NOT_FOUND');
  });

  it('changes sight at once when an estate moves to another region', async () => {
    const { regionId, anotherRegion, anEstate, headquarters } = await givenRegion(h);
    const [id, there] = [await anEstate(), await anotherRegion()];
    const MOVE = `mutation($id: ID!, $regionId: ID!) { moveEstate(id: $id, regionId: $regionId) { region { id } } }`;
    expect(await h.as(regional('RM', regionId)).refusal(MOVE, { id, regionId: there })).toBe('NOT_FOUND');
    expect(await headquarters.data(MOVE, { id, regionId: there })).toEqual({ moveEstate: { region: { id: there } } });
    expect(await headquarters.refusal(MOVE, { id, regionId: there })).toBe('ESTATE_ALREADY_THERE');
    expect((await h.as(regional('RM', regionId)).data(READ, { id })).estate).toBeNull();
    expect((await h.as(regional('RM', there)).data(READ, { id })).estate.id).toBe(id);
    expect((await h.events('archives.estate.moved.v1')).find((event) => event.aggregateId === id)!.payload).toMatchObject({ fromRegionId: regionId, toRegionId: there });
  });

  it('lists estates by code, page by page, alone and under their region', async () => {
    const { regionId, anEstate, headquarters } = await givenRegion(h);
    const prefix = aCode('L');
    for (const n of [3, 1, 2]) await anEstate({ code: `${prefix}-${n}` });
    const working = await anEstate({ code: `${prefix}-4` });
    await publishContacts(working);
    await headquarters.data(move('activateEstate'), { id: working });
    const manager = h.as(regional('RM', regionId));
    const LIST = `query($after: String, $id: ID!) {
      estates(first: 2, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } }
      region(id: $id) { estates(first: 2, after: $after, filter: { state: REGISTERED }) { nodes { code region { id } } pageInfo { hasNextPage } } } }`;
    const first = await manager.data(LIST, { id: regionId });
    expect(first.estates.nodes.map((e: any) => e.code)).toEqual([`${prefix}-1`, `${prefix}-2`]);
    expect(first.region.estates.nodes).toEqual([1, 2].map((n) => ({ code: `${prefix}-${n}`, region: { id: regionId } })));
    const second = await manager.data(LIST, { id: regionId, after: first.estates.pageInfo.endCursor });
    expect(second.estates).toMatchObject({ nodes: [{ code: `${prefix}-3` }, { code: `${prefix}-4` }], pageInfo: { hasNextPage: false } });
    expect(second.region.estates).toMatchObject({ nodes: [{ code: `${prefix}-3` }], pageInfo: { hasNextPage: false } });
  });
});
