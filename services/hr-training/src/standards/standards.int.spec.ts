import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceStandardState } from '@guanjia/contracts';
import { headquarters, member, person, regional, type SubgraphHarness } from '@guanjia/testing';
import { anEstate, key, startHrTraining } from '../hr-training.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

const inForce = 'query ($estateId: ID) { serviceStandards(estateId: $estateId) { id key value dayKind scopeKind ledgerRow source { document quote isAssumption } } }';
const set = 'mutation ($input: SetServiceStandardInput!, $key: IdempotencyKey!) { setServiceStandard(input: $input, idempotencyKey: $key) { id state validTo } }';
type Who = Parameters<SubgraphHarness['as']>[0];

const standardAt = async (by: Who, estateId: string | null, wanted: string) =>
  (await h.as(by).data(inForce, { estateId })).serviceStandards.find((one: { key: string }) => one.key === wanted);
const change = (by: Who, input: object) => h.as(by).run(set, { input, key: key() });
const decide = (by: Who, verb: 'approve' | 'decline', id: string) =>
  h.as(by).run(`mutation ($id: ID!) { decided: ${verb}ServiceStandard(id: $id, input: { reason: "已核实" }) { state decisionReason } }`, { id });

describe('service standards', () => {
  it('hold for every estate from the start, each with its source (PLAT-014)', async () => {
    const { estateId } = await anEstate(h);
    const { serviceStandards } = await h.as(person('CSR', estateId)).data(inForce, { estateId });
    expect(serviceStandards.length).toBeGreaterThanOrEqual(109);
    expect(serviceStandards.find((one: { key: string }) => one.key === 'complaint.response')).toMatchObject({
      value: '2', dayKind: 'BC', scopeKind: 'GROUP', ledgerRow: 'CS-063', source: { document: '003', quote: '2个工作日内反馈给业主', isAssumption: false },
    });
    expect(await h.as(person('CSR', estateId)).refusal(inForce, { estateId: key() })).toBe('NOT_FOUND');
    expect((await h.as(member('OWN', estateId)).data(inForce, { estateId })).serviceStandards).toHaveLength(serviceStandards.length);
  });

  it('are tightened by the estate at once, for that estate alone (PLAT-014)', async () => {
    const [one, two] = [await anEstate(h), await anEstate(h)];
    const pm = person('PM', one.estateId);
    const input = { key: 'ticket.callback', value: '12', scopeKind: 'ESTATE', scopeId: one.estateId, reason: '业主期望更快' };
    expect((await change(pm, input)).data!.setServiceStandard.state).toBe('EFFECTIVE');
    expect(await standardAt(pm, one.estateId, 'ticket.callback')).toMatchObject({ value: '12', scopeKind: 'ESTATE' });
    expect(await standardAt(person('PM', two.estateId), two.estateId, 'ticket.callback')).toMatchObject({ value: '24', scopeKind: 'GROUP' });
    const told = (await h.events(serviceStandardState.type)).filter(({ estateId }) => estateId === one.estateId);
    expect(told.map(({ payload }) => [payload['value'], payload['state']])).toEqual([['12', 'EFFECTIVE']]);
    expect(JSON.stringify(await h.events())).not.toContain('业主期望更快');
  });

  it('replace what the same place had, and the day on which that ended is kept', async () => {
    const { estateId } = await anEstate(h);
    const pm = person('PM', estateId);
    for (const value of ['12', '8']) await change(pm, { key: 'ticket.callback', value, scopeKind: 'ESTATE', scopeId: estateId });
    const { serviceStandardVersions } = await h.as(pm).data('query ($id: ID) { serviceStandardVersions(filter: { estateId: $id }) { nodes { value state } } }', { id: estateId });
    expect(serviceStandardVersions.nodes).toEqual([{ value: '8', state: 'EFFECTIVE' }, { value: '12', state: 'SUPERSEDED' }]);
  });

  it('are loosened only with the approval of group, by somebody else than who asked (PLAT-014 PLAT-021)', async () => {
    const { estateId, regionId } = await anEstate(h);
    const pm = person('PM', estateId);
    const { id, state } = (await change(pm, { key: 'ticket.callback', value: '48', scopeKind: 'ESTATE', scopeId: estateId })).data!.setServiceStandard;
    expect(state).toBe('DRAFT');
    expect(await standardAt(pm, estateId, 'ticket.callback')).toMatchObject({ value: '24' });
    expect((await change(pm, { key: 'ticket.callback', value: '36', scopeKind: 'ESTATE', scopeId: estateId })).errors?.[0]?.extensions.code).toBe('STANDARD_PENDING');
    expect((await decide(pm, 'approve', id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await decide(regional('RM', regionId), 'approve', id)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await decide(headquarters('GQ', pm.id), 'approve', id)).errors?.[0]?.extensions.code).toBe('SELF_APPROVAL');
    const gq = headquarters('GQ');
    await h.settle();
    const tasks = async () => (await h.as(gq).data('{ myTasks(first: 100) { nodes { kind ref } } }')).myTasks.nodes.filter(({ ref }: { ref: string }) => ref === id);
    expect(await tasks()).toEqual([{ kind: 'SERVICE_STANDARD_APPROVAL', ref: id }]);
    expect((await decide(gq, 'approve', id)).data!.decided).toEqual({ state: 'EFFECTIVE', decisionReason: '已核实' });
    expect(await standardAt(pm, estateId, 'ticket.callback')).toMatchObject({ value: '48' });
    await h.settle();
    expect(await tasks()).toEqual([]);
    expect((await decide(gq, 'decline', id)).errors?.[0]?.extensions.code).toBe('WRONG_STATE');
  });

  it('declined by group change nothing, and free the way for another', async () => {
    const { estateId } = await anEstate(h);
    const wanted = { key: 'ticket.callback', value: '48', scopeKind: 'ESTATE', scopeId: estateId };
    const { id } = (await change(person('OD', estateId), wanted)).data!.setServiceStandard;
    expect((await decide(headquarters('GA'), 'decline', id)).data!.decided.state).toBe('SUPERSEDED');
    expect(await standardAt(person('OD', estateId), estateId, 'ticket.callback')).toMatchObject({ value: '24' });
    expect((await change(person('OD', estateId), wanted)).data!.setServiceStandard.state).toBe('DRAFT');
  });

  it('of a region hold for its estates, until an estate has its own (PLAT-014)', async () => {
    const { estateId, regionId } = await anEstate(h);
    const other = await anEstate(h);
    const rm = regional('RM', regionId);
    expect((await change(rm, { key: 'complaint.callback', value: '3', dayKind: 'CAL', scopeKind: 'REGION', scopeId: regionId })).data!.setServiceStandard.state).toBe('EFFECTIVE');
    expect(await standardAt(rm, estateId, 'complaint.callback')).toMatchObject({ value: '3', dayKind: 'CAL', scopeKind: 'REGION' });
    expect(await standardAt(headquarters('GA'), other.estateId, 'complaint.callback')).toMatchObject({ dayKind: 'BC', scopeKind: 'GROUP' });
    expect((await change(rm, { key: 'complaint.callback', value: '2', dayKind: 'CAL', scopeKind: 'REGION', scopeId: other.regionId })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await change(person('PM', estateId), { key: 'complaint.callback', value: '2', dayKind: 'CAL', scopeKind: 'ESTATE', scopeId: estateId });
    expect(await standardAt(rm, estateId, 'complaint.callback')).toMatchObject({ value: '2', scopeKind: 'ESTATE' });
  });

  it('set for a later day begin on that day (PLAT-018)', async () => {
    const { estateId } = await anEstate(h);
    const pm = person('PM', estateId);
    await change(pm, { key: 'ticket.callback', value: '6', scopeKind: 'ESTATE', scopeId: estateId, validFrom: '2026-04-01' });
    expect(await standardAt(pm, estateId, 'ticket.callback')).toMatchObject({ value: '24' });
    h.clock.set('2026-03-31T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await standardAt(pm, estateId, 'ticket.callback')).toMatchObject({ value: '6' });
    h.clock.set('2026-03-02T01:30:00Z');
  });

  it('are refused for an unknown key, another role, another estate', async () => {
    const { estateId } = await anEstate(h);
    const wanted = { key: 'ticket.callback', value: '12', scopeKind: 'ESTATE', scopeId: estateId };
    expect((await change(person('PM', estateId), { ...wanted, key: 'no.such.key' })).errors?.[0]?.extensions.code).toBe('STANDARD_UNKNOWN');
    expect((await change(person('CSR', estateId), wanted)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await change(person('PM', key()), wanted)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await change(person('PM', estateId), { ...wanted, scopeKind: 'GROUP' })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
