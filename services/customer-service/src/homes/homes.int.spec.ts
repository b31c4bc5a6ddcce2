import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { employeeState, moveInCompleted } from '@guanjia/contracts';
import { compiler } from '@guanjia/persistence';
import { member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';
import { aFiledRecord, begun, notBegun } from '../move-in/move-in.fixture.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { goodHouses, inspectedHouses } from './homes-indicators.sql.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let officer: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  officer = h.as(person('CSR', place.estateId, place.officerId));
});
afterAll(() => h.stop());

const door = { class: 'ENTRANCE_DOOR', place: '钥匙柜 A-1' };
const house = (patch: object = {}) => ({ estateId: place.estateId, unitId: place.unitId, kind: 'VACANT', keyCount: 2, keys: [door, { class: 'MAILBOX', place: '钥匙柜 A-1' }], ...patch });
const taken = (patch: object = {}): Promise<any> => begun(officer, 'receiveKeys', { input: house(patch), fields: 'id state receivedKeyCount cleaningDueAt keys { id keyNo state } inspections { id month state dueAt }' });
const told = async (type: string) => (await h.events(`customer-service.${type}.v1`)).filter(({ estateId }) => estateId === place.estateId);
const tasksOf = async (ref: string) => (await h.events()).filter(({ type, payload }) => type.startsWith('customer-service.task.') && payload['ref'] === ref).map(({ type, payload }) => `${type.split('.')[2]} ${payload['kind']}`);
const read = async (id: string, fields: string, client = officer): Promise<any> => (await client.data(`query ($id: ID!) { vacantHouse(id: $id) { ${fields} } }`, { id })).vacantHouse;
const run = async (client: Client, verb: string, { id, input, type, fields = 'state' }: { id: string; input?: object; type?: string; fields?: string }): Promise<any> =>
  (await client.data(doing(verb, type, fields), { id, input }))[verb];
const refused = (client: Client, verb: string, { id, input, type }: { id: string; input?: object; type?: string }) => client.refusal(doing(verb, type, 'id'), { id, input });
const doing = (verb: string, type: string | undefined, fields: string) => `mutation ($id: ID!${type ? `, $input: ${type}!` : ''}) { ${verb}(id: $id${type ? ', input: $input' : ''}) { ${fields} } }`;
const cases = async ({ cases: select }: IndicatorCases) => {
  const { sql, parameters } = select.compile(compiler);
  return h.sql(`select subject_id, is_hit, counts_from from (${sql}) c where estate_id = '${place.estateId}' order by at, subject_id`, [...parameters]);
};

describe('a vacant house', () => {
  it('is managed once all its keys are received, each with a number of its own (CS-112)', async () => {
    const first = await taken({ keys: [door] });
    expect([first.state, first.receivedKeyCount, first.inspections]).toEqual(['TAKEN_OVER', 1, []]);
    expect(await notBegun(officer, 'receiveKeys', house())).toBe('HOUSE_MANAGED_ALREADY');
    const more = 'mutation ($id: ID!, $keys: [KeyInput!]!) { receiveFurtherKeys(id: $id, keys: $keys) { state keys { keyNo class } } }';
    expect(await officer.refusal(more, { id: first.id, keys: [door, door] })).toBe('KEY_COUNT_WRONG');
    const { receiveFurtherKeys } = await officer.data(more, { id: first.id, keys: [{ class: 'MAILBOX', place: '钥匙柜 A-1' }] });
    expect(receiveFurtherKeys.state).toBe('MANAGED');
    expect(new Set(receiveFurtherKeys.keys.map(({ keyNo }: any) => keyNo)).size).toBe(2);
    expect(await told('key.received')).toHaveLength(2);
    expect((await told('vacant-house.taken-over'))[0]!.payload).toMatchObject({ kind: 'VACANT', agreementId: null });
  });

  it('that is entrusted waits for its signed agreement, which is in the archive (CS-113)', async () => {
    const { id, state } = await taken({ kind: 'ENTRUSTED' });
    expect(state).toBe('TAKEN_OVER');
    const input = { agreementId: randomUUID(), otherKeysNote: '业主留一把', condition: 'GOOD' };
    expect(await refused(officer, 'entrustHouse', { id, input, type: 'EntrustHouseInput' })).toBe('REFERENCE_NOT_YET_KNOWN');
    const agreementId = await aFiledRecord(h, place.estateId);
    const managed = await run(officer, 'entrustHouse', { id, input: { ...input, agreementId }, type: 'EntrustHouseInput', fields: 'state otherKeysNote agreement { id } inspections { state }' });
    expect(managed).toEqual({ state: 'MANAGED', otherKeysNote: '业主留一把', agreement: { id: agreementId }, inspections: [{ state: 'DUE' }] });
  });

  it('is cleaned each month; what is late is told (CS-117)', async () => {
    const { id, cleaningDueAt } = await taken();
    expect(cleaningDueAt).toBe('2026-03-31T16:00:00.000Z');
    const cleaner = h.as(person('CLN', place.estateId));
    h.clock.set('2026-03-31T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await read(id, 'isCleaningOverdue')).toEqual({ isCleaningOverdue: true });
    await cleaner.data('mutation ($id: ID!) { recordVacantCleaning(id: $id) { id } }', { id });
    expect(await read(id, 'isCleaningOverdue cleaningDueAt lastCleanedAt')).toEqual({ isCleaningOverdue: false, cleaningDueAt: '2026-05-31T16:00:00.000Z', lastCleanedAt: '2026-03-31T16:00:01.000Z' });
    expect(await tasksOf(id)).toEqual(['opened VACANT_CLEANING', 'opened VACANT_CLEANING_OVERDUE', 'closed VACANT_CLEANING_OVERDUE', 'changed VACANT_CLEANING']);
    expect(await told('vacant-house.cleaned')).toHaveLength(1);
  });

  it('goes back to its owner with all its keys, and when its household moves in (CS-114, lifecycles 3.1)', async () => {
    const first = await taken();
    const loan = await begun(officer, 'requestKeyLoan', { input: { keyId: first.keys[0].id, borrower: '李师傅', purpose: '量房' }, fields: 'id' });
    await run(officer, 'releaseVacantHouse', { id: first.id });
    expect(await tasksOf(loan.id)).toEqual(['opened KEY_LOAN', 'closed KEY_LOAN']);
    expect(await read(first.id, 'releaseReason keys { state } inspections { state }')).toEqual({
      releaseReason: 'KEYS_RETURNED', keys: [{ state: 'RETURNED_TO_OWNER' }, { state: 'RETURNED_TO_OWNER' }], inspections: [{ state: 'DROPPED' }],
    });
    const second = await taken();
    await h.tell(moveInCompleted, { id: randomUUID(), estateId: place.estateId, data: {
      ...moveInCompleted.samples[0]!, unitId: place.unitId, householdId: place.householdId, moveInAt: '2026-03-02T01:30:00.000Z', covenantSignedAt: null, agreements: [],
    } });
    expect(await read(second.id, 'state releaseReason')).toEqual({ state: 'RELEASED', releaseReason: 'MOVE_IN' });
  });
});

describe('the inspection of a month', () => {
  const good = { checklist: [{ item: '门窗', isGood: true }] };
  const broken = { checklist: [{ item: '水管', isGood: false }], findings: [{ category: 'PLUMBING', note: '厨房渗水' }] };
  const inspect = (id: string, input: object) => run(officer, 'inspectVacantHouse', { id, input, type: 'InspectVacantHouseInput', fields: 'condition inspections { id state isPlanned findings { number } }' });

  it('is due at its end, and a problem that is found gets a work order (CS-118)', async () => {
    const { id, inspections: [planned] } = await taken();
    expect(planned).toMatchObject({ month: '2026-03', state: 'DUE', dueAt: '2026-03-31T16:00:00.000Z' });
    expect(await refused(officer, 'inspectVacantHouse', { id, input: { checklist: broken.checklist }, type: 'InspectVacantHouseInput' })).toBe('CHECKLIST_INCOMPLETE');
    const seen = await inspect(id, broken);
    expect(seen).toMatchObject({ condition: 'DEFECT', inspections: [{ id: planned.id, state: 'DONE', findings: [{ number: expect.stringMatching(/^KF-2026-\d{6}$/) }] }] });
    expect((await told('vacant-house.defect-found'))[0]!.payload).toMatchObject({ inspectionId: planned.id, unitId: place.unitId, category: 'PLUMBING' });
    expect((await told('vacant-house.inspected'))[0]!.payload).toMatchObject({ period: '2026-03', condition: 'DEFECT' });
    h.clock.set('2026-03-10T01:30:00Z');
    const again = await inspect(id, good);
    expect([again.condition, again.inspections.map(({ isPlanned }: any) => isPlanned)]).toEqual(['GOOD', [false, true]]);
    expect((await tasksOf(id)).filter((task) => task.includes('RECHECK'))).toEqual(['opened VACANT_RECHECK', 'closed VACANT_RECHECK']);
  });

  it('that was left out is missed, and the next month has its own (CS-118, PLAT-018)', async () => {
    const { id, inspections: [planned] } = await taken();
    h.clock.set('2026-03-31T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect((await read(id, 'inspections { month state }')).inspections).toEqual([{ month: '2026-04', state: 'DUE' }, { month: '2026-03', state: 'MISSED' }]);
    expect(await tasksOf(planned.id)).toEqual(['opened VACANT_INSPECTION', 'closed VACANT_INSPECTION', 'opened VACANT_INSPECTION_MISSED']);
  });

  it('counts in K15 and K16 by house and month (CS-118, CS-119)', async () => {
    const { id } = await taken();
    expect(await cases(goodHouses)).toMatchObject([{ is_hit: true }]);
    expect(await cases(inspectedHouses)).toMatchObject([{ is_hit: false, counts_from: new Date('2026-03-31T16:00:00Z') }]);
    await inspect(id, broken);
    expect([await cases(goodHouses), await cases(inspectedHouses)]).toMatchObject([[{ is_hit: false }], [{ is_hit: true, counts_from: new Date('2026-03-02T01:30:00Z') }]]);
    h.clock.set('2026-03-31T16:00:01Z');
    await h.subgraph.deadlines.fireDue();
    await inspect(id, good);
    expect((await cases(goodHouses)).map(({ is_hit }: any) => is_hit)).toEqual([false, true]);
    expect((await cases(inspectedHouses)).map(({ is_hit }: any) => is_hit)).toEqual([true, true]);
    await run(officer, 'releaseVacantHouse', { id });
    expect((await cases(inspectedHouses)).map(({ is_hit }: any) => is_hit)).toEqual([true]);
  });

  it('is read by the region and the owner of the house, and by no other household (PLAT-001)', async () => {
    const { id } = await taken();
    for (const client of [h.as(regional('RM', place.regionId)), h.as(member('OWN', place.estateId, place.memberId))]) expect(await read(id, 'state', client)).toEqual({ state: 'MANAGED' });
    for (const client of [h.as(member('OWN', place.estateId)), h.as(person('CSR', randomUUID()))]) expect(await read(id, 'state', client)).toBeNull();
  });
});

describe('a key', () => {
  const guardId = randomUUID();
  const guard = () => h.as(person('SEC', place.estateId, guardId));
  const list = async (filter: object): Promise<any[]> => (await officer.data('query ($f: KeyLoanFilter) { keyLoans(filter: $f) { nodes { id state isOverdue borrower dutySigner { id } } } }', { f: { estateId: place.estateId, ...filter } })).keyLoans.nodes;
  const ask = (keyId: string, client = officer): Promise<any> => begun(client, 'requestKeyLoan', { input: { keyId, borrower: '李师傅', org: '宏达装饰', purpose: '量房' }, fields: 'id state' });
  const signature = () => ({ borrowerSignatureFileId: randomUUID() });

  it('leaves its place on the signature of who is on duty, and comes back with another (CS-114, CS-115, CS-116)', async () => {
    const { keys: [{ id: keyId }] } = await taken();
    const { id } = await ask(keyId);
    expect(await refused(officer, 'takeKey', { id, input: signature(), type: 'TakeKeyInput' })).toBe('WRONG_STATE');
    expect(await refused(officer, 'approveKeyLoan', { id })).toBe('SELF_APPROVAL');
    expect(await refused(guard(), 'approveKeyLoan', { id })).toBe('NOT_ON_DUTY');
    await h.sql(`insert into duty_shift (id, estate_id, version, created_at, updated_at, post, start_at, end_at, employee_id, state)
      values ($1, $2, 1, now(), now(), 'DESK', '2026-03-02T00:00:00Z', '2026-03-02T12:00:00Z', $3, 'PLANNED')`, [randomUUID(), place.estateId, guardId]);
    await run(guard(), 'approveKeyLoan', { id });
    const other = await ask(keyId);
    expect(await refused(guard(), 'approveKeyLoan', { id: other.id })).toBe('KEY_ON_LOAN');
    const out = await run(officer, 'takeKey', { id, input: signature(), type: 'TakeKeyInput', fields: 'state dueAt limit { standard value } key { state loan { id } }' });
    expect(out).toEqual({ state: 'TAKEN', dueAt: '2026-03-02T10:00:00.000Z', limit: { standard: 'key.return', value: '18:00' }, key: { state: 'LOANED', loan: { id } } });
    expect(await notBegun(officer, 'requestKeyLoan', { keyId, borrower: '王师傅', purpose: '量房' })).toBe('KEY_NOT_STORED');
    h.clock.set('2026-03-02T10:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await list({ isOverdue: true })).toMatchObject([{ id, borrower: '李师傅', dutySigner: { id: guardId } }]);
    expect(await tasksOf(id)).toEqual(['opened KEY_LOAN', 'closed KEY_LOAN', 'opened KEY_OVERDUE', 'opened KEY_OVERDUE_WATCH']);
    await run(officer, 'returnKey', { id, input: { returnedBy: '李师傅', returnSignatureFileId: randomUUID() }, type: 'ReturnKeyInput' });
    expect((await told('key.returned'))[0]!.payload).toMatchObject({ loanId: id, isLate: true });
    expect([await told('key.loaned'), await told('key.overdue'), await list({ isOverdue: true })].map(({ length }) => length)).toEqual([1, 1, 0]);
    const [stored] = await h.sql('select borrower, returned_by from key_loan where id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain('李');
  });

  it('of a common area stands in the list with its label, class and post, and is lent alike (CS-120)', async () => {
    const common = { estateId: place.estateId, label: '3 栋电梯机房', custodianPost: '工程值班', class: 'EQUIPMENT_ROOM', place: '值班室' };
    const { id, keyNo } = await begun(officer, 'registerCommonKey', { input: common, fields: 'id keyNo' });
    const { keyList } = await officer.data('query ($e: ID!) { keyList(filter: { estateId: $e, holding: COMMON }) { nodes { id keyNo label custodianPost class unit { id } state } } }', { e: place.estateId });
    expect(keyList.nodes).toEqual([{ id, keyNo, label: '3 栋电梯机房', custodianPost: '工程值班', class: 'EQUIPMENT_ROOM', unit: null, state: 'STORED' }]);
    expect((await ask(id, h.as(person('TEC', place.estateId)))).state).toBe('REQUESTED');
  });

  it('that is not where the register says raises an alert, until a count fits (CS-114)', async () => {
    const { keys } = await taken();
    const ids = keys.map(({ id }: any) => id as string);
    const count = (keyIds: string[]): Promise<any> => begun(officer, 'stocktakeKeys', { input: { estateId: place.estateId, keyIds }, fields: 'id state missing { id state } surplusCount' });
    expect(await count(ids)).toMatchObject({ state: 'SETTLED', missing: [] });
    const { id, ...open } = await count([ids[0]!]);
    expect(open).toEqual({ state: 'OPEN', missing: [{ id: ids[1], state: 'MISSING' }], surplusCount: 0 });
    expect((await told('key.missing')).map(({ payload }) => payload['keyIds'])).toEqual([[ids[1]]]);
    expect(await tasksOf(id)).toEqual(['opened KEY_MISSING', 'opened KEY_MISSING_WATCH', 'opened KEY_STOCKTAKE']);
    await count(ids);
    expect((await tasksOf(id)).slice(3)).toEqual(['closed KEY_MISSING', 'closed KEY_MISSING_WATCH', 'closed KEY_STOCKTAKE']);
    expect(await notBegun(officer, 'stocktakeKeys', { estateId: place.estateId, keyIds: ['x'] })).toBe('INVALID_INPUT');
    expect(await notBegun(officer, 'stocktakeKeys', { estateId: place.estateId, keyIds: [randomUUID()] })).toBe('NOT_IN_ESTATE');
  });
});

it('a house with a lost key goes back to its owner, who is not told that the key came back (CS-114)', async () => {
  const { id, keys } = await taken();
  const [kept, lost] = keys.map((key: any) => key.id as string);
  const count = async (keyIds: string[]) => (await begun(officer, 'stocktakeKeys', { input: { estateId: place.estateId, keyIds }, fields: 'state' })).state;
  expect(await count([kept])).toBe('OPEN');
  expect(await run(officer, 'releaseVacantHouse', { id, fields: 'state keys { id state }' })).toEqual({
    state: 'RELEASED', keys: expect.arrayContaining([{ id: kept, state: 'RETURNED_TO_OWNER' }, { id: lost, state: 'MISSING' }]),
  });
  expect(await count([])).toBe('SETTLED');
});

describe('property of a customer', () => {
  const given = (patch: object = {}) => ({
    estateId: place.estateId, kind: 'DOC', householdId: place.householdId, description: '房产证复印件', keeperId: place.officerId,
    customerSignatureFileId: randomUUID(), receiverSignatureFileId: randomUUID(), ...patch,
  });
  const property = (input: object, client = officer): Promise<any> => begun(client, 'receiveCustomerProperty', { input, fields: 'id number state unit { id } customerName cashReceipt { number amountFen kind payer { id } }' });

  it('is taken and given back with both signatures, and has a keeper (CS-121)', async () => {
    expect(await notBegun(officer, 'receiveCustomerProperty', given({ receiverSignatureFileId: '签' }))).toBe('SIGNATURE_MISSING');
    expect(await notBegun(officer, 'receiveCustomerProperty', given({ householdId: null }))).toBe('CUSTOMER_INCOMPLETE');
    const technician = h.as(person('TEC', place.estateId));
    const { id, state, unit } = await property(given(), technician);
    expect([state, unit]).toEqual(['RECEIVED', { id: place.unitId }]);
    expect(await tasksOf(id)).toEqual(['opened CUSTOMER_PROPERTY']);
    expect(await refused(h.as(person('CSR', place.estateId)), 'keepCustomerProperty', { id })).toBe('NOT_THE_ASSIGNEE');
    await run(officer, 'keepCustomerProperty', { id });
    const input = { releasedTo: '张女士', customerSignatureFileId: randomUUID(), releaserSignatureFileId: randomUUID() };
    expect(await refused(officer, 'releaseCustomerProperty', { id, input: { ...input, customerSignatureFileId: 'x' }, type: 'ReleaseCustomerPropertyInput' })).toBe('SIGNATURE_MISSING');
    await run(officer, 'releaseCustomerProperty', { id, input, type: 'ReleaseCustomerPropertyInput' });
    expect([await told('customer-property.received'), await told('customer-property.released')].map(({ length }) => length)).toEqual([1, 1]);
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const { customerProperties } = await owner.data('query { customerProperties { nodes { id releasedTo } } }');
    expect(customerProperties.nodes).toEqual([{ id, releasedTo: '张女士' }]);
  });

  it('is taken over by another where its keeper has left (CS-121, HR-004)', async () => {
    const { estateId, officerId, engineeringId: orgUnitId } = place;
    const { id } = await property(given(), h.as(person('TEC', estateId)));
    const colleague = person('CSR', estateId);
    await h.tell(employeeState, { id: officerId, estateId, data: { id: officerId, estateId, orgUnitId, positionId: randomUUID(), state: 'DEPARTED', skills: [] } });
    expect(await run(h.as(colleague), 'keepCustomerProperty', { id, fields: 'state keeper { id }' })).toEqual({ state: 'KEPT', keeper: { id: colleague.id } });
    expect(await tasksOf(id)).toEqual(['opened CUSTOMER_PROPERTY', 'closed CUSTOMER_PROPERTY']);
  });

  it('in cash has its receipt, and reaches billing by event (CS-143, BIL-043)', async () => {
    const money = given({ kind: 'MONEY', description: '代缴物业费', cash: { amountFen: 25040, kind: 'PAYMENT' } });
    expect(await notBegun(officer, 'receiveCustomerProperty', { ...money, cash: null })).toBe('CASH_INCOMPLETE');
    expect(await notBegun(officer, 'receiveCustomerProperty', { ...money, cash: { amountFen: 0, kind: 'PAYMENT' } })).toBe('CASH_INCOMPLETE');
    const { id, cashReceipt } = await property(money);
    expect(cashReceipt).toEqual({ number: expect.stringMatching(/^SJ-2026-\d{6}$/), amountFen: 25040, kind: 'PAYMENT', payer: { id: place.householdId } });
    expect((await told('cash.received'))[0]!.payload).toMatchObject({ amountFen: 25040, kind: 'PAYMENT', householdId: place.householdId, takenBy: place.officerId, customerPropertyId: id });
  });
});
