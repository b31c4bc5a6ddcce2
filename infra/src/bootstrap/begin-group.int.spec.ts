import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archives } from '@guanjia/archives';
import type { Actor } from '@guanjia/domain';
import { hrTraining } from '@guanjia/hr-training';
import { startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { beginGroup, type Beginning, type Begun } from './begin-group.ts';

let places: SubgraphHarness;
let people: SubgraphHarness;
let begun: Begun;
const administrator: Beginning['administrator'] = { id: randomUUID(), name: '王建国' };
const group = { code: 'QINGHE', name: '清禾物业集团' };
const begin = (who = administrator): Promise<Begun> =>
  beginGroup({ group, administrator: who }, { archives: places.subgraph.database, hrTraining: people.subgraph.database, clock: people.clock });

beforeAll(async () => {
  [places, people] = await Promise.all([startSubgraph(archives), startSubgraph(hrTraining)]);
  begun = await begin();
});

afterAll(() => Promise.all([places?.stop(), people?.stop()]));

/** With the grants that the installation itself gave. */
async function whoIs(id: string): Promise<Actor> {
  const asItself = people.as({ id, kind: 'EMPLOYEE', grants: [{ role: 'GA', scopeKind: 'GROUP', scopeId: null }] });
  const { employee } = await asItself.data('query ($id: ID!) { employee(id: $id) { state grants { role scopeKind scopeId } } }', { id });
  expect(employee.state).toBe('ACTIVE');
  return { id, kind: 'EMPLOYEE', grants: employee.grants };
}

const made = (mutation: string, type: string) =>
  `mutation ($input: ${type}!, $key: IdempotencyKey!) { ${mutation}(input: $input, idempotencyKey: $key) { id } }`;

describe('day one of an installation', () => {
  it('lets the first administrator enter regions, departments and posts, take people on and give them roles (ARC-071, HR-001, HR-004, HR-026)', async () => {
    const me = await whoIs(administrator.id);
    const region = { groupId: begun.groupId, code: 'LJ', name: '临江区域' };
    const { registerRegion } = await places.as(me).data(made('registerRegion', 'RegisterRegionInput'), { input: region, key: randomUUID() });
    expect(registerRegion.id).toEqual(expect.any(String));

    const hr = people.as(me);
    const post = { orgUnitId: begun.headquartersId, code: 'GROUP_QUALITY', name: '集团品质经理', duties: '检查品质' };
    const { createPosition } = await hr.data(made('createPosition', 'CreatePositionInput'), { input: post, key: randomUUID() });
    await hr.data('mutation ($id: ID!) { activatePosition(id: $id) { state } }', { id: createPosition.id });
    const candidate = { positionId: createPosition.id, name: '李明', source: 'COLLEGE' };
    const { registerCandidate: { id } } = await hr.data(made('registerCandidate', 'RegisterCandidateInput'), { input: candidate, key: randomUUID() });
    await hr.data('mutation ($id: ID!) { recordCandidateTest(id: $id, input: { kind: WRITTEN, outcome: PASS }) { id } hireEmployee(id: $id, input: {}) { id } }', { id });
    const grant = { employeeId: id, role: 'GQ', scopeKind: 'GROUP' };
    expect((await hr.data(made('grantRole', 'GrantRoleInput'), { input: grant, key: randomUUID() })).grantRole.id).toEqual(expect.any(String));
  });

  it('is told to the other services like everything else', async () => {
    const events = await people.events();
    expect(events.filter(({ aggregateId }) => aggregateId === administrator.id).map(({ type }) => type)).toContain('hr-training.employee.onboarded.v1');
    expect(JSON.stringify(events)).not.toContain(administrator.name);
  });

  it('changes nothing the second time', async () => {
    const before = await people.events();
    expect(await begin()).toEqual(begun);
    expect(await people.events()).toEqual(before);
  });

  it('lets another person in where the first is no longer there', async () => {
    const another = { id: randomUUID(), name: '赵敏' };
    expect(await begin(another)).toEqual({ ...begun, administratorId: another.id });
    expect((await whoIs(another.id)).grants.map(({ role }) => role).sort()).toEqual(['GA', 'HRO']);
  });

  it('refuses an administrator whom no token could name', async () => {
    await expect(begin({ id: 'admin', name: '王建国' })).rejects.toThrow(RangeError);
  });
});
