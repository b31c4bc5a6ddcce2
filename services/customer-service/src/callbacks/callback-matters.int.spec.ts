import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  activityCompleted, firstAidEnded, moveInCompleted, roleGrantState, serviceOrderCompleted, serviceOrderStarted, takeoverCompleted,
} from '@guanjia/contracts';
import { eventually, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { completed, made, phoned, unsatisfied, verb } from './callback/callback-journey.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;
let director: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
  director = h.as(person('OD', place.estateId, place.directorId));
});
afterAll(() => h.stop());

const key = () => randomUUID();
const list = `query ($filter: CallbackFilter) { callbackTasks(filter: $filter) { nodes { id kind phase sourceType sourceId state openFrom dueAt organiserRole
  household { id } unit { id } assignee { id } evidenceKinds conductGuides { kind lines } } } }`;
const tasks = async (kind: string, client = director): Promise<any[]> => (await client.data(list, { filter: { estateId: place.estateId, kind } })).callbackTasks.nodes;
/** Tickets like this one, without callbacks of their own. */
const copies = (ticketId: string, count: number) => h.sql(`insert into ticket select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', t.number || '-' || n))).*
  from ticket t, generate_series(1, $2::int) n where t.id = $1`, [ticketId, count]);
/** What waits for its turn comes by itself: it is looked at until it came. */
const fired = (expected: () => Promise<void>) => eventually(async () => {
  await h.subgraph.deadlines.fireDue();
  await expected();
});
const home = () => ({ unitId: place.unitId, householdId: place.householdId });

describe('what else is called back about', () => {
  it('is a move-in within a month, which the director assigns (CS-040)', async () => {
    await h.tell(moveInCompleted, { id: randomUUID(), estateId: place.estateId, data: { ...moveInCompleted.samples[0]!, ...home(), moveInAt: '2026-03-01T02:00:00.000Z' } });
    expect(await tasks('MOVE_IN')).toMatchObject([{ state: 'OPEN', organiserRole: 'OD', openFrom: '2026-02-28T16:00:00.000Z', dueAt: '2026-04-01T16:00:00.000Z' }]);
    expect(await tasks('MOVE_IN', officer)).toEqual([]);
  });

  it('is first aid within seven days of its end (CS-042)', async () => {
    await h.tell(firstAidEnded, { id: randomUUID(), estateId: place.estateId, data: { ...home(), firstAidEndedAt: '2026-03-01T02:00:00.000Z' } });
    expect(await tasks('FIRST_AID', officer)).toMatchObject([{ sourceType: 'INCIDENT', dueAt: '2026-03-08T16:00:00.000Z' }]);
  });

  it('is an activity within a month: each household that took part (CS-043)', async () => {
    const data = { ...activityCompleted.samples[0]!, endedAt: '2026-03-01T10:00:00.000Z', householdIds: [place.householdId] };
    await h.tell(activityCompleted, { id: randomUUID(), estateId: place.estateId, data });
    expect(await tasks('ACTIVITY', officer)).toMatchObject([{ household: { id: place.householdId }, unit: { id: place.unitId }, dueAt: '2026-04-01T16:00:00.000Z' }]);
  });

  it('is a takeover within a month: with whom it was agreed, and who lives there (CS-039)', async () => {
    const data = { ...takeoverCompleted.samples[0]!, completedAt: '2026-03-01T10:00:00.000Z' };
    await h.tell(takeoverCompleted, { id: randomUUID(), estateId: place.estateId, data });
    const asked = async () => (await tasks('TAKEOVER', h.as(person('AST', place.estateId)))).map(({ household, organiserRole, dueAt }) => [household?.id ?? null, organiserRole, dueAt]).sort();
    await fired(async () => expect(await asked()).toEqual([
      [null, 'OD', '2026-04-01T16:00:00.000Z'], [place.householdId, 'CSR', '2026-04-01T16:00:00.000Z'],
    ].sort()));
  });

  it('is a takeover of many homes part by part: one that fails is taken again, and nobody is asked twice or forgotten (CS-039, PLAT-018)', async () => {
    await h.sql(`insert into reference_copy (kind, id, estate_id, seq, data) select 'household', id, $1::uuid, 1, jsonb_build_object('id', id, 'estateId', $1::uuid, 'unitId', $2::text, 'memberIds', '[]'::jsonb, 'state', 'ACTIVE')
      from (select gen_random_uuid()::text as id from generate_series(1, 229)) homes`, [place.estateId, place.unitId]);
    const asked = async () => (await h.sql<{ asked: number; homes: number }>(`select count(household_id)::int as asked, count(distinct household_id)::int as homes from callback where estate_id = $1 and kind = 'TAKEOVER'`, [place.estateId]))[0];
    const setHome = (unitId: string) => h.sql(`update reference_copy set data = data || jsonb_build_object('unitId', $2::text) where kind = 'household' and id = (
      select max(id) from reference_copy where kind = 'household' and estate_id = $1)`, [place.estateId, unitId]);
    await setHome('where?');
    await h.tell(takeoverCompleted, { id: randomUUID(), estateId: place.estateId, data: { ...takeoverCompleted.samples[0]!, completedAt: '2026-03-01T10:00:00.000Z' } });
    await fired(async () => expect(await asked()).toEqual({ asked: 200, homes: 200 }));
    await setHome(place.unitId);
    await fired(async () => expect(await asked()).toEqual({ asked: 230, homes: 230 }));
  });

  it('is a special service in its middle and after its end, another service within a week (CS-041, CS-044)', async () => {
    const id = randomUUID();
    const order = { ...home(), kind: 'SPECIAL_SERVICE' as const, startOn: '2026-03-01', endOn: '2026-03-31' };
    await h.tell(serviceOrderStarted, { id, estateId: place.estateId, data: { ...serviceOrderStarted.samples[1]!, ...order } });
    expect(await tasks('SPECIAL_SERVICE', officer)).toMatchObject([{ phase: 'MID', state: 'SCHEDULED', openFrom: '2026-03-15T16:00:00.000Z', dueAt: '2026-03-16T16:00:00.000Z' }]);
    h.clock.set('2026-03-10T01:00:00Z');
    const ended = { ...serviceOrderCompleted.samples[1]!, ...order, endOn: '2026-03-10', completedAt: '2026-03-10T01:00:00.000Z' };
    await h.tell(serviceOrderCompleted, { id, estateId: place.estateId, data: ended });
    expect((await tasks('SPECIAL_SERVICE', officer)).map(({ phase, state, dueAt }) => [phase, state, dueAt])).toEqual([
      ['MID', 'CANCELLED', '2026-03-16T16:00:00.000Z'], ['END', 'OPEN', '2026-03-17T16:00:00.000Z'],
    ]);
    const other = { ...serviceOrderCompleted.samples[0]!, ...home(), completedAt: '2026-03-10T01:00:00.000Z' };
    await h.tell(serviceOrderCompleted, { id: randomUUID(), estateId: place.estateId, data: other });
    expect(await tasks('OTHER', officer)).toMatchObject([{ sourceType: 'SERVICE_ORDER', dueAt: '2026-03-17T16:00:00.000Z' }]);
  });

  it('is any other service that somebody schedules, once it is done (CS-044)', async () => {
    const schedule = `mutation ($input: ScheduleCallbackInput!, $key: IdempotencyKey!) { scheduleCallback(input: $input, idempotencyKey: $key) { id kind subject dueAt } }`;
    const input = { estateId: place.estateId, householdId: place.householdId, subject: '代收大件', completedAt: '2026-03-02T01:00:00Z' };
    expect(await officer.refusal(schedule, { input: { ...input, completedAt: '2026-03-02T02:00:00Z' }, key: key() })).toBe('NOT_DONE_YET');
    expect((await officer.data(schedule, { input, key: key() })).scheduleCallback).toMatchObject({ kind: 'OTHER', subject: '代收大件', dueAt: '2026-03-09T16:00:00.000Z' });
    const elsewhere = await anEstate(h);
    expect(await officer.refusal(schedule, { input: { ...input, householdId: elsewhere.householdId }, key: key() })).toBe('REFERENCE_NOT_YET_KNOWN');
  });
});

it('who calls back goes by the channel, and by the named person where one is set (CS-038)', async () => {
  const set = `mutation ($input: SetCallbackOwnerRuleInput!, $key: IdempotencyKey!) { setCallbackOwnerRule(input: $input, idempotencyKey: $key) { channel role employee { id } } }`;
  const supervisor = h.as(person('CSS', place.estateId));
  const input = { estateId: place.estateId, channel: 'PHONE', role: 'CSS' };
  expect(await officer.refusal(set, { input, key: key() })).toBe('FORBIDDEN');
  await supervisor.data(set, { input, key: key() });
  await completed(h, place);
  expect(await tasks('TICKET', supervisor)).toMatchObject([{ organiserRole: 'CSS', assignee: null }]);
  expect(await tasks('TICKET', officer)).toEqual([]);
  await supervisor.data(set, { input: { ...input, role: 'CSR', employeeId: place.officerId }, key: key() });
  await completed(h, place);
  expect(await tasks('TICKET', officer)).toMatchObject([{ organiserRole: 'CSR', assignee: { id: place.officerId } }]);
  const rules = await supervisor.data('query ($id: ID!) { callbackOwnerRules(estateId: $id) { channel role employee { id } } }', { id: place.estateId });
  expect(rules.callbackOwnerRules).toEqual([{ channel: 'PHONE', role: 'CSR', employee: { id: place.officerId } }]);
});

it('a door visit shows how to behave, what callbacks are for, and what it rests on (CS-057, CS-161, CS-162)', async () => {
  const { latest } = await completed(h, place);
  const { id } = await latest();
  await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });
  await officer.data(verb('bookAppointment', 'BookAppointmentInput'), { id, input: { at: '2026-03-02T02:00:00Z' } });
  expect((await tasks('TICKET', officer))[0].conductGuides.map(({ kind }: any) => kind)).toEqual(['CALLBACK', 'VISIT']);
  const { conductGuides } = await officer.data('{ conductGuides { kind lines } }');
  expect(conductGuides.map(({ kind }: any) => kind)).toEqual(['COMPLAINT', 'VISIT', 'CALLBACK']);
  expect(await officer.refusal(verb('completeCallback', 'CompleteCallbackInput'), { id, input: phoned({ evidenceKinds: [] }) })).toBe('EVIDENCE_MISSING');
  await made(h, officer, place, id, phoned({ evidenceKinds: ['TALK', 'ON_SITE_LOOK'] }));
  expect(await tasks('TICKET', officer)).toMatchObject([{ evidenceKinds: ['TALK', 'ON_SITE_LOOK'] }]);
});

it('a nonconformity found afterwards is told to the lead, and called back about again (CS-159)', async () => {
  const { latest, callbacks } = await completed(h, place);
  const { id } = await latest();
  await made(h, officer, place, id, phoned());
  const input = { reason: 'OTHER', isQuality: false, note: '与现场不符', reportedToId: place.directorId, ownerId: place.technicianId, dueAt: '2026-03-03T01:30:00Z' };
  await officer.data(verb('reportNonconformity', 'ReportNonconformityInput'), { id, input });
  await h.settle();
  expect(await callbacks()).toMatchObject([{ state: 'REPLACED' }, { attempt: 2, state: 'OPEN', assignee: { id: place.officerId } }]);
  const told = (await h.events('customer-service.task.opened.v1')).filter(({ payload }) => payload['ref'] === id && payload['kind'] === 'ALERT');
  expect(told).toMatchObject([{ payload: { employeeId: place.directorId } }]);
});

describe('the weekly sample (CS-034)', () => {
  const draw = `mutation ($id: ID!, $key: IdempotencyKey!) { drawWeeklyCallbackSample(estateId: $id, idempotencyKey: $key) {
    week population size seed calledIds ticketIds madeCount tickets { id } } }`;

  it('is a fifth of last week’s repairs, rounded up; a callback made in the week counts, the rest gets its calls', async () => {
    const late = await completed(h, place);
    await copies(late.ticketId, 6);
    h.clock.set('2026-03-09T01:30:00Z');
    await made(h, officer, place, (await late.latest()).id, phoned());
    h.clock.set('2026-03-09T02:00:00Z');
    const { drawWeeklyCallbackSample: sample } = await officer.data(draw, { id: place.estateId, key: key() });
    expect(sample).toMatchObject({ week: '2026-W11', population: 7, size: 2, calledIds: [late.ticketId], madeCount: 1 });
    expect(sample.ticketIds).toHaveLength(2);
    const opened = await tasks('WEEKLY_SAMPLE', officer);
    expect(opened).toMatchObject([{ sourceId: sample.ticketIds[1], state: 'OPEN', dueAt: '2026-03-15T16:00:00.000Z' }]);
    expect(await officer.refusal(draw, { id: place.estateId, key: key() })).toBe('SAMPLE_DRAWN_ALREADY');
    await made(h, officer, place, opened[0].id, phoned());
    const { callbackSamples } = await h.as(regional('RM', place.regionId)).data('{ callbackSamples { nodes { madeCount } } }');
    expect(callbackSamples.nodes).toEqual([{ madeCount: 2 }]);
  });
});

describe('what is private', () => {
  it('is written by the visitor, read for a reason by the visitor and the director alone, and kept sealed (CS-055)', async () => {
    const write = `mutation ($id: ID!, $input: WriteRestrictedNoteInput!, $key: IdempotencyKey!) { writeRestrictedNote(callbackId: $id, input: $input, idempotencyKey: $key) { author { id } } }`;
    const read = `mutation ($id: ID!, $input: ReadRestrictedNoteInput!, $key: IdempotencyKey!) { readRestrictedNote(callbackId: $id, input: $input, idempotencyKey: $key) { note readBy { id } } }`;
    const { latest } = await completed(h, place);
    const { id } = await latest();
    await made(h, officer, place, id, phoned());
    const note = { id, input: { note: '家中有久病老人' }, key: key() };
    expect(await h.as(person('CSR', place.estateId)).refusal(write, note)).toBe('NOT_THE_ASSIGNEE');
    await officer.data(write, note);
    const reading = () => ({ id, input: { reason: '复核' }, key: key() });
    expect((await officer.data(read, reading())).readRestrictedNote.note).toBe('家中有久病老人');
    expect((await director.data(read, reading())).readRestrictedNote).toEqual({ note: '家中有久病老人', readBy: { id: place.directorId } });
    expect(await h.as(person('CSR', place.estateId)).refusal(read, reading())).toBe('NOT_FOUND');
    expect(await h.as(person('CSS', place.estateId)).refusal(read, reading())).toBe('FORBIDDEN');
    expect(await h.as(regional('RM', place.regionId)).refusal(read, reading())).toBe('FORBIDDEN');
    const kept = await h.sql('select note from restricted_note where callback_id = $1', [id]);
    expect(kept[0].note).not.toContain('久病');
    expect(await h.sql('select read_by, reason from restricted_note_reading where callback_id = $1 order by read_at', [id])).toHaveLength(2);
  });

  it('is what a household stands like before a visit: opened for a purpose, and kept (CS-056)', async () => {
    const open = `mutation ($id: ID!, $key: IdempotencyKey!) { openHouseholdBrief(householdId: $id, input: { purpose: CALLBACK }, idempotencyKey: $key) {
      id household { id } unit { id } openTickets { id } lastCallbacks { kind satisfaction } openedBy { id } } }`;
    const { latest, ticketId } = await completed(h, place);
    await made(h, officer, place, (await latest()).id, phoned());
    const { openHouseholdBrief: brief } = await officer.data(open, { id: place.householdId, key: key() });
    expect(brief).toMatchObject({
      household: { id: place.householdId }, unit: { id: place.unitId }, openTickets: [{ id: ticketId }], lastCallbacks: [{ kind: 'TICKET', satisfaction: 'SATISFIED' }],
      openedBy: { id: place.officerId },
    });
    expect(await h.sql('select purpose, opened_by from household_brief where household_id = $1', [place.householdId]))
      .toEqual([{ purpose: 'CALLBACK', opened_by: place.officerId }]);
    const again = 'query ($id: ID!) { householdBrief(id: $id) { purpose } }';
    expect((await officer.data(again, { id: brief.id })).householdBrief).toEqual({ purpose: 'CALLBACK' });
    expect((await h.as(person('CSR', place.estateId)).data(again, { id: brief.id })).householdBrief).toBeNull();
    expect((await director.data(again, { id: brief.id })).householdBrief).toEqual({ purpose: 'CALLBACK' });
    expect(await h.as(person('CSR', randomUUID())).refusal(open, { id: place.householdId, key: key() })).toBe('NOT_FOUND');
  });
});

it('there is one register per estate; taking it out needs the director, and is kept (CS-158)', async () => {
  const { latest } = await completed(h, place);
  const { id } = await latest();
  await made(h, officer, place, id, phoned({ suggestions: '早点来' }));
  const records = 'query ($filter: CallbackRecordFilter) { callbackRecords(filter: $filter) { nodes { id kind caller { id } suggestions } } }';
  expect((await officer.data(records, { filter: { estateId: place.estateId } })).callbackRecords.nodes)
    .toEqual([{ id, kind: 'TICKET', caller: { id: place.officerId }, suggestions: '早点来' }]);
  const take = `mutation ($input: ExportCallbackRecordsInput!, $key: IdempotencyKey!) { exportCallbackRecords(input: $input, idempotencyKey: $key) { csv } }`;
  const input = { estateId: place.estateId, fromOn: '2026-03-01', toOn: '2026-03-31', reason: '内审' };
  expect(await officer.refusal(take, { input, key: key() })).toBe('FORBIDDEN');
  const { csv } = (await director.data(take, { input, key: key() })).exportCallbackRecords;
  expect(csv.split('\n')).toHaveLength(2);
  expect(csv).toContain(`${id},TICKET,1,3-1202,`);
  expect(csv).not.toContain('早点来');
  expect(await h.sql('select reason, exported_by from callback_export where estate_id = $1', [place.estateId])).toEqual([{ reason: '内审', exported_by: place.directorId }]);
});

describe('what comes up repeatedly', () => {
  const recurrences = `query ($id: ID!) { recurrences(estateId: $id) { kind category count limit unit { id } tickets { id } complaints { id } callbacks { id } } }`;

  it('is seen as it happens, counted for the quarter, reviewed and published with what qualifies (CS-053, CS-054)', async () => {
    const first = await completed(h, place);
    await copies(first.ticketId, 1);
    await completed(h, place);
    const failed = await first.latest();
    await made(h, officer, place, failed.id, unsatisfied('CHARGE', false));
    const seen = (await h.events('customer-service.ticket.recurrence-detected.v1')).filter(({ estateId }) => estateId === place.estateId);
    expect(seen).toMatchObject([{ payload: { count: 3, limit: 3 } }]);
    const rows = (await director.data(recurrences, { id: place.estateId })).recurrences;
    expect(rows).toMatchObject([{ kind: 'REPAIR', count: 3, limit: 3, unit: { id: place.unitId } }, { kind: 'CALLBACK', category: 'CHARGE', count: 1, callbacks: [{ id: failed.id }] }]);
    expect(rows[0].tickets).toHaveLength(3);

    const draft = `mutation ($input: DraftCallbackStatisticsInput!, $key: IdempotencyKey!) { draftCallbackStatistics(input: $input, idempotencyKey: $key) {
      id state failedCount byKind { kind scheduled made satisfied unsatisfied } repeatRepairs { category count sourceIds } } }`;
    const review = `mutation ($id: ID!) { reviewCallbackStatistics(id: $id, input: { opinion: "属实" }) { state publishedAt } }`;
    const assistant = h.as(person('AST', place.estateId));
    const input = { estateId: place.estateId, quarter: '2026-Q1', reportText: '收费解释不足' };
    h.clock.set('2026-03-30T01:00:00Z');
    expect(await director.refusal(draft, { input, key: key() })).toBe('FORBIDDEN');
    const { draftCallbackStatistics: form } = await assistant.data(draft, { input, key: key() });
    expect(form).toMatchObject({ state: 'DRAFT', failedCount: 1, byKind: [{ kind: 'TICKET', scheduled: 2, made: 1, satisfied: 0, unsatisfied: 1 }], repeatRepairs: [{ count: 3 }] });
    expect(await assistant.refusal(draft, { input, key: key() })).toBe('STATISTICS_DRAFTED_ALREADY');
    expect(await assistant.refusal(review, { id: form.id })).toBe('FORBIDDEN');
    expect((await director.data(review, { id: form.id })).reviewCallbackStatistics).toEqual({ state: 'REVIEWED', publishedAt: null });
    h.clock.set('2026-03-30T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    await h.settle();
    const published = (await h.events('customer-service.callback-statistics.published.v1')).filter(({ aggregateId }) => aggregateId === form.id);
    expect(published).toMatchObject([{ payload: { quarter: '2026-Q1', failedCallbackIds: [failed.id], repeatRepairs: [{ sourceIds: expect.any(Array) }] } }]);
  });
});

it('what a customer says of the assistant is attributed to the assistant, once per source (CS-169)', async () => {
  const assistantId = randomUUID();
  await h.tell(roleGrantState, { id: randomUUID(), estateId: null, data: {
    id: randomUUID(), employeeId: assistantId, role: 'AST', scopeKind: 'ESTATE', scopeId: place.estateId, from: '2026-01-01T00:00:00.000Z', to: null, state: 'ACTIVE',
  } });
  const { latest } = await completed(h, place);
  const { id } = await latest();
  const rate = 'mutation ($input: RateAssistantInput!, $key: IdempotencyKey!) { rateAssistant(input: $input, idempotencyKey: $key) { assistant { id } } }';
  const input = { estateId: place.estateId, employeeId: assistantId, sourceKind: 'CALLBACK', sourceId: id, attitude: 'SATISFIED', communication: 'VERY_SATISFIED', solving: 'NEUTRAL' };
  expect(await officer.refusal(rate, { input, key: key() })).toBe('RATING_SOURCE_UNFIT');
  await made(h, officer, place, id, phoned());
  expect(await officer.refusal(rate, { input: { ...input, employeeId: place.technicianId }, key: key() })).toBe('NOT_AN_ASSISTANT');
  await officer.data(rate, { input, key: key() });
  expect(await officer.refusal(rate, { input, key: key() })).toBe('RATED_ALREADY');
  const survey = { ...input, sourceKind: 'SURVEY', sourceId: randomUUID() };
  expect(await officer.refusal(rate, { input: survey, key: key() })).toBe('RATING_SOURCE_UNFIT');
  const [{ id: surveyId }] = await h.sql(`insert into survey (id, estate_id, version, created_at, updated_at, kind, year, round, title, questions, state, problems, measures)
    values (gen_random_uuid(), $1, 1, now(), now(), 'SATISFACTION', 2026, 1, '调查', '[]', 'LAUNCHED', '[]', '[]') returning id`, [place.estateId]);
  await h.sql(`insert into survey_reply (id, estate_id, version, created_at, updated_at, survey_id, household_id, unit_id, channel, answers, replied_by, replied_at)
    values ($1, $2, 1, now(), now(), $3, $4, $5, 'APP', '[]', 'x', now())`, [survey.sourceId, place.estateId, surveyId, place.householdId, place.unitId]);
  expect((await officer.data(rate, { input: survey, key: key() })).rateAssistant).toEqual({ assistant: { id: assistantId } });
  const ratings = '{ assistantRatings { nodes { assistant { id } attitude } } }';
  expect((await h.as(person('AST', place.estateId, assistantId)).data(ratings)).assistantRatings.nodes)
    .toEqual([{ assistant: { id: assistantId }, attitude: 'SATISFIED' }, { assistant: { id: assistantId }, attitude: 'SATISFIED' }]);
  expect((await h.as(person('AST', place.estateId)).data(ratings)).assistantRatings.nodes).toEqual([]);
});
