import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { headquarters, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import {
  assigned, calledBack, filed, handled, nightNoise, peopleOf, readComplaints, tellComplaintStandards, verb,
} from '../complaint/complaint-journey.fixture.ts';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
  await tellComplaintStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const document = `query ($estateId: ID, $month: YearMonth!) { complaintIndicators(estateId: $estateId, month: $month) { indicator numerator denominator ratio } }`;
const indicators = async (actor = person('PM', place.estateId)): Promise<Record<string, [number, number, number | null]>> =>
  Object.fromEntries((await h.as(actor).data(document, { estateId: place.estateId, month: '2026-03' })).complaintIndicators
    .map(({ indicator, numerator, denominator, ratio }: any) => [indicator, [numerator, denominator, ratio]]));

describe('the indicators of a month', () => {
  it('count nothing where nothing is due (CS-063, CS-075)', async () => {
    await filed(peopleOf(h, place).officer, nightNoise(place));
    expect(await indicators()).toEqual({
      K04: [0, 0, null], K05: [0, 0, null], K06: [0, 0, null], K07: [0, 0, null], K08: [0, 0, null], K09: [0, 0, null], K10: [0, 0, null], K53: [0, 0, null],
    });
  });

  it('give the rate of all and of valid complaints side by side (CS-075, CS-076, K07, K08)', async () => {
    const done = await assigned(h, place);
    await handled(h, done);
    const invalid = await assigned(h, place);
    await invalid.supervisor.data(verb('judgeComplaint', 'JudgeComplaintInput'), { id: invalid.id, input: { validity: 'INVALID', reason: '不属实' } });
    await filed(done.officer, nightNoise(place));
    h.clock.set('2026-03-06T10:00:01Z');
    expect(await indicators()).toMatchObject({ K06: [2, 3, 2 / 3], K07: [1, 3, 1 / 3], K08: [1, 1, 1] });
  });

  it('count one that was rejected and told so as handled, among all (CS-075, K07)', async () => {
    const { officer, supervisor } = peopleOf(h, place);
    const { id } = await filed(officer, nightNoise(place));
    const toldAt = '2026-03-02T01:30:00Z';
    await officer.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-06T10:00:00Z', remedy: '核实', toldAt } });
    await officer.data(verb('startInvestigation'), { id });
    await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: { responsibility: 'OUTSIDE', facts: '并无此事', rootCause: 'OTHER', explanation: '说明', assistance: '登记' } });
    expect(await supervisor.refusal(verb('rejectComplaint', 'RejectComplaintInput'), { id, input: { reason: '并无此事', toldAt } })).toBe('NOT_JUDGED_INVALID');
    await supervisor.data(verb('judgeComplaint', 'JudgeComplaintInput'), { id, input: { validity: 'INVALID', reason: '并无此事' } });
    await supervisor.data(verb('rejectComplaint', 'RejectComplaintInput'), { id, input: { reason: '并无此事', toldAt } });
    expect(await indicators()).toMatchObject({ K07: [1, 1, 1], K08: [0, 0, null], K09: [0, 0, null] });
  });

  it('count the callback of each handling, and each answer (CS-036, CS-037, CS-078, K04, K05, K09, K10)', async () => {
    const it = await assigned(h, place);
    await handled(h, it);
    await calledBack(h, it, place, { satisfaction: 'UNSATISFIED', failure: { reason: 'TOO_SLOW', isQuality: false } });
    await handled(h, it);
    await calledBack(h, it, place);
    await it.officer.data(verb('closeComplaint'), { id: it.id });
    expect(await indicators()).toMatchObject({ K04: [2, 2, 1], K05: [2, 2, 1], K09: [1, 1, 1], K10: [1, 2, 0.5] });
    const late = await assigned(h, place);
    await handled(h, late);
    h.clock.set('2026-03-05T16:00:00.001Z');
    expect(await indicators()).toMatchObject({ K04: [2, 3, 2 / 3], K05: [2, 3, 2 / 3] });
  });

  it('leave out the callback that nobody makes any more, where the complaint was ended before it (CS-072, K04, K05)', async () => {
    const it = await assigned(h, place);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await handled(h, it);
      await calledBack(h, it, place, { satisfaction: 'UNSATISFIED', failure: { reason: 'TOO_SLOW', isQuality: false } });
    }
    await handled(h, it);
    await it.manager.data(verb('closeComplaintUnresolved', 'CloseComplaintUnresolvedInput'), { id: it.id, input: { reason: '多次协商未果' } });
    await h.settle();
    h.clock.set('2026-03-20T01:30:00Z');
    expect(await indicators()).toMatchObject({ K04: [3, 3, 1], K05: [3, 3, 1], K09: [0, 1, 0], K10: [0, 3, 0] });
  });

  it('count a notice of a major matter against its one working day (CS-069, K53)', async () => {
    const { officer, manager } = peopleOf(h, place);
    const { id } = await filed(officer, nightNoise(place, { severity: 'MAJOR' }));
    expect(await indicators()).toMatchObject({ K53: [0, 0, null] });
    h.clock.set('2026-03-03T16:00:00.001Z');
    expect(await indicators()).toMatchObject({ K53: [0, 1, 0] });
    await manager.data(verb('reportMajorComplaint', 'ReportMajorComplaintInput'), { id, input: { departmentIds: [place.securityId], roles: ['RM'] } });
    expect(await indicators()).toMatchObject({ K53: [0, 1, 0] });
  });

  it('are the same for the region and the group, and nothing to an estate elsewhere (PLAT-001)', async () => {
    await filed(peopleOf(h, place).officer, nightNoise(place));
    h.clock.set('2026-03-05T16:00:00Z');
    for (const actor of [regional('RM', place.regionId), headquarters('GQ')]) expect(await indicators(actor)).toMatchObject({ K06: [0, 1, 0] });
    const elsewhere = await anEstate(h);
    expect(await indicators(person('PM', elsewhere.estateId))).toMatchObject({ K06: [0, 0, null] });
    expect(await h.as(person('SEC', place.estateId)).refusal(document, { month: '2026-03' })).toBe('FORBIDDEN');
  });
});

it('every count opens the complaints behind it (CS-030, CS-064, CS-083)', async () => {
  const { officer, manager } = peopleOf(h, place);
  for (const category of ['NOISE', 'NOISE', 'PARKING']) await filed(officer, nightNoise(place, { category }));
  const stats = `query ($estateId: ID, $by: ComplaintDimension!) { complaintStats(estateId: $estateId, month: "2026-03", by: $by) { value count meanMinutes } }`;
  const { complaintStats } = await manager.data(stats, { estateId: place.estateId, by: 'CATEGORY' });
  expect(complaintStats).toEqual([{ value: 'NOISE', count: 2, meanMinutes: null }, { value: 'PARKING', count: 1, meanMinutes: null }]);
  const dimensions = ['NATURE', 'CATEGORY', 'CHANNEL', 'SEVERITY', 'VALIDITY', 'STATE', 'OUTCOME', 'ROOT_CAUSE', 'MISS_CAUSE', 'ZONE', 'OFFICER', 'ESTATE', 'REGION', 'MONTH'];
  for (const by of dimensions) {
    const { complaintStats: rows } = await manager.data(stats, { estateId: place.estateId, by });
    expect([by, rows.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([by, 3]);
    for (const { value, count } of rows) {
      const { complaints } = await manager.data(readComplaints, { filter: { estateId: place.estateId, month: '2026-01', until: '2026-03', counted: { by, value } } });
      expect([by, complaints.nodes.length]).toEqual([by, count]);
    }
  }
});

it('those that ended with a step missing are listed for the quality officer (CS-080)', async () => {
  const it = await assigned(h, place, { complainantType: 'ANONYMOUS', contactName: null, contactPhone: null });
  await it.officer.data(verb('handleComplaint', 'HandleComplaintInput'), { id: it.id, input: { result: '已整改' } });
  await h.settle();
  await it.officer.data(verb('closeComplaint'), { id: it.id });
  const incomplete = async () => (await h.as(person('QA', place.estateId)).data(
    'query ($id: ID) { incompleteComplaints(estateId: $id) { nodes { id file { missingSteps } } } }', { id: place.estateId },
  )).incompleteComplaints.nodes;
  expect(await incomplete()).toEqual([]);
  await h.sql(`update complaint set missing_steps = '["RESPONSE"]' where id = $1`, [it.id]);
  expect(await incomplete()).toEqual([{ id: it.id, file: { missingSteps: ['RESPONSE'] } }]);
});
