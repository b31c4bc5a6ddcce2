import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keysInUse, newKeysText, readKeys, renewColumns, sealWhatIsClear, sealedAnswers, useKeys, type PersonalDataKeys } from '@guanjia/persistence';
import { person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../../index.ts';
import { aKey, givenRegion } from '../register.fixture.ts';

const UPSERT = `mutation($id: ID, $input: UpsertHouseholdInput!, $key: IdempotencyKey!) {
  upsertHousehold(id: $id, input: $input, idempotencyKey: $key) { id version members { id name phone relation } } }`;
const HOUSEHOLD = `query($id: ID!) { household(id: $id) { version members { name phone } } registerHistory(id: $id) { nodes { changes { field before after } } } }`;
const SEARCH = `query($text: Line!) { searchRegister(text: $text) { nodes { household { id } } } }`;
const wang = { name: '王芳芳', phone: '13812348000', relation: 'OWNER' };
const sealed = [...(archives.sealedColumns ?? []), sealedAnswers];

describe('members of households at rest, ARC-009 S10', () => {
  let h: SubgraphHarness;
  let officer: Client;
  let unitId: string;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    const estateId = await (await givenRegion(h)).anEstate();
    officer = h.as(person('PM', estateId));
    const { registerBuilding } = await officer.data(`mutation($input: RegisterBuildingInput!, $key: IdempotencyKey!) {
      registerBuilding(input: $input, idempotencyKey: $key) { id } }`, { input: { estateId, code: '3' }, key: aKey() });
    const { registerUnit } = await officer.data(`mutation($input: RegisterUnitInput!, $key: IdempotencyKey!) {
      registerUnit(input: $input, idempotencyKey: $key) { id } }`, { input: { buildingId: registerBuilding.id, unitNo: '101', floorAreaSqmHundredths: 9000 }, key: aKey() });
    unitId = registerUnit.id;
  });
  afterAll(() => h.stop());

  const upsert = async (members: object[], id?: string, key = aKey()) => (await officer.data(UPSERT, { id, input: { unitId, members }, key })).upsertHousehold;
  const found = async (text: string): Promise<string[]> => (await officer.data(SEARCH, { text })).searchRegister.nodes.map(({ household }: any) => household.id);

  /** Every row of every table, as the owner of the database sees it. */
  async function everything(): Promise<string> {
    const tables = await h.sql(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const rows = await Promise.all(tables.map(({ name }: { name: string }) => h.sql(`select * from ${name}`)));
    return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  }

  it('stand in no table in clear, neither whole nor in pieces, and are read in full by those who may', async () => {
    const key = aKey();
    const made = await upsert([wang], undefined, key);
    expect(await upsert([wang], undefined, key)).toEqual(made);
    await upsert([{ ...wang, id: made.members[0].id }, { name: '赵子龙', phone: '021-62345678', relation: 'FAMILY' }], made.id);
    const { household, registerHistory } = await officer.data(HOUSEHOLD, { id: made.id });
    expect(household).toEqual({ version: 2, members: [{ name: '王芳芳', phone: '13812348000' }, { name: '赵子龙', phone: '021-62345678' }] });
    expect(registerHistory.nodes[0].changes[0].after).toContain('赵子龙');
    expect(await everything()).not.toMatch(/王芳|芳芳|赵子|子龙|13812348000|62345678/);
  });

  it('are found by two characters of a name and by a whole telephone number', async () => {
    const { id } = await upsert([{ name: '诸葛孔明', phone: '13900001111', relation: 'OWNER' }, { name: '李明亮', phone: null, relation: 'FAMILY' }]);
    expect([await found('孔明'), await found('诸葛孔明'), await found('+86 139-0000-1111')]).toEqual([[id], [id], [id]]);
    expect([await found('孔明亮'), await found('1390000'), await found('13900001112')]).toEqual([[], [], []]);
  });

  it('are written again only when they change', async () => {
    const { id, members } = await upsert([{ ...wang, phone: '13700000001' }]);
    const stored = () => h.sql('select members from household where id = $1', [id]);
    const before = await stored();
    await upsert(members, id);
    expect(await stored()).toEqual(before);
  });

  it('that were there in clear before are sealed and found when the service starts', async () => {
    const { id, members } = await upsert([{ ...wang, name: '司马懿' }]);
    await h.sql(`update household set members = $2 where id = $1`, [id, JSON.stringify([{ ...members[0] }])]);
    expect(await found('司马懿')).toEqual([]);
    await h.sql('truncate sealed_column');
    await sealWhatIsClear(h.subgraph.database, sealed);
    expect(await everything()).not.toContain('司马懿');
    expect([await found('司马懿'), (await officer.data(HOUSEHOLD, { id })).household.members]).toEqual([[id], [{ name: '司马懿', phone: '13812348000' }]]);
  });

  it('go over to a new key, after which the old one is no longer needed', async () => {
    const { id } = await upsert([{ ...wang, name: '欧阳修' }]);
    const old = keysInUse();
    const fresh = readKeys(newKeysText());
    const both: PersonalDataKeys = { active: fresh.active, byId: new Map([...old.byId, ...fresh.byId]), index: old.index };
    useKeys(both);
    const seen: number[] = [];
    await renewColumns(h.subgraph.database, sealed, ({ renewed }) => seen.push(renewed));
    expect(Math.max(...seen)).toBeGreaterThan(0);
    useKeys({ ...both, byId: fresh.byId });
    expect((await officer.data(HOUSEHOLD, { id })).household.members).toEqual([{ name: '欧阳修', phone: '13812348000' }]);
    expect(await everything()).not.toContain(`v1:${old.active}:`);
    useKeys(both);
  });
});
