import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { householdState, roleGrantState } from '@guanjia/contracts';
import { compiler } from '@guanjia/persistence';
import { member, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import { k26, k63, k78 } from './activities-indicators.sql.ts';
import { joinDocument, lanternFair, materialsDocument, on, planDocument, spendDocument, step } from './activities.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let assistant: Client;
let manager: Client;
let owner: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  assistant = h.as(person('AST', place.estateId, place.officerId));
  manager = h.as(person('PM', place.estateId));
  owner = h.as(member('OWN', place.estateId, place.memberId));
});
afterAll(() => h.stop());

const planned = async (patch: object = {}): Promise<string> => (await assistant.data(planDocument, { input: lanternFair(place.estateId, place.officerId, patch), key: randomUUID() })).planActivity.id;

/** Planned, approved and everything ready. */
async function prepared(): Promise<string> {
  const id = await planned();
  await manager.data(step('approveActivityBudget'), on(id));
  await assistant.data(materialsDocument, { id, materials: [{ item: '灯笼', qty: 20, ownerId: place.officerId, ready: true }] });
  return id;
}

const cases = async ({ cases: select }: typeof k26) => (await h.sql(select.compile(compiler).sql)).filter(({ estate_id }) => estate_id === place.estateId);

it('an activity goes from its plan to its evaluation, and counts with who came (CS-135, CS-136, CS-137, CS-138, K26, K63, K78)', async () => {
  const neighbourId = randomUUID();
  await h.tell(householdState, { id: neighbourId, estateId: place.estateId, data: { id: neighbourId, estateId: place.estateId, unitId: randomUUID(), memberIds: [], state: 'ACTIVE' } });
  await h.settle();
  await h.sql(`update occupancy set state = 'OCCUPIED' where estate_id = $1`, [place.estateId]);
  const grantId = randomUUID();
  await h.tell(roleGrantState, { id: grantId, estateId: null, data: { id: grantId, employeeId: place.officerId, role: 'AST', scopeKind: 'ESTATE', scopeId: place.estateId, from: '2026-01-01T00:00:00.000Z', to: null, state: 'ACTIVE' } });
  const id = await prepared();
  await owner.data(joinDocument('signUpActivity'), on(id, { input: { householdId: place.householdId, persons: 3 } }));
  expect(await assistant.refusal(spendDocument, on(id, { amountFen: 300001 }))).toBe('OVER_BUDGET');
  await assistant.data(spendDocument, on(id, { amountFen: 280000 }));
  h.clock.set('2026-03-04T06:00:00Z');
  await assistant.data(step('holdActivity'), on(id));
  const { checkInActivity } = await assistant.data(joinDocument('checkInActivity'), on(id, { input: { householdId: place.householdId, persons: 2 } }));
  expect(checkInActivity).toMatchObject({ persons: 2, signedUpAt: '2026-03-02T01:30:00.000Z', attendedAt: '2026-03-04T06:00:00.000Z', household: { id: place.householdId } });
  expect(await assistant.refusal(joinDocument('checkInActivity'), on(id, { input: { householdId: place.householdId } }))).toBe('CHECKED_IN_ALREADY');
  h.clock.set('2026-03-04T09:10:00Z');
  await assistant.data(step('completeActivity'), on(id));
  expect(await cases(k63)).toMatchObject([{ subject_id: id, is_hit: false }]);
  const evaluation = { effect: 'GOOD', evaluation: '热闹有序', staff: [{ employeeId: place.officerId, part: 'ORGANISER' }] };
  await h.as(person('CSS', place.estateId)).data('mutation ($id: ID!, $input: EvaluateActivityInput!) { evaluateActivity(id: $id, input: $input) { id } }', { id, input: evaluation });
  const shown = 'query ($id: ID!) { activity(id: $id) { state spentFen attendedHouseholds occupiedHouseholds staff { isAssistant part } participations { nodes { persons } } } }';
  expect((await manager.data(shown, { id })).activity).toEqual({
    state: 'EVALUATED', spentFen: 280000, attendedHouseholds: 1, occupiedHouseholds: 2, staff: [{ isAssistant: true, part: 'ORGANISER' }], participations: { nodes: [{ persons: 2 }] },
  });
  expect((await h.events()).filter(({ aggregateId, type }) => aggregateId === id && type.includes('.activity.')).map(({ type }) => type.split('.')[2]))
    .toEqual(['planned', 'approved', 'materials-requested', 'completed', 'evaluated']);
  expect(await cases(k26)).toMatchObject([{ subject_id: id, is_hit: true, at: new Date('2026-03-04T09:10:00Z') }]);
  expect(await cases(k63)).toMatchObject([{ subject_id: id, is_hit: true }]);
  expect((await cases(k78)).map(({ is_hit }) => is_hit).sort()).toEqual([false, true]);
  const counted = `{ indicatorCases(indicator: K78, estateId: "${place.estateId}", period: "2026-Q1") { nodes { subjectId isHit activity { id }
    activityHousehold { id hasAttended household { id } activity { id } } } } }`;
  const { nodes } = (await manager.data(counted)).indicatorCases;
  expect(nodes.map(({ isHit, activityHousehold: { household } }: any) => [isHit, household.id]).sort()).toEqual([[false, neighbourId], [true, place.householdId]]);
  for (const { subjectId, isHit, activity, activityHousehold } of nodes) expect([activity, activityHousehold]).toMatchObject([null, { id: subjectId, hasAttended: isHit, activity: { id } }]);
});

describe('an activity', () => {
  it('has its budget approved by the head, and never by who planned it (CS-137, PLAT-021)', async () => {
    const id = await planned();
    expect(await assistant.refusal(step('approveActivityBudget'), on(id))).toBe('FORBIDDEN');
    const both = h.as(person(['AST', 'PM'], place.estateId, place.directorId));
    const { planActivity } = await both.data(planDocument, { input: lanternFair(place.estateId, place.officerId), key: randomUUID() });
    expect(await both.refusal(step('approveActivityBudget'), on(planActivity.id))).toBe('SELF_APPROVAL');
    expect(await tasksAbout(h, id)).toEqual([['opened', 'APPROVE_ACTIVITY', 'PM']]);
  });

  it('that is not ready a day before alerts its organiser by itself; one that is ready does not (CS-139)', async () => {
    const [late, ready] = [await planned(), await prepared()];
    await manager.data(step('approveActivityBudget'), on(late));
    h.clock.set('2026-03-03T06:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect((await tasksAbout(h, late)).at(-1)).toEqual(['opened', 'ACTIVITY_MATERIALS', place.officerId]);
    expect((await tasksAbout(h, ready)).filter(([made, kind]) => made === 'opened' && kind === 'ACTIVITY_MATERIALS')).toEqual([]);
  });

  it('is open to the households of its estate once approved, each for itself (CS-138, PLAT-001)', async () => {
    const id = await planned();
    const list = async (client: Client) => (await client.data('query { activities { nodes { id participations { nodes { household { id } } } } } }')).activities.nodes;
    expect(await list(owner)).toEqual([]);
    await manager.data(step('approveActivityBudget'), on(id));
    const input = { householdId: place.householdId };
    const neighbour = h.as(member('OWN', place.estateId));
    expect(await neighbour.refusal(joinDocument('signUpActivity'), on(id, { input }))).toBe('NOT_IN_ESTATE');
    await owner.data(joinDocument('signUpActivity'), on(id, { input }));
    expect(await owner.refusal(joinDocument('signUpActivity'), on(id, { input }))).toBe('SIGNED_UP_ALREADY');
    expect(await list(owner)).toEqual([{ id, participations: { nodes: [{ household: { id: place.householdId } }] } }]);
    expect(await list(neighbour)).toEqual([{ id, participations: { nodes: [] } }]);
    expect(await list(h.as(person('PM', randomUUID())))).toEqual([]);
    expect(await h.as(member('OWN', randomUUID(), place.memberId)).refusal(joinDocument('signUpActivity'), on(id, { input }))).toBe('NOT_FOUND');
    expect(await h.as(person('PM', randomUUID())).refusal(step('completeActivity'), on(id))).toBe('NOT_FOUND');
  });
});
