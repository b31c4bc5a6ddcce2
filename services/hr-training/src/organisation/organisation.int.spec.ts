import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestCall } from '@guanjia/subgraph';
import { headquarters, member, person, regional, type SubgraphHarness } from '@guanjia/testing';
import { anActivePosition, anActiveUnit, anEmployeeAtWork, aStaffedEstate, grantRole, key, startHrTraining, theGroup } from '../hr-training.fixture.ts';
import { EmployeeReads } from './employee/employee.reads.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

const employee = 'query ($id: ID!) { employee(id: $id) { id name phone jobNo state skills orgUnit { kind } position { code } estate { id } } }';

describe('people of an estate', () => {
  it('are registered, examined, hired and put to work (HR-004)', async () => {
    const { hro, positionId, estateId } = await aStaffedEstate(h);
    const register = 'mutation ($input: RegisterCandidateInput!, $key: IdempotencyKey!) { registerCandidate(input: $input, idempotencyKey: $key) { id state jobNo } }';
    const variables = { input: { positionId, name: '李秀英', phone: '13912345678', source: 'COLLEGE' }, key: key() };
    const { registerCandidate } = await hro.data(register, variables);
    expect(registerCandidate).toMatchObject({ state: 'CANDIDATE', jobNo: null });
    expect(await hro.data(register, variables)).toEqual({ registerCandidate });
    expect(await hro.refusal('mutation ($id: ID!) { hireEmployee(id: $id, input: {}) { id } }', registerCandidate)).toBe('CANDIDATE_NOT_PASSED');
    const { hireEmployee } = await hro.data(`mutation ($id: ID!) { recordCandidateTest(id: $id, input: { kind: INTERVIEW, outcome: PASS }) { id }
      hireEmployee(id: $id, input: {}) { state jobNo onboardedOn } }`, registerCandidate);
    expect(hireEmployee).toMatchObject({ state: 'ONBOARDING', onboardedOn: '2026-03-02', jobNo: expect.stringMatching(/^YG-2026-\d{6}$/) });
    await hro.data('mutation ($id: ID!) { activateEmployee(id: $id) { state } }', registerCandidate);
    const { employee: found } = await hro.data(employee, registerCandidate);
    expect(found).toMatchObject({ name: '李秀英', phone: '13912345678', state: 'ACTIVE', orgUnit: { kind: 'ENGINEERING' }, position: { code: 'REPAIRMAN' }, estate: { id: estateId } });
    const events = (await h.events()).filter(({ aggregateId }) => aggregateId === registerCandidate.id);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['hr-training.candidate.assessed.v1', 'hr-training.employee.onboarded.v1', 'hr-training.employee.state.v1']));
    expect(JSON.stringify(events)).not.toMatch(/李秀英|13912345678/);
  });

  it('are known to colleagues by name, and by phone to HR, the estate\'s head and themselves (permissions.md)', async () => {
    const { hro, positionId, estateId } = await aStaffedEstate(h);
    const id = await anEmployeeAtWork(hro, { positionId });
    const phoneFor = async (actor: Parameters<SubgraphHarness['as']>[0]) => (await h.as(actor).data(employee, { id })).employee;
    expect(await phoneFor(person('PM', estateId))).toMatchObject({ name: '王建国', phone: '13800000000' });
    expect(await phoneFor(person('TEC', estateId, id))).toMatchObject({ name: '王建国', phone: '13800000000' });
    expect(await phoneFor(person('CSR', estateId))).toMatchObject({ name: '王建国', phone: null });
    expect(await phoneFor(person('CSR', '01990000-0000-7000-8000-0000000000e9'))).toBeNull();
    expect(await h.as(person('HRO', '01990000-0000-7000-8000-0000000000e9')).refusal('mutation ($id: ID!) { departEmployee(id: $id) { id } }', { id })).toBe('NOT_FOUND');
    expect(await h.as(person('CSR', estateId)).refusal('mutation ($id: ID!) { departEmployee(id: $id) { id } }', { id })).toBe('FORBIDDEN');
  });

  it('are listed by role, skill and state, page by page, and by nobody else\'s estate (PLAT-020)', async () => {
    const { hro, positionId, estateId, regionId } = await aStaffedEstate(h);
    const ids = [await anEmployeeAtWork(hro, { positionId }), await anEmployeeAtWork(hro, { positionId }), await anEmployeeAtWork(hro, { positionId })];
    const skills = 'mutation ($id: ID!) { setEmployeeSkills(id: $id, input: { mainSkill: "PLUMBING", skills: ["PLUMBING", "WELDING"] }) { skills phone } }';
    expect((await h.as(person('EM', estateId)).data(skills, { id: ids[1] })).setEmployeeSkills).toEqual({ skills: ['PLUMBING', 'WELDING'], phone: null });
    await grantRole(h.as(person('PM', estateId)), { employeeId: ids[2], role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId });
    const list = async (by: Parameters<SubgraphHarness['as']>[0], filter: object, page: object = {}) =>
      (await h.as(by).data('query ($filter: EmployeeFilter, $first: Int, $after: String) { employees(filter: $filter, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', { filter, ...page })).employees;
    const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
    const tec = person('TEC', estateId);
    expect(idsOf(await list(tec, { skill: 'WELDING' }))).toEqual([ids[1]]);
    expect(idsOf(await list(tec, { role: 'TEC' }))).toEqual([ids[2]]);
    const first = await list(tec, { estateId, state: 'ACTIVE' }, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...idsOf(first), ...idsOf(await list(tec, { estateId }, { after: first.pageInfo.endCursor }))]).toEqual(ids);
    expect(idsOf(await list(regional('RM', regionId), { estateId }))).toEqual(ids);
    expect(idsOf(await list(regional('RM', '01990000-0000-7000-8000-0000000000a9'), { estateId }))).toEqual([]);
  });

  it('are hidden from owners and occupiers (permissions.md)', async () => {
    const { hro, positionId, estateId } = await aStaffedEstate(h);
    const id = await anEmployeeAtWork(hro, { positionId });
    const owner = h.as(member('OWN', estateId));
    expect(await owner.data('query ($id: ID!) { me { id } employee(id: $id) { id } }', { id })).toEqual({ me: null, employee: null });
    expect(await owner.refusal('{ employees { nodes { id } } }')).toBe('FORBIDDEN');
  });

  it('cannot leave a position that is closed under them, nor a department (HR-001)', async () => {
    const { hro, positionId, orgUnitId } = await aStaffedEstate(h);
    await anEmployeeAtWork(hro, { positionId });
    expect(await hro.refusal('mutation ($id: ID!) { closePosition(id: $id) { id } }', { id: positionId })).toBe('POSITION_HELD');
    expect(await hro.refusal('mutation ($id: ID!) { closeOrgUnit(id: $id) { id } }', { id: orgUnitId })).toBe('ORG_UNIT_IN_USE');
  });
});

describe('people of headquarters', () => {
  it('are seen by HR of the group and by themselves, and by nobody else', async () => {
    const hro = h.as(headquarters('HRO'));
    const parentId = await theGroup(h.as(headquarters('GA')));
    const orgUnitId = await anActiveUnit(hro, { parentId, code: `HQ-${key().slice(9, 23)}`, kind: 'QUALITY' });
    const id = await anEmployeeAtWork(hro, { positionId: await anActivePosition(hro, { orgUnitId, code: 'QA' }), name: '赵敏' });
    const { estateId } = await aStaffedEstate(h);
    expect((await hro.data(employee, { id })).employee).toMatchObject({ name: '赵敏', phone: '13800000000', estate: null });
    for (const other of [headquarters('GA'), headquarters('GQ'), regional('RM', key()), person('HRO', estateId), person('PM', estateId)]) {
      expect((await h.as(other).data(employee, { id })).employee).toBeNull();
    }
    const me = '{ me { id name phone orgUnit { kind } position { code } } }';
    for (const self of [headquarters('GQ', id), regional('RM', key(), id), person('QA', estateId, id)]) {
      expect((await h.as(self).data(me)).me).toMatchObject({ id, name: '赵敏', phone: '13800000000', orgUnit: { kind: 'QUALITY' }, position: { code: 'QA' } });
    }
    const call = new RequestCall(headquarters('GQ', id), 'zh-CN', 'me', { clock: h.clock, database: h.subgraph.database });
    expect(await h.subgraph.app.get(EmployeeReads, { strict: false }).me(call)).toMatchObject({ id });
    expect(call.reads.statements).toBe(1);
    await call.reads.end();
  });
});
