import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEstateOffice, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
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
}, 300_000);
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

  it('what it suggests at the forum is answered, and the committee is heard (CS-098, CS-100, CS-150)', async () => {
    const [officer, manager] = [office.as(office.idOf('CSR')), office.as(office.idOf('PM'))];
    const { id } = await make(officer, 'submitSuggestion', { input: { estateId, channel: 'PHONE', kind: 'SUGGESTION', suggesterType: 'OWNER', unitId: household.unitId, text: '增加充电桩' } });
    await officer('mutation ($id: ID!) { judgeSuggestion(id: $id, input: { decision: ACCEPTED, reason: "可行" }) { state } }', { id });
    const { replySuggestion } = await officer('mutation ($id: ID!) { replySuggestion(id: $id, input: { reply: "六月安装" }) { state household { id } replier { name } } }', { id });
    expect(replySuggestion).toEqual({ state: 'REPLIED', household: { id: household.id }, replier: { name: expect.any(String) } });
    await make(manager, 'updateCommittee', { input: { estateId, state: 'PREPARING' } });
    await make(manager, 'recordCommitteeContact', { input: { estateId, kind: 'MEETING', summary: '筹备沟通' } });
    const { ownersCommittee } = await manager('query ($e: ID!) { ownersCommittee(estateId: $e) { state lastContactAt estate { name } } }', { e: estateId });
    expect(ownersCommittee).toEqual({ state: 'PREPARING', lastContactAt: expect.any(String), estate: { name: expect.any(String) } });
  });
});
