import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { member, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { publishedBy } from '../announcements/announcements.fixture.ts';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import { lostItemIndicators } from './lost-items-indicators.sql.ts';
import { claim, claimDocument, clearDocument, lostAndFound, postDocument, registerDocument, ring } from './lost-items.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let desk: Client;
let officer: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  desk = h.as(person('FD', place.estateId));
  officer = h.as(person('CSR', place.estateId));
});
afterAll(() => h.stop());

const register = async (patch: object = {}) => (await desk.data(registerDocument, { input: ring(place.estateId, patch), key: randomUUID() })).registerLostItem;
const clear = async (missingIds: string[] = []) => (await officer.data(clearDocument, { input: { estateId: place.estateId, missingIds }, key: randomUUID() })).runLostItemClearance;
const counted = async () => (await h.sql(lostItemIndicators[0]!.cases.compile(compiler).sql)).filter(({ estate_id }) => estate_id === place.estateId);

describe('something found', () => {
  it('of value has its notice posted from the approved text, which tells no more than where and what kind (CS-109)', async () => {
    await lostAndFound(h, place);
    const { id, number, noticeDueAt, handOverDueAt } = await register();
    expect([number, noticeDueAt, handOverDueAt]).toEqual([expect.stringMatching(/^SW-2026-\d{6}$/), '2026-03-02T03:30:00.000Z', '2027-03-02T01:00:00.000Z']);
    const { postLostNotice } = await desk.data(postDocument, { id });
    expect(postLostNotice).toMatchObject({ state: 'NOTICE_POSTED', isLate: false, notice: { state: 'PUBLISHED', body: '2026-03-02 在东门岗亭拾到首饰,请失主联系 021-62345678。' } });
    const published = (await h.events('customer-service.announcement.published.v1')).find(({ aggregateId }) => aggregateId === postLostNotice.notice.id);
    expect(published?.payload).toMatchObject({ kind: 'LOST_FOUND', subjectType: 'LOST_ITEM', subjectId: id });
    expect(await tasksAbout(h, id)).toEqual([['opened', 'LOST_NOTICE', 'FD'], ['closed', 'LOST_NOTICE', 'FD']]);
  });

  it('may have a notice that is out already; another announcement, or none, is refused (CS-109)', async () => {
    const { id } = await register();
    expect(await desk.refusal(postDocument, { id })).toBe('TEMPLATE_MISSING');
    const manager = h.as(person('PM', place.estateId));
    const policy = await publishedBy(officer, manager, { estateId: place.estateId });
    expect(await desk.refusal(postDocument, { id, a: policy })).toBe('LOST_NOTICE_INVALID');
    const notice = await publishedBy(officer, manager, { estateId: place.estateId, kind: 'LOST_FOUND', title: '失物招领', body: '东门拾到首饰。' });
    expect((await desk.data(postDocument, { id, a: notice })).postLostNotice).toMatchObject({ state: 'NOTICE_POSTED', notice: { id: notice } });
  });

  it('whose notice is not out in two hours alerts the supervisor by itself (CS-109)', async () => {
    const { id } = await register();
    h.clock.set('2026-03-02T03:30:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await tasksAbout(h, id)).toEqual([['opened', 'LOST_NOTICE', 'FD'], ['opened', 'ALERT', 'CSS']]);
    expect((await desk.data('query { lostItems(filter: { isOverdue: true }) { nodes { id } } }')).lostItems.nodes).toEqual([{ id }]);
  });

  it('is given back once, against identity and signature, which others see masked (CS-111, S10)', async () => {
    const { id } = await register();
    const { claimLostItem } = await desk.data(claimDocument, { id, input: claim() });
    expect(claimLostItem).toEqual({ state: 'CLAIMED', claimantName: '王小明', claimantIdentity: '身份证 310***0012', claimantPhone: '13812345678', claimedAt: '2026-03-02T01:30:00.000Z' });
    expect(await desk.refusal(claimDocument, { id, input: claim() })).toBe('WRONG_STATE');
    const shown = 'query ($id: ID!) { lostItem(id: $id) { claimantName claimantIdentity claimantPhone } }';
    expect((await h.as(person('QA', place.estateId)).data(shown, { id })).lostItem).toEqual({ claimantName: '王**', claimantIdentity: null, claimantPhone: expect.stringContaining('*') });
    expect(await h.sql(`select count(*)::int as n from lost_item where id = $1 and claimant_name not like '%王%'`, [id])).toEqual([{ n: 1 }]);
    expect((await clear()).items).toEqual([]);
  });

  it('that nobody claimed for a year goes to public security, as a task by itself (CS-111)', async () => {
    const { id } = await register();
    const handOver = 'mutation ($id: ID!) { handOverLostItem(id: $id, handedOverTo: "东门派出所") { state } }';
    expect(await officer.refusal(handOver, { id })).toBe('TOO_EARLY_TO_HAND_OVER');
    h.clock.set('2027-03-02T01:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await tasksAbout(h, id)).toContainEqual(['opened', 'HAND_OVER_LOST_ITEM', 'CSR']);
    expect((await officer.data(handOver, { id })).handOverLostItem.state).toBe('HANDED_OVER');
  });
});

describe('a clearance', () => {
  it('holds the store against the register and publishes together what nobody claimed (CS-110, K73)', async () => {
    await lostAndFound(h, place);
    const [found, gone] = [await register(), await register({ category: 'KEYS', isValuable: false })];
    const { items, missing, notice, quarter } = await clear([gone.id]);
    expect([quarter, items, missing, notice.body]).toEqual(['2026-Q1', [{ id: found.id, state: 'LISTED' }], [{ id: gone.id, isMissing: true }], '无人认领:首饰 1 件。联系 021-62345678。']);
    expect(await counted()).toMatchObject([{ is_hit: true, at: new Date('2026-03-02T01:30:00Z') }]);
  });

  it('of an empty store is a nil record, which counts (CS-110, K73)', async () => {
    expect(await officer.refusal(clearDocument, { input: { estateId: place.estateId, announcementId: randomUUID() }, key: randomUUID() })).toBe('LOST_NOTICE_INVALID');
    expect(await clear()).toMatchObject({ items: [], notice: null });
    expect(await counted()).toMatchObject([{ is_hit: true }]);
    expect((await officer.data('query { lostItemClearances { nodes { quarter items { id } } } }')).lostItemClearances.nodes).toEqual([{ quarter: '2026-Q1', items: [] }]);
  });

  it('is the estate’s own, and so is its register (PLAT-001)', async () => {
    const { id } = await register();
    const elsewhere = h.as(person('CSR', randomUUID()));
    expect((await elsewhere.data('query { lostItems { nodes { id } } lostItemClearances { nodes { id } } }'))).toEqual({ lostItems: { nodes: [] }, lostItemClearances: { nodes: [] } });
    expect(await elsewhere.refusal(postDocument, { id })).toBe('NOT_FOUND');
    expect(await elsewhere.refusal(clearDocument, { input: { estateId: place.estateId }, key: randomUUID() })).toBe('NOT_FOUND');
    expect(await h.as(member('OWN', place.estateId)).refusal('query { lostItems { nodes { id } } }')).toBe('FORBIDDEN');
    expect(await h.as(person('SEC', place.estateId)).refusal(postDocument, { id })).toBe('FORBIDDEN');
  });
});
