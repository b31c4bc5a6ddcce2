import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callbackFailed, callbackStatisticsPublished, complaintRecurrenceDetected, surveyImprovementRequired, ticketRecurrenceDetected } from '@guanjia/contracts';
import { headquarters, person, regional, type Client, type SubgraphHarness } from '@guanjia/testing';
import { aStaffedEstate, anEmployeeAtWork, grantRole, key, startHrTraining, type StaffedEstate } from '../../hr-training.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

interface Office extends StaffedEstate {
  owner: Client;
  ownerId: string;
  as(role: 'QA' | 'OD' | 'PM' | 'CSS' | 'CSR' | 'EM' | 'TEC'): Client;
}

async function anOffice(): Promise<Office> {
  h.clock.set('2026-03-02T01:30:00.000Z');
  const estate = await aStaffedEstate(h);
  const { estateId } = estate;
  const ownerId = await anEmployeeAtWork(estate.hro, estate);
  await grantRole(h.as(person('PM', estateId)), { employeeId: ownerId, role: 'CSR', scopeKind: 'ESTATE', scopeId: estateId });
  const owner = h.as({ ...person('CSR', estateId), id: ownerId });
  return { ...estate, ownerId, owner, as: (role) => h.as(person(role, estateId)) };
}

const does = (by: Client, verb: string, id: string, input?: object, fields = 'id state') => by.data(
  `mutation ($id: ID!, ${input ? `$input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!, ` : ''}$key: IdempotencyKey) { ${verb}(id: $id, ${input ? 'input: $input, ' : ''}idempotencyKey: $key) { ${fields} } }`,
  { id, input, key: key() }).then((data) => data[verb]);
const refusal = (by: Client, verb: string, id: string, input?: object) => by.refusal(
  `mutation ($id: ID!${input ? `, $input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!` : ''}) { ${verb}(id: $id${input ? ', input: $input' : ''}) { id } }`, { id, input });
const OPEN = 'mutation ($input: OpenCorrectiveActionInput!, $key: IdempotencyKey!) { openCorrectiveAction(input: $input, idempotencyKey: $key) { id number state type category unit { id } sources { kind sourceId ticket { id } } openedBy { id } planLimit { standard value dueAt } nextDueAt } }';
const open = (by: Client, input: object) => by.data(OPEN, { input, key: key() }).then((data) => data.openCorrectiveAction);
const cases = async (by: Client, filter: object = {}, sort = 'NEWEST'): Promise<any[]> => (await by.data(
  `query ($f: CorrectiveActionFilter, $s: CorrectiveActionSort) { correctiveActions(filter: $f, sort: $s, first: 50) { nodes { id number state type overdue owner { id } dueAt sources { kind sourceId } } } }`,
  { f: filter, s: sort })).correctiveActions.nodes;
const candidates = async (by: Client, filter: object = {}): Promise<any[]> => (await by.data(
  'query ($f: CorrectiveCandidateFilter) { correctiveCandidates(filter: $f) { nodes { id kind category count limit unit { id } sources { kind sourceId } } } }', { f: filter })).correctiveCandidates.nodes;
const tasks = async (by: Client): Promise<string[]> => (await by.data('{ myTasks { nodes { kind } } }')).myTasks.nodes.map(({ kind }: { kind: string }) => kind);

const repair = (unitId: string, ticketIds: string[]) => ({ category: 'PLUMBING', unitId, equipmentId: null, count: ticketIds.length, limit: 3, ticketIds });
const failedCallback = (sourceId: string, attempt: number) => ({ ...callbackFailed.samples[0]!, sourceId, attempt });
const statistics = (patch: object) => ({ ...callbackStatisticsPublished.samples[0]!, failedCount: 0, failedCallbackIds: [], repeatComplaints: [], repeatRepairs: [], ...patch });

/** Planned, reviewed and done. */
async function carriedOut({ as, owner, ownerId }: Office, id: string): Promise<void> {
  await does(as('QA'), 'analyseCause', id, { cause: '软管老化' });
  await does(as('QA'), 'planCorrectiveAction', id, { action: '整栋更换软管', ownerId, dueOn: '2026-03-20' });
  await does(as('OD'), 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' });
  await does(owner, 'startCorrectiveAction', id);
  await does(owner, 'completeCorrectiveAction', id, { result: '已全部更换' });
}

describe('a corrective action', () => {
  it('goes from what is seen to its effect, each in whose turn it is (HR-049, PLAT-020)', async () => {
    const office = await anOffice();
    const { estateId, as, owner, ownerId } = office;
    const [unitId, ...tickets] = [key(), key(), key(), key()];
    await h.tell(ticketRecurrenceDetected, { id: tickets[2]!, estateId, data: repair(unitId, tickets) });
    const [candidate] = await candidates(as('CSS'), { estateId });
    expect(candidate).toMatchObject({ kind: 'REPAIR', category: 'PLUMBING', count: 3, limit: 3, unit: { id: unitId }, sources: tickets.map((sourceId) => ({ kind: 'TICKET', sourceId })) });
    const opened = await open(as('CSS'), { estateId, type: 'CORRECTIVE', candidateId: candidate.id, description: '三次漏水' });
    expect(opened).toMatchObject({
      number: expect.stringMatching(/^JZ-2026-\d{6}$/), state: 'OPENED', category: 'PLUMBING', unit: { id: unitId }, sources: tickets.map((sourceId) => ({ kind: 'TICKET', sourceId, ticket: { id: sourceId } })),
      planLimit: { standard: 'corrective.plan', value: '3', dueAt: '2026-03-05T16:00:00.000Z' }, nextDueAt: '2026-03-05T16:00:00.000Z',
    });
    expect(await candidates(as('CSS'), { estateId })).toEqual([]);
    expect(await as('CSS').refusal(OPEN, { input: { estateId, type: 'CORRECTIVE', candidateId: candidate.id }, key: key() })).toBe('CASE_OPEN_ALREADY');
    const { id } = opened;
    await h.settle();
    expect(await tasks(as('QA'))).toEqual(['PLAN_CORRECTIVE_ACTION']);
    expect(await refusal(as('QA'), 'planCorrectiveAction', id, { action: '更换', ownerId, dueOn: '2026-03-20' })).toBe('WRONG_STATE');
    await does(as('QA'), 'analyseCause', id, { cause: '软管老化' });
    const quality = h.as(person(['QA', 'OD'], estateId));
    expect(await refusal(quality, 'planCorrectiveAction', id, { action: '更换', ownerId: key(), dueOn: '2026-03-20' })).toBe('OWNER_NOT_ELIGIBLE');
    await does(quality, 'planCorrectiveAction', id, { action: '更换', ownerId, dueOn: '2026-03-20' });
    expect(await refusal(quality, 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' })).toBe('SELF_APPROVAL');
    await h.settle();
    expect([await tasks(as('QA')), await tasks(as('PM'))]).toEqual([[], ['REVIEW_CORRECTIVE_PLAN']]);
    expect(await refusal(owner, 'startCorrectiveAction', id)).toBe('PLAN_NOT_APPROVED');
    await does(as('PM'), 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' });
    await h.settle();
    expect(await tasks(owner)).toEqual(['CORRECTIVE_ACTION']);
    await does(owner, 'startCorrectiveAction', id);
    expect(await does(owner, 'completeCorrectiveAction', id, { result: '已更换' }, 'state doneBy { id }')).toEqual({ state: 'DONE', doneBy: { id: ownerId } });
    const ownerAsQuality = h.as({ ...person('QA', estateId), id: ownerId });
    expect(await refusal(ownerAsQuality, 'verifyCorrectiveAction', id, { isEffective: true, verification: '未再漏水' })).toBe('SELF_APPROVAL');
    expect(await does(as('QA'), 'verifyCorrectiveAction', id, { isEffective: true, verification: '未再漏水' })).toEqual({ id, state: 'VERIFIED' });
    expect(await does(as('QA'), 'closeCorrectiveAction', id, undefined, 'state isEffective nextDueAt')).toEqual({ state: 'CLOSED', isEffective: true, nextDueAt: null });
    await h.settle();
    for (const who of [as('QA'), as('PM'), as('OD'), owner]) expect(await tasks(who)).toEqual([]);
    expect(await candidates(as('CSS'), { estateId })).toEqual([]);
    h.clock.set('2026-03-25T01:30:00.000Z');
    await h.tell(ticketRecurrenceDetected, { id: tickets[2]!, estateId, at: new Date('2026-03-25T01:00:00Z'), data: repair(unitId, [...tickets, key()]) });
    expect(await candidates(as('CSS'), { estateId })).toMatchObject([{ count: 4 }]);
  });

  it('without effect is planned anew (HR-049)', async () => {
    const office = await anOffice();
    const { estateId, as } = office;
    const { id } = await open(as('EM'), { estateId, type: 'PREVENTIVE', description: '雨季前检查天台排水' });
    await carriedOut(office, id);
    expect(await does(as('QA'), 'verifyCorrectiveAction', id, { isEffective: false, verification: '仍有积水' }, 'state planReview isEffective')).toEqual({ state: 'PLANNED', planReview: null, isEffective: false });
    await does(as('QA'), 'planCorrectiveAction', id, { action: '加大管径', ownerId: office.ownerId, dueOn: '2026-03-25' });
    expect(await does(as('OD'), 'reviewCorrectivePlan', id, { isApproved: false, reason: '费用过高' }, 'planReview round')).toEqual({ planReview: 'REJECTED', round: 2 });
  });

  it('not planned, or not done, in time is overdue and alerts the manager and quality (HR-049, PLAT-018)', async () => {
    const office = await anOffice();
    const { estateId, as, owner, ownerId } = office;
    const { id } = await open(as('CSS'), { estateId, type: 'NONCONFORMING_SERVICE', description: '前台接待态度' });
    h.clock.set('2026-03-05T16:00:01.000Z');
    await h.subgraph.deadlines.fireDue();
    await h.settle();
    expect(await cases(as('PM'), { estateId, isOverdue: true })).toMatchObject([{ id, state: 'OPENED', overdue: 'PLAN' }]);
    expect([await tasks(as('PM')), await tasks(as('QA'))]).toEqual([['ALERT'], expect.arrayContaining(['ALERT', 'PLAN_CORRECTIVE_ACTION'])]);
    await does(as('CSS'), 'analyseCause', id, { cause: '人手不足' });
    await does(as('CSS'), 'planCorrectiveAction', id, { action: '增加班次', ownerId, dueOn: '2026-03-10' });
    await does(as('OD'), 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' });
    await h.settle();
    expect(await tasks(as('PM'))).toEqual([]);
    h.clock.set('2026-03-10T16:00:01.000Z');
    await h.subgraph.deadlines.fireDue();
    await h.settle();
    expect(await cases(as('PM'), { estateId, isOverdue: true })).toMatchObject([{ id, overdue: 'ACTION' }]);
    expect(await tasks(owner)).toEqual(['CORRECTIVE_ACTION']);
    const told = (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && type.includes('corrective-action'));
    expect(told.map(({ type }) => type.split('.')[2])).toEqual(['opened', 'overdue', 'planned', 'overdue']);
    expect(told.at(-1)!.payload).toMatchObject({ limit: 'ACTION', ownerId, dueAt: '2026-03-10T16:00:00.000Z' });
  });

  it('is planned within what its estate has tightened (PLAT-014)', async () => {
    const { estateId, as } = await anOffice();
    await as('PM').data('mutation ($input: SetServiceStandardInput!, $key: IdempotencyKey!) { setServiceStandard(input: $input, idempotencyKey: $key) { id } }',
      { input: { key: 'corrective.plan', value: '1', scopeKind: 'ESTATE', scopeId: estateId }, key: key() });
    expect(await open(as('QA'), { estateId, type: 'CORRECTIVE', description: '门禁故障' })).toMatchObject({ planLimit: { value: '1', dueAt: '2026-03-03T16:00:00.000Z' } });
  });
});

describe('the reviewed statistics of a quarter', () => {
  it('open one case per matter, none twice, and none of what has its case (HR-049, CS-053, CS-054)', async () => {
    const { estateId, as } = await anOffice();
    const [unitId, atOnce, ticket, first, second, statisticsId] = [key(), key(), key(), key(), key(), key()];
    const complaintIds = [key(), key()];
    await h.tell(ticketRecurrenceDetected, { id: ticket, estateId, data: repair(atOnce, [ticket]) });
    await h.tell(complaintRecurrenceDetected, { id: complaintIds[1]!, estateId, data: { category: 'NOISE', unitId, equipmentId: null, count: 2, limit: 2, complaintIds } });
    await h.tell(callbackFailed, { id: first, estateId, data: failedCallback(ticket, 1) });
    await h.tell(callbackFailed, { id: second, estateId, data: failedCallback(ticket, 2) });
    expect((await candidates(as('QA'), { estateId })).map(({ kind, count }) => `${kind} ${count}`).toSorted()).toEqual(['CALLBACK 2', 'COMPLAINT 2', 'REPAIR 1']);
    const [waiting] = await candidates(as('QA'), { estateId, kind: 'REPAIR' });
    await open(as('QA'), { estateId, type: 'PREVENTIVE', candidateId: waiting.id });
    const data = statistics({
      failedCount: 2, failedCallbackIds: [first, second], repeatComplaints: [{ category: 'NOISE', unitId, equipmentId: null, count: 2, limit: 2, sourceIds: complaintIds }],
      repeatRepairs: [{ category: 'PLUMBING', unitId: atOnce, equipmentId: null, count: 3, limit: 3, sourceIds: [ticket] }],
    });
    await h.tell(callbackStatisticsPublished, { id: statisticsId, estateId, data });
    expect(await candidates(as('QA'), { estateId })).toEqual([]);
    const opened = await cases(as('QA'), { estateId, sourceKind: 'STATISTICS' });
    expect(opened.toSorted((a, b) => a.type.localeCompare(b.type)).map(({ type, sources }) => [type, sources])).toEqual([
      ['CORRECTIVE', [...complaintIds.map((sourceId) => ({ kind: 'COMPLAINT', sourceId })), { kind: 'STATISTICS', sourceId: statisticsId }]],
      ['NONCONFORMING_SERVICE', [{ kind: 'CALLBACK', sourceId: first }, { kind: 'TICKET', sourceId: ticket }, { kind: 'CALLBACK', sourceId: second }, { kind: 'STATISTICS', sourceId: statisticsId }]],
    ]);
    await h.tell(callbackStatisticsPublished, { id: key(), estateId, data });
    expect(await cases(as('QA'), { estateId })).toHaveLength(3);
    expect(await cases(as('QA'), { estateId, sourceId: ticket })).toHaveLength(2);
  });
});

it('a survey opens a case per problem, with whom and until when it named (CS-095)', async () => {
  const { estateId, as, ownerId } = await anOffice();
  const measureId = key();
  await h.tell(surveyImprovementRequired, { id: key(), estateId, data: { ...surveyImprovementRequired.samples[0]!, measureId, actionKind: 'PREVENTIVE', ownerId } });
  expect(await cases(as('QA'), { estateId })).toMatchObject([{ type: 'PREVENTIVE', state: 'OPENED', owner: { id: ownerId }, dueAt: '2026-04-30T16:00:00.000Z', sources: [{ kind: 'SURVEY_PROBLEM', sourceId: measureId }] }]);
});

describe('who has to do with corrective actions (PLAT-003)', () => {
  it('officers report and see what is theirs, heads plan, the head decides (permissions)', async () => {
    const { estateId, as, owner, ownerId } = await anOffice();
    const input = { estateId, type: 'CORRECTIVE', description: '电梯异响' };
    expect(await as('TEC').refusal(OPEN, { input, key: key() })).toBe('FORBIDDEN');
    const { id } = await open(owner, input);
    expect(await refusal(owner, 'analyseCause', id, { cause: '缺油' })).toBe('FORBIDDEN');
    expect([await cases(owner, { estateId }), await cases(as('CSR'), { estateId })]).toMatchObject([[{ id }], []]);
    await does(as('EM'), 'analyseCause', id, { cause: '缺油' });
    await does(as('EM'), 'planCorrectiveAction', id, { action: '加油', ownerId, dueOn: '2026-03-20' });
    expect(await refusal(as('QA'), 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' })).toBe('FORBIDDEN');
    await does(as('OD'), 'reviewCorrectivePlan', id, { isApproved: true, reason: '可行' });
    expect(await refusal(as('CSR'), 'startCorrectiveAction', id)).toBe('NOT_FOUND');
    await does(owner, 'startCorrectiveAction', id);
    expect(await refusal(owner, 'verifyCorrectiveAction', id, { isEffective: true, verification: '好' })).toBe('FORBIDDEN');
  });

  it('another estate and region see and change nothing, region and group see all of theirs', async () => {
    const { estateId, regionId, as } = await anOffice();
    await h.tell(ticketRecurrenceDetected, { id: key(), estateId, data: repair(key(), [key()]) });
    const [candidate] = await candidates(as('QA'), { estateId });
    const { id } = await open(as('QA'), { estateId, type: 'CORRECTIVE', description: '重复跳闸', sources: [{ kind: 'TICKET', sourceId: key() }] });
    for (const stranger of [h.as(person('QA', key())), h.as(regional('RM', key()))]) {
      expect([await cases(stranger, { estateId }), await candidates(stranger, { estateId })]).toEqual([[], []]);
      expect((await stranger.data('query ($id: ID!) { correctiveAction(id: $id) { id } }', { id })).correctiveAction).toBeNull();
      expect(await refusal(stranger, 'analyseCause', id, { cause: '不明' })).toBe('NOT_FOUND');
    }
    const elsewhere = await anOffice();
    expect(await elsewhere.as('QA').refusal(OPEN, { input: { estateId: elsewhere.estateId, type: 'CORRECTIVE', candidateId: candidate.id }, key: key() })).toBe('NOT_FOUND');
    expect(await as('QA').refusal(OPEN, { input: { estateId, type: 'CORRECTIVE' }, key: key() })).toBe('CASE_SOURCE_INVALID');
    expect(await as('QA').refusal(OPEN, { input: { estateId, type: 'CORRECTIVE', sources: [{ kind: 'TICKET', sourceId: 'x' }] }, key: key() })).toBe('CASE_SOURCE_INVALID');
    for (const above of [h.as(regional('RM', regionId)), h.as(headquarters('GQ'))]) expect(await cases(above, { estateId }, 'DUE_SOONEST')).toMatchObject([{ id }]);
    const { _entities } = await as('QA').data('query ($r: [_Any!]!) { _entities(representations: $r) { ... on CorrectiveAction { number } } }', { r: [{ __typename: 'CorrectiveAction', id }] });
    expect(_entities).toEqual([{ number: expect.stringMatching(/^JZ-/) }]);
  });

  it('of a year without a calendar has a provisional limit, which is made firm when the calendar is out (PLAT-010)', async () => {
    const { estateId, as } = await anOffice();
    h.clock.set('2027-03-02T01:30:00.000Z');
    const { id } = await open(as('CSS'), { estateId, type: 'PREVENTIVE', description: '汛期前清理雨水口' });
    const limit = async () => (await as('QA').data('query ($id: ID!) { correctiveAction(id: $id) { nextDueAt planLimit { dueAt isProvisional } } }', { id })).correctiveAction;
    const due = (dueAt: string, isProvisional: boolean) => ({ nextDueAt: dueAt, planLimit: { dueAt, isProvisional } });
    expect(await limit()).toEqual(due('2027-03-05T16:00:00.000Z', true));
    await h.as(headquarters('HRO')).data('mutation ($key: IdempotencyKey!) { setCalendar(input: { year: 2027, holidays: ["2027-03-04"], workdays: [] }, idempotencyKey: $key) { year } }', { key: key() });
    await h.settle();
    expect(await limit()).toEqual(due('2027-03-08T16:00:00.000Z', false));
    const { myTasks } = await as('QA').data('{ myTasks { nodes { dueAt subjectId } } }');
    expect(myTasks.nodes).toEqual([{ dueAt: '2027-03-08T16:00:00.000Z', subjectId: id }]);
  });
});
