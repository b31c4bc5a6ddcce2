import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tasks, type RoleCode, type ServiceName } from '@guanjia/contracts';
import { groupScope } from '@guanjia/domain';
import { InProcessNotices, type Notice } from '@guanjia/messaging';
import { appendToOutbox } from '@guanjia/persistence';
import { measureWork, Registry, systemCall } from '@guanjia/subgraph';
import { eventually, headquarters, member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { anEmployeeAtWork, anEstate, aStaffedEstate, grantRole, key } from '../hr-training.fixture.ts';
import { hrTraining } from '../index.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const notices = new InProcessNotices(quiet);
let h: SubgraphHarness;
beforeAll(async () => {
  h = await startSubgraph(hrTraining, { notices });
  h.clock.set('2026-03-02T01:30:00.000Z');
});
afterAll(() => h.stop());

interface Given {
  service?: ServiceName;
  step?: 'opened' | 'changed' | 'closed';
  ref?: string;
  estateId: string | null;
  employeeId?: string | null;
  role?: RoleCode | null;
  dueAt?: string | null;
  kind?: string;
}

async function tellTask({ service = 'customer-service', step = 'opened', ref = key(), estateId, employeeId = null, role = null, dueAt = null, kind = 'CALLBACK' }: Given): Promise<string> {
  const data = { ref, kind, employeeId, role, dueAt, subjectType: 'TICKET', subjectId: ref };
  await h.tell(tasks[service][step], { id: ref, estateId, data });
  return ref;
}

const query = 'query ($first: Int, $after: String, $state: TaskState) { myTasks(first: $first, after: $after, state: $state) { nodes { ref service kind isOverdue state estate { id } } pageInfo { hasNextPage endCursor } } }';
type Who = Parameters<SubgraphHarness['as']>[0];
const inbox = async (who: Who, variables: object = {}) => (await h.as(who).data(query, { first: 100, state: 'OPEN', ...variables })).myTasks;
const refs = async (who: Who, variables: object = {}) => (await inbox(who, variables)).nodes.map(({ ref }: { ref: string }) => ref);

describe('the task inbox', () => {
  it('gathers the tasks of all five services (PLAT-020)', async () => {
    const { estateId } = await anEstate(h);
    for (const service of Object.keys(tasks) as ServiceName[]) await tellTask({ service, estateId, role: 'CSR' });
    const { nodes } = await inbox(person('CSR', estateId));
    expect(nodes.map(({ service }: { service: string }) => service).sort()).toEqual(Object.keys(tasks).sort());
  });

  it('shows what is for oneself and for the roles one holds there, and nothing else (PLAT-020 PLAT-003)', async () => {
    const [{ estateId, regionId }, other] = [await anEstate(h), await anEstate(h)];
    const csr = person('CSR', estateId);
    const mine = await tellTask({ estateId, employeeId: csr.id, role: 'CSR' });
    const roles = await tellTask({ estateId, role: 'CSR' });
    await tellTask({ estateId, employeeId: key(), role: 'CSR' });
    await tellTask({ estateId, role: 'PM' });
    await tellTask({ estateId: other.estateId, role: 'CSR' });
    const regions = await tellTask({ estateId, role: 'RM' });
    const groups = await tellTask({ estateId: null, role: 'GQ' });
    expect((await refs(csr)).sort()).toEqual([mine, roles].sort());
    expect(await refs(regional('RM', regionId))).toEqual([regions]);
    expect(await refs(regional('RM', other.regionId))).toEqual([]);
    expect(await refs(headquarters('GQ'))).toEqual([groups]);
    expect(await h.as(member('OWN', estateId)).refusal(query)).toBe('FORBIDDEN');
  });

  it('shows one task to whoever has it in the inbox, and tells live views of its changes (PLAT-020)', async () => {
    const { estateId } = await anEstate(h);
    const csr = person('CSR', estateId);
    const heard: Notice[] = [];
    const { stop } = notices.listen({ filter: { estateId, aggregate: 'hr-training.task' }, onNotice: (notice) => void heard.push(notice) });
    const ref = await tellTask({ estateId, role: 'CSR' });
    await tellTask({ step: 'closed', ref, estateId, role: 'CSR' });
    await eventually(() => expect(heard).toHaveLength(2));
    stop();
    const [{ id }, ...others] = heard as [Notice, ...Notice[]];
    expect(others.map((notice) => notice.id)).toEqual([id]);
    const task = async (who: Who, wanted = id) => (await h.as(who).data('query ($id: ID!) { myTask(id: $id) { ref state } }', { id: wanted })).myTask;
    expect(await task(csr)).toEqual({ ref, state: 'CLOSED' });
    for (const stranger of [person('PM', estateId), person('CSR', (await anEstate(h)).estateId), regional('RM', key())]) expect(await task(stranger)).toBeNull();
    expect([await task(csr, key()), await task(csr, 'x')]).toEqual([null, null]);
    expect(await h.as(member('OWN', estateId)).refusal('query ($id: ID!) { myTask(id: $id) { ref } }', { id })).toBe('FORBIDDEN');
  });

  it('follows people of headquarters, who have no estate', async () => {
    const { regionId } = await anEstate(h);
    const rm = regional('RM', regionId);
    const own = await tellTask({ estateId: null, employeeId: rm.id });
    expect(await refs(rm)).toEqual([own]);
    expect(await refs(regional('RM', regionId))).toEqual([]);
  });

  it('shows a task as the newest event tells it: reassigned, closed, opened again (PLAT-020)', async () => {
    const { estateId } = await anEstate(h);
    const [one, two] = [person('CSR', estateId), person('CSR', estateId)];
    const ref = await tellTask({ estateId, employeeId: one.id });
    await tellTask({ step: 'changed', ref, estateId, employeeId: two.id });
    expect([await refs(one), await refs(two)]).toEqual([[], [ref]]);
    await tellTask({ step: 'closed', ref, estateId, employeeId: two.id });
    expect([await refs(two), await refs(two, { state: 'CLOSED' })]).toEqual([[], [ref]]);
    await tellTask({ ref, estateId, role: 'CSR' });
    expect([await refs(one), await refs(two)]).toEqual([[ref], [ref]]);
  });

  it('keeps a task with whoever had it, whomever its closing names, told at once or later (PLAT-020)', async () => {
    const { estateId } = await anEstate(h);
    const [officer, manager] = [person('CSR', estateId), person('PM', estateId)];
    const ref = await tellTask({ estateId, role: 'CSR' });
    await tellTask({ step: 'changed', ref, estateId, employeeId: officer.id });
    await tellTask({ step: 'closed', ref, estateId, role: 'PM' });
    const together = key();
    const data = { ref: together, kind: 'CALLBACK', dueAt: null, subjectType: 'TICKET', subjectId: together };
    const draft = (step: 'opened' | 'closed', whose: { employeeId: string | null; role: RoleCode | null }) =>
      tasks['customer-service'][step].draft({ id: together, estateId, at: h.clock.now(), data: { ...data, ...whose } });
    const drafts = [draft('opened', { employeeId: officer.id, role: null }), draft('closed', { employeeId: null, role: 'PM' })];
    await h.subgraph.database.transaction(groupScope, async (tx) => appendToOutbox(tx, systemCall(h.clock.now()), drafts));
    await h.settle();
    expect([await refs(officer), await refs(manager), await refs(manager, { state: 'CLOSED' })]).toEqual([[], [], []]);
    expect((await refs(officer, { state: 'CLOSED' })).sort()).toEqual([ref, together].sort());
  });

  it('hands what somebody who left still had to do back to the role held longest there (HR-004, PLAT-020)', async () => {
    const { estateId, positionId, hro } = await aStaffedEstate(h);
    const [leaver, stayer] = [await anEmployeeAtWork(hro, { positionId }), await anEmployeeAtWork(hro, { positionId })];
    for (const [role, startsAt] of [['SEC', '2026-03-01T00:00:00Z'], ['TEC', '2026-02-01T00:00:00Z']] as const) {
      await grantRole(h.as(person('PM', estateId)), { employeeId: leaver, role, scopeKind: 'ESTATE', scopeId: estateId, startsAt });
    }
    const named = await tellTask({ estateId, employeeId: leaver });
    const over = await tellTask({ estateId, employeeId: leaver });
    await tellTask({ step: 'closed', ref: over, estateId, employeeId: leaver });
    const others = await tellTask({ estateId, employeeId: stayer });
    const [technician, guard] = [person('TEC', estateId), person('SEC', estateId)];
    expect([await refs(technician), await refs(guard)]).toEqual([[], []]);
    await hro.data('mutation ($id: ID!) { departEmployee(id: $id) { state } }', { id: leaver });
    expect([await refs(technician), await refs(guard)]).toEqual([[named], []]);
    expect((await refs(person('TEC', estateId, stayer))).toSorted()).toEqual([named, others].toSorted());
    expect(await refs(technician, { state: 'CLOSED' })).toEqual([]);
  });

  it('puts the soonest due first and what has no limit last, page by page', async () => {
    const { estateId } = await anEstate(h);
    const csr = person('CSR', estateId);
    const never = [await tellTask({ estateId, role: 'CSR' }), await tellTask({ estateId, role: 'CSR' })];
    const later = await tellTask({ estateId, role: 'CSR', dueAt: '2026-03-04T00:00:00.000Z' });
    const overdue = await tellTask({ estateId, role: 'CSR', dueAt: '2026-03-01T00:00:00.000Z' });
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { nodes, pageInfo } = await inbox(csr, { first: 1, after });
      seen.push(nodes[0].ref);
      expect(nodes[0].isOverdue).toBe(nodes[0].ref === overdue);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen.slice(0, 2)).toEqual([overdue, later]);
    expect(seen.slice(2).sort()).toEqual(never.sort());
  });

  it('is counted where it is late, by service and kind, for whoever runs the system', async () => {
    const { estateId } = await anEstate(h);
    const [late, open] = [{ estateId, role: 'PM', kind: 'REPAIR_REVIEW', dueAt: '2026-03-01T00:00:00.000Z' }, { estateId, role: 'PM', kind: 'REPAIR_REVIEW' }] as const;
    for (const task of [late, late, open, { ...late, dueAt: '2026-03-04T00:00:00.000Z' }]) await tellTask({ service: 'engineering', ...task });
    await tellTask({ service: 'billing', ...late });
    const over = await tellTask({ service: 'engineering', ...late });
    await tellTask({ service: 'engineering', step: 'closed', ref: over, ...late });
    await tellTask({ service: 'engineering', ...late, estateId: null, role: 'GQ' });
    const registry = new Registry();
    const { database, consumers, definition } = h.subgraph;
    measureWork(registry, [{ service: 'hr-training', database, consumers, clock: h.clock, overdueTasks: definition.overdueTasks }]);
    const said = (await registry.metrics()).split('\n').filter((line) => line.startsWith('guanjia_overdue_tasks') && line.includes('REPAIR_REVIEW'));
    expect(said.sort()).toEqual(['guanjia_overdue_tasks{service="billing",kind="REPAIR_REVIEW"} 1', 'guanjia_overdue_tasks{service="engineering",kind="REPAIR_REVIEW"} 3']);
  });
});
