import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { employeeDeparted, employeeState, orgUnitState, positionChanged, recordObsoleted } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { eventually, member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { listingUpdates, serviceBulletins } from '../announcements/announcements-indicators.sql.ts';
import { publishedBy } from '../announcements/announcements.fixture.ts';
import { customerService } from '../index.ts';
import type { IndicatorCase, IndicatorCases } from '../indicators/indicator-case.sql.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { informationErrors } from './conduct-indicators.sql.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let supervisor: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  supervisor = h.as(person('CSS', place.estateId, place.directorId));
});
afterAll(() => h.stop());

const make = (verb: string, type: string, fields = 'id') => `mutation ($i: ${type}!, $k: IdempotencyKey!) { ${verb}(input: $i, idempotencyKey: $k) { ${fields} } }`;
const made = async (client: Client, [verb, type, fields]: [string, string, string?], input: object): Promise<any> =>
  (await client.data(make(verb, type, fields), { i: { estateId: place.estateId, ...input }, k: randomUUID() }))[verb];
const refusedMaking = (client: Client, [verb, type]: [string, string], input: object) => client.refusal(make(verb, type), { i: { estateId: place.estateId, ...input }, k: randomUUID() });
const stranger = () => h.as(person('PM', randomUUID()));
const fired = (expected: () => Promise<void>) => eventually(async () => {
  await h.subgraph.deadlines.fireDue();
  await expected();
});

describe('the rules of the community', () => {
  const rule = { code: 'R-01', title: '楼道不堆物', body: '楼道为消防通道。' };
  const publish: [string, string] = ['publishCommunityRule', 'PublishCommunityRuleInput'];
  const list = async (client: Client) => (await client.data('query ($e: ID!) { communityRules(estateId: $e) { nodes { code state } } }', { e: place.estateId })).communityRules.nodes;

  it('are kept published, each code once, and read by whoever lives there (CS-107)', async () => {
    const { id } = await made(supervisor, publish, rule);
    expect(await refusedMaking(supervisor, publish, rule)).toBe('RULE_TAKEN');
    expect(await refusedMaking(officer, publish, rule)).toBe('FORBIDDEN');
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    expect(await list(owner)).toEqual([{ code: 'R-01', state: 'PUBLISHED' }]);
    await supervisor.data('mutation ($id: ID!) { retireCommunityRule(id: $id) { id } }', { id });
    expect(await list(owner)).toEqual([]);
    expect(await list(officer)).toEqual([{ code: 'R-01', state: 'RETIRED' }]);
    expect(await list(stranger())).toEqual([]);
  });

  it('are broken: dissuaded first, then reported if it goes on, both steps timed (CS-107, CS-108)', async () => {
    const ruleId = (await made(supervisor, publish, rule)).id;
    const guard = h.as(person('SEC', place.estateId));
    const seen = { kind: 'COMMUNITY_RULE', place: 'UNIT', unitId: place.unitId, ruleId, description: '楼道堆物', seenAt: '2026-03-02T01:20:00Z' };
    const { id } = await made(guard, ['recordViolation', 'RecordViolationInput'], seen);
    const report = 'mutation ($id: ID!) { reportViolation(id: $id, input: { reportedTo: SUPERVISOR }) { state reportedAt reportedTo } }';
    expect(await guard.refusal(report, { id })).toBe('WRONG_STATE');
    h.clock.set('2026-03-02T01:40:00Z');
    await guard.data('mutation ($id: ID!) { dissuadeViolation(id: $id, input: { dissuadedAt: "2026-03-02T01:35:00Z" }) { id } }', { id });
    expect((await guard.data(report, { id })).reportViolation).toEqual({ state: 'REPORTED', reportedAt: '2026-03-02T01:40:00.000Z', reportedTo: 'SUPERVISOR' });
    await supervisor.data('mutation ($id: ID!) { correctViolation(id: $id) { id } }', { id });
    const { violations } = await officer.data('query ($u: ID!) { violations(filter: { unitId: $u }) { nodes { state isEducated dissuadedAt rule { code } unit { id } } } }', { u: place.unitId });
    expect(violations.nodes).toEqual([{ state: 'CORRECTED', isEducated: true, dissuadedAt: '2026-03-02T01:35:00.000Z', rule: { code: 'R-01' }, unit: { id: place.unitId } }]);
    const told = (await h.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type.replace(/^customer-service\.|\.v1$/g, ''));
    expect(told).toEqual(['violation.recorded', 'violation.reported', 'task.opened', 'task.closed']);
    expect(await refusedMaking(guard, ['recordViolation', 'RecordViolationInput'], { ...seen, ruleId: randomUUID() })).toBe('RULE_NOT_PUBLISHED');
    expect((await stranger().data('query { violations { nodes { id } } }')).violations.nodes).toEqual([]);
  });
});

it('appearance is checked against the list by another, and seen by whoever was checked (CS-144)', async () => {
  const items = ['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING'].map((item) => ({ item, isMet: item !== 'SMILING' }));
  const record: [string, string, string] = ['recordAppearanceCheck', 'RecordAppearanceCheckInput', 'isPassed employee { id }'];
  expect(await made(supervisor, record, { employeeId: place.officerId, items })).toEqual({ isPassed: false, employee: { id: place.officerId } });
  expect(await refusedMaking(supervisor, ['recordAppearanceCheck', 'RecordAppearanceCheckInput'], { employeeId: place.directorId, items })).toBe('SELF_APPROVAL');
  expect(await refusedMaking(supervisor, ['recordAppearanceCheck', 'RecordAppearanceCheckInput'], { employeeId: place.officerId, items: items.slice(1) })).toBe('CHECKLIST_INCOMPLETE');
  const seen = async (client: Client) => (await client.data('query ($e: ID!) { appearanceChecks(filter: { estateId: $e, isPassed: false }) { nodes { items { item isMet } } } }', { e: place.estateId })).appearanceChecks.nodes;
  expect(await seen(officer)).toEqual([{ items }]);
  expect(await seen(h.as(person('CSR', place.estateId)))).toEqual([]);
});

describe('information that failed', () => {
  it('is logged with its consequence, and counted (CS-156, K62)', async () => {
    const record: [string, string] = ['recordInfoFailure', 'RecordInfoFailureInput'];
    const failure = { kind: 'NOTICE', causeCode: 'LATE', subjectType: 'ANNOUNCEMENT', description: '停水通知漏发' };
    const { id } = await made(h.as(person('AST', place.estateId)), record, { ...failure, consequence: 'COMPLAINT' });
    await made(officer, record, { ...failure, consequence: 'NONE' });
    const { infoFailures } = await supervisor.data('query ($e: ID!) { infoFailures(filter: { estateId: $e, consequence: COMPLAINT }) { nodes { id causeCode } } }', { e: place.estateId });
    expect(infoFailures.nodes).toEqual([{ id, causeCode: 'LATE' }]);
    expect((await casesOf(informationErrors)).map(({ subject_id, is_hit }) => [subject_id === id, is_hit])).toEqual(expect.arrayContaining([[true, true], [false, false]]));
  });

  it('weeks of listings and bulletins of quarters are cases, too (K25, K30)', async () => {
    const update = make('updateListings', 'UpdateListingsInput');
    await officer.data(update, { i: { estateId: place.estateId, isNil: true }, k: randomUUID() });
    h.clock.set('2026-03-09T01:30:00Z');
    await fired(async () => expect(await casesOf(listingUpdates)).toHaveLength(2));
    h.clock.set('2026-03-15T16:00:00Z');
    await fired(async () => expect(await casesOf(listingUpdates)).toHaveLength(3));
    const weeks = (await casesOf(listingUpdates)).map(({ at, counts_from, is_hit }) => [new Date(at).toISOString(), counts_from && new Date(counts_from).toISOString(), is_hit]).sort();
    expect(weeks).toEqual([
      ['2026-03-01T16:00:00.000Z', '2026-03-02T01:30:00.000Z', true], ['2026-03-08T16:00:00.000Z', '2026-03-15T16:00:00.000Z', false],
      ['2026-03-15T16:00:00.000Z', '2026-03-22T16:00:00.000Z', false],
    ]);
    const id = await publishedBy(officer, supervisor, { estateId: place.estateId, kind: 'SERVICE_BULLETIN' });
    expect(await casesOf(serviceBulletins)).toMatchObject([{ subject_id: id, is_hit: true }]);
  });

  const casesOf = async ({ cases }: IndicatorCases): Promise<IndicatorCase[]> => h.subgraph.database.transaction(groupScope, async ({ db }) =>
    (await cases.execute(db)).rows.filter(({ estate_id }) => estate_id === place.estateId));
});

it('a proposal links its rule and decision, is decided by another, and says when the rule is obsolete (CS-168)', async () => {
  const documentId = randomUUID();
  const propose: [string, string] = ['proposeRuleChange', 'ProposeRuleChangeInput'];
  const text = { documentId, text: '回访增加周末时段', reason: '业主周末在家' };
  const [first, second] = [await made(officer, propose, text), await made(supervisor, propose, text)];
  const decide = 'mutation ($id: ID!) { decideRuleProposal(id: $id, input: { isAccepted: true, decision: "下季度试行" }) { state decision decidedBy { id } } }';
  expect(await supervisor.refusal(decide, { id: second.id })).toBe('SELF_APPROVAL');
  expect((await supervisor.data(decide, { id: first.id })).decideRuleProposal).toEqual({ state: 'ACCEPTED', decision: '下季度试行', decidedBy: { id: place.directorId } });
  await h.tell(recordObsoleted, { id: documentId, estateId: place.estateId, data: { class: 'DOCUMENTARY', at: '2026-03-02T01:30:00.000Z' } });
  const { ruleProposals } = await officer.data('query ($e: ID!) { ruleProposals(filter: { estateId: $e, isDocumentObsolete: true }) { nodes { id } } }', { e: place.estateId });
  expect(ruleProposals.nodes).toEqual([{ id: second.id }]);
});

it('the posts of customer service are in sight, and a vacancy is reported to the region until one is filled (CS-154)', async () => {
  const { estateId } = place;
  const [orgUnitId, positionId, holderId] = [randomUUID(), randomUUID(), randomUUID()];
  await h.tell(orgUnitState, { id: orgUnitId, estateId, data: { id: orgUnitId, estateId, code: 'SH-0001-SERVICE', kind: 'SERVICE', state: 'ACTIVE' } });
  await h.tell(positionChanged, { id: positionId, estateId, data: { orgUnitId, code: 'CS-OFFICER', state: 'ACTIVE' } });
  const serves = (state: 'ACTIVE' | 'DEPARTED') => h.tell(employeeState, { id: holderId, estateId, data: { id: holderId, estateId, orgUnitId, positionId, state, skills: [] } });
  await serves('ACTIVE');
  const manager = h.as(regional('RM', place.regionId));
  const posts = async (client = manager) => (await client.data('query ($e: ID!) { estateCsPosts(estateId: $e) { filledCount vacancyReportedAt posts { code holders department { id } } } }', { e: estateId })).estateCsPosts;
  expect(await posts()).toEqual({ filledCount: 1, vacancyReportedAt: null, posts: [{ code: 'CS-OFFICER', holders: 1, department: { id: orgUnitId } }] });
  await serves('DEPARTED');
  await h.tell(employeeDeparted, { id: holderId, estateId, data: { departedOn: '2026-03-02' } });
  h.clock.set('2026-03-02T03:30:00Z');
  await fired(async () => expect(await posts()).toMatchObject({ filledCount: 0, vacancyReportedAt: '2026-03-02T03:30:00.000Z' }));
  await serves('ACTIVE');
  h.clock.set('2026-03-03T04:30:00Z');
  await fired(async () => expect(await posts()).toMatchObject({ filledCount: 1, vacancyReportedAt: null }));
  const told = (await h.events()).filter(({ payload }) => payload['kind'] === 'CS_POST_VACANT' && payload['subjectId'] === estateId).map(({ type, payload }) => [type.split('.')[2], payload['role']]);
  expect(told).toEqual([['opened', 'RM'], ['closed', 'RM']]);
  expect(await posts(stranger())).toBeNull();
});
