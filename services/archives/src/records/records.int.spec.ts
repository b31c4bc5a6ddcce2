import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { archives } from '../index.ts';
import { aKey } from '../register/register.fixture.ts';
import { callbackCompletes, caseOpens, complaintCloses, givenHome, publishes, tellStandards, ticketCloses, ticketCompletes } from './records.fixture.ts';

const RECORDS = `query($filter: ArchiveRecordFilter) { archiveRecords(filter: $filter) { nodes {
  id labelNo class title sourceId state confidentiality filingDueAt isFilingLate filedAt retainUntil history { step by { id } } } } }`;
const FILE = `mutation($id: ID!, $key: IdempotencyKey) { fileRecord(id: $id, location: { cabinet: "A1", shelf: "2" }, idempotencyKey: $key) { state location { cabinet shelf box } retainUntil } }`;
const CLASSIFY = `mutation($id: ID!, $input: ClassifyRecordInput!) { classifyRecord(id: $id, input: $input) { state class title } }`;
const DRAFT = `mutation($input: DraftRecordInput!, $key: IdempotencyKey!) { draftRecord(input: $input, idempotencyKey: $key) { id labelNo } }`;
const OPEN = `mutation($id: ID!, $input: OpenRecordInput!) { openRecord(id: $id, input: $input) { isInTime record { title } } }`;

describe('archive records', () => {
  let h: SubgraphHarness;
  beforeAll(async () => {
    h = await startSubgraph(archives);
    await tellStandards(h);
  });
  afterEach(() => h.clock.release());
  afterAll(() => h.stop());

  const recordsOf = async (home: Awaited<ReturnType<typeof givenHome>>, filter: object) =>
    (await home.archivist.data(RECORDS, { filter: { estateId: home.estateId, ...filter } })).archiveRecords.nodes;
  const told = async (id: string) => (await h.events()).filter((event) => event.aggregateId === id).map(({ type }) => type.replace(/^archives\.|\.v1$/g, ''));

  it('keeps one confidential archive per household from the day it is registered, ARC-008 ARC-009', async () => {
    const home = await givenHome(h);
    const [record] = await recordsOf(home, { subjectId: home.householdId });
    expect(record).toMatchObject({ class: 'OWNER', title: '住户档案 3栋1202', state: 'FILED', confidentiality: 'CONFIDENTIAL', retainUntil: null, labelNo: expect.stringMatching(/^DA-\d{4}-\d{6}$/) });
    const ARCHIVE = `query($id: ID!) { householdArchive(householdId: $id) { id items { nodes { class } } } }`;
    expect((await home.archivist.data(ARCHIVE, { id: home.householdId })).householdArchive).toEqual({ id: record.id, items: { nodes: [{ class: 'OWNER' }] } });
    expect(await h.as(person('EM', home.estateId)).refusal(ARCHIVE, { id: home.householdId })).toBe('FORBIDDEN');
  });

  it('refuses a subject that no id can name', async () => {
    const home = await givenHome(h);
    expect(await home.archivist.refusal(DRAFT, { input: { estateId: home.estateId, class: 'PROPERTY', title: '竣工图纸', subjectType: 'UNIT', subjectId: '3栋1202' }, key: aKey() })).toBe('NOT_FOUND');
  });

  it('begins to count the five years when the household has left, ARC-019', async () => {
    const home = await givenHome(h);
    h.clock.set('2026-03-02T01:30:00Z');
    await h.as(person('CSR', home.estateId)).data(`mutation($id: ID!, $key: IdempotencyKey!) { closeHousehold(id: $id, idempotencyKey: $key) { state } }`, { id: home.householdId, key: aKey() });
    await h.settle();
    expect((await recordsOf(home, { subjectId: home.householdId }))[0]).toMatchObject({ retainUntil: '2031-03-02' });
  });

  it('drafts the repair record when the ticket completes, once, and files it when it closes, ARC-002', async () => {
    const home = await givenHome(h);
    const ticketId = await ticketCompletes(h, home);
    await ticketCompletes(h, home, { ticketId, completionNo: 2 });
    expect(await recordsOf(home, { sourceId: ticketId })).toMatchObject([{ class: 'REPAIR', title: '维修记录 3栋1202', state: 'DRAFT', filingDueAt: null }]);
    await ticketCloses(h, home, ticketId);
    const [record] = await recordsOf(home, { sourceId: ticketId });
    expect(record).toMatchObject({ state: 'FILED', history: [{ step: 'DRAFTED', by: null }, { step: 'FILED', by: null }] });
    expect(await told(record.id)).toEqual(['record.drafted', 'record.filed']);
  });

  it('files a callback by telephone at once and keeps it three years, ARC-017 ARC-018', async () => {
    const home = await givenHome(h);
    h.clock.set('2026-03-01T01:30:00Z');
    const ticketId = await ticketCompletes(h, home);
    const callbackId = await callbackCompletes(h, home, { method: 'PHONE', ticketId, completedAt: '2026-03-02T01:30:00.000Z' });
    expect(await recordsOf(home, { sourceId: callbackId })).toMatchObject([{ class: 'CALLBACK', state: 'FILED', retainUntil: '2029-03-02', isFilingLate: false }]);
    const { _entities } = await home.archivist.data(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Ticket { archiveRecords { class } } } }`, { r: [{ __typename: 'Ticket', id: ticketId }] });
    expect(_entities).toEqual([{ archiveRecords: [{ class: 'REPAIR' }, { class: 'CALLBACK' }] }]);
  });

  it('asks for the form of a callback at the door within 24 hours, and tells when it is missed, ARC-018', async () => {
    const home = await givenHome(h);
    h.clock.set('2026-03-02T02:00:00Z');
    const callbackId = await callbackCompletes(h, home, { method: 'DOOR_VISIT', ticketId: aKey(), completedAt: '2026-03-02T01:30:00.000Z' });
    const [draft] = await recordsOf(home, { sourceId: callbackId });
    expect(draft).toMatchObject({ state: 'DRAFT', filingDueAt: '2026-03-03T01:30:00.000Z', isFilingLate: false });
    h.clock.set('2026-03-03T01:30:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await told(draft.id)).toEqual(['record.drafted', 'task.opened', 'record.filing-overdue']);
    expect(await recordsOf(home, { isFilingLate: true })).toMatchObject([{ id: draft.id, isFilingLate: true }]);
    expect(await home.archivist.refusal(FILE, { id: draft.id })).toBe('WRONG_STATE');
    expect(await home.archivist.data(CLASSIFY, { id: draft.id, input: { title: '上门回访记录' } })).toEqual({ classifyRecord: { state: 'CLASSIFIED', class: 'CALLBACK', title: '上门回访记录' } });
    expect(await home.archivist.data(FILE, { id: draft.id })).toEqual({ fileRecord: { state: 'FILED', location: { cabinet: 'A1', shelf: '2', box: null }, retainUntil: '2029-03-03' } });
    expect((await told(draft.id)).slice(-2)).toEqual(['record.filed', 'task.closed']);
  });

  it('files the process of a closed complaint at once, in its class, for as long as the standard says, ARC-020', async () => {
    const home = await givenHome(h);
    const complaintId = await complaintCloses(h, home, '2026-03-02T01:30:00.000Z');
    const records = await recordsOf(home, { sourceId: complaintId });
    expect(records).toMatchObject([{
      class: 'COMPLAINT', title: '投诉档案 3栋1202', state: 'FILED', confidentiality: 'CONFIDENTIAL', filedAt: '2026-03-02T01:30:00.000Z', retainUntil: '2030-03-02',
      history: [{ step: 'DRAFTED', by: null }, { step: 'FILED', by: null }],
    }]);
    expect(await recordsOf(home, { class: 'COMPLAINT' })).toEqual(records);
    expect(await told(records[0].id)).toEqual(['record.drafted', 'record.filed']);
  });

  it('files the reviewed statistics of a quarter for three years, and what else an estate publishes, CS-053 CS-069 CS-101 CS-128 ARC-017', async () => {
    const home = await givenHome(h);
    h.clock.set('2026-04-10T01:30:00Z');
    const told = await publishes(h, home);
    const found = Object.fromEntries((await recordsOf(home, {})).map((record: any) => [record.sourceId, record]));
    expect(found[told.statistics]).toMatchObject({ class: 'CALLBACK', title: '回访统计 2026-Q1', state: 'FILED', confidentiality: 'CONFIDENTIAL', retainUntil: '2029-04-10' });
    expect(found[told.major]).toMatchObject({ class: 'COMPLAINT', title: '重大投诉通报 2026-03-02', retainUntil: '2030-04-10' });
    expect(found[told.notice]).toMatchObject({ class: 'DOCUMENTARY', title: '停水停电公告 2026-03-02', confidentiality: 'INTERNAL', retainUntil: null });
    expect((await recordsOf(home, { sourceId: told.renovation })).map(({ title }: any) => title).sort()).toEqual(['装修审批 3栋1202', '装修验收 3栋1202']);
    expect(await recordsOf(home, { class: 'EQUIPMENT' })).toMatchObject([{ title: '设备维修 公共区域', sourceId: told.work, state: 'FILED' }]);
  });

  it('keeps a record of a case of corrective action with its ticket, filed when the case closes, HR-049', async () => {
    const home = await givenHome(h);
    const ticketId = await ticketCompletes(h, home);
    const { id, closes } = await caseOpens(h, home, ticketId);
    expect(await recordsOf(home, { sourceId: id })).toMatchObject([{ class: 'DOCUMENTARY', title: '纠正预防措施 3栋1202', state: 'DRAFT' }]);
    const { _entities } = await home.archivist.data(`query($r: [_Any!]!) { _entities(representations: $r) { ... on Ticket { archiveRecords { title } } } }`, { r: [{ __typename: 'Ticket', id: ticketId }] });
    expect(_entities[0].archiveRecords.map(({ title }: any) => title).sort()).toEqual(['纠正预防措施 3栋1202', '维修记录 3栋1202']);
    await closes();
    expect(await recordsOf(home, { sourceId: id })).toMatchObject([{ state: 'FILED', confidentiality: 'INTERNAL' }]);
  });

  it('gives each of many records drafted at once a label of its own, and the database takes no label twice, ARC-005', async () => {
    const home = await givenHome(h);
    const input = { estateId: home.estateId, class: 'PROPERTY', title: '二期竣工图纸' };
    const drafts = await Promise.all(Array.from({ length: 12 }, () => home.archivist.data(DRAFT, { input, key: aKey() })));
    const labels = drafts.map(({ draftRecord }) => draftRecord.labelNo);
    expect(new Set(labels).size).toBe(12);
    const another = (labelNo: string) => h.sql(`insert into archive_record select (jsonb_populate_record(r, jsonb_build_object(
      'id', gen_random_uuid(), 'source_id', gen_random_uuid(), 'label_no', $2::text))).* from archive_record r where id = $1 returning label_no`, [drafts[0].draftRecord.id, labelNo]);
    for (const label of labels) await expect(another(label)).rejects.toMatchObject({ constraint: 'archive_record_label_unique' });
    expect(await another('DA-2026-900000')).toEqual([{ label_no: 'DA-2026-900000' }]);
  });

  it('logs who opened a record, for what, and whether within a minute, ARC-004', async () => {
    const home = await givenHome(h);
    const [{ id }] = await recordsOf(home, { subjectId: home.householdId });
    const input = { purposeCode: 'COMPLAINT_HANDLING', reason: '核对联系方式' };
    h.clock.set('2026-03-02T02:00:00Z');
    expect(await home.archivist.data(OPEN, { id, input: { ...input, requestedAt: '2026-03-02T01:59:30Z' } })).toMatchObject({ openRecord: { isInTime: true, record: { title: '住户档案 3栋1202' } } });
    expect(await home.archivist.data(OPEN, { id, input: { ...input, requestedAt: '2026-03-02T01:58:30Z' } })).toMatchObject({ openRecord: { isInTime: false } });
    expect((await h.events('archives.record.accessed.v1')).filter((event) => event.aggregateId === id)).toHaveLength(2);
    expect(await h.sql('select purpose_code, reason from access_log where subject_id = $1', [id])).toHaveLength(2);
    expect(await h.as(person('EM', home.estateId)).refusal(OPEN, { id, input })).toBe('FORBIDDEN');
    expect(await h.as(headquarters('GA')).refusal(OPEN, { id, input })).toBe('FORBIDDEN');
    expect(await h.as(person('AA', aKey())).refusal(OPEN, { id, input })).toBe('NOT_FOUND');
  });

  it('finds records by two characters of their titles, confidential ones only for the permitted, ARC-004', async () => {
    const home = await givenHome(h);
    const draft = `mutation($input: DraftRecordInput!, $key: IdempotencyKey!) { draftRecord(input: $input, idempotencyKey: $key) { id state estate { id } } }`;
    const { draftRecord } = await home.archivist.data(draft, { input: { estateId: home.estateId, class: 'PROPERTY', title: '二期竣工图纸' }, key: aKey() });
    expect(draftRecord).toMatchObject({ state: 'DRAFT', estate: { id: home.estateId } });
    const find = async (client: typeof home.archivist, text: string) => (await client.data(
      `query($text: Line!, $estateId: ID) { searchRecords(text: $text, estateId: $estateId) { nodes { title } } }`, { text, estateId: home.estateId })).searchRecords.nodes;
    expect(await find(home.archivist, '竣工')).toEqual([{ title: '二期竣工图纸' }]);
    expect(await find(home.archivist, '住户')).toEqual([{ title: '住户档案 3栋1202' }]);
    expect(await find(h.as(person('EM', home.estateId)), '住户')).toEqual([]);
    expect(await find(h.as(headquarters('GA')), '竣工')).toEqual([{ title: '二期竣工图纸' }]);
    expect(await find(h.as(regional('RM', home.regionId)), '住户')).toHaveLength(1);
  });

  it('lists every class of an estate, with or without records, ARC-001', async () => {
    const home = await givenHome(h);
    const { estate } = await home.archivist.data(`query($id: ID!) { estate(id: $id) { archiveClasses { class filed toFile overdue } } }`, { id: home.estateId });
    expect(estate.archiveClasses).toHaveLength(12);
    expect(estate.archiveClasses).toContainEqual({ class: 'OWNER', filed: 1, toFile: 0, overdue: 0 });
    expect(estate.archiveClasses).toContainEqual({ class: 'MEETING', filed: 0, toFile: 0, overdue: 0 });
  });
});
