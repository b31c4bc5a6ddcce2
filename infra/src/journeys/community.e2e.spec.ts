import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDateOf } from '@guanjia/domain';
import { deedsAt, type Deeds } from './deeds.fixture.ts';
import { openEstateOffice, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
let deeds: Deeds;
let estateId: string;
let home: { buildingId: string; memberId: string };

beforeAll(async () => {
  office = await openEstateOffice({ estates: 2, units: 20, tickets: 0 });
  estateId = (await office.as(office.idOf('CSR'))('{ estates(first: 5) { nodes { id } } }')).estates.nodes[0].id;
  home = await homeOfTheEstate();
  deeds = await deedsAt(office, estateId);
});
afterAll(() => office?.stop());

type Ask = ReturnType<EstateOffice['as']>;
const make = async (ask: Ask, verb: string, { type, input, fields = 'id' }: { type: string; input: object; fields?: string }): Promise<any> =>
  (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input: { estateId, ...input }, key: randomUUID() }))[verb];
const step = (ask: Ask, verb: string, id: string): Promise<any> => ask(`mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id });

/** A home of building 9, and who lives in it, told to everybody. */
async function homeOfTheEstate(): Promise<{ buildingId: string; memberId: string }> {
  const archivist = office.as(office.idOf('AA'));
  const { id: buildingId } = await make(archivist, 'registerBuilding', { type: 'RegisterBuildingInput', input: { code: '9' } });
  const { registerUnit } = await archivist('mutation ($input: RegisterUnitInput!, $key: IdempotencyKey!) { registerUnit(input: $input, idempotencyKey: $key) { id } }',
    { input: { buildingId, unitNo: '901', floorAreaSqmHundredths: 8963 }, key: randomUUID() });
  const { upsertHousehold } = await archivist('mutation ($input: UpsertHouseholdInput!, $key: IdempotencyKey!) { upsertHousehold(input: $input, idempotencyKey: $key) { members { id } } }',
    { input: { unitId: registerUnit.id, members: [{ name: '周明', phone: '13900001234', relation: 'OWNER' }] }, key: randomUUID() });
  await office.settled();
  return { buildingId, memberId: upsertHousehold.members[0].id };
}

describe('what the community is told, through the gateway', () => {
  it('an announcement is approved by another, published, and read by an owner; the inboxes follow (CS-101, CS-102)', async () => {
    const [officer, supervisor, owner] = [office.as(office.idOf('CSR')), office.as(office.idOf('CSS')), office.as(home.memberId)];
    const { id } = await make(officer, 'draftAnnouncement', { type: 'DraftAnnouncementInput', input: { text: { kind: 'SAFETY_TIP', title: '冬季用电安全', body: '请勿超负荷用电。', channels: ['BOARD', 'APP'] } } });
    await step(officer, 'submitAnnouncement', id);
    await office.settled();
    const { nodes } = (await supervisor('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks;
    expect(nodes).toContainEqual({ kind: 'ANNOUNCEMENT_APPROVAL', subjectId: id });
    await expect(step(officer, 'publishAnnouncement', id)).rejects.toThrow('WRONG_STATE');
    await step(supervisor, 'approveAnnouncement', id);
    await step(officer, 'publishAnnouncement', id);
    const unread = '{ announcements(filter: { isUnread: true }, first: 50) { nodes { id title } } }';
    expect((await owner(unread)).announcements.nodes).toContainEqual({ id, title: '冬季用电安全' });
    await owner('mutation ($id: ID!, $key: IdempotencyKey!) { markAnnouncementRead(id: $id, idempotencyKey: $key) { readAt } }', { id, key: randomUUID() });
    expect((await owner(unread)).announcements.nodes.map((one: { id: string }) => one.id)).not.toContain(id);
    const { announcement } = await officer('query ($id: ID!) { announcement(id: $id) { estate { name } reach { households read } } }', { id });
    expect(announcement).toMatchObject({ estate: { name: expect.any(String) }, reach: { read: 1 } });
    expect(announcement.reach.households).toBeGreaterThan(1);
  });

  it('what concerns one building is seen there alone, and the bulletin fulfils its quarter (CS-101, CS-103)', async () => {
    const officer = office.as(office.idOf('CSR'));
    const archivist = office.as(office.idOf('AA'));
    const { id: elsewhere } = await make(archivist, 'registerBuilding', { type: 'RegisterBuildingInput', input: { code: '10' } });
    const published = async (text: object): Promise<string> => {
      const { id } = await make(officer, 'draftAnnouncement', { type: 'DraftAnnouncementInput', input: { text: { channels: ['BOARD', 'APP'], ...text } } });
      await step(officer, 'submitAnnouncement', id);
      await expect(step(officer, 'approveAnnouncement', id)).rejects.toThrow('FORBIDDEN');
      await step(office.as(office.idOf('CSS')), 'approveAnnouncement', id);
      await step(officer, 'publishAnnouncement', id);
      return id;
    };
    const [here, there] = [await published({ kind: 'SAFETY_TIP', title: '9栋外墙清洗', body: '请关窗。', buildingIds: [home.buildingId] }), await published({ kind: 'SAFETY_TIP', title: '10栋外墙清洗', body: '请关窗。', buildingIds: [elsewhere] })];
    const seen = (await office.as(home.memberId)('{ announcements(first: 50) { nodes { id } } }')).announcements.nodes.map(({ id }: { id: string }) => id);
    expect([seen.includes(here), seen.includes(there)]).toEqual([true, false]);
    const today = localDateOf(new Date());
    const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    const periods = async (state: string): Promise<string[]> => (await officer('query ($e: ID, $state: PeriodicDutyState) { periodicDuties(filter: { estateId: $e, kind: SERVICE_BULLETIN, state: $state }) { nodes { period } } }',
      { e: estateId, state })).periodicDuties.nodes.map(({ period }: { period: string }) => period);
    await office.until(() => periods('DUE'), (due) => due.includes(quarter));
    await published({ kind: 'SERVICE_BULLETIN', title: '季度服务简报', body: '本季度服务情况' });
    await office.until(() => periods('DONE'), (done) => done.includes(quarter));
    expect(await periods('DONE')).toEqual([quarter]);
  });

  it('what is to let is on the list and at the centre, until a breach and a deal change the day (CS-105, CS-107, CS-108, CS-148)', async () => {
    const officer = office.as(office.idOf('CSR'));
    const items = [{ kind: 'LEASE', property: 'PARKING', parkingCode: 'B1-023', priceFen: 30_000 }];
    await make(officer, 'updateListings', { type: 'UpdateListingsInput', input: { items } });
    const mismatches = async () => (await officer('query ($e: ID!) { listingMismatches(estateId: $e) { difference } }', { e: estateId })).listingMismatches;
    expect(await mismatches()).toEqual([{ difference: 'MISSING_AT_CENTRE' }]);
    await make(officer, 'updateListings', { type: 'UpdateListingsInput', input: { source: 'SALES_CENTRE', items } });
    expect(await mismatches()).toEqual([]);
    const seen = { kind: 'LITTER', place: 'PUBLIC', description: '大堂堆放纸箱', dissuadedAt: new Date(Date.now() - 1_000).toISOString(), seenAt: new Date(Date.now() - 60_000).toISOString() };
    const { id } = await make(officer, 'recordViolation', { type: 'RecordViolationInput', input: seen });
    const { reportViolation } = await officer('mutation ($id: ID!) { reportViolation(id: $id, input: { reportedTo: PROJECT_MANAGER }) { state seenBy { name } } }', { id });
    expect(reportViolation).toEqual({ state: 'REPORTED', seenBy: { name: expect.any(String) } });
    await office.settled();
    const { nodes } = (await office.as(office.idOf('PM'))('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks;
    expect(nodes).toContainEqual({ kind: 'VIOLATION', subjectId: id });
  });

  it('how the service looks, what failed to reach somebody and what rule is to change is written by one and judged by another (CS-144, CS-154, CS-155, CS-156, CS-168)', async () => {
    const items = ['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING'].map((item) => ({ item, isMet: item !== 'SMILING' }));
    const check = { estateId, employeeId: deeds.idOf('CSR'), items };
    expect(await deeds.refused('CSR', 'recordAppearanceCheck', { input: check })).toBe('FORBIDDEN');
    expect(await deeds.refused('CSS', 'recordAppearanceCheck', { input: { ...check, items: items.slice(1) } })).toBe('CHECKLIST_INCOMPLETE');
    expect(await deeds.does('CSS', 'recordAppearanceCheck', { input: check, fields: 'isPassed employee { name }' })).toEqual({ isPassed: false, employee: { name: expect.any(String) } });
    const failure = { estateId, kind: 'NOTICE', causeCode: 'LATE', subjectType: 'ANNOUNCEMENT', description: '停水通知漏发', consequence: 'COMPLAINT' };
    expect(await deeds.refused('TEC', 'recordInfoFailure', { input: failure })).toBe('FORBIDDEN');
    expect(await deeds.refused('AST', 'recordInfoFailure', { input: { ...failure, consequence: 'NOBODY' } })).toBe('BAD_USER_INPUT');
    await deeds.does('AST', 'recordInfoFailure', { input: failure });
    const proposed = await deeds.does('CSR', 'proposeRuleChange', { input: { estateId, documentId: randomUUID(), text: '回访增加周末时段', reason: '业主周末在家' } });
    const decision = { id: proposed.id, input: { isAccepted: true, decision: '下季度试行' } };
    expect(await deeds.refused('CSR', 'decideRuleProposal', decision)).toBe('FORBIDDEN');
    expect((await deeds.does('CSS', 'decideRuleProposal', decision)).state).toBe('ACCEPTED');
    const insight = await deeds.does('PM', 'submitInsight', { input: { estateId, source: 'MARKET_NEWS', text: '邻近小区推出代收服务' } });
    const reading = { id: insight.id, input: { isForPlan: true, note: '列入' } };
    expect(await deeds.refused('PM', 'reviewInsight', reading)).toBe('SELF_APPROVAL');
    expect((await deeds.does('CSS', 'reviewInsight', reading)).state).toBe('REVIEWED');
    const seen = await office.as(office.idOf('RM'))(`query ($e: ID!) { appearanceChecks(filter: { estateId: $e, isPassed: false }) { nodes { isPassed } }
      infoFailures(filter: { estateId: $e }) { nodes { consequence } } insights(filter: { estateId: $e, isForPlan: true }) { nodes { source } } estateCsPosts(estateId: $e) { filledCount vacancyReportedAt } }`, { e: estateId });
    expect(seen).toMatchObject({ appearanceChecks: { nodes: [{ isPassed: false }] }, infoFailures: { nodes: [{ consequence: 'COMPLAINT' }] }, insights: { nodes: [{ source: 'MARKET_NEWS' }] }, estateCsPosts: { vacancyReportedAt: null } });
    expect(seen.estateCsPosts.filledCount).toBeGreaterThan(0);
  });

  it('the board shows something new each time, the box is emptied, and a campaign says what came of it (CS-099, CS-104, CS-149)', async () => {
    const { nodes } = (await deeds.as('CSR')('query ($e: ID) { announcements(filter: { estateId: $e, state: PUBLISHED }) { nodes { id } } }', { e: estateId })).announcements;
    const board = { input: { estateId, photoFileId: randomUUID(), announcementIds: [nodes[0].id] }, fields: 'version' };
    expect(await deeds.refused('TEC', 'updateBulletinBoard', board)).toBe('FORBIDDEN');
    await deeds.does('CSR', 'updateBulletinBoard', board);
    expect(await deeds.refused('CSR', 'updateBulletinBoard', board)).toBe('BOARD_NOT_RENEWED');
    const item = { kind: 'OPINION', suggesterType: 'ANONYMOUS', text: '路灯不亮' };
    const opening = { estateId, boxCode: 'GATE-1', items: [item] };
    expect(await deeds.refused('TEC', 'openSuggestionBox', { input: opening })).toBe('FORBIDDEN');
    expect(await deeds.refused('CSR', 'openSuggestionBox', { input: { ...opening, items: Array.from({ length: 51 }, () => item) } })).toBe('INVALID_INPUT');
    const { id } = await deeds.does('CSR', 'openSuggestionBox', { input: opening });
    const { suggestions } = await deeds.as('PM')('query ($s: ID) { suggestions(filter: { sourceId: $s }) { nodes { channel state } } }', { s: id });
    expect(suggestions.nodes).toEqual([{ channel: 'BOX', state: 'RECEIVED' }]);
    const today = localDateOf(new Date());
    const campaign = { estateId, subject: '春季看房', partner: '安居门店', channel: 'PARTNER_SHOP', costFen: 200_000, startOn: today, endOn: today };
    expect(await deeds.refused('CSR', 'createCampaign', { input: campaign })).toBe('FORBIDDEN');
    const { id: campaignId } = await deeds.does('MKT', 'createCampaign', { input: campaign });
    await deeds.does('MKT', 'recordCampaignResult', { id: campaignId, input: { result: '意向客户三位', costFen: 180_000 } });
    const { campaigns } = await deeds.as('QA')('query ($e: ID!) { campaigns(filter: { estateId: $e }) { nodes { partner costFen result leadCount } } }', { e: estateId });
    expect(campaigns.nodes).toEqual([{ partner: '安居门店', costFen: 180_000, result: '意向客户三位', leadCount: 0 }]);
  });
});
