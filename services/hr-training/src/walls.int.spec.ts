import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tasks } from '@guanjia/contracts';
import { headquarters, person, regional, type SubgraphHarness } from '@guanjia/testing';
import { anEmployeeAtWork, aStaffedEstate, grantRole, key, startHrTraining, type StaffedEstate } from './hr-training.fixture.ts';

type Who = Parameters<SubgraphHarness['as']>[0];

/** An estate with somebody who has a role, a certificate, a task and a standard of the house. */
async function furnished(h: SubgraphHarness): Promise<StaffedEstate & { employeeId: string; certificateId: string; grantId: string }> {
  const estate = await aStaffedEstate(h);
  const { estateId } = estate;
  const employeeId = await anEmployeeAtWork(estate.hro, estate);
  const { registerCertificate } = await estate.hro.data('mutation ($input: RegisterCertificateInput!, $key: IdempotencyKey!) { registerCertificate(input: $input, idempotencyKey: $key) { id } }',
    { input: { employeeId, kind: 'PM', certificateNo: key(), validFrom: '2023-06-01', validTo: '2026-12-31' }, key: key() });
  const granted = await grantRole(h.as(person('PM', estateId)), { employeeId, role: 'TEC', scopeKind: 'ESTATE', scopeId: estateId });
  await h.as(person('PM', estateId)).data('mutation ($input: SetServiceStandardInput!, $key: IdempotencyKey!) { setServiceStandard(input: $input, idempotencyKey: $key) { id } }',
    { input: { key: 'ticket.callback', value: '7', scopeKind: 'ESTATE', scopeId: estateId }, key: key() });
  const ref = key();
  await h.tell(tasks.engineering.opened, { id: ref, estateId, data: { ref, kind: 'ALERT', employeeId: null, role: 'CSR', dueAt: null, subjectType: 'TICKET', subjectId: ref } });
  return { ...estate, employeeId, certificateId: registerCertificate.id, grantId: granted.data!.grantRole.id };
}

const everything = `query ($employee: ID!, $unit: ID!, $estate: ID!, $estates: [_Any!]!) {
  employee(id: $employee) { id } orgUnit(id: $unit) { id } employees(filter: { estateId: $estate }) { nodes { id } } orgUnits(filter: { estateId: $estate }) { nodes { id } }
  positions(filter: { estateId: $estate }) { nodes { id } } serviceStandardVersions(filter: { estateId: $estate }) { nodes { id } }
  _entities(representations: $estates) { ... on Estate { training { employees } } ... on Employee { name } } myTasks { nodes { id } } }`;

describe.each([['second', { isFirstWallDown: true }], ['first', { isSecondWallDown: true }]] as const)('the %s wall alone', (_, down) => {
  let h: SubgraphHarness;
  let estate: Awaited<ReturnType<typeof furnished>>;
  beforeAll(async () => {
    h = await startHrTraining(down);
    estate = await furnished(h);
  });
  afterAll(() => h.stop());

  const ask = async (who: Who) => {
    const { data } = await h.as(who).run(everything, {
      employee: estate.employeeId, unit: estate.orgUnitId, estate: estate.estateId,
      estates: [{ __typename: 'Estate', id: estate.estateId }, { __typename: 'Employee', id: estate.employeeId }],
    });
    return data;
  };

  it('lets the estate see its own (PLAT-001)', async () => {
    const data = await ask(person(['HRO', 'CSR'], estate.estateId));
    expect(data).toMatchObject({ employee: { id: estate.employeeId }, orgUnit: { id: estate.orgUnitId } });
    expect(data._entities).toEqual([{ training: { employees: 1 } }, { name: '王建国' }]);
    for (const list of [data.employees, data.orgUnits, data.positions, data.serviceStandardVersions, data.myTasks]) expect(list.nodes).toHaveLength(1);
  });

  it('hides it from every other estate and region (PLAT-001)', async () => {
    for (const other of [person(['HRO', 'CSR'], key()), person(['PM', 'CSR'], key()), regional('RM', key())]) {
      const data = await ask(other);
      expect(data).toMatchObject({ employee: null, orgUnit: null });
      expect(data._entities[1]).toBeNull();
      expect(data._entities[0]?.training?.employees ?? 0).toBe(0);
      for (const list of [data.employees, data.orgUnits, data.positions, data.serviceStandardVersions, data.myTasks]) expect(list.nodes).toEqual([]);
    }
  });

  it('lets nobody of another estate change it (PLAT-003)', async () => {
    const [hro, pm, rm] = [person('HRO', key()), person('PM', key()), regional('RM', key())].map((who) => h.as(who)) as [ReturnType<SubgraphHarness['as']>, ReturnType<SubgraphHarness['as']>, ReturnType<SubgraphHarness['as']>];
    const { employeeId, orgUnitId, positionId, certificateId, grantId } = estate;
    const attempts = [
      [hro, 'departEmployee(id: $id) { id }', employeeId], [hro, 'changeEmployee(id: $id, input: { name: "某人" }) { id }', employeeId],
      [hro, 'closeOrgUnit(id: $id) { id }', orgUnitId], [hro, 'closePosition(id: $id) { id }', positionId],
      [hro, 'revokeCertificate(id: $id, input: { reasonCode: "X" }) { id }', certificateId],
      [pm, 'revokeRole(id: $id, input: { reasonCode: "X" }) { id }', grantId], [rm, 'revokeRole(id: $id, input: { reasonCode: "X" }) { id }', grantId],
    ] as const;
    for (const [by, field, id] of attempts) expect(await by.refusal(`mutation ($id: ID!) { ${field} }`, { id })).toBe('NOT_FOUND');
    expect((await ask(headquarters('HRO'))).employee).toEqual({ id: employeeId });
  });
});
