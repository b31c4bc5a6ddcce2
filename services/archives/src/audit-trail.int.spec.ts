import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import { verifyAudit } from '@guanjia/persistence';
import { headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from './index.ts';
import { aKey, givenRegion, type GivenRegion } from './register/register.fixture.ts';

const DENIALS = `query($person: ID, $askedId: ID, $first: Int, $after: String) { archivesDenials(person: $person, askedId: $askedId, first: $first, after: $after) {
  nodes { askedId field outcome personId times } pageInfo { endCursor hasNextPage } } }`;
const LOG = `query($aggregateId: ID, $from: DateTime) { archivesAuditLog(aggregateId: $aggregateId, from: $from) {
  nodes { operation aggregate estateId version personId changes { field before after isPersonal } } } }`;
const ACCESSES = `query($subjectId: ID, $person: ID) { archivesAccessRecords(subjectId: $subjectId, person: $person) { nodes { personId purpose reason } } }`;
const REVEAL = `mutation($id: ID!) { revealHouseholdContact(id: $id, input: { purposeCode: AUDIT, reason: "抽查" }) { members { phone } } }`;

describe('the audit trail, PLAT-008 S8', () => {
  let h: SubgraphHarness;
  let region: GivenRegion;
  let estateId: string;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    region = await givenRegion(h);
    estateId = await region.anEstate();
  });
  afterAll(() => h.stop());

  const auditor = () => h.as(headquarters('GQ'));
  const deniedTo = async (personId: string) => {
    await h.subgraph.audit.denials.flush();
    return (await auditor().data(DENIALS, { person: personId, first: 50 })).archivesDenials.nodes;
  };

  async function aHousehold(): Promise<string> {
    const manager = h.as(person('PM', estateId));
    const { registerBuilding } = await manager.data(`mutation($input: RegisterBuildingInput!, $key: IdempotencyKey!) { registerBuilding(input: $input, idempotencyKey: $key) { id } }`,
      { input: { estateId, code: randomUUID().slice(0, 6) }, key: aKey() });
    const { registerUnit } = await manager.data(`mutation($input: RegisterUnitInput!, $key: IdempotencyKey!) { registerUnit(input: $input, idempotencyKey: $key) { id } }`,
      { input: { buildingId: registerBuilding.id, unitNo: '1', floorAreaSqmHundredths: 9000 }, key: aKey() });
    return (await manager.data(`mutation($input: UpsertHouseholdInput!, $key: IdempotencyKey!) { upsertHousehold(input: $input, idempotencyKey: $key) { id } }`,
      { input: { unitId: registerUnit.id, members: [{ name: '王芳芳', phone: '13812348000', relation: 'OWNER' }] }, key: aKey() })).upsertHousehold.id;
  }

  it('holds each id that was asked for and not given, alike for one that exists and one that does not', async () => {
    const id = await aHousehold();
    const nowhere = randomUUID();
    const stranger = person('PM', randomUUID());
    const client = h.as(stranger);
    for (const asked of [id, nowhere]) {
      expect(await client.data('query($id: ID!) { household(id: $id) { id } }', { id: asked })).toEqual({ household: null });
      expect((await client.data('query($r: [_Any!]!) { _entities(representations: $r) { ... on Household { id } } }', { r: [{ __typename: 'Household', id: asked }] }))._entities).toEqual([null]);
      expect(await client.refusal('mutation($id: ID!) { closeHousehold(id: $id) { id } }', { id: asked })).toBe('NOT_FOUND');
    }
    expect((await client.data('query($id: ID!) { residentDirectory(estateId: $id) { nodes { id } } }', { id: estateId })).residentDirectory.nodes).toEqual([]);
    const denials = await deniedTo(stranger.id);
    const of = (asked: string) => denials.filter(({ askedId }: any) => askedId === asked).map(({ field, outcome }: any) => `${field} ${outcome}`).sort();
    expect(of(id)).toEqual(['Mutation.closeHousehold NOT_FOUND', 'Query.household NOT_FOUND', '_entities.Household NOT_FOUND']);
    expect(of(nowhere)).toEqual(of(id));
    expect(of(estateId)).toEqual(['Query.residentDirectory EMPTY']);
  });

  it('holds what was refused as a whole, ids within inputs too, and counts repetitions of a moment', async () => {
    const technician = person('TEC', estateId);
    const ask = () => h.as(technician).refusal(REVEAL, { id: estateId });
    expect([await ask(), await ask()]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const UPSERT = `mutation($input: UpsertHouseholdInput!) { upsertHousehold(input: $input, idempotencyKey: "k-12345678") { id } }`;
    const unitId = randomUUID();
    await h.as(technician).refusal(UPSERT, { input: { unitId, members: [] } });
    expect(await deniedTo(technician.id)).toEqual([
      { askedId: unitId, field: 'Mutation.upsertHousehold', outcome: 'FORBIDDEN', personId: technician.id, times: 1 },
      { askedId: estateId, field: 'Mutation.revealHouseholdContact', outcome: 'FORBIDDEN', personId: technician.id, times: 2 },
    ]);
  });

  it('holds no answer that is merely empty: an own estate, an estate of the own region, a page behind the last', async () => {
    const manager = regional('RM', region.regionId);
    const clerk = person('CSR', estateId);
    const EMPTY = 'query($id: ID!, $text: Line!) { searchRegister(estateId: $id, text: $text) { nodes { kind } } }';
    for (const actor of [manager, clerk]) expect((await h.as(actor).data(EMPTY, { id: estateId, text: '查无此人' })).searchRegister.nodes).toEqual([]);
    expect([await deniedTo(manager.id), await deniedTo(clerk.id)]).toEqual([[], []]);
  });

  it('tells who did what by which command, before and after, and nothing of a person', async () => {
    const id = await aHousehold();
    const manager = person('PM', estateId);
    await h.as(manager).data('mutation($id: ID!) { closeHousehold(id: $id) { id } }', { id });
    const { archivesAuditLog: { nodes } } = await h.as(person('QA', estateId)).data(LOG, { aggregateId: id });
    expect(nodes).toEqual([
      { operation: 'closeHousehold', aggregate: 'archives.household', estateId, version: 2, personId: manager.id,
        changes: [{ field: 'state', before: 'ACTIVE', after: 'CLOSED', isPersonal: false }] },
      expect.objectContaining({ operation: 'upsertHousehold', version: 1, changes: expect.arrayContaining([{ field: 'members', before: null, after: null, isPersonal: true }]) }),
    ]);
    expect((await h.as(person('QA', randomUUID())).data(LOG, { aggregateId: id })).archivesAuditLog.nodes).toEqual([]);
    expect((await auditor().data(LOG, { aggregateId: id, from: new Date(h.clock.now().getTime() + 1000).toISOString() })).archivesAuditLog.nodes).toEqual([]);
  });

  it('has one access record per reveal, which the auditor of the estate finds and those who are audited do not', async () => {
    const id = await aHousehold();
    const manager = regional('RM', region.regionId);
    for (let read = 0; read < 2; read += 1) await h.as(manager).data(REVEAL, { id });
    const record = { personId: manager.id, purpose: 'AUDIT', reason: '抽查' };
    expect((await h.as(person('QA', estateId)).data(ACCESSES, { subjectId: id })).archivesAccessRecords.nodes).toEqual([record, record]);
    expect((await h.as(person('QA', randomUUID())).data(ACCESSES, { subjectId: id })).archivesAccessRecords.nodes).toEqual([]);
    for (const actor of [manager, person('PM', estateId), person('CSR', estateId)]) expect(await h.as(actor).refusal(ACCESSES)).toBe('FORBIDDEN');
    expect(await h.as(person('QA', estateId)).refusal(DENIALS)).toBe('FORBIDDEN');
  });

  it('pages from the newest back', async () => {
    const stranger = person('PM', randomUUID());
    for (let n = 0; n < 3; n += 1) await h.as(stranger).data('query($id: ID!) { unit(id: $id) { id } }', { id: randomUUID() });
    await h.subgraph.audit.denials.flush();
    const page = async (after?: string) => (await auditor().data(DENIALS, { person: stranger.id, first: 2, after })).archivesDenials;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect([first.nodes.length, first.pageInfo.hasNextPage, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([2, true, 1, false]);
  });

  describe('once sealed', () => {
    const db = () => h.subgraph.database;
    const verify = () => db().transaction(groupScope, (tx) => verifyAudit(tx.db));
    const tampered = async (text: string, undo: string) => {
      const table = /(?:update|into|from) (\w+)/.exec(text)![1]!;
      const run = async (statement: string): Promise<void> => {
        await h.sql(`alter table ${table} disable trigger all`);
        await h.sql(statement);
        await h.sql(`alter table ${table} enable trigger all`);
      };
      await run(text);
      const { fault } = await verify();
      await run(undo);
      expect((await verify()).fault).toBeUndefined();
      return fault;
    };

    beforeAll(async () => {
      await h.as(regional('RM', region.regionId)).data(REVEAL, { id: await aHousehold() });
      await h.settle();
      await h.subgraph.audit.denials.flush();
      await h.seal();
    });

    it('verifies as a whole, and goes on with what comes later', async () => {
      const before = await verify();
      expect(before).toMatchObject({ unsealed: 0 });
      expect(before.rows).toBeGreaterThan(10);
      await aHousehold(); // with its building, its unit, and the record that is drafted of it
      await h.settle();
      expect((await verify()).unsealed).toBe(4);
      await h.seal();
      const after = await verify();
      expect(after).toEqual({ seals: before.seals + 1, rows: before.rows + 4, unsealed: 0, head: expect.not.stringMatching(before.head) });
    });

    it('refuses the services any change, and the owner any but one made on purpose', async () => {
      const group = { isGroup: true, regionIds: [], estateIds: [], ownEstateIds: [] };
      for (const table of ['access_log', 'denial', 'audit_entry', 'audit_seal']) {
        for (const statement of [`delete from ${table}`, `update ${table} set ${table === 'denial' ? 'times = 0' : table === 'audit_seal' ? `hash = ''` : `actor_id = ''`}`]) {
          await expect(db().transaction(group, (tx) => tx.em.execute(statement))).rejects.toThrow('permission denied');
          await expect(h.sql(statement)).rejects.toThrow('is append-only');
        }
      }
    });

    it('names the first row that was changed, taken away or slipped in', async () => {
      const [{ position, reason }] = await h.sql('select position, reason from access_log order by position limit 1');
      expect(await tampered(`update access_log set reason = 'x' where position = ${position}`, `update access_log set reason = '${reason}' where position = ${position}`))
        .toMatchObject({ source: 'access_log', fault: 'ROW_CHANGED', position: String(position) });
      const [{ low }] = await h.sql('select min(position) as low from denial');
      await h.sql(`create table kept as select * from denial where position = ${low}`);
      expect(await tampered(`delete from denial where position = ${low}`, `insert into denial overriding system value select * from kept`))
        .toMatchObject({ source: 'denial', fault: 'ROW_DELETED', position: String(low) });
      await h.sql('drop table kept');
      expect(await tampered(
        `insert into audit_entry (position, at, actor_id, actor_kind, operation, aggregate, aggregate_id, version, request_id, changes) overriding system value
          values (-1, now(), 'a', 'EMPLOYEE', 'closeHousehold', 'archives.household', 'b', 1, 'c', '{}')`,
        'delete from audit_entry where position = -1')).toMatchObject({ source: 'audit_entry', fault: 'ROW_INSERTED', position: '-1' });
    });

    it('names the first seal that was changed or taken away', async () => {
      const [{ hash }] = await h.sql('select hash from audit_seal where number = 1');
      expect(await tampered(`update audit_seal set hash = 'x' where number = 1`, `update audit_seal set hash = '${hash}' where number = 1`))
        .toMatchObject({ seal: '1', fault: 'SEAL_CHANGED' });
      await h.sql('create table kept as select * from audit_seal where number = 2');
      expect(await tampered(`delete from audit_seal where number = 2`, `insert into audit_seal select * from kept`)).toMatchObject({ seal: '2', fault: 'SEAL_MISSING' });
      await h.sql('drop table kept');
    });
  });
});
