import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { householdState, serviceStandardState } from '@guanjia/contracts';
import { headquarters, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { assignZone } from '../zones/zones.fixture.ts';
import type { IndicatorCase } from '../indicators/indicator-case.sql.ts';
import { k17, k18, k19 } from './care-indicators.sql.ts';
import { casesOf } from './cases.fixture.ts';
import { aNeighbour, done, made, refusedDone, refusedMade, tellCareStandards, toldOf } from './care.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let vacant: { householdId: string; unitId: string };
let head: Client;
let officer: Client;
let zoneId: string;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
  await tellCareStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  vacant = await aNeighbour(h, place);
  head = h.as(person('CSS', place.estateId, place.directorId));
  officer = h.as(person('CSR', place.estateId, place.officerId));
  zoneId = (await assignZone(head, place)).id;
  await done(officer, 'recordResidence', place.householdId, { input: { since: '2024-05-01T00:00:00Z' } });
  await done(officer, 'recordDelivery', vacant.householdId, { input: { at: '2025-06-01T00:00:00Z' } });
});
afterAll(() => h.stop());

const planned = async (client = officer, filter: object = {}) => (await client.data(`query ($f: InterviewFilter) { interviews(filter: $f) { nodes {
  id plannedMonth state zoneId household { id } assignee { id } bookedAt misses } } }`, { f: { estateId: place.estateId, ...filter } })).interviews.nodes;
const aPlan = async () => {
  const { id } = await made(head, 'generateInterviewPlan', { estateId: place.estateId, year: 2026 });
  return done(head, 'activateInterviewPlan', id, { fields: 'id state households required faceRequired monthQuotas byZone { zoneId required monthQuotas } perYear { occupied notMovedIn faceShare }' });
};
const talk = (householdId: string, patch: object = {}) => ({ householdId, mode: 'FACE', needs: '希望增加充电桩', satisfaction: 'SATISFIED', ...patch });
const coverage = async (client = officer, zone: string | null = null) => (await client.data(`query ($e: ID!, $z: ID) { interviewCoverage(estateId: $e, year: 2026, zoneId: $z) {
  occupiedHouseholds occupiedRequired occupiedCovered faceInterviewed notMovedInRequired notMovedInCovered monthsElapsed paceExpected months { month planned made missed } } }`,
{ e: place.estateId, z: zone })).interviewCoverage;

describe('the plan of a year', () => {
  it('asks one interview of who lives there and two of who has not moved in, in months and zones that add up (CS-086, CS-088, CS-089, CS-165)', async () => {
    expect(await aPlan()).toMatchObject({
      state: 'ACTIVE', households: 2, required: 3, faceRequired: 1, monthQuotas: [0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], perYear: { occupied: 1, notMovedIn: 2, faceShare: 20 },
      byZone: [{ zoneId, required: 3, monthQuotas: [0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0] }],
    });
    expect((await planned()).map((one: any) => [one.plannedMonth, one.state, one.zoneId, one.assignee.id])).toEqual(['2026-03', '2026-04', '2026-05'].map((month) => [month, 'PLANNED', zoneId, place.officerId]));
    expect(await planned(officer, { householdId: vacant.householdId })).toHaveLength(2);
    expect(await refusedMade(head, 'generateInterviewPlan', { estateId: place.estateId, year: 2026 })).toBe('PLAN_OF_YEAR_EXISTS');
    const { interviewPlan } = await officer.data('query ($e: ID!) { interviewPlan(estateId: $e, year: 2026) { id required } interviewPlans(filter: { estateId: $e }) { nodes { id } } }', { e: place.estateId });
    expect((await toldOf(h, interviewPlan.id)).map(({ payload }) => payload)).toMatchObject([{ year: 2026, required: 3, households: 2 }]);
  });

  it('passes to the new officer of a zone with what is not made yet (CS-029)', async () => {
    await aPlan();
    const [{ id }] = await planned();
    await h.sql("update interview set state = 'DROPPED' where id = $1", [id]);
    await assignZone(head, place, { officerId: place.technicianId });
    await h.settle();
    expect((await planned()).map((one: any) => [one.state, one.assignee.id]).sort()).toEqual([
      ['DROPPED', place.officerId], ['PLANNED', place.technicianId], ['PLANNED', place.technicianId],
    ].sort());
    const west = await assignZone(head, place, { code: 'WEST' });
    await h.settle();
    expect((await planned()).map((one: any) => [one.state, one.zoneId, one.assignee.id]).sort()).toEqual([
      ['DROPPED', zoneId, place.officerId], ['PLANNED', west.id, place.officerId], ['PLANNED', west.id, place.officerId],
    ].sort());
  });

  it('asks no more of who left the register, and alarms nobody of it (CS-086)', async () => {
    await aPlan();
    const { householdId, unitId } = vacant;
    const [{ id }] = await planned(officer, { householdId });
    await done(officer, 'bookInterview', id, { input: { at: '2026-03-02T06:00:00Z' } });
    await h.tell(householdState, { id: householdId, estateId: place.estateId, data: { id: householdId, estateId: place.estateId, unitId, memberIds: [], state: 'CLOSED' } });
    await h.settle();
    expect((await planned(officer, { householdId })).map(({ state }: any) => state)).toEqual(['DROPPED', 'DROPPED']);
    expect((await h.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type)).toEqual(['customer-service.task.opened.v1', 'customer-service.task.closed.v1']);
    expect(await h.sql("select 1 from deadline where ref = $1 and fired_at is null", [id])).toEqual([]);
  });

  it('has a talk that was missed before its day was over, and is not told of it again (CS-086)', async () => {
    await aPlan();
    const [{ id }] = await planned();
    await done(officer, 'bookInterview', id, { input: { at: '2026-03-02T06:00:00Z' } });
    await done(officer, 'missInterview', id);
    h.clock.set('2026-03-02T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect((await planned())[0]).toMatchObject({ state: 'MISSED', misses: 1 });
    expect(await h.sql("select 1 from deadline where ref = $1 and fired_at is null", [id])).toEqual([]);
  });

  it('is over with its year, and what was not made stays undone (CS-086)', async () => {
    await aPlan();
    h.clock.set('2026-12-31T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect((await planned()).map(({ state }: any) => state)).toEqual(['DROPPED', 'DROPPED', 'DROPPED']);
  });

  it('is drafted by who leads the zone, put into force by the head, and read above the estate (CS-089, PLAT-003)', async () => {
    const leader = h.as(person('ZL', place.estateId));
    const { id } = await made(leader, 'generateInterviewPlan', { estateId: place.estateId, year: 2026 });
    expect(await refusedDone(leader, 'activateInterviewPlan', id)).toBe('FORBIDDEN');
    for (const client of [h.as(regional('RM', place.regionId)), h.as(headquarters('GQ'))]) expect((await coverage(client)).occupiedHouseholds).toBe(1);
    expect(await refusedMade(officer, 'generateInterviewPlan', { estateId: place.estateId, year: 2026 })).toBe('FORBIDDEN');
  });
});

describe('an interview', () => {
  it('does what was planned for the household, face to face or by phone, and covers it (CS-086, CS-087, CS-088)', async () => {
    await aPlan();
    expect(await coverage()).toMatchObject({
      occupiedHouseholds: 1, occupiedRequired: 1, occupiedCovered: 0, faceInterviewed: 0, notMovedInRequired: 1, notMovedInCovered: 0, monthsElapsed: 2, paceExpected: 1,
    });
    const first = await made(officer, 'recordInterview', talk(place.householdId), 'id state mode occupancy interviewer { id } planId');
    expect(first).toMatchObject({ state: 'DONE', mode: 'FACE', occupancy: 'OCCUPIED', interviewer: { id: place.officerId } });
    expect(first.planId).not.toBeNull();
    await made(officer, 'recordInterview', talk(vacant.householdId, { mode: 'PHONE' }));
    expect(await coverage(officer, zoneId)).toMatchObject({ occupiedCovered: 1, faceInterviewed: 1, notMovedInCovered: 0 });
    for (const nothing of [place.estateId, 'x']) expect(await coverage(officer, nothing)).toMatchObject({ occupiedHouseholds: 0, notMovedInRequired: 0 });
    await made(officer, 'recordInterview', talk(vacant.householdId, { mode: 'PHONE' }));
    const covered = await coverage();
    expect(covered).toMatchObject({ notMovedInCovered: 1 });
    expect(covered.months[2]).toEqual({ month: '2026-03', planned: 1, made: 3, missed: 0 });
    expect((await made(officer, 'recordInterview', talk(place.householdId), 'planId')).planId).toBeNull();
    const [event] = await toldOf(h, first.id);
    expect(event).toMatchObject({ type: 'customer-service.interview.completed.v1', payload: { kind: 'INTERVIEW', interviewMode: 'FACE' } });
    expect(JSON.stringify(event)).not.toContain('充电桩');
  });

  it('agreed for a day that passes is missed by itself, and planned again (CS-086)', async () => {
    await aPlan();
    const [{ id }] = await planned();
    expect(await done(officer, 'bookInterview', id, { input: { at: '2026-03-03T06:00:00Z' }, fields: 'state bookedAt assignee { id }' })).toEqual({ state: 'BOOKED', bookedAt: '2026-03-03T06:00:00.000Z', assignee: { id: place.officerId } });
    h.clock.set('2026-03-03T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await planned(officer, { state: 'MISSED' })).toMatchObject([{ id, misses: 1 }]);
    const { replanInterview } = await officer.data('mutation ($id: ID!) { replanInterview(id: $id, month: "2026-04") { state plannedMonth } }', { id });
    expect(replanInterview).toEqual({ state: 'PLANNED', plannedMonth: '2026-04' });
    expect(await refusedDone(officer, 'missInterview', id)).toBe('WRONG_STATE');
  });

  it('a visit keeps needs and satisfaction in the household’s history (CS-090)', async () => {
    await made(h.as(person('AST', place.estateId)), 'recordVisit', talk(place.householdId, { satisfaction: 'VERY_SATISFIED' }));
    await made(officer, 'recordInterview', talk(place.householdId, { at: '2026-02-02T01:30:00Z' }));
    const { visits } = await officer.data('query ($id: ID!) { visits(filter: { householdId: $id }) { nodes { kind needs satisfaction } } }', { id: place.householdId });
    expect(visits.nodes.map((one: any) => [one.kind, one.needs, one.satisfaction])).toEqual([['VISIT', '希望增加充电桩', 'VERY_SATISFIED'], ['INTERVIEW', '希望增加充电桩', 'SATISFIED']]);
  });
});

it('the cases of coverage are the households themselves, each with when it counts and whether it was kept (K17, K18, K19)', async () => {
  const count = async () => Promise.all([k17, k18, k19].map((indicator) => casesOf(h, indicator, place.estateId)));
  const of2026 = (cases: IndicatorCase[]) => cases.filter(({ at }) => new Date(at).getUTCFullYear() === 2026).map(({ subject_id, is_hit, counts_from }) => [subject_id, is_hit, new Date(counts_from!).toISOString()]);
  const yearEnd = '2026-12-31T16:00:00.000Z';
  expect((await count()).map(of2026)).toEqual([[[place.householdId, false, yearEnd]], [[place.householdId, false, yearEnd]], [[vacant.householdId, false, yearEnd]]]);
  await made(officer, 'recordInterview', talk(place.householdId));
  await made(officer, 'recordInterview', talk(vacant.householdId, { mode: 'PHONE' }));
  await made(officer, 'recordInterview', talk(vacant.householdId, { mode: 'PHONE' }));
  const made_ = '2026-03-02T01:30:00.000Z';
  expect((await count()).map(of2026)).toEqual([[[place.householdId, true, made_]], [[place.householdId, true, made_]], [[vacant.householdId, true, made_]]]);
});

it('a year is counted by the number that the estate set for it, though the next asks for another (K17, PLAT-014)', async () => {
  const { estateId } = place;
  const set = (value: string, patch: object) => {
    const id = randomUUID();
    return h.tell(serviceStandardState, { id, estateId, data: {
      id, key: 'interview.occupied', value, unit: 'per-household-per-year', dayKind: 'CAL', operator: 'GE', scopeKind: 'ESTATE', scopeId: estateId, validTo: null, ...patch,
    } as never });
  };
  await set('2', { validFrom: '2026-01-01', validTo: '2026-12-31', state: 'SUPERSEDED' });
  await set('1', { validFrom: '2027-01-01', state: 'EFFECTIVE' });
  await made(officer, 'recordInterview', talk(place.householdId));
  expect(await coverage()).toMatchObject({ occupiedRequired: 1, occupiedCovered: 0 });
  await made(officer, 'recordInterview', talk(place.householdId, { mode: 'PHONE' }));
  expect(await coverage()).toMatchObject({ occupiedRequired: 1, occupiedCovered: 1 });
});
