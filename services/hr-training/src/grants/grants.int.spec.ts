import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headquarters, person, platformItself, regional, type SubgraphHarness } from '@guanjia/testing';
import { anActivePosition, anEmployeeAtWork, aStaffedEstate, grantRole, key, startHrTraining } from '../hr-training.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

const gateway = () => h.as(platformItself);
const inForce = async (id: string) => (await gateway().get(`/internal/grants/${id}`)).body;
const eventsOf = async (types: RegExp, ids: readonly string[]) => (await h.events()).filter((e) => types.test(e.type) && ids.includes(e.payload['employeeId'] as string));

async function workerWithGrants() {
  const estate = await aStaffedEstate(h);
  const id = await anEmployeeAtWork(estate.hro, estate);
  const pm = person('PM', estate.estateId);
  return { ...estate, id, pm };
}

describe('grants of an employee', () => {
  it('are what the gateway is told, and nobody else may ask (PLAT-003)', async () => {
    const { id, pm, estateId } = await workerWithGrants();
    expect(await inForce(id)).toEqual({ kind: 'EMPLOYEE', state: 'ACTIVE', grants: [] });
    await grantRole(h.as(pm), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId });
    await grantRole(h.as(pm), { employeeId: id, role: 'SEC', scopeKind: 'ESTATE', scopeId: estateId, startsAt: '2026-03-03T00:00:00Z' });
    expect(await inForce(id)).toEqual({ kind: 'EMPLOYEE', state: 'ACTIVE', grants: [{ role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId }] });
    expect((await h.as(headquarters('GA')).get(`/internal/grants/${id}`)).status).toBe(403);
    expect((await gateway().get(`/internal/grants/${key()}`)).status).toBe(404);
    expect((await gateway().get('/internal/grants/nobody')).status).toBe(404);
    const bare = await h.subgraph.app.inject({ method: 'GET', url: `/internal/grants/${id}` });
    expect(bare.statusCode).toBe(401);
  });

  it('are given once, below the own level, inside the own estate, not to oneself (HR-026)', async () => {
    const { id, pm, estateId, hro } = await workerWithGrants();
    const wanted = { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId };
    const codeOf = async (by: Parameters<SubgraphHarness['as']>[0], more: object = {}) => (await grantRole(h.as(by), { ...wanted, ...more })).errors?.[0]?.extensions.code;
    expect(await codeOf(pm)).toBeUndefined();
    expect(await codeOf(pm)).toBe('GRANT_EXISTS');
    expect(await codeOf(pm, { role: 'PM' })).toBe('GRANT_NOT_BELOW_OWN_LEVEL');
    expect(await codeOf(person('PM', estateId, id), { role: 'SEC' })).toBe('GRANT_TO_SELF');
    expect(await codeOf(person('CSR', estateId))).toBe('FORBIDDEN');
    expect(await codeOf(person('PM', key()))).toBe('NOT_FOUND');
    expect((await grantRole(hro, wanted)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('all end in the transaction in which somebody leaves, also those that HR cannot see (HR-004)', async () => {
    const { id, pm, estateId, regionId, hro } = await workerWithGrants();
    await grantRole(h.as(pm), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId, endsAt: '2026-12-31T00:00:00Z' });
    await grantRole(h.as(headquarters('GA')), { employeeId: id, role: 'QA', scopeKind: 'REGION', scopeId: regionId });
    const ga = await grantRole(h.as(headquarters('GA')), { employeeId: id, role: 'GQ', scopeKind: 'GROUP' });
    expect(ga.errors).toBeUndefined();
    expect((await inForce(id)).grants).toHaveLength(3);
    await hro.data('mutation ($id: ID!) { departEmployee(id: $id) { state } }', { id });
    expect(await inForce(id)).toEqual({ kind: 'EMPLOYEE', state: 'DEPARTED', grants: [] });
    const revoked = await eventsOf(/role\.revoked/, [id]);
    expect(revoked).toHaveLength(3);
    expect(revoked.every(({ payload }) => payload['reasonCode'] === 'DEPARTED')).toBe(true);
    expect(await h.sql('select 1 from deadline where kind = $1 and ref = any($2)', ['ROLE_GRANT_ENDS', revoked.map(({ aggregateId }) => aggregateId)])).toEqual([]);
    expect((await grantRole(h.as(pm), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId })).errors?.[0]?.extensions.code).toBe('EMPLOYEE_NOT_ON_ROLL');
  });

  it('over an estate end when its holder moves to another, the others stay (events.md employee.transferred)', async () => {
    const { id, pm, estateId, regionId } = await workerWithGrants();
    const other = await aStaffedEstate(h, { regionId });
    await grantRole(h.as(pm), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId });
    await grantRole(h.as(headquarters('GQ')), { employeeId: id, role: 'QA', scopeKind: 'REGION', scopeId: regionId });
    const transfer = 'mutation ($id: ID!, $to: ID!) { transferEmployee(id: $id, input: { positionId: $to }) { state estate { id } } }';
    expect(await h.as(person('HRO', estateId)).refusal(transfer, { id, to: other.positionId })).toBe('NOT_FOUND');
    const moved = await h.as(headquarters('HRO')).data(transfer, { id, to: other.positionId });
    expect(moved.transferEmployee).toEqual({ state: 'TRANSFERRED', estate: { id: other.estateId } });
    expect((await inForce(id)).grants).toEqual([{ role: 'QA', scopeKind: 'REGION', scopeId: regionId }]);
    expect((await other.hro.data('mutation ($id: ID!) { confirmTransfer(id: $id) { state } }', { id })).confirmTransfer.state).toBe('ACTIVE');
    const within = await anActivePosition(other.hro, { orgUnitId: other.orgUnitId, code: 'FOREMAN' });
    await grantRole(h.as(person('PM', other.estateId)), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: other.estateId });
    await other.hro.data(transfer, { id, to: within });
    expect((await inForce(id)).grants).toHaveLength(2);
  });

  it('are seen by oneself and by who gives them (PLAT-003)', async () => {
    const { id, pm, estateId } = await workerWithGrants();
    await grantRole(h.as(pm), { employeeId: id, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId });
    const query = 'query ($id: ID!) { employee(id: $id) { grants { role state employee { id } } } }';
    const seenBy = async (actor: Parameters<SubgraphHarness['as']>[0]) => (await h.as(actor).data(query, { id })).employee.grants;
    const grants = [{ role: 'TEC', state: 'ACTIVE', employee: { id } }];
    expect(await seenBy(pm)).toEqual(grants);
    expect(await seenBy(person('TEC', estateId, id))).toEqual(grants);
    expect(await seenBy(person('CSR', estateId))).toEqual([]);
  });

  it('are revoked by a manager at once, and end by themselves when their term is over (PLAT-018)', async () => {
    const { id, pm, estateId, regionId } = await workerWithGrants();
    const give = async (more: object) => (await grantRole(h.as(pm), { employeeId: id, scopeKind: 'ESTATE', scopeId: estateId, ...more })).data!.grantRole.id;
    const first = await give({ role: 'TEC' });
    await give({ role: 'SEC', endsAt: '2026-03-05T00:00:00Z' });
    const revoke = 'mutation ($id: ID!) { revokeRole(id: $id, input: { reasonCode: "NO_LONGER_NEEDED" }) { state reasonCode } }';
    expect(await h.as(person('PM', key())).refusal(revoke, { id: first })).toBe('NOT_FOUND');
    expect((await h.as(regional('RM', regionId)).data(revoke, { id: first })).revokeRole).toEqual({ state: 'REVOKED', reasonCode: 'NO_LONGER_NEEDED' });
    expect(await h.as(pm).refusal(revoke, { id: first })).toBe('WRONG_STATE');
    h.clock.set('2026-03-05T00:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect((await inForce(id)).grants).toEqual([]);
    expect((await eventsOf(/role\.revoked/, [id])).map(({ payload }) => payload['reasonCode'])).toEqual(['NO_LONGER_NEEDED', 'TERM_ENDED']);
    h.clock.set('2026-03-02T01:30:00Z');
  });
});
