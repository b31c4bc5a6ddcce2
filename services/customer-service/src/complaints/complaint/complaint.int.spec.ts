import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { calendarState, recordFiled } from '@guanjia/contracts';
import { member, person, regional, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { phoned, verb as callbackVerb } from '../../callbacks/callback/callback-journey.fixture.ts';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { dispatched } from '../../tickets/ticket/ticket-journey.fixture.ts';
import {
  assigned, calledBack, filed, handled, nightNoise, peopleOf, readComplaint, readComplaints, tellComplaintStandards, tellStandard, verb,
} from './complaint-journey.fixture.ts';

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

const read = async (id: string): Promise<any> => (await h.as(person('PM', place.estateId)).data(readComplaint, { id })).complaint;
const published = async (type: string, id: string) => (await h.events(type)).filter((e) => e.aggregateId === id);
const unsatisfied = { satisfaction: 'UNSATISFIED', failure: { reason: 'OTHER', isQuality: false } };

describe('a complaint from the desk to its end', () => {
  it('is handled, told, called back within three working days and closed as resolved (CS-036, CS-061, CS-071, CS-072, CS-085)', async () => {
    const it = await assigned(h, place);
    await handled(h, it, false);
    const waiting = await read(it.id);
    expect(waiting).toMatchObject({ state: 'CALLBACK_PENDING', number: expect.stringMatching(/^TS-2026-\d{6}$/) });
    expect(waiting.callbacks).toMatchObject([{ kind: 'COMPLAINT', attempt: 1, state: 'OPEN', organiserRole: 'CSR', dueAt: '2026-03-05T16:00:00.000Z', complaint: { id: it.id }, ticket: null }]);
    const callbackId = waiting.callbacks[0].id;
    await it.officer.data(callbackVerb('assignCallback', 'AssignCallbackInput'), { id: callbackId, input: { employeeId: place.officerId } });
    expect(await it.officer.refusal(callbackVerb('completeCallback', 'CompleteCallbackInput'), { id: callbackId, input: phoned() })).toBe('RESULT_NOT_TOLD');
    expect(await it.officer.refusal(verb('closeComplaint'), { id: it.id })).toBe('STEPS_MISSING');
    await it.officer.data(verb('feedbackComplaintResult', 'FeedbackComplaintResultInput'), { id: it.id, input: { channel: 'PHONE' } });
    expect(await it.officer.refusal(verb('closeComplaint'), { id: it.id })).toBe('COMPLAINT_CALLBACK_MISSING');
    await calledBack(h, it, place);
    const { closeComplaint } = await it.officer.data(verb('closeComplaint'), { id: it.id });
    expect(closeComplaint).toMatchObject({ state: 'CLOSED', outcome: 'RESOLVED', file: { missingSteps: [] } });
    expect(await published('customer-service.complaint.closed.v1', it.id)).toMatchObject([{ payload: { category: 'NOISE', outcome: 'RESOLVED' } }]);
  });

  it('shows its whole course to staff, and to the owner what was told (CS-065, CS-080, CS-157)', async () => {
    const it = await assigned(h, place);
    await it.officer.data(verb('recordCoordination', 'RecordCoordinationInput'), { id: it.id, input: { note: '先安抚' } });
    await handled(h, it);
    const { progress, file } = await read(it.id);
    expect(progress.map(({ step }: any) => step)).toEqual([
      'FILED', 'ACCEPTED', 'RESPONDED', 'INVESTIGATION_STARTED', 'JUDGED', 'VERIFIED', 'ASSIGNED', 'COORDINATED', 'HANDLED', 'CALLBACK_AWAITED', 'RESULT_FED_BACK',
    ]);
    expect(file.conductGuide[0]).toContain('不与投诉人争执');
    const { complaint } = await h.as(member('OWN', place.estateId, place.memberId)).data(readComplaint.replace(/callbacks \{[\s\S]*\} \} \}$/, '} }'), { id: it.id });
    expect(complaint.progress.map(({ step }: any) => step)).toEqual(['FILED', 'ACCEPTED', 'RESPONDED', 'RESULT_FED_BACK']);
    expect(complaint).toMatchObject({ file: null, contactPhone: '13812345678' });
  });

  it('is marked when archives has filed it (CS-074)', async () => {
    const it = await assigned(h, place);
    await handled(h, it);
    await calledBack(h, it, place);
    await it.officer.data(verb('closeComplaint'), { id: it.id });
    await h.tell(recordFiled, { id: randomUUID(), estateId: place.estateId, data: {
      class: 'COMPLAINT', sourceType: 'COMPLAINT', sourceId: it.id, confidentiality: 'CONFIDENTIAL', filedAt: '2026-03-02T02:00:00.000Z',
      retainUntil: '2029-03-02', subjectType: 'HOUSEHOLD', subjectId: place.householdId,
    } });
    expect((await read(it.id)).file.recordFiledAt).toBe('2026-03-02T02:00:00.000Z');
  });

  it('outside our responsibility is explained and handled without a department (CS-077)', async () => {
    const { officer, head } = peopleOf(h, place);
    const { id } = await filed(officer, nightNoise(place));
    await officer.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-06T10:00:00Z', remedy: '核实', toldAt: '2026-03-02T01:30:00Z' } });
    await officer.data(verb('startInvestigation'), { id });
    const outside = { responsibility: 'OUTSIDE', facts: '市政施工', rootCause: 'OTHER', explanation: '由市政负责', assistance: '代为联系' };
    await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: outside });
    expect(await head.refusal(verb('assignComplaint', 'AssignComplaintInput'), { id, input: { departmentId: place.securityId, dueAt: '2026-03-06T10:00:00Z' } })).toBe('OUTSIDE_RESPONSIBILITY');
    expect((await officer.data(verb('handleComplaint', 'HandleComplaintInput'), { id, input: { result: '已解释并联系' } })).handleComplaint.state).toBe('HANDLED');
  });
});

describe('an unsatisfied complainant', () => {
  it('has it handled again, and is called again; after the third time the project manager ends it unresolved (CS-052, CS-072)', async () => {
    const it = await assigned(h, place);
    const end = { id: it.id, input: { reason: '要求超出合同' } };
    for (const attempt of [1, 2, 3]) {
      await handled(h, it);
      await calledBack(h, it, place, unsatisfied);
      expect(await read(it.id)).toMatchObject({ state: 'HANDLING', file: { completionNo: attempt, handleDueAt: '2026-03-04T16:00:00.000Z' } });
      if (attempt < 3) expect(await it.manager.refusal(verb('closeComplaintUnresolved', 'CloseComplaintUnresolvedInput'), end)).toBe('ATTEMPTS_LEFT');
    }
    expect(await it.director.refusal(verb('closeComplaintUnresolved', 'CloseComplaintUnresolvedInput'), end)).toBe('FORBIDDEN');
    expect((await it.manager.data(verb('closeComplaintUnresolved', 'CloseComplaintUnresolvedInput'), end)).closeComplaintUnresolved)
      .toMatchObject({ state: 'CLOSED', outcome: 'UNRESOLVED' });
    await h.settle();
    expect((await read(it.id)).callbacks.map(({ state }: any) => state)).toEqual(['REPLACED', 'REPLACED', 'CLOSED_UNSATISFIED']);
  });

  it('who is not reached three times is signed off by the director, and the complaint ends unresolved (CS-072, CS-078)', async () => {
    const it = await assigned(h, place);
    await handled(h, it);
    let last: any;
    for (let attempt = 1; attempt <= 3; attempt += 1) last = await calledBack(h, it, place, { satisfaction: 'UNREACHED' });
    expect(await it.officer.refusal(verb('closeComplaint'), { id: it.id })).toBe('COMPLAINT_CALLBACK_MISSING');
    await it.director.data(callbackVerb('signOffUnreachedCallback', 'EndCallbackInput'), { id: last.id, input: { reason: '长期外出' } });
    expect((await it.officer.data(verb('closeComplaint'), { id: it.id })).closeComplaint).toMatchObject({ outcome: 'UNRESOLVED' });
  });
});

describe('who is not named', () => {
  it('is not called back, and the complaint closes on its written result (CS-061)', async () => {
    const it = await assigned(h, place, { complainantType: 'ANONYMOUS', contactName: null, contactPhone: null, channel: 'BOX' });
    await it.officer.data(verb('handleComplaint', 'HandleComplaintInput'), { id: it.id, input: { result: '已整改' } });
    await h.settle();
    expect(await read(it.id)).toMatchObject({ state: 'HANDLED', contactName: null, callbacks: [] });
    expect((await it.officer.data(verb('closeComplaint'), { id: it.id })).closeComplaint).toMatchObject({ state: 'CLOSED', outcome: 'RESOLVED' });
  });

  it('stays unnamed even where a household member files it from the app (CS-061)', async () => {
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const { id } = await filed(owner, { ...nightNoise(place), complainantType: 'ANONYMOUS', contactName: null, contactPhone: null, channel: 'APP' });
    expect(await h.sql('select complainant_id, entered_by, household_id from complaint where id = $1', [id])).toEqual([{ complainant_id: null, entered_by: null, household_id: null }]);
    expect(await h.sql('select actor_id from complaint_progress where complaint_id = $1', [id])).toEqual([{ actor_id: 'anonymous' }]);
  });
});

describe('limits', () => {
  it('pass by themselves: the department head is told, then the project manager (CS-063, CS-064, CS-066, PLAT-018)', async () => {
    const { officer } = peopleOf(h, place);
    const { id } = await filed(officer, nightNoise(place));
    h.clock.set('2026-03-04T16:00:00.001Z');
    await h.subgraph.deadlines.fireDue();
    expect(await read(id)).toMatchObject({ file: { overdueLimits: ['RESPONSE'], escalationLevel: 1, escalations: [{ toRole: 'SDM', by: 'TIME' }] } });
    expect(await published('customer-service.complaint.overdue.v1', id)).toMatchObject([{ payload: { limit: 'RESPONSE', dueAt: '2026-03-04T16:00:00.000Z' } }]);
    h.clock.set('2026-03-10T16:00:00.001Z');
    await h.subgraph.deadlines.fireDue();
    expect((await read(id)).file).toMatchObject({ escalationLevel: 2, escalations: [{ toRole: 'SDM' }, { toRole: 'PM', by: 'TIME' }] });
    expect(await officer.refusal(verb('respondComplaint', 'RespondComplaintInput'), { id, input: { channel: 'PHONE' } })).toBe('MISS_CAUSE_INCOMPLETE');
    await officer.data(verb('respondComplaint', 'RespondComplaintInput'), { id, input: { channel: 'PHONE', missCause: 'OVERLOOKED' } });
    expect(await h.sql('select kind from deadline where ref = $1', [id])).toEqual([]);
  });

  it('of the department are overdue where all see it (CS-067)', async () => {
    const { id, manager } = await assigned(h, place);
    h.clock.set('2026-03-06T10:00:00.001Z');
    await h.subgraph.deadlines.fireDue();
    expect(await read(id)).toMatchObject({ isOverdue: true, file: { overdueLimits: ['HANDLING'] } });
    expect((await manager.data(readComplaints, { filter: { estateId: place.estateId, overdue: true } })).complaints.nodes).toMatchObject([{ id }]);
  });

  it('that were provisional become firm with the year’s calendar (PLAT-010)', async () => {
    h.clock.set('2026-12-31T01:30:00Z');
    const { id } = await filed(peopleOf(h, place).officer, nightNoise(place, { receivedAt: '2026-12-31T01:20:00Z' }));
    const before = (await read(id)).responseDueAt;
    const calendarId = randomUUID();
    await h.tell(calendarState, { id: calendarId, estateId: null, data: {
      id: calendarId, regionId: place.regionId, year: 2027, holidays: ['2027-01-01', '2027-01-04'], workdays: [], state: 'EFFECTIVE',
    } });
    expect(before).toBe('2027-01-05T16:00:00.000Z');
    expect((await read(id)).responseDueAt).toBe('2027-01-06T16:00:00.000Z');
  });
});

describe('a serious or major complaint', () => {
  it('is reviewed before it is handled, and called back by the director’s order (CS-048, CS-068)', async () => {
    const it = await assigned(h, place, { severity: 'SERIOUS' });
    expect(await it.officer.refusal(verb('handleComplaint', 'HandleComplaintInput'), { id: it.id, input: { result: '已整改' } })).toBe('REVIEW_MISSING');
    const review = { id: it.id, input: { measures: '约谈并增加夜巡', ownerId: place.officerId, dueAt: '2026-03-05T10:00:00Z' } };
    expect(await it.officer.refusal(verb('reviewSeriousComplaint', 'ReviewSeriousComplaintInput'), review)).toBe('FORBIDDEN');
    await it.manager.data(verb('reviewSeriousComplaint', 'ReviewSeriousComplaintInput'), review);
    await handled(h, it);
    expect((await read(it.id)).callbacks).toMatchObject([{ organiserRole: 'OD' }]);
  });

  it('is reported within one working day, or the region is told, and closed by few (CS-069, CS-070)', async () => {
    const it = await assigned(h, place);
    await it.officer.data(verb('classifyComplaint', 'ClassifyComplaintInput'), { id: it.id, input: { severity: 'MAJOR', reason: '媒体关注' } });
    expect((await read(it.id)).file.majorDueAt).toBe('2026-03-03T16:00:00.000Z');
    h.clock.set('2026-03-03T16:00:00.001Z');
    await h.subgraph.deadlines.fireDue();
    expect((await read(it.id)).file).toMatchObject({ overdueLimits: ['MAJOR_NOTICE'], escalationLevel: 3 });
    await it.manager.data(verb('reportMajorComplaint', 'ReportMajorComplaintInput'), { id: it.id, input: { departmentIds: [place.securityId], roles: ['RM', 'GQ'] } });
    await it.director.data(verb('reviewSeriousComplaint', 'ReviewSeriousComplaintInput'), { id: it.id, input: { measures: '公开说明', ownerId: place.officerId, dueAt: '2026-03-06T10:00:00Z' } });
    await handled(h, it);
    await calledBack(h, it, place);
    expect(await it.officer.refusal(verb('closeComplaint'), { id: it.id })).toBe('MAJOR_CLOSE_NOT_YOURS');
    const stranger = h.as(regional('RM', randomUUID()));
    expect(await stranger.refusal(verb('closeComplaint'), { id: it.id })).toBe('NOT_FOUND');
    expect((await h.as(regional('RM', place.regionId)).data(verb('closeComplaint'), { id: it.id })).closeComplaint.state).toBe('CLOSED');
  });

  it('is lowered by the project manager alone, and may be taken over (CS-068, CS-167)', async () => {
    const it = await assigned(h, place, { severity: 'SERIOUS' });
    const lower = { id: it.id, input: { severity: 'ORDINARY', reason: '误会' } };
    expect(await it.officer.refusal(verb('classifyComplaint', 'ClassifyComplaintInput'), lower)).toBe('DOWNGRADE_NOT_YOURS');
    expect((await it.manager.data(verb('classifyComplaint', 'ClassifyComplaintInput'), lower)).classifyComplaint.severity).toBe('ORDINARY');
    expect((await it.manager.data(verb('takeOverComplaint'), { id: it.id })).takeOverComplaint.file.takenOverBy).not.toBeNull();
    expect(await it.officer.refusal(verb('takeOverComplaint'), { id: it.id })).toBe('FORBIDDEN');
  });
});

it('a complaint by letter is answered by letter before it closes (CS-073)', async () => {
  const it = await assigned(h, place, { channel: 'LETTER' });
  await handled(h, it);
  await calledBack(h, it, place);
  expect((await read(it.id)).file.replyDueAt).toBe('2026-03-05T16:00:00.000Z');
  expect(await it.officer.refusal(verb('closeComplaint'), { id: it.id })).toBe('STEPS_MISSING');
  await it.officer.data(verb('sendReplyLetter', 'SendReplyLetterInput'), { id: it.id, input: { findings: '属实', remedy: '约定', apology: '抱歉' } });
  expect((await it.officer.data(verb('closeComplaint'), { id: it.id })).closeComplaint.state).toBe('CLOSED');
});

it('the second complaint of the same matter in the quarter is shown, another matter’s is not (CS-054)', async () => {
  const { officer, manager } = peopleOf(h, place);
  const first = await filed(officer, nightNoise(place));
  expect(await published('customer-service.complaint.recurrence-detected.v1', first.id)).toEqual([]);
  await filed(officer, nightNoise(place, { category: 'ODOUR' }));
  const machine = await filed(officer, nightNoise(place, { equipmentId: randomUUID() }));
  expect(await published('customer-service.complaint.recurrence-detected.v1', machine.id)).toEqual([]);
  const second = await filed(officer, nightNoise(place));
  expect(await published('customer-service.complaint.recurrence-detected.v1', second.id)).toMatchObject([
    { payload: { category: 'NOISE', unitId: place.unitId, count: 2, limit: 2, complaintIds: [first.id, second.id] } },
  ]);
  expect((await manager.data(readComplaints, { filter: { estateId: place.estateId, minRecurrence: 2 } })).complaints.nodes).toMatchObject([{ id: second.id }]);
  h.clock.set('2026-04-06T01:30:00Z');
  const [spring, late] = [await filed(officer, nightNoise(place, { receivedAt: '2026-04-05T01:30:00Z' })), await filed(officer, nightNoise(place, { receivedAt: '2026-03-31T01:30:00Z' }))];
  expect(await published('customer-service.complaint.recurrence-detected.v1', spring.id)).toEqual([]);
  expect(await published('customer-service.complaint.recurrence-detected.v1', late.id)).toMatchObject([{ payload: { count: 3, complaintIds: [first.id, second.id, late.id] } }]);
});

it('a complaint about a repair knows its work order, goes to engineering, and counts toward the same repair (CS-084, CS-054)', async () => {
  const { id: ticketId, order } = await dispatched(h, place);
  const engineer = h.as(person('EM', place.estateId));
  const { officer, head } = peopleOf(h, place);
  const repair = nightNoise(place, { nature: 'REPAIR', category: 'REPAIR_QUALITY', ticketId });
  const { id, workOrder } = await filed(officer, repair);
  expect(workOrder).toEqual({ id: order.id });
  expect((await engineer.data(readComplaints, { filter: { estateId: place.estateId } })).complaints.nodes).toMatchObject([{ id }]);
  expect(await published('customer-service.ticket.recurrence-detected.v1', ticketId)).toEqual([]);
  await filed(officer, { ...repair, ticketId: undefined, workOrderId: order.id });
  expect(await published('customer-service.ticket.recurrence-detected.v1', ticketId)).toMatchObject([{ payload: { category: 'PLUMBING', count: 3, limit: 3, ticketIds: [ticketId] } }]);
  await officer.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-06T10:00:00Z', remedy: '复查', toldAt: '2026-03-02T01:30:00Z' } });
  await officer.data(verb('startInvestigation'), { id });
  await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: { responsibility: 'OURS', facts: '属实', rootCause: 'MATERIAL', apology: '抱歉', promisedAt: '2026-03-06T10:00:00Z' } });
  const { assignComplaint } = await head.data(verb('assignComplaint', 'AssignComplaintInput'), { id, input: { dueAt: '2026-03-05T10:00:00Z' } });
  expect(assignComplaint.file.department).toEqual({ id: place.engineeringId });
  expect((await engineer.data(verb('handleComplaint', 'HandleComplaintInput'), { id, input: { result: '已更换' } })).handleComplaint.state).toBe('HANDLED');
});

describe('what an estate sets', () => {
  it('is how each nature is handled: role, department, time and steps (CS-081)', async () => {
    const { officer, supervisor, head } = peopleOf(h, place);
    const set = `mutation ($input: SetComplaintProcedureInput!, $key: IdempotencyKey!) { setComplaintProcedure(input: $input, idempotencyKey: $key) { version steps } }`;
    const input = { estateId: place.estateId, nature: 'NEIGHBOUR', steps: ['JUDGEMENT'], departmentId: place.securityId, handleWorkingDays: 2 };
    expect(await officer.refusal(set, { input, key: randomUUID() })).toBe('FORBIDDEN');
    await head.data(set, { input, key: randomUUID() });
    expect((await head.data(set, { input: { ...input, handlerRole: 'CSS' }, key: randomUUID() })).setComplaintProcedure).toEqual({ version: 2, steps: ['JUDGEMENT'] });
    expect(await head.refusal(set, { input: { ...input, handleWorkingDays: 90 }, key: randomUUID() })).toBe('HANDLING_TIME_INVALID');
    const { id } = await filed(officer, nightNoise(place));
    await supervisor.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-06T10:00:00Z', remedy: '核实', toldAt: '2026-03-02T01:30:00Z' } });
    await officer.data(verb('startInvestigation'), { id });
    await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: { responsibility: 'OURS', facts: '属实', rootCause: 'PROCEDURE', apology: '抱歉', promisedAt: '2026-03-06T10:00:00Z' } });
    expect((await head.data(verb('assignComplaint', 'AssignComplaintInput'), { id, input: {} })).assignComplaint)
      .toMatchObject({ targetAt: '2026-03-04T16:00:00.000Z', file: { department: { id: place.securityId } } });
  });

  it('may be to call back valid complaints only (CS-037, CS-059)', async () => {
    await tellStandard(h, { key: 'complaint.callback.population', value: 'VALID', unit: 'population', dayKind: 'NONE' }, place.estateId);
    const it = await assigned(h, place);
    await it.supervisor.data(verb('judgeComplaint', 'JudgeComplaintInput'), { id: it.id, input: { validity: 'INVALID', reason: '不属实' } });
    await handled(h, it, false);
    expect(await read(it.id)).toMatchObject({ state: 'HANDLED', file: { isCallbackDue: false }, callbacks: [] });
  });

  it('may be to call back within three calendar days (CS-036)', async () => {
    h.clock.set('2026-03-06T01:30:00Z');
    await tellStandard(h, { key: 'complaint.callback', value: '3', unit: 'day', dayKind: 'CAL' }, place.estateId);
    const it = await assignedLater();
    await handled(h, it, false);
    expect((await read(it.id)).callbacks).toMatchObject([{ dueAt: '2026-03-09T16:00:00.000Z' }]);
  });
});

/** As `assigned`, on a Friday. */
async function assignedLater() {
  const { officer } = peopleOf(h, place);
  const { id } = await filed(officer, nightNoise(place));
  await officer.data(verb('acceptComplaint', 'AcceptComplaintInput'), { id, input: { finishAt: '2026-03-10T10:00:00Z', remedy: '核实', toldAt: '2026-03-06T01:30:00Z' } });
  await officer.data(verb('startInvestigation'), { id });
  await officer.data(verb('verifyComplaint', 'VerifyComplaintInput'), { id, input: { responsibility: 'OUTSIDE', facts: '市政', rootCause: 'OTHER', explanation: '解释', assistance: '联系' } });
  return { id: id as string, officer };
}
