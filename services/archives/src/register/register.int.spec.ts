import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemCall } from '@guanjia/subgraph';
import { headquarters, member, person, platformItself, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../index.ts';
import { RegisterBatch } from './batch/register-batch.service.ts';
import { aKey, givenRegion } from './register.fixture.ts';

const UPSERT = `mutation($id: ID, $input: UpsertHouseholdInput!, $key: IdempotencyKey!) {
  upsertHousehold(id: $id, input: $input, idempotencyKey: $key) { id version state memberCount members { id name phone relation } unit { label } } }`;
const HOUSEHOLD = `query($id: ID!) { household(id: $id) { id state memberCount members { id name phone relation } } }`;
const wang = { name: '王芳芳', phone: '13812348000', relation: 'OWNER' };

describe('the register of places and people, ARC-071', () => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(archives);
  });
  afterAll(() => h.stop());

  async function givenUnit() {
    const region = await givenRegion(h);
    const estateId = await region.anEstate();
    const manager = h.as(person('PM', estateId));
    const { registerBuilding: building } = await manager.data(
      `mutation($input: RegisterBuildingInput!, $key: IdempotencyKey!) { registerBuilding(input: $input, idempotencyKey: $key) { id label } }`,
      { input: { estateId, code: '3' }, key: aKey() });
    const aUnit = async (unitNo: string): Promise<string> => (await manager.data(
      `mutation($input: RegisterUnitInput!, $key: IdempotencyKey!) { registerUnit(input: $input, idempotencyKey: $key) { id label state } }`,
      { input: { buildingId: building.id, unitNo, floorAreaSqmHundredths: 8943 }, key: aKey() })).registerUnit.id;
    return { ...region, estateId, manager, building, aUnit, unitId: await aUnit('1202'), officer: h.as(person('CSR', estateId)) };
  }

  const aHousehold = async ({ officer, unitId }: Awaited<ReturnType<typeof givenUnit>>, members: object[] = [wang]) =>
    (await officer.data(UPSERT, { input: { unitId, members }, key: aKey() })).upsertHousehold;
  const told = async (type: string, id: string) => (await h.events(type)).filter((event) => event.aggregateId === id).map(({ payload }) => payload);

  it('tells a building with its estate, and shows the whole tree in one question', async () => {
    const { estateId, building, manager, unitId } = await givenUnit();
    expect((await told('archives.estate.changed.v1', estateId)).at(-1)).toMatchObject({ changed: ['BUILDINGS'], buildings: [{ id: building.id, code: '3' }] });
    const { estate } = await manager.data(`query($id: ID!) { estate(id: $id) { region { code } buildings { label estate { id }
      units { nodes { id label building { code } estate { name } households { id } } } } units(first: 1) { nodes { id } pageInfo { hasNextPage } } } }`, { id: estateId });
    expect(estate.buildings).toEqual([{ label: '3栋', estate: { id: estateId }, units: { nodes: [
      { id: unitId, label: '3栋1202', building: { code: '3' }, estate: { name: '翠湖花园' }, households: [] }] } }]);
    expect(estate.units).toEqual({ nodes: [{ id: unitId }], pageInfo: { hasNextPage: false } });
  });

  it('closes from the bottom up, and gives a number free again', async () => {
    const given = await givenUnit();
    const { id } = await aHousehold(given);
    expect(await given.manager.refusal(`mutation($id: ID!) { closeUnit(id: $id) { state } }`, { id: given.unitId })).toBe('PLACE_HAS_OPEN_CHILDREN');
    expect(await given.manager.refusal(`mutation($id: ID!) { closeBuilding(id: $id) { state } }`, { id: given.building.id })).toBe('PLACE_HAS_OPEN_CHILDREN');
    expect(await given.headquarters.refusal(`mutation($id: ID!) { closeEstate(id: $id) { state } }`, { id: given.estateId })).toBe('PLACE_HAS_OPEN_CHILDREN');
    await given.officer.data(`mutation($id: ID!, $key: IdempotencyKey!) { closeHousehold(id: $id, idempotencyKey: $key) { state } }`, { id, key: aKey() });
    await given.manager.data(`mutation($id: ID!) { closeUnit(id: $id) { state } }`, { id: given.unitId });
    expect(await given.aUnit('1202')).not.toBe(given.unitId);
  });

  it('registers a household with its members, and tells of ids and relations alone', async () => {
    const given = await givenUnit();
    const household = await aHousehold(given);
    expect(household).toMatchObject({ version: 1, state: 'ACTIVE', memberCount: 1, members: [wang], unit: { label: '3栋1202' } });
    const [event] = await told('archives.household.registered.v1', household.id);
    expect(event).toEqual({ estateId: given.estateId, unitId: given.unitId, memberIds: [{ id: household.members[0].id, relation: 'OWNER' }], state: 'ACTIVE' });
    expect(JSON.stringify(await h.events())).not.toContain('王芳芳');
  });

  it('changes members by their ids, keeps the history, and refuses a stranger', async () => {
    const given = await givenUnit();
    const { id, members: [{ id: wangId }] } = await aHousehold(given);
    const input = (memberId: string) => ({ unitId: given.unitId, members: [{ ...wang, id: memberId, phone: '13900001111' }, { name: '李雷', relation: 'FAMILY' }] });
    expect(await given.officer.refusal(UPSERT, { id, input: input(randomUUID()), key: aKey() })).toBe('MEMBER_UNKNOWN');
    const { upsertHousehold: after } = await given.officer.data(UPSERT, { id, input: input(wangId), key: aKey() });
    expect(after).toMatchObject({ version: 2, memberCount: 2, members: [{ id: wangId, phone: '13900001111' }, { name: '李雷', phone: null }] });
    expect((await told('archives.household.changed.v1', id))[0]).toMatchObject({ changed: ['MEMBERS', 'CONTACTS'] });
    const HISTORY = `query($id: ID!) { registerHistory(id: $id) { nodes { kind by { id } changes { field before after } } } }`;
    const { registerHistory } = await given.officer.data(HISTORY, { id });
    expect(registerHistory.nodes).toHaveLength(1);
    expect(registerHistory.nodes[0]).toMatchObject({ kind: 'HOUSEHOLD', changes: [{ field: 'members', before: expect.stringContaining('13812348000'), after: expect.stringContaining('李雷') }] });
    expect((await h.as(person('QA', given.estateId)).data(HISTORY, { id })).registerHistory.nodes).toEqual([]);
  });

  it('moves a household to another unit, not to where it is', async () => {
    const given = await givenUnit();
    const { id } = await aHousehold(given);
    const MOVE = `mutation($id: ID!, $unitId: ID!, $key: IdempotencyKey!) { moveHousehold(id: $id, unitId: $unitId, idempotencyKey: $key) { unit { label } } }`;
    expect(await given.officer.refusal(MOVE, { id, unitId: given.unitId, key: aKey() })).toBe('HOUSEHOLD_ALREADY_THERE');
    expect(await given.officer.data(MOVE, { id, unitId: await given.aUnit('1203'), key: aKey() })).toEqual({ moveHousehold: { unit: { label: '3栋1203' } } });
    expect((await told('archives.household.moved.v1', id))[0]).toMatchObject({ fromUnitId: given.unitId, toEstateId: given.estateId });
  });

  it.each([
    ['CSR', { name: '王芳芳', phone: '13812348000' }], ['RM', { name: '王**', phone: '138******00' }], ['GA', null], ['TEC', null],
  ] as const)('shows %s of a member: %j, ARC-009 S10', async (role, seen) => {
    const given = await givenUnit();
    const { id } = await aHousehold(given);
    const actor = role === 'RM' ? regional('RM', given.regionId) : role === 'GA' ? headquarters('GA') : person(role, given.estateId);
    const { household } = await h.as(actor).data(HOUSEHOLD, { id });
    expect(household).toMatchObject({ memberCount: 1, members: seen && [seen] });
  });

  it('shows an owner the own household and no other', async () => {
    const given = await givenUnit();
    const mine = await aHousehold(given);
    const other = await aHousehold({ ...given, unitId: await given.aUnit('1203') });
    const owner = h.as(member('OWN', given.estateId, mine.members[0].id));
    expect((await owner.data(HOUSEHOLD, { id: mine.id })).household.members).toMatchObject([wang]);
    expect((await owner.data(HOUSEHOLD, { id: other.id })).household).toBeNull();
  });

  it('reveals contacts for a purpose and leaves a record of it, ARC-009', async () => {
    const given = await givenUnit();
    const { id } = await aHousehold(given);
    const REVEAL = `mutation($id: ID!, $input: AccessPurposeInput!) { revealHouseholdContact(id: $id, input: $input) { members { name phone } } }`;
    const variables = { id, input: { purposeCode: 'COMPLAINT_HANDLING', reason: '重大投诉,需当面致歉' } };
    const manager = regional('RM', given.regionId);
    expect(await h.as(manager).data(REVEAL, variables)).toEqual({ revealHouseholdContact: { members: [{ name: '王芳芳', phone: '13812348000' }] } });
    expect(await h.sql('select actor_id, purpose_code, estate_id from access_log where subject_id = $1', [id]))
      .toEqual([{ actor_id: manager.id, purpose_code: 'COMPLAINT_HANDLING', estate_id: given.estateId }]);
    expect(await h.as(headquarters('GA')).refusal(REVEAL, variables)).toBe('FORBIDDEN');
    expect(await h.as(person('CSR', aKey())).refusal(REVEAL, variables)).toBe('NOT_FOUND');
  });

  it('lists the residents of an estate for those who may see them, ARC-010', async () => {
    const given = await givenUnit();
    await aHousehold(given);
    const DIRECTORY = `query($estateId: ID!) { residentDirectory(estateId: $estateId) { nodes { members { name } unit { label } } } }`;
    expect((await given.officer.data(DIRECTORY, given)).residentDirectory.nodes).toEqual([{ members: [{ name: '王芳芳' }], unit: { label: '3栋1202' } }]);
    expect(await h.as(person('TEC', given.estateId)).refusal(DIRECTORY, given)).toBe('FORBIDDEN');
  });

  it('finds estates by two characters, and households only for those who may see names, ARC-004', async () => {
    const given = await givenUnit();
    const { id } = await aHousehold(given);
    const SEARCH = `query($text: Line!, $estateId: ID) { searchRegister(text: $text, estateId: $estateId) { nodes { kind estate { id name } household { id } } } }`;
    const find = async (client: typeof given.officer, text: string) => (await client.data(SEARCH, { text, estateId: given.estateId })).searchRegister.nodes;
    expect(await find(given.officer, '芳芳')).toEqual([{ kind: 'HOUSEHOLD', estate: null, household: { id } }]);
    expect(await find(given.officer, '翠 湖')).toEqual([{ kind: 'ESTATE', estate: { id: given.estateId, name: '翠湖花园' }, household: null }]);
    expect(await find(h.as(person('TEC', given.estateId)), '芳芳')).toEqual([]);
    expect(await find(h.as(regional('RM', given.regionId)), '芳芳')).toEqual([]);
    expect(await given.officer.refusal(SEARCH, { text: '芳' })).toBe('SEARCH_TOO_SHORT');
  });

  it('tells the gateway what owners and occupiers are, and nobody else', async () => {
    const given = await givenUnit();
    const { members: [{ id: ownerId }, { id: familyId }] } = await aHousehold(given, [wang, { name: '王小明', relation: 'FAMILY' }]);
    const ask = (actor: Parameters<typeof h.as>[0], id: string) => h.as(actor).get(`/internal/memberships/${id}`);
    const grant = (role: string) => ({ role, scopeKind: 'ESTATE', scopeId: given.estateId });
    expect(await ask(platformItself, ownerId)).toEqual({ status: 200, body: { kind: 'MEMBER', state: 'ACTIVE', grants: [grant('OWN')] } });
    expect((await ask(platformItself, familyId)).body.grants).toEqual([grant('TEN')]);
    expect((await ask(platformItself, randomUUID())).status).toBe(404);
    expect((await ask(headquarters('GA'), ownerId)).status).toBe(404);
  });

  it('fills the register with many rows by the same rules, and says which it refused', async () => {
    const batch = h.subgraph.app.get(RegisterBatch);
    const ids = { group: randomUUID(), region: randomUUID(), estate: randomUUID(), building: randomUUID() };
    const units = Array.from({ length: 1200 }, (_, n) => ({ id: randomUUID(), buildingId: ids.building, unitNo: String(n + 1), floorAreaSqmHundredths: 9000, kind: 'HOME' as const, isActive: true }));
    const wrong = [{ ...units[0]!, id: randomUUID() }, { ...units[0]!, id: randomUUID(), unitNo: '甲' }, { ...units[0]!, id: randomUUID(), buildingId: randomUUID() }];
    const refused = await batch.enter(systemCall(h.clock.now()), {
      groups: [{ id: ids.group, code: 'G', name: '集团' }], regions: [{ id: ids.region, groupId: ids.group, code: 'R', name: '区域', isActive: true }],
      estates: [{ id: ids.estate, regionId: ids.region, code: 'E', name: '万家灯火', quarter: null, kind: 'RESIDENTIAL' }],
      buildings: [{ id: ids.building, estateId: ids.estate, code: '1' }], units: [...units, ...wrong],
      households: units.map(({ id }) => ({ id: randomUUID(), unitId: id, members: [{ id: randomUUID(), name: '张伟', phone: null, relation: 'OWNER' as const }] })),
    });
    expect(refused.map(({ error }) => error.code).sort()).toEqual(['CODE_TAKEN', 'INVALID_CODE', 'NOT_FOUND']);
    const [counted] = await h.sql(`select (select count(*) from household where estate_id = $1)::int as households,
      (select count(*) from outbox where estate_id = $1)::int as events`, [ids.estate]);
    expect(counted).toEqual({ households: 1200, events: 2 + 2 + 2400 + 2400 });
    expect((await told('archives.estate.state.v1', ids.estate)).at(-1)).toMatchObject({ state: 'REGISTERED', buildings: [{ code: '1' }] });
  });
});
