import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, type EstatePlace } from '../places/estate.fixture.ts';
import { tasksAbout } from '../reception/reception.fixture.ts';
import { SHOP_CHECKS } from './shop-inspection/shop-inspection.rules.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId));
});
afterAll(() => h.stop());

const registering = 'mutation ($input: RegisterShopInput!, $key: IdempotencyKey!) { registerShop(input: $input, idempotencyKey: $key) { id missingPapers operatorName } }';
const given = (patch: object = {}) => ({
  estateId: place.estateId, unitId: place.unitId, signName: '福满楼', operatorName: '赵女士', operatorPhone: '13822223333', trade: 'CATERING',
  papers: [{ kind: 'BUSINESS_LICENCE', number: '91310000MA1' }, { kind: 'FIRE_SAFETY', number: 'XF-1' }, { kind: 'FOOD_PERMIT', number: 'JY1310', validTo: '2026-03-10' }], ...patch,
});
const registered = async () => (await officer.data(registering, { input: given(), key: randomUUID() })).registerShop;
const owing = async (client = officer): Promise<any[]> =>
  (await client.data('query ($e: ID!) { shops(filter: { estateId: $e, isMissingPapers: true }) { nodes { id missingPapers operatorName operatorPhone } } }', { e: place.estateId })).shops.nodes;

it('a shop is registered with its papers; what is missing is listed, an ended one by itself (CS-152)', async () => {
  const { id, missingPapers, operatorName } = await registered();
  expect([missingPapers, operatorName]).toEqual([['EMISSION_PERMIT'], '赵女士']);
  expect(await officer.refusal(registering, { input: given(), key: randomUUID() })).toBe('SHOP_REGISTERED_ALREADY');
  expect(await h.as(person('CSR', randomUUID())).refusal(registering, { input: given(), key: randomUUID() })).toBe('NOT_FOUND');
  expect((await owing(h.as(regional('RM', place.regionId)))).map((row) => [row.operatorName, row.operatorPhone])).toEqual([['赵**', '138******33']]);
  expect(JSON.stringify(await h.sql('select operator_name, operator_phone from shop where id = $1', [id]))).not.toMatch(/赵|138/);
  const record = 'mutation ($id: ID!, $input: ShopPaperInput!) { recordShopPaper(id: $id, input: $input) { missingPapers } }';
  await officer.data(record, { id, input: { kind: 'EMISSION_PERMIT', number: 'PW-1', validTo: '2027-03-01' } });
  expect(await owing()).toEqual([]);
  h.clock.set('2026-03-10T16:00:00Z');
  await h.subgraph.deadlines.fireDue();
  expect((await owing()).map((row) => row.missingPapers)).toEqual([['FOOD_PERMIT']]);
  expect((await tasksAbout(h, id)).map(([step, kind]) => `${step} ${kind}`)).toEqual(['opened SHOP_PAPERS', 'closed SHOP_PAPERS', 'opened SHOP_PAPERS']);
  expect((await officer.data('mutation ($id: ID!) { closeShop(id: $id) { state closedOn } }', { id })).closeShop).toEqual({ state: 'CLOSED', closedOn: '2026-03-11' });
});

it('it is inspected by the whole checklist; a breach is dissuaded, reported when it goes on, and put right (CS-153, CS-108)', async () => {
  const { id: shopId } = await registered();
  const guard = h.as(person('SEC', place.estateId));
  const inspecting = 'mutation ($input: InspectShopInput!, $key: IdempotencyKey!) { inspectShop(input: $input, idempotencyKey: $key) { id state failedCount shop { signName } } }';
  const items = SHOP_CHECKS.map((check) => ({ check, result: check === 'NO_ILLEGAL_STALLS' ? 'FAIL' : 'OK' }));
  expect(await guard.refusal(inspecting, { input: { shopId, items: items.slice(1) }, key: randomUUID() })).toBe('CHECKLIST_INCOMPLETE');
  const { inspectShop } = await guard.data(inspecting, { input: { shopId, items }, key: randomUUID() });
  expect(inspectShop).toMatchObject({ state: 'RECORDED', failedCount: 1, shop: { signName: '福满楼' } });
  const { id } = inspectShop;
  const reporting = 'mutation ($id: ID!) { reportShopViolations(id: $id, toRole: PM) { state } }';
  expect(await guard.refusal(reporting, { id })).toBe('WRONG_STATE');
  await guard.data('mutation ($id: ID!) { dissuadeShop(id: $id) { state } }', { id });
  expect((await guard.data(reporting, { id })).reportShopViolations.state).toBe('REPORTED');
  const listed = async () => (await officer.data('query ($s: ID!) { shopInspections(filter: { shopId: $s, hasFails: true }) { nodes { state reportedToRole correction items { check violationId } } } }', { s: shopId })).shopInspections.nodes;
  const [{ items: lines }] = await listed();
  const { violationId } = lines.find(({ check }: any) => check === 'NO_ILLEGAL_STALLS');
  expect((await h.events()).filter(({ aggregateId }) => aggregateId === violationId).map(({ type, payload }) => [type, payload['kind']])).toEqual([
    ['customer-service.violation.recorded.v1', 'STALL'], ['customer-service.violation.reported.v1', 'STALL'],
  ]);
  await officer.data('mutation ($id: ID!) { correctShopViolations(id: $id, correction: "摊位已撤") { state } }', { id });
  expect(await listed()).toMatchObject([{ state: 'CORRECTED', reportedToRole: 'PM', correction: '摊位已撤' }]);
});
