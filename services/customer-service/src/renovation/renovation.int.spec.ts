import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import {
  aDraftInput, approvedRenovation, approving, because, checklist, crewOf, made, papers, refusedMade, refusedStep, startedRenovation, starting, step, tellRenovationStandards,
} from './renovation.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let crew: ReturnType<typeof crewOf>;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  h.clock.set('2026-03-02T01:30:00Z');
  await tellStandards(h);
  await tellRenovationStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  crew = crewOf(h, place);
});
afterAll(() => h.stop());

const told = async (id: string) => (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && type.includes('.renovation.'))
  .map(({ type }) => type.replace('customer-service.renovation.', '').replace('.v1', ''));
const seen = async (client = crew.officer, fields = 'state') => (await client.data(`query ($e: ID!) { renovations(filter: { estateId: $e }) { nodes { id ${fields} } } }`, { e: place.estateId })).renovations.nodes;
const one = async (id: string, fields: string) => (await crew.officer.data(`query ($id: ID!) { renovation(id: $id) { ${fields} } }`, { id })).renovation;

describe('an application', () => {
  it('by the owner, for the own home, with every paper, is reviewed by both sides and approved by another (CS-128, CS-134)', async () => {
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const { id, number } = await made(owner, 'draftRenovation', aDraftInput(place, { papers: papers.slice(1) }), 'id number');
    expect(number).toMatch(/^ZX-2026-\d{6}$/);
    expect(await refusedStep(owner, 'applyRenovation', { id })).toBe('PAPERS_MISSING');
    const adding = { args: '$papers: [RenovationPaperInput!]!', given: 'papers: $papers', fields: 'missingPapers household { id }' };
    expect(await step(owner, 'addRenovationPapers', { id, ...adding, papers: papers.slice(0, 1) })).toEqual({ missingPapers: [], household: { id: place.householdId } });
    expect(await step(owner, 'applyRenovation', { id, fields: 'state requiredExtinguishers extinguisherAreaSqm' })).toEqual({ state: 'APPLIED', requiredExtinguishers: 3, extinguisherAreaSqm: 50 });
    const reviewing = { args: '$input: ReviewRenovationInput!', given: 'input: $input' };
    expect(await refusedStep(crew.officer, 'reviewRenovation', { id, ...reviewing, input: { part: 'ENGINEERING', isPassed: true } })).toBe('REVIEW_NOT_YOURS');
    expect(await refusedStep(crew.engineer, 'reviewRenovation', { id, ...reviewing, input: { part: 'SERVICE', isPassed: true } })).toBe('REVIEW_NOT_YOURS');
    await step(crew.officer, 'reviewRenovation', { id, ...reviewing, input: { part: 'SERVICE', isPassed: true } });
    expect((await step(crew.engineer, 'reviewRenovation', { id, ...reviewing, input: { part: 'ENGINEERING', isPassed: true, opinion: '不涉承重' } })).state).toBe('REVIEWED');
    const fields = 'state supervisor { id } reviews { part reviewer { id } }';
    const approved = await step(crew.engineer, 'approveRenovation', { id, ...approving, input: { supervisorId: place.officerId }, fields });
    expect(approved).toMatchObject({ state: 'APPROVED', supervisor: { id: place.officerId }, reviews: [{ part: 'SERVICE' }, { part: 'ENGINEERING' }] });
    expect(await told(id)).toEqual(['applied', 'reviewed', 'reviewed', 'approved']);
    expect((await tasksAbout(h, id)).map(([task, kind]) => `${task} ${kind}`)).toEqual([
      'opened RENOVATION_REVIEW', 'opened RENOVATION_ENGINEERING_REVIEW', 'closed RENOVATION_REVIEW', 'closed RENOVATION_ENGINEERING_REVIEW', 'opened RENOVATION_DECISION', 'closed RENOVATION_DECISION',
    ]);
  });

  it('is nobody else’s, and is not decided by who applied (CS-128, PLAT-001, PLAT-021)', async () => {
    const neighbour = h.as(member('OWN', place.estateId));
    expect(await refusedMade(neighbour, 'draftRenovation', aDraftInput(place))).toBe('NOT_FOUND');
    const manager = h.as(person(['PM', 'CSR'], place.estateId));
    const { id } = await made(manager, 'draftRenovation', aDraftInput(place));
    await step(manager, 'applyRenovation', { id });
    const reviewing = { args: '$input: ReviewRenovationInput!', given: 'input: $input' };
    await step(manager, 'reviewRenovation', { id, ...reviewing, input: { part: 'SERVICE', isPassed: true } });
    await step(crew.engineer, 'reviewRenovation', { id, ...reviewing, input: { part: 'ENGINEERING', isPassed: false, opinion: '擅改承重墙' } });
    expect(await refusedStep(manager, 'approveRenovation', { id, ...approving, input: { supervisorId: place.officerId } })).toBe('SELF_APPROVAL');
    expect(await refusedStep(crew.engineer, 'approveRenovation', { id, ...approving, input: { supervisorId: place.officerId } })).toBe('REVIEW_NOT_PASSED');
    expect((await step(crew.engineer, 'rejectRenovation', { id, ...because, reason: '擅改承重墙' })).state).toBe('REJECTED');
    expect(await seen(neighbour)).toEqual([]);
    expect(await seen(h.as(person('CSR', randomUUID())))).toEqual([]);
    const masked = { siteContactName: '王**', siteContactPhone: '138******22' };
    expect(await seen(h.as(regional('RM', place.regionId)), 'siteContactName siteContactPhone')).toEqual([{ id, ...masked }]);
    expect(await seen(crew.guard, 'siteContactName siteContactPhone')).toEqual([{ id, siteContactName: '王师傅', siteContactPhone: '13811112222' }]);
    const [stored] = await h.sql('select site_contact_name, site_contact_phone from renovation_application where id = $1', [id]);
    expect(JSON.stringify(stored)).not.toMatch(/王|138/);
  });

  it('that does not begin by its last day expires by itself (lifecycles 3.1)', async () => {
    const id = await approvedRenovation(h, place, { endOn: '2026-03-03' });
    h.clock.set('2026-03-03T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await one(id, 'state')).toEqual({ state: 'EXPIRED' });
    expect((await told(id)).at(-1)).toBe('expired');
  });
});

describe('work', () => {
  it('begins with a badge, enough fire extinguishers and a permit of the special work, given by another (CS-129 … CS-131)', async () => {
    const id = await approvedRenovation(h, place, { specialWorks: ['WELDING'] });
    const begin = (extinguisherCount: number) => ({ id, ...starting, input: { extinguisherCount, extinguisherWeightKg: 2 } });
    expect(await refusedStep(crew.guard, 'startRenovation', begin(3))).toBe('BADGES_MISSING');
    const worker = { renovationId: id, workerName: '王师傅', idNumber: '310101199001011234' };
    const badge = await made(crew.officer, 'issueRenovationBadge', worker, 'id number workerName validFrom validTo');
    expect(badge).toMatchObject({ workerName: '王师傅', validFrom: '2026-03-01', validTo: '2026-05-31' });
    expect(badge.number).toMatch(/^ZXZ-2026-\d{6}$/);
    expect(await refusedMade(crew.officer, 'issueRenovationBadge', worker)).toBe('BADGE_ISSUED_ALREADY');
    expect(JSON.stringify(await h.sql('select worker_name, id_digest from renovation_badge where id = $1', [badge.id]))).not.toMatch(/王|1990/);
    expect(await refusedStep(crew.guard, 'startRenovation', begin(2))).toBe('EXTINGUISHERS_SHORT');
    expect(await refusedStep(crew.guard, 'startRenovation', begin(3))).toBe('PERMIT_MISSING');
    const welding = {
      renovationId: id, kind: 'WELDING', badgeId: badge.id, certificateRef: 'T31011520260001', certificateFileId: randomUUID(), certificateValidTo: '2026-03-31',
      measures: '清理可燃物,专人看火', validFrom: '2026-03-02', validTo: '2026-03-20',
    };
    expect(await refusedMade(crew.guard, 'requestSpecialWork', { ...welding, certificateValidTo: '2026-03-10' })).toBe('CERTIFICATE_NOT_VALID');
    const both = h.as(person(['SEC', 'EM'], place.estateId));
    const permit = await made(both, 'requestSpecialWork', welding);
    expect(await refusedStep(both, 'permitSpecialWork', { id: permit.id })).toBe('SELF_APPROVAL');
    expect((await step(crew.engineer, 'permitSpecialWork', { id: permit.id })).state).toBe('ISSUED');
    expect(await step(crew.guard, 'startRenovation', { ...begin(3), fields: 'state extinguisherCount' })).toEqual({ state: 'STARTED', extinguisherCount: 3 });
    expect(await told(id)).toEqual(expect.arrayContaining(['badge-issued', 'special-work-permitted', 'started']));
    h.clock.set('2026-03-20T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    const permits = 'query ($id: ID!) { renovationWorkPermits(filter: { renovationId: $id }) { nodes { state renovation { id } } } }';
    expect((await crew.guard.data(permits, { id })).renovationWorkPermits.nodes).toEqual([{ state: 'EXPIRED', renovation: { id } }]);
  });

  it('brings workers to the gate: with a badge they are let in, without one the entry is flagged (CS-129, CS-009)', async () => {
    const { badgeNumber } = await startedRenovation(h, place);
    const enter = (patch: object) => made(crew.guard, 'registerAccess', { estateId: place.estateId, gateCode: 'EAST-1', direction: 'IN', personKind: 'CONTRACTOR', ...patch });
    const flagged = async () => (await crew.guard.data('query ($e: ID!) { unknownEntries(estateId: $e) { nodes { id } } }', { e: place.estateId })).unknownEntries.nodes.length;
    await enter({ renovationBadgeNumber: badgeNumber });
    await enter({});
    expect(await flagged()).toBe(0);
    await enter({ unitId: place.unitId });
    expect(await flagged()).toBe(1);
    await enter({ renovationBadgeNumber: 'ZXZ-2026-999999' });
    expect(await flagged()).toBe(2);
    expect((await h.events('customer-service.access.registered.v1')).filter(({ estateId }) => estateId === place.estateId).map(({ payload }) => payload['unitId']))
      .toEqual([place.unitId, null, place.unitId, null]);
  });
});

describe('a site', () => {
  it('is looked at by the whole checklist; each fail is put right by a deadline, found again the engineer may stop work (CS-132)', async () => {
    const { id } = await startedRenovation(h, place);
    const inspect = (...fails: string[]) => made(crew.guard, 'inspectRenovation', { renovationId: id, items: checklist(...fails) }, 'failedCount items { check violationId }');
    expect(await refusedMade(crew.guard, 'inspectRenovation', { renovationId: id, items: checklist().slice(1) })).toBe('CHECKLIST_INCOMPLETE');
    const first = await inspect('NO_OPEN_FLAME', 'NO_DUST_NUISANCE');
    expect(first.failedCount).toBe(2);
    const open = 'query ($id: ID!) { renovationViolations(filter: { renovationId: $id, state: OPEN }) { nodes { id check repeatNo dueAt limit { standard } supervisor { id } } } }';
    const violations = (await crew.officer.data(open, { id })).renovationViolations.nodes;
    expect(violations).toMatchObject([
      { check: 'NO_OPEN_FLAME', repeatNo: 1, dueAt: '2026-03-03T01:30:00.000Z', limit: { standard: 'finding.rectify.high' }, supervisor: { id: place.officerId } },
      { check: 'NO_DUST_NUISANCE', repeatNo: 1, dueAt: '2026-03-05T16:00:00.000Z', limit: { standard: 'finding.rectify.medium' } },
    ]);
    const flame = violations[0].id;
    expect((await inspect('NO_OPEN_FLAME')).items.find(({ check }: any) => check === 'NO_OPEN_FLAME').violationId).toBe(flame);
    const noting = { args: '$note: Line!', given: 'note: $note' };
    await step(crew.guard, 'clearRenovationViolation', { id: flame, ...noting, note: '已熄灭并教育' });
    await inspect('NO_OPEN_FLAME');
    const tasks = (await tasksAbout(h, id)).map(([task, kind]) => `${task} ${kind}`);
    expect(tasks).toContain('opened RENOVATION_STOP_WORK');
    expect((await step(crew.engineer, 'suspendRenovation', { id, ...because, reason: '再次动用明火' })).state).toBe('SUSPENDED');
    expect(await refusedStep(crew.engineer, 'resumeRenovation', { id })).toBe('VIOLATIONS_OPEN');
    for (const violation of (await crew.officer.data(open, { id })).renovationViolations.nodes) await step(crew.officer, 'clearRenovationViolation', { id: violation.id, ...noting, note: '已整改' });
    expect((await step(crew.engineer, 'resumeRenovation', { id })).state).toBe('STARTED');
    await step(crew.officer, 'completeRenovation', { id });
    const accepting = { args: '$result: Line!', given: 'result: $result', fields: 'state openViolationCount acceptance { result }' };
    expect(await step(crew.engineer, 'acceptRenovation', { id, ...accepting, result: '合格' })).toEqual({ state: 'ACCEPTED', openViolationCount: 0, acceptance: { result: '合格' } });
    expect(await told(id)).toEqual(expect.arrayContaining(['violation-found', 'violation-cleared', 'suspended', 'resumed', 'completed', 'accepted']));
  });

  it('that nobody looks at for a day is noticed, and a violation past its limit too (CS-132, CS-134)', async () => {
    const { id } = await startedRenovation(h, place);
    await made(crew.guard, 'inspectRenovation', { renovationId: id, items: checklist('NO_LOOSE_WIRING') });
    h.clock.set('2026-03-03T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await one(id, 'missedInspections inspectionDueAt openViolationCount')).toEqual({ missedInspections: 1, inspectionDueAt: '2026-03-04T16:00:00.000Z', openViolationCount: 1 });
    const late = (await crew.officer.data('query ($e: ID!) { renovationViolations(filter: { estateId: $e, isOverdue: true }) { nodes { check } } }', { e: place.estateId })).renovationViolations.nodes;
    expect(late).toEqual([{ check: 'NO_LOOSE_WIRING' }]);
    expect(await told(id)).toEqual(expect.arrayContaining(['inspection-missed', 'violation-overdue']));
  });

  it('moves its waste in the windows and to the place of the estate, or that is a violation (CS-133)', async () => {
    const { id } = await startedRenovation(h, place);
    const rule = async () => (await crew.guard.data('query ($e: ID!) { estateRenovationRule(estateId: $e) { wasteWindows { from to } wastePlaceCode inspectEveryDays } }', { e: place.estateId })).estateRenovationRule;
    expect(await rule()).toEqual({ wasteWindows: [{ from: '09:00', to: '11:30' }, { from: '14:00', to: '17:30' }], wastePlaceCode: null, inspectEveryDays: 1 });
    const move = (placeCode: string, at: string) => made(h.as(person('CLN', place.estateId)), 'reportRenovationWaste', { renovationId: id, placeCode, at }, 'kind failedCount items { check result }');
    expect(await move('EAST-YARD', '2026-03-02T01:20:00Z')).toMatchObject({ kind: 'WASTE', failedCount: 0 });
    const own = { estateId: place.estateId, wasteWindows: [{ from: '10:00', to: '11:00' }], wastePlaceCode: 'EAST-YARD' };
    await made(crew.manager, 'setRenovationRule', own, 'version');
    expect((await made(crew.manager, 'setRenovationRule', { ...own, inspectEveryDays: 2 }, 'version inspectEveryDays'))).toEqual({ version: 2, inspectEveryDays: 2 });
    expect(await refusedMade(crew.guard, 'setRenovationRule', own)).toBe('FORBIDDEN');
    expect((await move('GATE-2', '2026-03-02T01:20:00Z')).failedCount).toBe(2);
    const found = (await h.events('customer-service.renovation.violation-found.v1')).filter(({ aggregateId }) => aggregateId === id).map(({ payload }) => [payload['check'], payload['sourceType']]);
    expect(found).toEqual([['WASTE_IN_WINDOW', 'WASTE_MOVE'], ['WASTE_IN_PLACE', 'WASTE_MOVE']]);
  });
});
