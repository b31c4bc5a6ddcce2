import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { estateState, serviceStandardState } from '@guanjia/contracts';
import { eventually, headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { completed, made, phoned } from '../../callbacks/callback/callback-journey.fixture.ts';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { insertRows } from '../roll-up/rows.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-20T02:00:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const fields = 'indicator name kind period numerator denominator value target comparison met estatesMissed estates { estate { id } numerator denominator value target met }';
const document = `query ($scope: IndicatorScope, $period: String!, $ids: [IndicatorCode!]) { indicators(scope: $scope, period: $period, ids: $ids) { ${fields} } }`;
const casesOf = `query ($id: IndicatorCode!, $estateId: ID!, $period: String!, $part: IndicatorPart, $first: Int, $after: String) {
  indicatorCases(indicator: $id, estateId: $estateId, period: $period, part: $part, first: $first, after: $after) {
    nodes { subjectId at isCounted isHit ticket { id } callback { id } complaint { id number } } pageInfo { hasNextPage endCursor } } }`;
const managerOf = ({ estateId }: EstatePlace) => h.as(person('PM', estateId));
const indicatorOf = async (id: string, period: string, { scope = {} as object, client = managerOf(place) } = {}): Promise<any> =>
  (await client.data(document, { scope, period, ids: [id] })).indicators[0];

/** Answers about a service, so many of them satisfied; K12 counts them. */
async function answers(estateId: string, satisfied: number, unsatisfied: number, at = '2026-03-10T02:00:00Z'): Promise<void> {
  const answer = (satisfaction: string) => ({
    id: randomUUID(), estate_id: estateId, source_id: randomUUID(), kind: 'TICKET', source_completed_at: at, due_at: at, completed_at: at, satisfaction, state: 'DONE_SATISFIED',
  });
  await insertRows(h, 'callback', [...Array.from({ length: satisfied }, () => answer('SATISFIED')), ...Array.from({ length: unsatisfied }, () => answer('UNSATISFIED'))]);
}

const complaint = (estateId: string, patch: object) => ({
  id: randomUUID(), estate_id: estateId, number: randomUUID(), received_at: '2026-03-02T02:00:00Z', response_due_at: '2026-03-04T16:00:00Z',
  target_at: '2026-03-06T16:00:00Z', first_feedback_at: null, handled_at: null, state: 'FILED', validity: 'UNJUDGED', ...patch,
});

const setStandard = async (value: string, scopeId: string | null, patch: object = {}): Promise<void> => {
  const id = randomUUID();
  await h.tell(serviceStandardState, { id, estateId: null, data: {
    id, key: 'service.satisfaction', value, unit: 'percent', dayKind: 'NONE', operator: 'GE', scopeKind: scopeId ? 'ESTATE' : 'GROUP', scopeId, validFrom: '2026-01-01',
    validTo: null, state: 'EFFECTIVE', ...patch,
  } });
};

describe('an indicator (PLAT-017)', () => {
  it('counts what commands did, and opens the very callback (K01, K02, CS-032)', async () => {
    h.clock.set('2026-03-02T01:30:00Z');
    const home = await completed(h, place);
    const { id } = await home.latest();
    expect(await indicatorOf('K01', '2026-03')).toMatchObject({ numerator: 0, denominator: 0, value: null, met: null, estates: [] });
    await made(h, home.officer, place, id, phoned());
    expect(await indicatorOf('K01', '2026-03')).toMatchObject({
      name: '报事24小时回访及时率', kind: 'RATIO', numerator: 1, denominator: 1, value: 1, target: 100, comparison: 'EQ', met: true, estatesMissed: 0,
      estates: [{ estate: { id: place.estateId }, numerator: 1, denominator: 1, met: true }],
    });
    const { indicatorCases } = await managerOf(place).data(casesOf, { id: 'K01', estateId: place.estateId, period: '2026-03' });
    expect(indicatorCases.nodes).toMatchObject([{ subjectId: id, isCounted: true, isHit: true, callback: { id }, ticket: null, complaint: null }]);
  });

  it('is null where nothing was due, and held against 95 % where something was (CS-060, K12)', async () => {
    expect(await indicatorOf('K12', '2026-Q1')).toMatchObject({ numerator: 0, denominator: 0, value: null, met: null, target: 95, comparison: 'GE' });
    await answers(place.estateId, 18, 2);
    for (const period of ['2026-03', '2026-Q1', '2026-H1', '2026', '2026-W11']) {
      expect(await indicatorOf('K12', period)).toMatchObject({ period, numerator: 18, denominator: 20, value: 0.9, met: false, estatesMissed: 1 });
    }
    for (const period of ['2026-02', '2026-W10', '2025', '2026-H2']) expect(await indicatorOf('K12', period)).toMatchObject({ denominator: 0 });
  });

  it('gives all and valid complaints side by side, each with the records behind it (CS-064, CS-075, CS-076, K06, K07, K08)', async () => {
    const { estateId } = place;
    await insertRows(h, 'complaint', [
      complaint(estateId, { first_feedback_at: '2026-03-03T02:00:00Z', handled_at: '2026-03-05T02:00:00Z', state: 'HANDLED', validity: 'VALID' }),
      complaint(estateId, { first_feedback_at: '2026-03-05T02:00:00Z', validity: 'VALID' }),
      complaint(estateId, { validity: 'INVALID' }),
      complaint(estateId, { received_at: '2026-03-20T01:00:00Z', response_due_at: '2026-03-24T16:00:00Z', target_at: '2026-03-31T16:00:00Z' }),
    ]);
    const both = (await managerOf(place).data(document, { scope: { estateId }, period: '2026-03', ids: ['K06', 'K07', 'K08'] })).indicators;
    expect(both.map(({ numerator, denominator, met }: any) => [numerator, denominator, met])).toEqual([[1, 3, false], [1, 3, false], [1, 2, false]]);
    for (const id of ['K06', 'K07', 'K08']) {
      const { numerator, denominator } = both.find(({ indicator }: any) => indicator === id);
      const part = async (name: string) => (await managerOf(place).data(casesOf, { id, estateId, period: '2026-03', part: name })).indicatorCases.nodes;
      expect([await part('HIT'), await part('COUNTED'), await part('MISSED')].map((nodes) => nodes.length)).toEqual([numerator, denominator, denominator - numerator]);
      for (const { subjectId, complaint: opened } of await part('COUNTED')) expect(opened.id).toBe(subjectId);
    }
    const pending = (await managerOf(place).data(casesOf, { id: 'K06', estateId, period: '2026-03', part: 'PENDING' })).indicatorCases.nodes;
    expect(pending).toMatchObject([{ isCounted: false, isHit: false }]);
  });

  it('of a region and of the group is the sum over its estates, never the mean of their ratios (PLAT-002)', async () => {
    const sister = randomUUID();
    const { estateId, regionId } = place;
    await h.tell(estateState, { id: sister, estateId: sister, data: {
      id: sister, regionId, groupId: randomUUID(), code: 'SH-0002', kind: 'RESIDENTIAL', state: 'ACTIVE', buildings: [],
    } });
    await answers(estateId, 1, 0);
    await answers(sister, 0, 3);
    const elsewhere = await anEstate(h);
    await answers(elsewhere.estateId, 5, 0);
    const region = await indicatorOf('K12', '2026-03', { scope: { regionId }, client: h.as(regional('RM', regionId)) });
    expect(region).toMatchObject({ numerator: 1, denominator: 4, value: 0.25, met: false, estatesMissed: 1 });
    expect(region.estates.map(({ estate, numerator, denominator }: any) => [estate.id, numerator, denominator]).toSorted())
      .toEqual([[estateId, 1, 1], [sister, 0, 3]].toSorted());
    const group = await indicatorOf('K12', '2026-03', { client: h.as(headquarters('GQ')) });
    const sum = (key: string) => group.estates.reduce((total: number, estate: any) => total + estate[key], 0);
    expect([group.numerator, group.denominator]).toEqual([sum('numerator'), sum('denominator')]);
    expect(group.estates.map(({ estate }: any) => estate.id)).toEqual(expect.arrayContaining([estateId, sister, elsewhere.estateId]));
  });

  it('is held against the standard that an estate set for itself (CS-060, PLAT-014)', async () => {
    await answers(place.estateId, 97, 3);
    await setStandard('98', place.estateId);
    expect(await indicatorOf('K12', '2026-03', { scope: { estateId: place.estateId } })).toMatchObject({ target: 98, met: false });
    expect(await indicatorOf('K12', '2026-03')).toMatchObject({ target: 95, met: true, estates: [{ target: 98, met: false }] });
  });

  it('of a period that is over is held against what held on its last day, though it was changed since (CS-060, PLAT-014)', async () => {
    const { estateId } = place;
    await answers(estateId, 97, 3, '2026-02-10T02:00:00Z');
    await answers(estateId, 97, 3);
    await setStandard('98', estateId, { validTo: '2026-03-04', state: 'SUPERSEDED' });
    await setStandard('96', estateId, { validFrom: '2026-03-05' });
    const of = (period: string) => indicatorOf('K12', period, { scope: { estateId } });
    expect(await of('2026-02')).toMatchObject({ target: 98, met: false, estates: [{ target: 98, met: false }] });
    expect(await of('2026-03')).toMatchObject({ target: 96, met: true, estates: [{ target: 96, met: true }] });
  });

  it('that is a count is owed by an estate from the first period that it is at work all through (K29, CS-098)', async () => {
    const { estateId } = place;
    const of = (period: string) => indicatorOf('K29', period, { scope: { estateId } });
    h.clock.set('2027-01-01T01:30:00Z');
    for (const period of ['2025-H2', '2026-H1']) expect(await of(period)).toMatchObject({ numerator: 0, met: null, estatesMissed: 0, estates: [] });
    expect(await of('2026-H2')).toMatchObject({ numerator: 0, met: false, estatesMissed: 1, estates: [{ estate: { id: estateId }, numerator: 0, met: false }] });
    await insertRows(h, 'owner_forum', [{ id: randomUUID(), estate_id: estateId, held_at: '2026-03-21T02:00:00Z', minuted_at: '2026-03-22T02:00:00Z', state: 'MINUTED' }]);
    expect(await of('2026-H1')).toMatchObject({ numerator: 1, met: true, estates: [{ numerator: 1, met: true }] });
    await insertRows(h, 'info_failure', [{ id: randomUUID(), estate_id: estateId, happened_at: '2026-03-21T02:00:00Z', consequence: 'COMPLAINT' }]);
    expect(await indicatorOf('K62', '2026-03', { scope: { estateId } })).toMatchObject({ numerator: 1, met: false, estatesMissed: 1 });
  });

  it('opens its records page by page (PLAT-017)', async () => {
    await answers(place.estateId, 3, 2);
    const seen: string[] = [];
    let after: string | null = null;
    for (let isMore = true; isMore; ) {
      const { indicatorCases }: any = await managerOf(place).data(casesOf, { id: 'K12', estateId: place.estateId, period: '2026-03', first: 2, after });
      seen.push(...indicatorCases.nodes.map(({ subjectId }: any) => subjectId));
      ({ hasNextPage: isMore, endCursor: after } = indicatorCases.pageInfo);
    }
    expect(new Set(seen).size).toBe(5);
  });

  it('is for those of the estate, region or group, and tells nothing of another (PLAT-001)', async () => {
    await answers(place.estateId, 1, 1);
    const stranger = h.as(person('PM', randomUUID()));
    for (const scope of [{}, { estateId: place.estateId }, { regionId: place.regionId }]) {
      expect(await indicatorOf('K12', '2026-03', { scope, client: stranger })).toMatchObject({ numerator: 0, denominator: 0, estates: [] });
    }
    expect((await stranger.data(casesOf, { id: 'K12', estateId: place.estateId, period: '2026-03' })).indicatorCases.nodes).toEqual([]);
    expect(await h.as(person('FD', place.estateId)).refusal(document, { period: '2026-03' })).toBe('FORBIDDEN');
    expect(await managerOf(place).refusal(document, { period: '2026-13' })).toBe('INDICATOR_PERIOD_INVALID');
    expect(await managerOf(place).refusal(document, { period: '2026', scope: { estateId: place.estateId, regionId: place.regionId } })).toBe('INDICATOR_SCOPE_INVALID');
  });

  it('is counted anew on demand, by those above the estates (PLAT-017)', async () => {
    const rebuild = 'mutation ($scope: IndicatorScope) { rebuildIndicators(scope: $scope) }';
    await answers(place.estateId, 1, 1);
    await h.sql('delete from indicator_mark where estate_id = $1', [place.estateId]);
    await h.sql(`insert into indicator_total values ($1, 'K12', 'MONTH', '2026-03-01', 7, 7, null)`, [place.estateId]);
    const scope = { estateId: place.estateId };
    expect(await managerOf(place).refusal(rebuild, { scope })).toBe('FORBIDDEN');
    expect(await h.as(regional('RM', place.regionId)).data(rebuild, { scope })).toEqual({ rebuildIndicators: 1 });
    expect(await indicatorOf('K12', '2026-03')).toMatchObject({ numerator: 1, denominator: 2 });
    await eventually(async () => expect(await h.sql(`select numerator, denominator from indicator_total where estate_id = $1 and indicator = 'K12' and grain = 'MONTH'`, [place.estateId]))
      .toEqual([{ numerator: 1, denominator: 2 }]));
    expect(await h.as(regional('RM', place.regionId)).data(rebuild, { scope: { estateId: randomUUID() } })).toEqual({ rebuildIndicators: 0 });
  });
});
