import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '@guanjia/testing';
import { openEstateOffice, signature, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
let estateId: string;
let unitId: string;
let householdId: string;
/** Each role's way of asking. */
let frontDesk: ReturnType<EstateOffice['as']>;
let serviceOfficer: ReturnType<EstateOffice['as']>;
let engineeringManager: ReturnType<EstateOffice['as']>;
let manager: ReturnType<EstateOffice['as']>;

const key = (): string => randomUUID();

beforeAll(async () => {
  office = await openEstateOffice({ estates: 2, units: 40, tickets: 0 });
  frontDesk = office.as(office.idOf('FD'));
  serviceOfficer = office.as(office.idOf('CSR'));
  engineeringManager = office.as(office.idOf('EM'));
  manager = office.as(office.idOf('PM'));
  estateId = (await frontDesk('{ estates(first: 5) { nodes { id name } } }')).estates.nodes[0].id;
  ({ unitId, householdId } = await homeOf3_1202());
});

afterAll(() => office?.stop());

/** Building 3, unit 1202 and its household, registered by the archive administrator. */
async function homeOf3_1202(): Promise<{ unitId: string; householdId: string }> {
  const archivist = office.as(office.idOf('AA'));
  const { estate } = await archivist('query ($id: ID!) { estate(id: $id) { buildings { id code } } }', { id: estateId });
  const known = estate.buildings.find(({ code }: { code: string }) => code === '3');
  const building = known ?? (await archivist(`mutation ($input: RegisterBuildingInput!, $key: IdempotencyKey!) {
    registerBuilding(input: $input, idempotencyKey: $key) { id } }`, { input: { estateId, code: '3' }, key: key() })).registerBuilding;
  const { registerUnit } = await archivist(`mutation ($input: RegisterUnitInput!, $key: IdempotencyKey!) {
    registerUnit(input: $input, idempotencyKey: $key) { id label } }`,
  { input: { buildingId: building.id, unitNo: '1202', floorAreaSqmHundredths: 8963 }, key: key() });
  expect(registerUnit.label).toBe('3栋1202');
  const { upsertHousehold } = await archivist(`mutation ($input: UpsertHouseholdInput!, $key: IdempotencyKey!) {
    upsertHousehold(input: $input, idempotencyKey: $key) { id } }`,
  { input: { unitId: registerUnit.id, members: [{ name: '周明', phone: '13900001234', relation: 'OWNER' }] }, key: key() });
  await office.settled();
  return { unitId: registerUnit.id, householdId: upsertHousehold.id };
}

const ticketFields = 'id version number state completionNo completedAt';

async function fileTicket(input: Record<string, unknown>): Promise<any> {
  const now = new Date().toISOString();
  const { createTicket } = await frontDesk(`mutation ($input: CreateTicketInput!, $key: IdempotencyKey!) {
    createTicket(input: $input, idempotencyKey: $key) { ${ticketFields} } }`,
  { input: { estateId, channel: 'PHONE', reportedAt: now, receivedAt: now, ...input }, key: key() });
  expect(createTicket).toMatchObject({ state: 'NEW', number: expect.stringMatching(/^BX-\d{4}-\d{6}$/) });
  return createTicket;
}

async function triageAndDispatch(id: string, triage: Record<string, unknown>): Promise<void> {
  await frontDesk(`mutation ($id: ID!, $input: TriageTicketInput!) { triageTicket(id: $id, input: $input) { state } }`, { id, input: triage });
  const { dispatchTicket } = await frontDesk('mutation ($id: ID!) { dispatchTicket(id: $id, input: {}) { state } }', { id });
  expect(dispatchTicket.state).toBe('DISPATCHED');
}

const workOrderOf = (ticketId: string): Promise<any> => office.until(
  async () => (await engineeringManager('query ($id: ID!) { ticket(id: $id) { workOrders { id number state version } } }', { id: ticketId })).ticket.workOrders,
  (orders) => orders?.length === 1,
).then(([order]: any) => order);

const ticketIn = (id: string, state: string): Promise<any> => office.until(
  async () => (await serviceOfficer(`query ($id: ID!) { ticket(id: $id) { ${ticketFields} } }`, { id })).ticket,
  (ticket) => ticket?.state === state,
);

const assign = `mutation ($id: ID!, $employeeId: ID!) { assignWorkOrder(id: $id, input: { employeeId: $employeeId }) { state assignee { name } } }`;

describe('3栋1202 厨房漏水: a leak in a home, charged and called back', () => {
  it('goes from the front desk to a closed, filed and charged matter (CS-011, CS-013, CS-015, ENG-019, ENG-032, BIL-004, CS-017, CS-032, CS-018, ARC-002)', async () => {
    const ticket = await fileTicket({
      reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: '3栋1202 厨房漏水', locationScope: 'IN_UNIT', unitId, householdId, isChargeable: true,
    });
    await triageAndDispatch(ticket.id, { category: 'PLUMBING', urgency: 'URGENT' });
    const order = await workOrderOf(ticket.id);

    const repairman = office.idOf('TEC');
    expect((await engineeringManager(assign, { id: order.id, employeeId: repairman })).assignWorkOrder).toMatchObject({ state: 'ASSIGNED', assignee: { name: expect.any(String) } });
    await office.as(repairman)('mutation ($id: ID!) { startWorkOrder(id: $id) { state } }', { id: order.id });
    await ticketIn(ticket.id, 'IN_PROGRESS');

    const signatureFileId = await office.upload(repairman, estateId, 'SIGNATURE', signature);
    const completion = {
      id: order.id, key: key(),
      input: { outcome: 'FIXED', parts: [{ name: '角阀', qty: 2, unitPriceFen: 3500 }], labourFen: 8000, signatureFileId },
    };
    const complete = `mutation ($id: ID!, $input: CompleteWorkOrderInput!, $key: IdempotencyKey!) {
      completeWorkOrder(id: $id, input: $input, idempotencyKey: $key) { state version slip { amountFen } } }`;
    const first = await office.as(repairman)(complete, completion);
    expect(first.completeWorkOrder).toMatchObject({ state: 'COMPLETED', slip: { amountFen: 15_000 } });
    expect(await office.as(repairman)(complete, completion)).toEqual(first); // the same key again: the first answer

    const completed = await ticketIn(ticket.id, 'CALLBACK_PENDING');
    const callback = await callbackOf(ticket.id);
    expect(new Date(callback.dueAt).getTime() - new Date(completed.completedAt).getTime()).toBe(24 * 3_600_000);
    await makeCallback(callback.id);
    await office.settled();
    await serviceOfficer('mutation ($id: ID!) { closeTicket(id: $id) { state } }', { id: ticket.id });

    await office.settled();
    await expectCharge(order.id, 15_000);
    await expectFiled(ticket.id);
    await expectTimeline(ticket.id, ['NEW', 'TRIAGED', 'DISPATCHED', 'ASSIGNED', 'IN_PROGRESS', 'COMPLETED', 'CALLBACK_PENDING', 'CLOSED']);
  });
});

const callbackOf = (ticketId: string): Promise<any> => office.until(
  async () => (await serviceOfficer('query ($id: ID!) { ticket(id: $id) { callbacks { id state dueAt attempt } } }', { id: ticketId })).ticket.callbacks,
  (callbacks) => callbacks?.length === 1,
).then(([callback]: any) => callback);

async function makeCallback(id: string): Promise<void> {
  const officer = office.idOf('CSR');
  await office.as(office.idOf('OD'))('mutation ($id: ID!, $employeeId: ID!) { assignCallback(id: $id, input: { employeeId: $employeeId }) { state } }', { id, employeeId: officer });
  await serviceOfficer('mutation ($id: ID!) { startCallback(id: $id) { state } }', { id });
  const callerSignatureFileId = await office.upload(officer, estateId, 'SIGNATURE', signature);
  const { completeCallback } = await serviceOfficer(`mutation ($id: ID!, $input: CompleteCallbackInput!) { completeCallback(id: $id, input: $input) { state isLate } }`,
    { id, input: { method: 'PHONE', satisfaction: 'SATISFIED', quality: 'GOOD', effect: 'GOOD', callerSignatureFileId } });
  expect(completeCallback).toMatchObject({ state: 'DONE_SATISFIED', isLate: false });
}

async function expectCharge(workOrderId: string, amountFen: number): Promise<void> {
  const accountant = office.as(office.idOf('ACC'));
  const { chargeLines } = await accountant('query ($unitId: ID!) { chargeLines(filter: { unitId: $unitId }, first: 10) { nodes { amountFen state workOrder { id } } } }', { unitId });
  expect(chargeLines.nodes).toEqual([{ amountFen, state: 'POSTED', workOrder: { id: workOrderId } }]);
  const unbalanced = 'select entry_id from posting group by entry_id having sum(amount_fen) <> 0';
  expect(await rowsOf(office.adminUrls.get('billing')!, unbalanced)).toEqual([]);
}

async function expectFiled(ticketId: string): Promise<void> {
  const { ticket } = await manager('query ($id: ID!) { ticket(id: $id) { archiveRecords { state class labelNo } } }', { id: ticketId });
  expect(ticket.archiveRecords.map(({ state }: { state: string }) => state)).toEqual(expect.arrayContaining(['FILED']));
}

async function expectTimeline(ticketId: string, states: readonly string[]): Promise<void> {
  const { ticketTimeline } = await serviceOfficer('query ($id: ID!) { ticketTimeline(ticketId: $id) { to } }', { id: ticketId });
  const told = ticketTimeline.map(({ to }: { to: string }) => to);
  expect(told.filter((state: string, i: number) => state !== told[i - 1])).toEqual(states);
}

describe('3栋2号电梯门机异响: equipment for 260.00 yuan, approved before the work', () => {
  it('refuses an uncertified repairman, waits for review and approval, and is closed on site without callback or charge (ENG-024, ENG-026, CS-018, PLAT-021)', async () => {
    const equipmentId = randomUUID();
    const ticket = await fileTicket({
      reporterType: 'STAFF', reporterId: office.idOf('FD'), contactName: '前台', contactPhone: '021-55550123', content: '3栋2号电梯门机异响',
      locationScope: 'PUBLIC', areaCode: '3-LIFT-2', equipmentId,
    });
    await triageAndDispatch(ticket.id, { category: 'LIFT', urgency: 'ROUTINE' });
    const order = await workOrderOf(ticket.id);
    const [uncertified, certified] = [office.idOf('TEC', 0), office.idOf('TEC', 1)];

    const refused = await office.ask(office.idOf('EM'), assign, { id: order.id, employeeId: uncertified });
    expect(refused.errors?.[0]?.extensions['code']).toMatch(/^(CERTIFICATE|SKILL)_MISSING$/);
    await engineeringManager(assign, { id: order.id, employeeId: certified });

    const repairman = office.as(certified);
    await repairman('mutation ($id: ID!, $key: IdempotencyKey!) { requestRepairApproval(id: $id, estimateFen: 26000, idempotencyKey: $key) { state } }', { id: order.id, key: key() });
    expect((await office.ask(certified, 'mutation ($id: ID!) { startWorkOrder(id: $id) { state } }', { id: order.id })).errors).toHaveLength(1);
    const approve = 'mutation ($id: ID!, $key: IdempotencyKey!) { approveRepair(id: $id, idempotencyKey: $key) { state } }';
    expect((await office.ask(certified, approve, { id: order.id, key: key() })).errors?.[0]?.extensions['code']).toMatch(/FORBIDDEN|SELF_APPROVAL/);
    await engineeringManager('mutation ($id: ID!) { reviewRepair(id: $id) { state } }', { id: order.id });
    expect((await manager(approve, { id: order.id, key: key() })).approveRepair.state).toBe('APPROVED');

    await repairman('mutation ($id: ID!) { startWorkOrder(id: $id) { state } }', { id: order.id });
    await repairman(`mutation ($id: ID!, $key: IdempotencyKey!) { completeWorkOrder(id: $id, idempotencyKey: $key,
      input: { outcome: FIXED, parts: [{ name: "门机皮带", qty: 1, unitPriceFen: 26000 }], labourFen: 0 }) { state } }`, { id: order.id, key: key() });
    await engineeringManager('mutation ($id: ID!) { verifyWorkOrder(id: $id) { state } }', { id: order.id });
    await ticketIn(ticket.id, 'COMPLETED');
    expect((await serviceOfficer('mutation ($id: ID!) { confirmTicketOnSite(id: $id) { state } }', { id: ticket.id })).confirmTicketOnSite.state).toBe('CLOSED');

    await office.settled();
    const { ticket: closed } = await manager('query ($id: ID!) { ticket(id: $id) { state callbacks { id } workOrders { chargeLine { id } } } }', { id: ticket.id });
    expect(closed).toEqual({ state: 'CLOSED', callbacks: [], workOrders: [{ chargeLine: null }] });
  });
});

describe('the regional manager, the same evening (PLAT-002)', () => {
  it('reads every estate of the region in one query over five databases', async () => {
    const { estates } = await office.as(office.idOf('RM'))(`{ estates(first: 50) { nodes { id name
      tickets { open overdue } callbacks { due overdue } workOrders { open overdue finished onTimeShareBp }
      collection { unbilledFen unbilledLines } training { certifiedShareBp } } } }`);
    const mine = estates.nodes.find(({ id }: { id: string }) => id === estateId);
    expect(mine).toMatchObject({
      tickets: { open: 0, overdue: 0 }, callbacks: { due: 0, overdue: 0 }, workOrders: { finished: 2 },
      collection: { unbilledFen: 15_000, unbilledLines: 1 },
    });
    expect(mine.training.certifiedShareBp).toEqual(expect.any(Number));
  });

  it('does not see an estate of another region, nor does the front desk see another estate (PLAT-001)', async () => {
    const all = await office.as(office.idOf('GQ'))('{ estates(first: 50) { nodes { id region { id } } } }');
    const others = all.estates.nodes.filter(({ id }: { id: string }) => id !== estateId);
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) expect(await frontDesk('query ($id: ID!) { estate(id: $id) { name } }', { id })).toEqual({ estate: null });
  });
});
