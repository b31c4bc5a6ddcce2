import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { headquarters, member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { casesOf } from '../care/cases.fixture.ts';
import { aNeighbour, done, made, refusedDone, refusedMade, tellCareStandards, toldOf } from '../care/care.fixture.ts';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { assignZone } from '../zones/zones.fixture.ts';
import { k11, k27, k28, k29 } from './opinions-indicators.sql.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let head: Client;
let officer: Client;
let owner: Client;
let zoneId: string;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
  await tellCareStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  head = h.as(person(['CSS', 'PM'], place.estateId, place.directorId));
  officer = h.as(person('CSR', place.estateId, place.officerId));
  owner = h.as(member('OWN', place.estateId, place.memberId));
  zoneId = (await assignZone(head, place)).id;
});
afterAll(() => h.stop());

const drafted = (patch: object = {}): Promise<any> => made(head, 'draftSurvey', { estateId: place.estateId, kind: 'OPINION', title: '上半年征询', questions: [{ code: 'CLEAN', text: '保洁' }], ...patch }, 'id round year state');
const launched = async (patch: object = {}) => {
  const { id } = await drafted(patch);
  await done(head, 'launchSurvey', id, { input: { closesAt: '2026-03-16T16:00:00Z' } });
  return id as string;
};
const reply = (surveyId: string, householdId: string, patch: object = {}) => ({ surveyId, householdId, channel: 'APP', answers: [{ code: 'CLEAN', step: 'SATISFIED' }], satisfaction: 'SATISFIED', ...patch });
const score = async (client: Client, surveyId: string, zone: string | null = null) => (await client.data(`query ($s: ID!, $z: ID) { surveyScore(surveyId: $s, zoneId: $z) {
  replies valid satisfied scoreBp target isOnTarget byZone { zoneId officer { id } valid scoreBp } } }`, { s: surveyId, z: zone })).surveyScore;

describe('a survey', () => {
  it('is answered once by each household, by itself or through staff, and stops by itself (CS-094, CS-097)', async () => {
    const surveyId = await launched();
    const neighbour = await aNeighbour(h, place);
    await made(owner, 'submitSurveyReply', reply(surveyId, place.householdId, { comment: '地库太暗' }), 'id');
    expect(await refusedMade(owner, 'submitSurveyReply', reply(surveyId, neighbour.householdId))).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await refusedMade(officer, 'submitSurveyReply', reply(surveyId, place.householdId))).toBe('REPLIED_ALREADY');
    await made(officer, 'submitSurveyReply', reply(surveyId, neighbour.householdId, { channel: 'PAPER', satisfaction: 'NEUTRAL' }), 'id');
    const { surveyReplies } = await officer.data('query ($s: ID!) { surveyReplies(surveyId: $s) { nodes { household { id } zoneId comment } } }', { s: surveyId });
    expect(surveyReplies.nodes.map((one: any) => [one.household.id, one.zoneId]).sort()).toEqual([[neighbour.householdId, zoneId], [place.householdId, zoneId]].sort());
    h.clock.set('2026-03-16T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect((await officer.data('query ($id: ID!) { survey(id: $id) { state } }', { id: surveyId })).survey.state).toBe('CLOSED_COLLECTING');
    expect(await refusedMade(officer, 'submitSurveyReply', reply(surveyId, neighbour.householdId))).toBe('SURVEY_NOT_OPEN');
  });

  it('is scored by zone and officer against the target; a blank reply is not valid (CS-096, CS-097, K11)', async () => {
    const surveyId = await launched({ kind: 'CUSTOMER' });
    const [neighbour, silent] = [await aNeighbour(h, place), await aNeighbour(h, place)];
    await made(officer, 'submitSurveyReply', reply(surveyId, place.householdId, { satisfaction: 'VERY_SATISFIED' }), 'id');
    await made(officer, 'submitSurveyReply', reply(surveyId, neighbour.householdId, { satisfaction: 'UNSATISFIED' }), 'id');
    await made(officer, 'submitSurveyReply', reply(surveyId, silent.householdId, { satisfaction: null }), 'id');
    expect(await score(officer, surveyId)).toEqual({
      replies: 3, valid: 2, satisfied: 1, scoreBp: 5000, target: 90, isOnTarget: false, byZone: [{ zoneId, officer: { id: place.officerId }, valid: 2, scoreBp: 5000 }],
    });
    expect(await score(officer, surveyId, randomUUID())).toMatchObject({ replies: 0, scoreBp: null, isOnTarget: null });
    expect(await score(h.as(person('CSR', randomUUID())), surveyId)).toBeNull();
    const cases = await casesOf(h, k11, place.estateId);
    expect(cases.map(({ is_hit }) => is_hit).sort()).toEqual([false, true]);
  });

  it('is closed when it was analysed and every problem has its measure; rounds are counted (CS-094, CS-095, K27, K28)', async () => {
    const surveyId = await launched();
    expect((await drafted()).round).toBe(2);
    await done(head, 'stopCollecting', surveyId);
    await done(head, 'analyseSurvey', surveyId, { input: { analysis: '总体良好', problems: [{ code: 'P1', text: '地库照明不足' }] } });
    expect(await refusedDone(head, 'closeSurvey', surveyId)).toBe('MEASURE_MISSING');
    const measure = { problemCode: 'P1', action: '更换灯具', ownerId: place.officerId, dueOn: '2026-04-30' };
    const { addImprovement } = await head.data('mutation ($id: ID!, $input: AddImprovementInput!, $key: IdempotencyKey!) { addImprovement(id: $id, input: $input, idempotencyKey: $key) { measures { problemCode actionKind owner { id } } } }', { id: surveyId, input: measure, key: randomUUID() });
    expect(addImprovement.measures).toEqual([{ problemCode: 'P1', actionKind: 'CORRECTIVE', owner: { id: place.officerId } }]);
    expect(await casesOf(h, k27, place.estateId)).toEqual([]);
    await done(head, 'closeSurvey', surveyId);
    expect((await toldOf(h, surveyId)).map(({ type }) => type)).toEqual(['launched', 'closed', 'improvement-required'].map((word) => `customer-service.survey.${word}.v1`));
    expect(JSON.stringify(await toldOf(h, surveyId))).not.toMatch(/地库|灯具/);
    expect(await casesOf(h, k27, place.estateId)).toMatchObject([{ subject_id: surveyId, is_hit: true }]);
    expect(await casesOf(h, k28, place.estateId)).toMatchObject([{ subject_id: surveyId, is_hit: true }]);
  });

  it('is seen by owners while it runs, its replies by staff alone (CS-094, PLAT-001)', async () => {
    const { id } = await drafted();
    const seen = async (client: Client) => (await client.data('query ($e: ID) { surveys(filter: { estateId: $e }) { nodes { id } } }', { e: place.estateId })).surveys.nodes;
    expect(await seen(owner)).toEqual([]);
    await done(head, 'launchSurvey', id, { input: { closesAt: '2026-03-16T16:00:00Z' } });
    expect(await seen(owner)).toEqual([{ id }]);
    expect(await owner.refusal('query ($s: ID!) { surveyReplies(surveyId: $s) { nodes { id } } }', { s: id })).toBe('FORBIDDEN');
    expect(await seen(h.as(regional('RM', place.regionId)))).toHaveLength(1);
    expect(await seen(h.as(person('CSR', randomUUID())))).toEqual([]);
    expect(await refusedMade(owner, 'draftSurvey', { estateId: place.estateId, kind: 'OPINION', title: '自拟', questions: [{ code: 'A', text: '甲' }] })).toBe('FORBIDDEN');
  });
});

describe('suggestions', () => {
  const suggestion = () => ({ estateId: place.estateId, channel: 'APP', kind: 'SUGGESTION', suggesterType: 'OWNER', unitId: place.unitId, text: '增加充电桩' });

  it('of owners and tenants are answered, each seen by who made it (CS-100)', async () => {
    const { id } = await made(owner, 'submitSuggestion', suggestion());
    expect(await refusedDone(officer, 'replySuggestion', id, { reply: '六月安装' })).toBe('WRONG_STATE');
    await done(officer, 'judgeSuggestion', id, { input: { decision: 'ACCEPTED', reason: '可行' } });
    expect(await done(officer, 'replySuggestion', id, { input: { reply: '六月安装' }, fields: 'state reply repliedAt replier { id } household { id }' }))
      .toEqual({ state: 'REPLIED', reply: '六月安装', repliedAt: '2026-03-02T01:30:00.000Z', replier: { id: place.officerId }, household: { id: place.householdId } });
    const own = async (client: Client) => (await client.data('query { suggestions { nodes { id } } }')).suggestions.nodes;
    expect(await own(owner)).toEqual([{ id }]);
    expect(await own(h.as(member('TEN', place.estateId)))).toEqual([]);
    expect(await refusedMade(h.as(member('OWN', place.estateId)), 'submitSuggestion', suggestion())).toBe('NOT_FOUND');
    expect(await refusedMade(owner, 'submitSuggestion', { ...suggestion(), unitId: null })).toBe('NOT_FOUND');
    expect((await toldOf(h, id)).map(({ type }) => type)).toEqual(['customer-service.suggestion.received.v1', 'customer-service.suggestion.replied.v1']);
  });

  it('in the box are logged with its opening, each on its own (CS-099)', async () => {
    const items = ['路灯不亮', '门禁失灵'].map((text) => ({ kind: 'OPINION', suggesterType: 'ANONYMOUS', text }));
    const opening = await made(officer, 'openSuggestionBox', { estateId: place.estateId, boxCode: 'GATE-1', items }, 'id count itemIds openedBy { id }');
    expect(opening).toMatchObject({ count: 2, openedBy: { id: place.officerId } });
    const { suggestions } = await officer.data('query ($s: ID) { suggestions(filter: { sourceId: $s }) { nodes { text channel state } } }', { s: opening.id });
    expect(suggestions.nodes.map((one: any) => [one.text, one.channel, one.state]).sort()).toEqual([['路灯不亮', 'BOX', 'RECEIVED'], ['门禁失灵', 'BOX', 'RECEIVED']].sort());
    await made(officer, 'openSuggestionBox', { estateId: place.estateId, boxCode: 'GATE-1', items: [] });
    expect((await officer.data('query ($e: ID) { suggestionBoxOpenings(estateId: $e) { nodes { count } } }', { e: place.estateId })).suggestionBoxOpenings.nodes).toHaveLength(2);
  });

  it('of a forum name it as their source; it counts with its minutes (CS-098, K29)', async () => {
    const { id } = await made(head, 'planOwnerForum', { estateId: place.estateId, plannedAt: '2026-03-02T06:00:00Z', venue: '会所' });
    h.clock.set('2026-03-02T09:00:00Z');
    const heard = { attendeeIds: [place.householdId], suggestions: [{ kind: 'SUGGESTION', suggesterType: 'OWNER', unitId: place.unitId, text: '增加充电桩' }] };
    const { holdOwnerForum } = await head.data('mutation ($id: ID!, $input: HoldOwnerForumInput!, $key: IdempotencyKey!) { holdOwnerForum(id: $id, input: $input, idempotencyKey: $key) { state suggestionCount attendees { id } } }', { id, input: heard, key: randomUUID() });
    expect(holdOwnerForum).toEqual({ state: 'HELD', suggestionCount: 1, attendees: [{ id: place.householdId }] });
    expect(await casesOf(h, k29, place.estateId)).toMatchObject([{ subject_id: id, is_hit: false }]);
    await head.data('mutation ($id: ID!, $m: ID!) { minuteOwnerForum(id: $id, minutesId: $m) { state } }', { id, m: randomUUID() });
    expect(await casesOf(h, k29, place.estateId)).toMatchObject([{ subject_id: id, is_hit: true }]);
    expect((await officer.data('query ($s: ID) { suggestions(filter: { sourceId: $s }) { nodes { channel household { id } } } }', { s: id })).suggestions.nodes).toEqual([{ channel: 'FORUM', household: { id: place.householdId } }]);
  });
});

describe('the owners’ committee', () => {
  const read = async (client: Client) => (await client.data('query ($e: ID!) { ownersCommittee(estateId: $e) { state version members { memberId post } termTo lastContactAt } }', { e: place.estateId })).ownersCommittee;
  const elected = () => ({ estateId: place.estateId, state: 'ELECTED', members: [{ memberId: place.memberId, post: 'DIRECTOR' }], electedOn: '2026-03-01', termTo: '2026-03-31' });

  it('is none, prepared, elected, and over with its term (CS-150)', async () => {
    expect(await read(officer)).toEqual({ state: 'NONE', version: 0, members: [], termTo: null, lastContactAt: null });
    expect(await refusedMade(head, 'updateCommittee', elected())).toBe('WRONG_STATE');
    await made(head, 'updateCommittee', { estateId: place.estateId, state: 'PREPARING' });
    await made(head, 'updateCommittee', elected());
    expect(await read(officer)).toMatchObject({ state: 'ELECTED', version: 2, members: [{ memberId: place.memberId, post: 'DIRECTOR' }] });
    expect((await toldOf(h, place.estateId)).map(({ type }) => type)).toContain('customer-service.committee.elected.v1');
    h.clock.set('2026-03-31T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await read(head)).toMatchObject({ state: 'EXPIRED' });
    expect(await refusedMade(officer, 'updateCommittee', elected())).toBe('FORBIDDEN');
  });

  it('its assembly and each contact with it are on record (CS-151, CS-150, CS-166)', async () => {
    const resolutions = [{ title: '选聘物业', votesFor: 120, votesAgainst: 30, abstentions: 5, isPassed: true }];
    await made(head, 'recordAssembly', { estateId: place.estateId, at: '2026-03-01T06:00:00Z', noticeOn: '2026-02-14', agenda: '选聘物业', resolutions });
    await made(head, 'recordCommitteeContact', { estateId: place.estateId, kind: 'MEETING', summary: '季度沟通会' });
    const { assemblies, committeeContacts } = await officer.data('query ($e: ID) { assemblies(estateId: $e) { nodes { agenda resolutions { title votesFor isPassed } noticeOn } } committeeContacts(estateId: $e) { nodes { kind summary recordedBy { id } } } }', { e: place.estateId });
    expect(assemblies.nodes).toEqual([{ agenda: '选聘物业', noticeOn: '2026-02-14', resolutions: [{ title: '选聘物业', votesFor: 120, isPassed: true }] }]);
    expect(committeeContacts.nodes).toEqual([{ kind: 'MEETING', summary: '季度沟通会', recordedBy: { id: place.directorId } }]);
    expect(await read(officer)).toMatchObject({ lastContactAt: '2026-03-02T01:30:00.000Z' });
  });
});

it('an insight is read by another, for the plan of the year (CS-155)', async () => {
  const { id } = await made(officer, 'submitInsight', { estateId: place.estateId, source: 'MARKET_NEWS', text: '邻近小区推出代收服务' });
  expect(await done(head, 'reviewInsight', id, { input: { isForPlan: true, note: '列入' }, fields: 'state isForPlan reviewer { id }' })).toEqual({ state: 'REVIEWED', isForPlan: true, reviewer: { id: place.directorId } });
  const { insights } = await h.as(headquarters('GQ')).data('query ($e: ID) { insights(filter: { estateId: $e, isForPlan: true }) { nodes { source text submitter { id } } } }', { e: place.estateId });
  expect(insights.nodes).toEqual([{ source: 'MARKET_NEWS', text: '邻近小区推出代收服务', submitter: { id: place.officerId } }]);
});
