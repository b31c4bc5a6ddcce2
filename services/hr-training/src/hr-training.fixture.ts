import { randomUUID } from 'node:crypto';
import { estateState, regionState } from '@guanjia/contracts';
import { headquarters, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { hrTraining, seedReferenceData } from './index.ts';

/** One estate with a department and a position, and its HR officer. */
export interface StaffedEstate {
  estateId: string;
  regionId: string;
  orgUnitId: string;
  positionId: string;
  /** the estate's HR officer */
  hro: Client;
}

export const key = (): string => randomUUID();

/** The service with its reference data loaded. */
export async function startHrTraining(options: Parameters<typeof startSubgraph>[1] = {}): Promise<SubgraphHarness> {
  const harness = await startSubgraph(hrTraining, options);
  harness.clock.set('2026-03-02T01:30:00.000Z');
  await seedReferenceData({ database: harness.subgraph.database, clock: harness.clock });
  return harness;
}

/** A fresh estate, known from archives. */
export async function anEstate({ tell }: SubgraphHarness, regionId: string = randomUUID()): Promise<{ estateId: string; regionId: string }> {
  const estateId = randomUUID();
  const place = { groupId: '01990000-0000-7000-8000-0000000000f1', state: 'ACTIVE' as const };
  await tell(regionState, { id: regionId, estateId: null, data: { id: regionId, code: 'SH', ...place } });
  await tell(estateState, { id: estateId, estateId, data: { id: estateId, regionId, code: `E-${estateId.slice(0, 4)}`, kind: 'RESIDENTIAL', buildings: [], ...place } });
  return { estateId, regionId };
}

export async function aStaffedEstate(harness: SubgraphHarness, { regionId, requiredCertificates = [] }: { regionId?: string; requiredCertificates?: string[] } = {}): Promise<StaffedEstate> {
  const place = await anEstate(harness, regionId);
  const hro = harness.as(person('HRO', place.estateId));
  const parentId = await theGroup(harness.as(headquarters('GA')));
  const orgUnitId = await anActiveUnit(hro, { estateId: place.estateId, parentId, code: codeFor(place.estateId), kind: 'ENGINEERING' });
  const positionId = await anActivePosition(hro, { orgUnitId, code: 'REPAIRMAN', requiredCertificates });
  return { ...place, orgUnitId, positionId, hro };
}

/** The group's own unit, made by whichever test comes first. */
export async function theGroup(ga: Client): Promise<string> {
  const { orgUnits } = await ga.data('{ orgUnits(filter: { kind: GROUP }) { nodes { id } } }');
  return orgUnits.nodes[0]?.id ?? anActiveUnit(ga, { code: 'GROUP', kind: 'GROUP' });
}

export async function anActiveUnit(by: Client, given: { code: string; kind: string; estateId?: string; parentId?: string }): Promise<string> {
  const { createOrgUnit: { id } } = await by.data('mutation ($input: CreateOrgUnitInput!, $key: IdempotencyKey!) { createOrgUnit(input: $input, idempotencyKey: $key) { id } }',
    { input: { name: '部门', duties: '按制度履行职责', ...given }, key: key() });
  await by.data('mutation ($id: ID!) { activateOrgUnit(id: $id) { state } }', { id });
  return id;
}

export async function anActivePosition(by: Client, given: { orgUnitId: string; code: string; requiredCertificates?: string[] }): Promise<string> {
  const { createPosition: { id } } = await by.data('mutation ($input: CreatePositionInput!, $key: IdempotencyKey!) { createPosition(input: $input, idempotencyKey: $key) { id } }',
    { input: { name: '岗位', duties: '按岗位职责履职', ...given }, key: key() });
  await by.data('mutation ($id: ID!) { activatePosition(id: $id) { state } }', { id });
  return id;
}

/** Hired and at work. */
export async function anEmployeeAtWork(by: Client, { positionId, name = '王建国', phone = '13800000000' }: { positionId: string; name?: string; phone?: string }): Promise<string> {
  const { registerCandidate: { id } } = await by.data('mutation ($input: RegisterCandidateInput!, $key: IdempotencyKey!) { registerCandidate(input: $input, idempotencyKey: $key) { id } }',
    { input: { positionId, name, phone, source: 'LABOUR_MARKET' }, key: key() });
  await by.data(`mutation ($id: ID!) {
    recordCandidateTest(id: $id, input: { kind: PRACTICAL, outcome: PASS }) { id }
    hireEmployee(id: $id, input: {}) { id }
    activateEmployee(id: $id) { state }
  }`, { id });
  return id;
}

export const grantRole = (by: Client, input: Record<string, unknown>) =>
  by.run('mutation ($input: GrantRoleInput!, $key: IdempotencyKey!) { grantRole(input: $input, idempotencyKey: $key) { id state role scopeId } }', { input, key: key() });

/** A code of its own for each estate, without a run of eight digits. */
const codeFor = (estateId: string): string => `U-${estateId.slice(9, 23)}`;
