import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { headquarters, person, type Client, type SubgraphHarness } from '@guanjia/testing';
import { aStaffedEstate, anEmployeeAtWork, key, startHrTraining } from '../../hr-training.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

const SCHEDULE = 'mutation ($input: ScheduleSessionInput!, $key: IdempotencyKey!) { scheduleSession(input: $input, idempotencyKey: $key) { id state estate { id } } }';
const HOLD = 'mutation ($id: ID!, $ids: [ID!]!) { holdSession(id: $id, attendeeIds: $ids) { state records { employee { id } score } } }';
const GRADE = 'mutation ($id: ID!, $grades: [TrainingGradeInput!]!) { gradeTraining(id: $id, grades: $grades) { state } }';
const CLOSE = 'mutation ($id: ID!) { closeSession(id: $id) { state closedAt } }';
const session = (patch: object = {}) => ({ topic: 'MOVE_IN', title: '入伙培训', startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T03:00:00Z', ...patch });
const list = async (client: Client, estateId?: string) =>
  (await client.data('query ($e: ID) { trainingSessions(filter: { estateId: $e }) { nodes { id state } } }', { e: estateId })).trainingSessions.nodes;

it('a session of the estate is held, graded and closed by its HR officer, and told with who passed (HR-018, HR-019, HR-022, CS-125)', async () => {
  const { estateId, positionId, hro } = await aStaffedEstate(h);
  const [one, two] = [await anEmployeeAtWork(hro, { positionId }), await anEmployeeAtWork(hro, { positionId })];
  const { scheduleSession: { id } } = await hro.data(SCHEDULE, { input: session({ estateId }), key: key() });
  const elsewhere = await aStaffedEstate(h);
  expect(await hro.refusal(HOLD, { id, ids: [one, await anEmployeeAtWork(elsewhere.hro, { positionId: elsewhere.positionId })] })).toBe('NOT_STAFF_HERE');
  expect(await hro.refusal(HOLD, { id, ids: ['x'] })).toBe('NOT_STAFF_HERE');
  await hro.data(HOLD, { id, ids: [one, two] });
  expect(await hro.refusal(CLOSE, { id })).toBe('WRONG_STATE');
  const grades = [{ employeeId: one, score: 92, isPassed: true }, { employeeId: two, score: 41, isPassed: false }];
  expect(await hro.refusal(GRADE, { id, grades: grades.slice(1) })).toBe('GRADES_INCOMPLETE');
  await hro.data(GRADE, { id, grades });
  expect((await hro.data(CLOSE, { id })).closeSession.state).toBe('CLOSED');
  const told = (await h.events()).filter(({ aggregateId }) => aggregateId === id);
  expect(told.map(({ type }) => type)).toEqual(['hr-training.training-session.scheduled.v1', 'hr-training.training-session.completed.v1']);
  expect(told[1]).toMatchObject({ estateId, payload: { topic: 'MOVE_IN', employeeIds: [one] } });
  expect(await elsewhere.hro.refusal(CLOSE, { id })).toBe('NOT_FOUND');
  expect(await h.as(person('TEC', estateId)).refusal(SCHEDULE, { input: session({ estateId }), key: key() })).toBe('FORBIDDEN');
  expect(await list(h.as(person('TEC', estateId)), estateId)).toEqual([{ id, state: 'CLOSED' }]);
  expect(await list(elsewhere.hro, estateId)).toEqual([]);
});

it('a session of the group is scheduled by the group alone and seen by everybody (HR-019)', async () => {
  const { hro } = await aStaffedEstate(h);
  expect(await hro.refusal(SCHEDULE, { input: session(), key: key() })).toBe('NOT_FOUND');
  const { scheduleSession: { id, estate } } = await h.as(headquarters('GA')).data(SCHEDULE, { input: session({ topic: 'LAW', audience: 'MANAGER_UP' }), key: key() });
  expect(estate).toBeNull();
  expect(await list(hro)).toContainEqual({ id, state: 'SCHEDULED' });
});
