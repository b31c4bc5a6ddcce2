import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDateOf } from '@guanjia/domain';
import { deedsAt, type Deeds } from './deeds.fixture.ts';
import { openEstateOffice, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
let deeds: Deeds;
let estateId: string;
let household: { id: string; unitId: string };
let homes: number;

type Ask = ReturnType<EstateOffice['as']>;
const make = async (ask: Ask, verb: string, { input, fields = 'id' }: { input: object; fields?: string }): Promise<any> => {
  const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
  return (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input, key: randomUUID() }))[verb];
};

beforeAll(async () => {
  office = await openEstateOffice({ estates: 2, units: 20, tickets: 0 });
  estateId = (await office.as(office.idOf('CSR'))('{ estates(first: 5) { nodes { id } } }')).estates.nodes[0].id;
  await office.settled();
  const { occupancies } = await office.as(office.idOf('CSR'))('query ($e: ID) { occupancies(filter: { estateId: $e, state: OCCUPIED }, first: 50) { nodes { id unit { id } } } }', { e: estateId });
  household = { id: occupancies.nodes[0].id, unitId: occupancies.nodes[0].unit.id };
  homes = occupancies.nodes.length;
  deeds = await deedsAt(office, estateId);
});
afterAll(() => office?.stop());

describe('keeping in touch with a household, through the gateway', () => {
  it('it is found living there, planned, agreed with, interviewed, and the year shows it (CS-086, CS-087, CS-089, CS-091)', async () => {
    const [officer, head] = [office.as(office.idOf('CSR')), office.as(office.idOf('CSS'))];
    const year = Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4));
    const plan = await make(head, 'generateInterviewPlan', { input: { estateId, year }, fields: 'id state required monthQuotas' });
    expect(plan).toMatchObject({ state: 'DRAFT', required: homes });
    expect(plan.monthQuotas.reduce((sum: number, quota: number) => sum + quota, 0)).toBe(homes);
    await head('mutation ($id: ID!) { activateInterviewPlan(id: $id) { state } }', { id: plan.id });
    const { interviews } = await officer('query ($e: ID, $h: ID) { interviews(filter: { estateId: $e, householdId: $h }) { nodes { id state unit { unitNo } household { id memberCount } } } }', { e: estateId, h: household.id });
    expect(interviews.nodes).toMatchObject([{ state: 'PLANNED', unit: { unitNo: expect.any(String) }, household: { id: household.id, memberCount: expect.any(Number) } }]);
    const id = interviews.nodes[0].id;
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await officer('mutation ($id: ID!, $at: DateTime!) { bookInterview(id: $id, input: { at: $at }) { state } }', { id, at });
    await office.settled();
    expect((await officer('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks.nodes).toContainEqual({ kind: 'INTERVIEW', subjectId: household.id });
    const done = await make(officer, 'recordInterview', { input: { householdId: household.id, mode: 'FACE', needs: '希望增加充电桩', satisfaction: 'SATISFIED' }, fields: 'id state interviewer { name }' });
    expect(done).toMatchObject({ id, state: 'DONE', interviewer: { name: expect.any(String) } });
    const { interviewCoverage } = await office.as(office.idOf('RM'))('query ($e: ID!, $y: Int!) { interviewCoverage(estateId: $e, year: $y) { occupiedHouseholds occupiedCovered faceInterviewed } }', { e: estateId, y: year });
    expect(interviewCoverage).toEqual({ occupiedHouseholds: homes, occupiedCovered: 1, faceInterviewed: 1 });
    await office.settled();
    expect((await officer('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks.nodes).not.toContainEqual({ kind: 'INTERVIEW', subjectId: household.id });
  });

  it('it is asked in a survey that ends with a measure, and scored against the target (CS-094, CS-095, CS-096)', async () => {
    const [officer, head] = [office.as(office.idOf('CSR')), office.as(office.idOf('CSS'))];
    const { id } = await make(head, 'draftSurvey', { input: { estateId, kind: 'CUSTOMER', title: '年度顾客意见调查', questions: [{ code: 'CLEAN', text: '保洁' }] } });
    await head('mutation ($id: ID!, $at: DateTime!) { launchSurvey(id: $id, input: { closesAt: $at }) { state } }', { id, at: new Date(Date.now() + 86_400_000).toISOString() });
    await make(officer, 'submitSurveyReply', { input: { surveyId: id, householdId: household.id, channel: 'PAPER', answers: [{ code: 'CLEAN', step: 'SATISFIED' }], satisfaction: 'VERY_SATISFIED' } });
    const { surveyScore } = await officer('query ($s: ID!) { surveyScore(surveyId: $s) { valid satisfied scoreBp target isOnTarget } }', { s: id });
    expect(surveyScore).toEqual({ valid: 1, satisfied: 1, scoreBp: 10_000, target: 90, isOnTarget: true });
    await head('mutation ($id: ID!) { stopCollecting(id: $id) { state } }', { id });
    await head('mutation ($id: ID!) { analyseSurvey(id: $id, input: { analysis: "总体良好", problems: [{ code: "P1", text: "地库照明不足" }] }) { state } }', { id });
    const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    await head(`mutation ($id: ID!, $input: AddImprovementInput!, $key: IdempotencyKey!) { addImprovement(id: $id, input: $input, idempotencyKey: $key) { state } }`,
      { id, input: { problemCode: 'P1', action: '更换灯具', ownerId: office.idOf('EM'), dueOn }, key: randomUUID() });
    const { closeSurvey } = await head('mutation ($id: ID!) { closeSurvey(id: $id) { state measures { owner { name } dueOn } } }', { id });
    expect(closeSurvey).toEqual({ state: 'CLOSED', measures: [{ owner: { name: expect.any(String) }, dueOn }] });
  });

  it('it is heard at the forum, and each thing it suggests there is answered to it (CS-098, CS-100)', async () => {
    const inAMoment = new Date(Date.now() + 600_000).toISOString();
    const plan = { input: { estateId, plannedAt: inAMoment, venue: '会所' } };
    expect(await deeds.refused('CSR', 'planOwnerForum', plan)).toBe('FORBIDDEN');
    expect(await deeds.refused('CSS', 'planOwnerForum', { input: { ...plan.input, plannedAt: '2020-01-01T00:00:00Z' } })).toBe('TIME_PAST');
    const { id } = await deeds.does('CSS', 'planOwnerForum', plan);
    const said = (text: string, kind = 'SUGGESTION') => ({ kind, suggesterType: 'OWNER', unitId: household.unitId, text });
    const heard = { attendeeIds: [household.id], suggestions: [said('增加充电桩'), said('保安态度好', 'OPINION')] };
    expect(await deeds.refused('CSS', 'holdOwnerForum', { id, input: { ...heard, attendeeIds: [] } })).toBe('ATTENDANCE_MISSING');
    expect(await deeds.refused('CSS', 'minuteOwnerForum', { id, args: { minutesId: ['ID!', randomUUID()] } })).toBe('WRONG_STATE');
    expect(await deeds.does('CSS', 'holdOwnerForum', { id, input: heard, fields: 'state suggestionCount attendees { id }' })).toEqual({ state: 'HELD', suggestionCount: 2, attendees: [{ id: household.id }] });
    const ofForum = async (who: string) => (await deeds.as(who)('query ($s: ID) { suggestions(filter: { sourceId: $s }) { nodes { id text channel state reply household { id } } } }', { s: id })).suggestions.nodes;
    for (const { id: suggestion, text } of await ofForum('CSR')) {
      const decision = text === '增加充电桩' ? 'ACCEPTED' : 'DECLINED';
      expect(await deeds.refused('CSR', 'replySuggestion', { id: suggestion, input: { reply: '六月安装' } })).toBe('WRONG_STATE');
      await deeds.does('CSR', 'judgeSuggestion', { id: suggestion, input: { decision, reason: '已研究' } });
      expect(await deeds.refused('QA', 'replySuggestion', { id: suggestion, input: { reply: '六月安装' } })).toBe('FORBIDDEN');
      await deeds.does('CSR', 'replySuggestion', { id: suggestion, input: { reply: '六月安装' } });
    }
    const answered = { channel: 'FORUM', state: 'REPLIED', reply: '六月安装', household: { id: household.id } };
    expect(await ofForum('QA')).toMatchObject([answered, answered]);
    expect((await deeds.does('CSS', 'minuteOwnerForum', { id, args: { minutesId: ['ID!', randomUUID()] } })).state).toBe('MINUTED');
  });

  it('it is one of the customers whom the service, with engineering, looks at once in the half-year (CS-092)', async () => {
    const [year, month] = localDateOf(new Date()).split('-').map(Number) as [number, number];
    const half = month <= 6 ? 1 : 2;
    const run = { input: { estateId, year, half, participantIds: [deeds.idOf('CSS'), deeds.idOf('EM')] } };
    expect(await deeds.refused('CSR', 'runSegmentation', run)).toBe('FORBIDDEN');
    expect(await deeds.refused('CSS', 'runSegmentation', { input: { ...run.input, half: 3 - half } })).toBe('HALF_INVALID');
    const { id, households } = await deeds.does('CSS', 'runSegmentation', { ...run, fields: 'id households' });
    expect(await deeds.refused('CSS', 'runSegmentation', run)).toBe('REVIEW_OF_HALF_EXISTS');
    const { occupancies } = await deeds.as('CSR')('query ($e: ID) { occupancies(filter: { estateId: $e }, first: 100) { nodes { id state } } }', { e: estateId });
    const customers = occupancies.nodes.filter(({ state }: { state: string }) => !['UNDELIVERED', 'ENDED'].includes(state)).map(({ id: householdId }: { id: string }) => householdId);
    expect(households).toBe(customers.length);
    const others = customers.filter((householdId: string) => householdId !== household.id).map((householdId: string) => ({ householdId, segment: 'REGULAR' }));
    const assessed = (results: object[]) => deeds.does('CSR', 'assessCustomers', { id, input: { results }, fields: 'state assessed' });
    expect(await assessed(others)).toEqual({ state: 'OPEN', assessed: households - 1 });
    expect(await deeds.refused('CSS', 'confirmSegmentation', { id })).toBe('WRONG_STATE');
    expect(await deeds.refused('EM', 'assessCustomers', { id, input: { results: others } })).toBe('FORBIDDEN');
    expect(await assessed([{ householdId: household.id, segment: 'CARE', remark: '独居老人' }])).toEqual({ state: 'ASSESSED', assessed: households });
    expect(await deeds.refused('CSR', 'confirmSegmentation', { id })).toBe('FORBIDDEN');
    expect((await deeds.does('PM', 'confirmSegmentation', { id })).state).toBe('CONFIRMED');
    const { customerSegments } = await deeds.as('CSR')('query ($h: ID) { customerSegments(filter: { householdId: $h }) { nodes { year half segment remark assessor { name } household { id } } } }', { h: household.id });
    expect(customerSegments.nodes).toEqual([{ year, half, segment: 'CARE', remark: '独居老人', assessor: { name: expect.any(String) }, household: { id: household.id } }]);
    const { segmentationReviews } = await deeds.as('PM')('query ($e: ID) { segmentationReviews(estateId: $e) { nodes { state participants { employee { name } department { kind } } } } }', { e: estateId });
    expect(segmentationReviews.nodes).toMatchObject([{ state: 'CONFIRMED', participants: [{ department: { kind: 'SERVICE' } }, { department: { kind: 'ENGINEERING' } }] }]);
  });

  it('its note on how to treat it stays in the estate, and its committee is heard (CS-058, CS-150, CS-151, CS-166)', async () => {
    await deeds.does('CSR', 'setHandlingNote', { input: { householdId: household.id, text: '请先电话联系' }, fields: 'text' });
    const notes = 'query ($h: ID) { handlingNotes(householdId: $h) { nodes { text } } }';
    expect((await deeds.as('CSS')(notes, { h: household.id })).handlingNotes.nodes).toEqual([{ text: '请先电话联系' }]);
    await expect(office.as(office.idOf('RM'))(notes, { h: household.id })).rejects.toThrow('FORBIDDEN');
    await deeds.does('PM', 'updateCommittee', { input: { estateId, state: 'PREPARING' } });
    expect(await deeds.refused('CSR', 'recordCommitteeContact', { input: { estateId, kind: 'MEETING', summary: '筹备沟通' } })).toBe('FORBIDDEN');
    await deeds.does('PM', 'recordCommitteeContact', { input: { estateId, kind: 'MEETING', summary: '筹备沟通' } });
    const assembly = { estateId, at: new Date(Date.now() - 3_600_000).toISOString(), noticeOn: localDateOf(new Date()), agenda: '选举业委会' };
    const vote = { title: '选举', votesFor: 12, votesAgainst: 3, abstentions: 1, isPassed: true };
    expect(await deeds.refused('PM', 'recordAssembly', { input: { ...assembly, resolutions: [{ ...vote, votesFor: -1 }] } })).toBe('VOTES_INVALID');
    await deeds.does('PM', 'recordAssembly', { input: { ...assembly, resolutions: [vote] } });
    const { ownersCommittee, assemblies } = await office.as(office.idOf('RM'))('query ($e: ID!) { ownersCommittee(estateId: $e) { state lastContactAt estate { name } } assemblies(estateId: $e) { nodes { agenda resolutions { votesFor isPassed } } } }', { e: estateId });
    expect(ownersCommittee).toEqual({ state: 'PREPARING', lastContactAt: expect.any(String), estate: { name: expect.any(String) } });
    expect(assemblies.nodes).toEqual([{ agenda: '选举业委会', resolutions: [{ votesFor: 12, isPassed: true }] }]);
  });
});
