import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headquarters, member, person, regional, type SubgraphHarness } from '@guanjia/testing';
import { anEmployeeAtWork, anEstate, aStaffedEstate, key, startHrTraining, type StaffedEstate } from '../hr-training.fixture.ts';

let h: SubgraphHarness;
beforeAll(async () => {
  h = await startHrTraining();
});
afterAll(() => h.stop());

const KIND = 'SPECIAL_WORK.ELECTRICAL';
const register = 'mutation ($input: RegisterCertificateInput!, $key: IdempotencyKey!) { registerCertificate(input: $input, idempotencyKey: $key) { id state } }';
const certify = async ({ hro }: Pick<StaffedEstate, 'hro'>, employeeId: string, more: object = {}) =>
  (await hro.data(register, { input: { employeeId, kind: KIND, certificateNo: key(), validFrom: '2023-06-01', validTo: '2026-12-31', ...more }, key: key() })).registerCertificate;

describe('a certificate', () => {
  it('lives by the clock: begins, is warned of three times, ends (HR-029 HR-032)', async () => {
    const estate = await aStaffedEstate(h);
    const id = await anEmployeeAtWork(estate.hro, estate);
    const certificate = await certify(estate, id, { validFrom: '2026-03-10', validTo: '2026-12-31' });
    expect(certificate.state).toBe('REGISTERED');
    const seen: [string, string][] = [];
    const { employee } = { employee: 'query ($id: ID!, $kind: Line!) { employee(id: $id) { certificates { state } isCertifiedFor(kind: $kind) } }' };
    for (const at of ['2026-03-09T15:59:59Z', '2026-03-09T16:00:00Z', '2026-10-01T16:00:00Z', '2026-10-31T16:00:00Z', '2026-11-30T16:00:00Z', '2026-12-31T15:59:59Z', '2026-12-31T16:00:00Z']) {
      h.clock.set(at);
      await h.subgraph.deadlines.fireDue();
      const answer = (await estate.hro.data(employee, { id, kind: KIND })).employee;
      seen.push([answer.certificates[0].state, String(answer.isCertifiedFor)]);
    }
    expect(seen).toEqual([
      ['REGISTERED', 'false'], ['VALID', 'true'], ['EXPIRING', 'true'], ['EXPIRING', 'true'], ['EXPIRING', 'true'], ['EXPIRING', 'true'], ['EXPIRED', 'false'],
    ]);
    const published = (await h.events()).filter(({ aggregateId }) => aggregateId === certificate.id);
    expect(published.filter(({ type }) => type.includes('expiring')).map(({ payload }) => payload['daysLeft'])).toEqual([90, 60, 30]);
    expect(published.filter(({ type }) => type.includes('certificate.state')).at(-1)!.payload).toMatchObject({ state: 'EXPIRED', kind: KIND });
    h.clock.set('2026-03-02T01:30:00Z');
  });

  it('goes with its holder to another estate, and warns there (HR-004 HR-032)', async () => {
    const [from, to] = [await aStaffedEstate(h), await aStaffedEstate(h)];
    const id = await anEmployeeAtWork(from.hro, from);
    const certificate = await certify(from, id, { validTo: '2026-06-30' });
    await h.as(headquarters('HRO')).data('mutation ($id: ID!, $to: ID!) { transferEmployee(id: $id, input: { positionId: $to }) { id } }', { id, to: to.positionId });
    h.clock.set('2026-04-02T00:00:00Z');
    await h.subgraph.deadlines.fireDue();
    await h.settle();
    h.clock.set('2026-03-02T01:30:00Z');
    const task = '{ myTasks { nodes { kind ref estate { id } } } }';
    expect((await to.hro.data(task)).myTasks.nodes).toEqual([{ kind: 'CERTIFICATE_RENEWAL', ref: certificate.id, estate: { id: to.estateId } }]);
    expect((await from.hro.data(task)).myTasks.nodes).toEqual([]);
    await to.hro.data('mutation ($id: ID!) { renewCertificate(id: $id, input: { validTo: "2029-06-30" }) { state } }', { id: certificate.id });
    await h.settle();
    expect((await to.hro.data(task)).myTasks.nodes).toEqual([]);
    expect(await from.hro.refusal('mutation ($id: ID!) { revokeCertificate(id: $id, input: { reasonCode: "ISSUER_REVOKED" }) { id } }', { id: certificate.id })).toBe('NOT_FOUND');
  });

  it('is registered once, and no warning follows who has left', async () => {
    const estate = await aStaffedEstate(h);
    const id = await anEmployeeAtWork(estate.hro, estate);
    const { id: certificateId } = await certify(estate, id, { certificateNo: 'T-1', validTo: '2026-04-01' });
    const again = { employeeId: id, kind: KIND, certificateNo: 'T-1', validFrom: '2023-06-01', validTo: '2026-12-31' };
    expect(await estate.hro.refusal(register, { input: again, key: key() })).toBe('CERTIFICATE_NO_TAKEN');
    await estate.hro.data('mutation ($id: ID!) { departEmployee(id: $id) { id } }', { id });
    await h.settle();
    expect(await h.sql('select 1 from deadline where ref = $1', [certificateId])).toEqual([]);
    expect((await estate.hro.data('{ myTasks { nodes { id } } }')).myTasks.nodes).toEqual([]);
  });
});

describe('the certified share of estates', () => {
  const training = 'query ($estates: [_Any!]!) { _entities(representations: $estates) { ... on Estate { id training { employees needCertificate certified certifiedShareBp } } } }';
  const ask = async (by: Parameters<SubgraphHarness['as']>[0], ids: string[]) =>
    (await h.as(by).data(training, { estates: ids.map((id) => ({ __typename: 'Estate', id })) }))._entities.map((e: { training: unknown }) => e.training);

  it('counts who holds every certificate that the position asks for, many estates at once (HR-029 HR-031 K45)', async () => {
    const one = await aStaffedEstate(h, { requiredCertificates: [KIND, 'SPECIAL_WORK.HEIGHTS'] });
    const two = await aStaffedEstate(h, { regionId: one.regionId });
    const bare = await anEstate(h, one.regionId);
    const [full, half, none] = [await anEmployeeAtWork(one.hro, one), await anEmployeeAtWork(one.hro, one), await anEmployeeAtWork(one.hro, one)];
    await anEmployeeAtWork(two.hro, two);
    await certify(one, full);
    await certify(one, full, { kind: 'SPECIAL_WORK.HEIGHTS' });
    await certify(one, half);
    await certify(one, none, { validFrom: '2026-05-01' });
    const answer = [
      { employees: 3, needCertificate: 3, certified: 1, certifiedShareBp: 3333 }, { employees: 1, needCertificate: 0, certified: 0, certifiedShareBp: null },
      { employees: 0, needCertificate: 0, certified: 0, certifiedShareBp: null },
    ];
    const ids = [one.estateId, two.estateId, bare.estateId];
    expect(await ask(regional('RM', one.regionId), ids)).toEqual(answer);
    expect(await ask(headquarters('GA'), [...ids, key()])).toEqual([...answer, null]);
    expect(await ask(person('PM', two.estateId), ids)).toEqual([null, answer[1], null]);
    expect(await ask(regional('RM', key()), ids)).toEqual([null, null, null]);
    const { errors } = await h.as(member('OWN', one.estateId)).run(training, { estates: [{ __typename: 'Estate', id: one.estateId }] });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
