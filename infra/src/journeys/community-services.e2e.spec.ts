import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEstateOffice, type EstateOffice } from './estate-office.fixture.ts';

type Ask = ReturnType<EstateOffice['as']>;

let office: EstateOffice;
let home: { estateId: string; unitId: string; householdId: string };
let owner: Ask;

beforeAll(async () => {
  office = await openEstateOffice({ estates: 2, units: 20, tickets: 0 });
  owner = office.as(office.idOf('OWN'));
  const { myAccounts } = await owner('{ myAccounts { estate { id } unit { id } household { id } } }');
  const [{ estate, unit, household }] = myAccounts;
  home = { estateId: estate.id, unitId: unit.id, householdId: household.id };
});
afterAll(() => office?.stop());

const by = (role: Parameters<EstateOffice['idOf']>[0]): Ask => office.as(office.idOf(role));
const make = async (ask: Ask, verb: string, { type, input, fields = 'id' }: { type: string; input: object; fields?: string }): Promise<any> =>
  (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input, key: randomUUID() }))[verb];
/** Does a step on something that is there. */
const step = async (ask: Ask, verb: string, id: string, { type, input, fields = 'id state' }: { type?: string; input?: object; fields?: string } = {}): Promise<any> => (await ask(
  `mutation ($id: ID!${type ? `, $input: ${type}!` : ''}, $key: IdempotencyKey!) { ${verb}(id: $id${type ? ', input: $input' : ''}, idempotencyKey: $key) { ${fields} } }`,
  { id, ...(input ? { input } : {}), key: randomUUID() },
))[verb];
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const tasksOf = async (ask: Ask): Promise<any[]> => (await ask('{ myTasks(first: 100) { nodes { kind subjectId } } }')).myTasks.nodes;

/** What is called back about a matter that is done. */
const callbacksOf = async (id: string): Promise<any[]> => (await by('OD')('query ($e: ID!) { callbackTasks(filter: { estateId: $e }, first: 50) { nodes { kind state sourceId household { id } } } }', { e: home.estateId }))
  .callbackTasks.nodes.filter(({ sourceId }: { sourceId: string }) => sourceId === id).map(({ sourceId: _, ...callback }: any) => callback);

describe('services and company in the community, through the gateway', () => {
  it('a service is ordered at its public price, agreed, performed in time, charged once, called back about and judged (CS-044, CS-140, CS-141, CS-142, CS-145, CS-146, CS-147, BIL-004)', async () => {
    const { estateId, unitId, householdId } = home;
    const item = { estateId, code: 'DEEP-CLEAN', name: '开荒保洁', businessLine: 'RENTAL_AGENCY', standard: '地面无尘', unit: 'HOUR', priceFen: 6000, planning: '住户需求调查', planningRecordId: randomUUID() };
    const { id: itemId } = await make(by('CSS'), 'planServiceItem', { type: 'PlanServiceItemInput', input: item });
    await step(by('PM'), 'approveServiceItem', itemId, { type: 'ApproveServiceItemInput', input: { evaluation: '可行' } });
    await step(by('CSS'), 'publishServiceItem', itemId);
    const { serviceItems } = await owner('query ($e: ID!) { serviceItems(filter: { estateId: $e, state: LAUNCHED }) { nodes { code priceFen } } }', { e: estateId });
    expect(serviceItems.nodes).toContainEqual({ code: 'DEEP-CLEAN', priceFen: 6000 });

    const { id } = await make(owner, 'placeServiceOrder', { type: 'PlaceServiceOrderInput', input: { estateId, unitId, householdId, itemCode: 'DEEP-CLEAN', content: '周末保洁' } });
    await office.settled();
    expect(await tasksOf(by('CSR'))).toContainEqual({ kind: 'QUOTE_SERVICE', subjectId: id });
    await step(by('CSR'), 'quoteServiceOrder', id, { type: 'QuoteServiceOrderInput', input: { content: '两小时保洁', quantityHundredths: 200 } });
    await step(owner, 'acceptQuote', id);
    const { appointment } = await step(by('CSR'), 'scheduleServiceOrder', id, {
      type: 'ScheduleServiceOrderInput', input: { at: inMinutes(2), employeeId: office.idOf('TEC') }, fields: 'appointment { id }',
    });
    expect(await step(by('TEC'), 'checkInAppointment', appointment.id, { fields: 'isOnTime' })).toEqual({ isOnTime: true });
    await step(by('TEC'), 'startServiceOrder', id);
    await step(by('TEC'), 'completeServiceOrder', id, { type: 'CompleteServiceOrderInput', input: { result: '已完成' } });
    const charged = 'query ($id: ID!) { serviceOrder(id: $id) { state amountFen chargeLine { amountFen item explanation { text } account { balanceFen } } } }';
    const { serviceOrder } = await office.until(() => owner(charged, { id }), (answer: any) => answer.serviceOrder.chargeLine !== null);
    expect(serviceOrder).toEqual({ state: 'COMPLETED', amountFen: 12000, chargeLine: {
      amountFen: 12000, item: 'SERVICE', explanation: { text: '服务单 120.00 元（报价 60.00 元 × 2.00）' }, account: { balanceFen: expect.any(Number) },
    } });
    await step(owner, 'evaluateServiceOrder', id, { type: 'EvaluateServiceOrderInput', input: { satisfaction: 'SATISFIED', evaluation: '很干净' } });
    expect(await callbacksOf(id)).toEqual([{ kind: 'OTHER', state: 'OPEN', household: { id: householdId } }]);
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    const { businessLineRevenue } = await by('PM')('query ($e: ID!, $m: YearMonth!) { businessLineRevenue(estateId: $e, from: $m, to: $m) { businessLine orders amountFen } }', { e: estateId, m: month });
    expect(businessLineRevenue).toContainEqual({ businessLine: 'RENTAL_AGENCY', orders: 1, amountFen: 12000 });
  });

  it('an activity is planned, paid for within its budget, joined, held, called back about and evaluated (CS-043, CS-135, CS-136, CS-137, CS-138, CS-139)', async () => {
    const { estateId, householdId } = home;
    const organiserId = office.idOf('CSR');
    const { id } = await make(by('CSR'), 'planActivity', { type: 'PlanActivityInput', input: {
      estateId, kind: 'NEIGHBOURHOOD', theme: '邻里茶话会', plan: '茶歇与游戏', organiserId, venue: '会所', startAt: inMinutes(3 * 1_440), endAt: inMinutes(3 * 1_440 + 120), budgetFen: 50_000,
    } });
    await office.settled();
    expect(await tasksOf(by('PM'))).toContainEqual({ kind: 'APPROVE_ACTIVITY', subjectId: id });
    await step(by('PM'), 'approveActivityBudget', id);
    await by('CSR')('mutation ($id: ID!, $m: [ActivityMaterialInput!]!) { setActivityMaterials(id: $id, materials: $m) { state } }', { id, m: [{ item: '茶点', qty: 30, ownerId: organiserId, ready: true }] });
    await by('CSR')('mutation ($id: ID!, $key: IdempotencyKey!) { spendOnActivity(id: $id, amountFen: 48000, idempotencyKey: $key) { spentFen } }', { id, key: randomUUID() });
    await step(owner, 'signUpActivity', id, { type: 'JoinActivityInput', input: { householdId, persons: 2 }, fields: 'id' });
    await step(by('CSR'), 'holdActivity', id);
    await step(by('CSR'), 'checkInActivity', id, { type: 'JoinActivityInput', input: { householdId, persons: 2 }, fields: 'id' });
    await step(by('CSR'), 'completeActivity', id);
    await office.settled();
    expect(await callbacksOf(id)).toEqual([{ kind: 'ACTIVITY', state: 'OPEN', household: { id: householdId } }]);
    await step(by('CSS'), 'evaluateActivity', id, { type: 'EvaluateActivityInput', input: { effect: 'GOOD', evaluation: '邻里互动热烈', staff: [{ employeeId: organiserId, part: 'ORGANISER' }] } });
    const { activity } = await owner('query ($id: ID!) { activity(id: $id) { state attendedHouseholds effect participations { nodes { household { id } attendedAt } } } }', { id });
    expect(activity).toEqual({
      state: 'EVALUATED', attendedHouseholds: 1, effect: 'GOOD',
      participations: { nodes: [{ household: { id: householdId }, attendedAt: expect.any(String) }] },
    });
  });

  it('what is found is announced from the approved text, claimed, and the quarter cleared (CS-109, CS-110, CS-111)', async () => {
    const { estateId } = home;
    const text = { estateId, kind: 'LOST_FOUND', title: '失物招领', channels: ['BOARD'] };
    for (const template of [{ ...text, body: '{place}拾到{matter}。' }, { ...text, matterCode: 'CLEARANCE', body: '无人认领:{matter}。' }]) {
      const { id } = await make(by('CSR'), 'draftTemplate', { type: 'DraftTemplateInput', input: template });
      await by('PM')('mutation ($id: ID!) { approveTemplate(id: $id) { id } }', { id });
    }
    const find = (input: object) => make(by('FD'), 'registerLostItem', { type: 'RegisterLostItemInput', input: { estateId, place: '大堂', ...input } });
    const [ring, scarf] = [await find({ category: 'JEWELLERY', isValuable: true, description: '金戒指' }), await find({ category: 'CLOTHING', isValuable: false, description: '红围巾' })];
    await office.settled();
    expect(await tasksOf(by('FD'))).toContainEqual({ kind: 'LOST_NOTICE', subjectId: ring.id });
    const { postLostNotice } = await by('FD')('mutation ($id: ID!) { postLostNotice(id: $id) { state isLate notice { body state } } }', { id: ring.id });
    expect(postLostNotice).toEqual({ state: 'NOTICE_POSTED', isLate: false, notice: { body: '大堂拾到首饰。', state: 'PUBLISHED' } });
    const claim = { claimantName: '王小明', claimantIdentity: '身份证', signatureFileId: randomUUID() };
    await by('FD')('mutation ($id: ID!, $input: ClaimLostItemInput!) { claimLostItem(id: $id, input: $input) { state } }', { id: ring.id, input: claim });
    const clearance = await make(by('CSR'), 'runLostItemClearance', { type: 'RunLostItemClearanceInput', input: { estateId }, fields: 'items { id state } notice { body }' });
    expect(clearance.items).toContainEqual({ id: scarf.id, state: 'LISTED' });
    expect(clearance.items.map(({ id }: { id: string }) => id)).not.toContain(ring.id);
    expect(clearance.notice.body).toMatch(/^无人认领:.*衣物 \d 件/);
  });
});
