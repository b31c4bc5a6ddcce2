import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { correctiveActionOpened } from '@guanjia/contracts';
import { headquarters, member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards } from '../../places/estate.fixture.ts';
import { assigned, filed, nightNoise, tellComplaintStandards, verb } from './complaint-journey.fixture.ts';

let h: SubgraphHarness;
let whole: SubgraphHarness | undefined;
const breached: SubgraphHarness[] = [];
afterAll(() => Promise.all([whole, ...breached].map((harness) => harness?.stop())));

const list = '{ complaints { nodes { id contactName contactPhone file { validity } } } }';

async function start(walls?: object) {
  if (walls) breached.push(h = await startSubgraph(customerService, walls));
  else h = whole ??= await startSubgraph(customerService);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellStandards(h);
  await tellComplaintStandards(h);
  return anEstate(h);
}
const seenBy = async (actor: Parameters<SubgraphHarness['as']>[0]): Promise<any[]> => (await h.as(actor).data(list)).complaints.nodes;

describe('who reads a complaint', () => {
  it('is who made it, the desk that took it, those who handle it, and the levels above (PLAT-001, CS-061)', async () => {
    const place = await start();
    const { estateId } = place;
    const { id } = await assigned(h, place);
    for (const actor of [person('CSS', estateId), person('QA', estateId), regional('RM', place.regionId), headquarters('GQ')]) expect(await seenBy(actor)).toContainEqual(expect.objectContaining({ id }));
    for (const actor of [person('FD', estateId), person('EM', estateId), person('PM', randomUUID()), regional('RM', randomUUID()), member('OWN', estateId)]) {
      expect(await seenBy(actor)).toEqual([]);
    }
    expect(await h.as(person('TEC', estateId)).refusal(list)).toBe('FORBIDDEN');
    const desk = person('FD', estateId);
    const own = await filed(h.as(desk), nightNoise(place, { category: 'PARKING' }));
    expect(await seenBy(desk)).toMatchObject([{ id: own.id, contactPhone: '13812345678' }]);
    expect((await seenBy(member('OWN', estateId, place.memberId))).map((row) => row.file)).toEqual([null, null]);
  });

  it('searches by what stands in its file only where it may be read (CS-064, PLAT-001)', async () => {
    const place = await start();
    const { id, head } = await assigned(h, place);
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const search = 'query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id } } }';
    for (const filter of [{ validity: 'VALID' }, { rootCause: 'NEIGHBOUR' }, { minRecurrence: 1 }, { counted: { by: 'VALIDITY', value: 'VALID' } }, { counted: { by: 'ROOT_CAUSE', value: 'NEIGHBOUR' } }, { counted: { by: 'MISS_CAUSE' } }]) {
      expect((await head.data(search, { filter })).complaints.nodes).toEqual([{ id }]);
      expect(await owner.refusal(search, { filter })).toBe('FORBIDDEN');
    }
    for (const filter of [{ severity: 'ORDINARY' }, { counted: { by: 'STATE', value: 'ASSIGNED' } }]) expect((await owner.data(search, { filter })).complaints.nodes).toEqual([{ id }]);
    expect(await owner.refusal('{ incompleteComplaints { nodes { id } } }')).toBe('FORBIDDEN');
    expect(await owner.refusal('query ($id: ID!) { complaintProcedures(estateId: $id) { id } }', { id: place.estateId })).toBe('FORBIDDEN');
  });

  it('is a guard while nobody of security was named, and then whoever was (CS-067, CS-071)', async () => {
    const place = await start();
    const { id, head } = await assigned(h, place);
    const [named, other] = [person('SEC', place.estateId, place.technicianId), person('SEC', place.estateId)];
    const readers = async () => (await Promise.all([named, other, person('SEC', randomUUID())].map(seenBy))).map((rows) => rows.map((row) => [row.id, row.contactPhone]));
    const shown = [[id, '138******78']];
    expect(await readers()).toEqual([shown, shown, []]);
    await head.data(verb('assignComplaint', 'AssignComplaintInput'), { id, input: { departmentId: place.securityId, assigneeId: place.technicianId, dueAt: '2026-03-06T10:00:00Z' } });
    expect(await readers()).toEqual([shown, [], []]);
    const result = { id, input: { result: '已劝阻' } };
    expect(await h.as(other).refusal(verb('handleComplaint', 'HandleComplaintInput'), result)).toBe('NOT_FOUND');
    expect((await h.as(named).data(verb('handleComplaint', 'HandleComplaintInput'), result)).handleComplaint).toMatchObject({ state: 'HANDLED' });
  });

  it('reads the number masked unless they must call, and it lies sealed (S10)', async () => {
    const place = await start();
    const { id } = await assigned(h, place);
    expect(await seenBy(person('QA', place.estateId))).toMatchObject([{ contactName: '张**', contactPhone: '138******78' }]);
    expect(await seenBy(person('PM', place.estateId))).toMatchObject([{ contactName: '张女士', contactPhone: '13812345678' }]);
    const [row] = await h.sql('select contact_name, contact_phone from complaint where id = $1', [id]);
    expect(row.contact_name).toMatch(/^v1:/);
    expect(row.contact_phone).toMatch(/^v1:/);
    expect(JSON.stringify(await h.events())).not.toContain('13812345678');
  });

  it('of the department that has it may report the result, no other (CS-067, CS-071)', async () => {
    const place = await start();
    const { id } = await assigned(h, place);
    const result = { id, input: { result: '已劝阻' } };
    expect(await h.as(person('EM', place.estateId)).refusal(verb('handleComplaint', 'HandleComplaintInput'), result)).toBe('NOT_FOUND');
    expect((await h.as(person('SEC', place.estateId)).data(verb('handleComplaint', 'HandleComplaintInput'), result)).handleComplaint).toMatchObject({ state: 'HANDLED', contactPhone: '138******78' });
  });
});

it('counts what others complained of before, for an owner who does not see it (CS-054, PLAT-001)', async () => {
  const place = await start();
  const unnamed = await filed(h.as(person('CSR', place.estateId)), nightNoise(place, { complainantType: 'ANONYMOUS', contactName: null, contactPhone: null }));
  const owner = member('OWN', place.estateId, place.memberId);
  const own = await filed(h.as(owner), nightNoise(place, { channel: 'APP' }));
  const recurred = (await h.events('customer-service.complaint.recurrence-detected.v1')).filter(({ aggregateId }) => aggregateId === own.id);
  expect(recurred).toMatchObject([{ payload: { count: 2, complaintIds: [unnamed.id, own.id] } }]);
  expect(await seenBy(owner)).toMatchObject([{ id: own.id }]);
});

describe.each([['the first wall down', { isFirstWallDown: true }], ['the second wall down', { isSecondWallDown: true }]])('with %s', (_, walls) => {
  it('complaints, their course and procedures are for those who reach the estate, and nobody else (PLAT-001)', async () => {
    const place = await start(walls);
    const { id } = await assigned(h, place);
    const caseId = randomUUID();
    await h.tell(correctiveActionOpened, { id: caseId, estateId: place.estateId, data: { ...correctiveActionOpened.samples[2]!, sourceRefs: [{ kind: 'COMPLAINT', id }] } });
    const everything = `query ($id: ID!, $estateId: ID!) { complaint(id: $id) { id progress { step } correctiveActions { id } } complaints { nodes { id } } complaintProcedures(estateId: $estateId) { id } }`;
    const variables = { id, estateId: place.estateId };
    expect(await h.as(person('PM', place.estateId)).data(everything, variables)).toMatchObject({ complaint: { id, correctiveActions: [{ id: caseId }] }, complaints: { nodes: [{ id }] } });
    expect(await h.as(person('PM', randomUUID())).data(everything, variables)).toEqual({ complaint: null, complaints: { nodes: [] }, complaintProcedures: [] });
    const home = 'query ($id: ID!) { complaint(id: $id) { id } complaints { nodes { id } } }';
    expect(await h.as(member('OWN', place.estateId)).data(home, { id })).toEqual({ complaint: null, complaints: { nodes: [] } });
  });
});
