import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { estateState, incidentDeclared, outageDeclared, outageRestored, unitState } from '@guanjia/contracts';
import { eventually, member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { approvedTemplate, publishedBy } from './announcements.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let supervisor: Client;
let owner: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  supervisor = h.as(person('CSS', place.estateId, place.directorId));
  owner = h.as(member('OWN', place.estateId, place.memberId));
});
afterAll(() => h.stop());

const text = { kind: 'POLICY', title: '装修管理办法', body: '周末不施工。' };
const draft = async (patch: object = {}, client = officer): Promise<string> =>
  (await client.data('mutation ($i: DraftAnnouncementInput!, $k: IdempotencyKey!) { draftAnnouncement(input: $i, idempotencyKey: $k) { id } }',
    { i: { estateId: place.estateId, text: { ...text, ...patch } }, k: randomUUID() })).draftAnnouncement.id;
const step = (verb: string, fields = 'state') => `mutation ($id: ID!) { ${verb}(id: $id) { ${fields} } }`;
const listed = async (client: Client, filter: object = {}) =>
  (await client.data('query ($f: AnnouncementFilter) { announcements(filter: $f) { nodes { id state readAt } } }', { f: { estateId: place.estateId, ...filter } })).announcements.nodes;
const told = async (id: string) => (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && !type.includes('.task.')).map(({ type }) => type.replace(/^customer-service\.|\.v1$/g, ''));
const published = (patch: Record<string, unknown> = {}) => publishedBy(officer, supervisor, { estateId: place.estateId, ...patch });

/** A limit may be in the hands of the worker itself: it is looked at until it came. */
const fired = (expected: () => Promise<void>) => eventually(async () => {
  await h.subgraph.deadlines.fireDue();
  await expected();
});

describe('an announcement', () => {
  it('is published after another than its author approved it, and is recorded channel by channel (CS-101, CS-102)', async () => {
    const id = await draft({ channels: ['BOARD', 'APP'] });
    expect(await officer.refusal(step('publishAnnouncement'), { id })).toBe('WRONG_STATE');
    await officer.data(step('submitAnnouncement'), { id });
    expect(await officer.refusal(step('approveAnnouncement'), { id })).toBe('FORBIDDEN');
    expect(await h.as(person(['CSR', 'CSS'], place.estateId, place.officerId)).refusal(step('approveAnnouncement'), { id })).toBe('SELF_APPROVAL');
    await supervisor.data(step('approveAnnouncement'), { id });
    const { publishAnnouncement } = await officer.data(step('publishAnnouncement', 'number state approvedBy { id } deliveries { channel deliveredAt }'), { id });
    expect(publishAnnouncement).toEqual({
      number: expect.stringMatching(/^GG-2026-\d{6}$/), state: 'PUBLISHED', approvedBy: { id: place.directorId },
      deliveries: [{ channel: 'BOARD', deliveredAt: null }, { channel: 'APP', deliveredAt: '2026-03-02T01:30:00.000Z' }],
    });
    const record = 'mutation ($id: ID!) { recordAnnouncementDelivery(id: $id, input: { channel: BOARD }) { deliveries { channel deliveredAt recordedBy { id } } } }';
    expect((await officer.data(record, { id })).recordAnnouncementDelivery.deliveries[0]).toEqual({ channel: 'BOARD', deliveredAt: '2026-03-02T01:30:00.000Z', recordedBy: { id: place.officerId } });
    expect(await told(id)).toEqual(['announcement.approved', 'announcement.published']);
  });

  it('sent back with a reason comes again, and expires by itself (CS-101, CS-102)', async () => {
    const id = await draft({ expiresAt: '2026-03-03T01:30:00Z' });
    await officer.data(step('submitAnnouncement'), { id });
    const reject = 'mutation ($id: ID!) { rejectAnnouncement(id: $id, input: { reason: "请写明时间" }) { state rejectionReason } }';
    expect((await supervisor.data(reject, { id })).rejectAnnouncement).toEqual({ state: 'DRAFT', rejectionReason: '请写明时间' });
    const change = 'mutation ($id: ID!, $t: AnnouncementTextInput!) { changeAnnouncement(id: $id, input: $t) { body } }';
    await officer.data(change, { id, t: { ...text, body: '周六、周日不施工。', expiresAt: '2026-03-03T01:30:00Z' } });
    for (const [verb, who] of [['submitAnnouncement', officer], ['approveAnnouncement', supervisor], ['publishAnnouncement', officer]] as const) await who.data(step(verb), { id });
    h.clock.set('2026-03-03T01:30:00Z');
    await fired(async () => expect(await listed(officer)).toMatchObject([{ id, state: 'EXPIRED' }]));
    expect(await told(id)).toEqual(['announcement.rejected', 'announcement.approved', 'announcement.published']);
  });
});

describe('a household', () => {
  it('sees what is published to its building, and marks that it read it, once (CS-101)', async () => {
    const other = randomUUID();
    await h.tell(unitState, { id: other, estateId: place.estateId, data: { id: other, estateId: place.estateId, buildingId: other, buildingCode: '4', unitNo: '101', floorAreaSqmHundredths: 8000, kind: 'HOME', state: 'ACTIVE' } });
    await draft();
    const here = await published({ buildingIds: [place.buildingId] });
    expect(await listed(owner)).toEqual([{ id: here, state: 'PUBLISHED', readAt: null }]);
    await h.sql('update announcement set building_ids = $2 where id = $1', [here, JSON.stringify([other])]);
    expect(await listed(owner)).toEqual([]);
    const mark = 'mutation ($id: ID!, $k: IdempotencyKey!) { markAnnouncementRead(id: $id, idempotencyKey: $k) { household { id } readAt } }';
    expect(await owner.refusal(mark, { id: here, k: randomUUID() })).toBe('NOT_FOUND');
    const everywhere = await published();
    const seen = '{ announcement(id: "' + everywhere + '") { rejectionReason template { id } reach { read } deliveries { channel } } announcementTemplates(filter: {}) { nodes { id } } }';
    expect(await owner.data(seen)).toMatchObject({ announcement: { rejectionReason: null, template: null, reach: null }, announcementTemplates: { nodes: [] } });
    const tenant = h.as(member('TEN', place.estateId));
    expect([await listed(tenant), (await tenant.data(seen)).announcement]).toEqual([[], null]);
    expect(await listed(owner, { isUnread: true })).toMatchObject([{ id: everywhere }]);
    for (let times = 0; times < 2; times++) {
      expect((await owner.data(mark, { id: everywhere, k: randomUUID() })).markAnnouncementRead).toEqual({ household: { id: place.householdId }, readAt: '2026-03-02T01:30:00.000Z' });
      h.clock.set('2026-03-02T02:30:00Z');
    }
    expect(await listed(owner, { isUnread: true })).toEqual([]);
    const { announcement, announcementReceipts } = await officer.data('query ($id: ID!) { announcement(id: $id) { reach { households read } } announcementReceipts(announcementId: $id) { nodes { household { id } } } }', { id: everywhere });
    expect(announcement.reach).toEqual({ households: 1, read: 1 });
    expect(announcementReceipts.nodes).toEqual([{ household: { id: place.householdId } }]);
    expect(await owner.data('query ($id: ID!) { announcement(id: $id) { readAt reach { read } } }', { id: everywhere })).toEqual({ announcement: { readAt: '2026-03-02T01:30:00.000Z', reach: null } });
    expect(await officer.refusal(mark, { id: everywhere, k: randomUUID() })).toBe('FORBIDDEN');
  });
});

describe('what was approved beforehand', () => {
  const outage = () => ({ estateId: place.estateId, kind: 'OUTAGE', matterCode: 'WATER_CUT', title: '停水通知', body: '{place}停水至{until}。', channels: ['APP'] });
  const publish = 'mutation ($id: ID!, $i: PublishFromTemplateInput!, $k: IdempotencyKey!) { publishFromTemplate(templateId: $id, input: $i, idempotencyKey: $k) { state body template { id } approvedBy { id } } }';

  it('is published at once by whoever is on duty, and by nobody before another approved it (CS-102)', async () => {
    const guard = h.as(person('SEC', place.estateId));
    const { draftTemplate: { id } } = await officer.data('mutation ($i: DraftTemplateInput!, $k: IdempotencyKey!) { draftTemplate(input: $i, idempotencyKey: $k) { id } }', { i: outage(), k: randomUUID() });
    const variables = { id, i: { values: { place: '3栋', until: '18:00' } }, k: randomUUID() };
    expect(await guard.refusal(publish, variables)).toBe('WRONG_STATE');
    expect(await h.as(person(['CSR', 'CSS'], place.estateId, place.officerId)).refusal(step('approveTemplate'), { id })).toBe('SELF_APPROVAL');
    await supervisor.data(step('approveTemplate'), { id });
    expect((await guard.data(publish, { ...variables, k: randomUUID() })).publishFromTemplate).toEqual({ state: 'PUBLISHED', body: '3栋停水至18:00。', template: { id }, approvedBy: { id: place.directorId } });
    expect(await listed(owner)).toHaveLength(1);
    expect(await h.as(person('PM', randomUUID())).refusal(publish, { ...variables, k: randomUUID() })).toBe('NOT_FOUND');
  });

  it('announces an incident as it is declared, and is drafted for somebody to write where there is none (CS-106)', async () => {
    const declared = async (kind: 'WATER_CUT' | 'FIRE' | 'FIRST_AID') => {
      const id = randomUUID();
      await h.tell(incidentDeclared, { id, estateId: place.estateId, data: { kind, buildingIds: [place.buildingId], declaredAt: '2026-03-02T01:20:00.000Z' } });
      const { announcements } = await officer.data('query ($id: ID!) { announcements(filter: { subjectId: $id }) { nodes { id kind state body author { id } } } }', { id });
      return announcements.nodes;
    };
    await approvedTemplate(officer, supervisor, { ...outage(), kind: 'EMERGENCY', body: '{place}{matter},自{from}起。' });
    expect(await declared('WATER_CUT')).toEqual([expect.objectContaining({ kind: 'EMERGENCY', state: 'PUBLISHED', body: '部分楼栋停水,自2026-03-02 09:20起。', author: null })]);
    expect(await listed(owner)).toHaveLength(1);
    const [draftOfFire] = await declared('FIRE');
    expect(draftOfFire).toMatchObject({ state: 'DRAFT', author: null });
    await officer.data(step('submitAnnouncement'), { id: draftOfFire.id });
    expect((await supervisor.data(step('approveAnnouncement', 'author { id }'), { id: draftOfFire.id })).approveAnnouncement).toEqual({ author: { id: place.officerId } });
    expect(await declared('FIRST_AID')).toEqual([]);
  });

  it('tells the buildings that are without water, and is over when it is back (ENG-028, CS-106)', async () => {
    const [id, other] = [randomUUID(), randomUUID()];
    await h.tell(estateState, { id: place.estateId, estateId: place.estateId, data: {
      id: place.estateId, regionId: place.regionId, groupId: randomUUID(), code: 'SH-0001', kind: 'RESIDENTIAL', state: 'ACTIVE',
      buildings: [{ id: place.buildingId, code: '3' }, { id: other, code: '4' }],
    } });
    const about = async (subjectId: string) => (await officer.data('query ($id: ID!) { announcements(filter: { subjectId: $id }) { nodes { kind state body buildingIds withdrawalReason } } }', { id: subjectId })).announcements.nodes;
    const declare = (outageId: string, restoreBy: string | null, utility: 'WATER' | 'POWER' = 'WATER') => h.tell(outageDeclared, { id: outageId, estateId: place.estateId, data: {
      utility, buildingIds: [], affectedUnitIds: [place.unitId], workOrderId: null, startedAt: '2026-03-02T01:20:00.000Z', restoreBy,
    } });
    await approvedTemplate(officer, supervisor, outage());
    await declare(id, '2026-03-02T06:00:00.000Z');
    const notice = { kind: 'OUTAGE', state: 'PUBLISHED', body: '3栋停水至2026-03-02 14:00。', buildingIds: [place.buildingId], withdrawalReason: null };
    expect(await about(id)).toEqual([notice]);
    expect(await listed(owner)).toHaveLength(1);
    const restored = { utility: 'WATER' as const, startedAt: '2026-03-02T01:20:00.000Z', restoredAt: '2026-03-02T05:00:00.000Z' };
    await h.tell(outageRestored, { id, estateId: place.estateId, data: restored });
    expect(await about(id)).toEqual([{ ...notice, state: 'WITHDRAWN', withdrawalReason: '所涉事项已结束' }]);
    expect(await listed(owner)).toEqual([]);
    await declare(other, null, 'POWER');
    expect(await about(other)).toMatchObject([{ state: 'DRAFT', body: expect.stringContaining('3栋停电，预计恢复时间：另行通知') }]);
    await approvedTemplate(officer, supervisor, { ...outage(), matterCode: undefined, body: '{place}{matter},{until}。' });
    const general = randomUUID();
    await declare(general, null, 'POWER');
    expect(await about(general)).toMatchObject([{ state: 'PUBLISHED', body: '3栋停电,恢复时间另行通知。' }]);
  });

  it('stands once for each matter, until it is retired (CS-102)', async () => {
    const id = await approvedTemplate(officer, supervisor, outage());
    await expect(approvedTemplate(officer, supervisor, outage())).rejects.toThrow('TEMPLATE_TAKEN');
    await supervisor.data(step('retireTemplate'), { id });
    await approvedTemplate(officer, supervisor, outage());
    const { announcementTemplates } = await officer.data('query ($e: ID!) { announcementTemplates(filter: { estateId: $e, state: APPROVED }) { nodes { matterCode } } }', { e: place.estateId });
    expect(announcementTemplates.nodes).toEqual([{ matterCode: 'WATER_CUT' }]);
  });
});

describe('in each period', () => {
  const duties = async (client = officer, kind?: string) => {
    await h.settle();
    return (await client.data('query ($e: ID!, $kind: PeriodicDutyKind) { periodicDuties(filter: { estateId: $e, kind: $kind }) { nodes { kind period required done dueAt doneAt isOverdue standard } } }', { e: place.estateId, kind })).periodicDuties.nodes
      .filter(({ standard }: any) => standard !== null);
  };
  const update = 'mutation ($i: UpdateBulletinBoardInput!, $k: IdempotencyKey!) { updateBulletinBoard(input: $i, idempotencyKey: $k) { id month version announcements { id } } }';
  const board = (announcementIds: string[]) => ({ i: { estateId: place.estateId, photoFileId: randomUUID(), announcementIds }, k: randomUUID() });

  it('an estate at work has its bulletin, board and listings to publish, each by its standard (CS-103, CS-104, CS-105)', async () => {
    await fired(async () => expect((await duties()).map(({ kind, period, required, dueAt }: any) => [kind, period, required, dueAt]).sort()).toEqual([
      ['BULLETIN_BOARD', '2026-03', 1, '2026-03-31T16:00:00.000Z'], ['LISTING_UPDATE', '2026-W10', 1, '2026-03-08T16:00:00.000Z'],
      ['SERVICE_BULLETIN', '2026-Q1', 1, '2026-03-31T16:00:00.000Z'],
    ]));
    h.clock.set('2026-03-08T16:00:00Z');
    await fired(async () => expect((await duties()).filter(({ kind }: any) => kind === 'LISTING_UPDATE').map(({ period, isOverdue }: any) => [period, isOverdue]))
      .toEqual([['2026-W11', false], ['2026-W10', true]]));
    const own = await h.as(regional('RM', place.regionId)).data('query { periodicDuties(filter: { overdue: true, kind: LISTING_UPDATE }) { nodes { period } } }');
    expect(own.periodicDuties.nodes).toEqual([{ period: '2026-W10' }]);
    expect(await duties(h.as(person('PM', randomUUID())))).toEqual([]);
  });

  it('a service bulletin fulfils its quarter (CS-103)', async () => {
    const id = await published({ kind: 'SERVICE_BULLETIN', title: '一季度服务简报' });
    expect(await duties(officer, 'SERVICE_BULLETIN')).toEqual([{ kind: 'SERVICE_BULLETIN', period: '2026-Q1', required: 1, done: 1, dueAt: '2026-03-31T16:00:00.000Z', doneAt: '2026-03-02T01:30:00.000Z', isOverdue: false, standard: 'bulletin.service' }]);
    const [event] = (await h.events('customer-service.announcement.published.v1')).filter(({ aggregateId }) => aggregateId === id);
    expect(event!.payload).toMatchObject({ kind: 'SERVICE_BULLETIN', periodCode: '2026-Q1' });
  });

  it('the board is redone with a photo and something new, and shows what is published alone (CS-104)', async () => {
    const first = await published();
    expect(await officer.refusal(update, board([await draft()]))).toBe('NOT_ON_SHOW');
    const { updateBulletinBoard: { id } } = await officer.data(update, board([first]));
    expect(await officer.refusal(update, board([first]))).toBe('BOARD_NOT_RENEWED');
    const second = await published({ kind: 'SAFETY_TIP' });
    expect((await officer.data(update, board([first, second]))).updateBulletinBoard).toMatchObject({ id, month: '2026-03', version: 2, announcements: [{ id: first }, { id: second }] });
    expect(await told(id)).toEqual(['announcement.published', 'announcement.published']);
    expect(await duties(officer, 'BULLETIN_BOARD')).toMatchObject([{ kind: 'BULLETIN_BOARD', period: '2026-03', done: 2, doneAt: '2026-03-02T01:30:00.000Z' }]);
    const { bulletinBoards } = await officer.data('query ($e: ID!) { bulletinBoards(estateId: $e) { nodes { month renewedBy { id } } } }', { e: place.estateId });
    expect(bulletinBoards.nodes).toEqual([{ month: '2026-03', renewedBy: { id: place.officerId } }]);
  });
});
