import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openEstateOffice, signature, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
let estateId: string;
beforeAll(async () => {
  office = await openEstateOffice({ estates: 1, units: 20, tickets: 0 });
  estateId = (await office.as(office.idOf('FD'))('{ estates(first: 5) { nodes { id } } }')).estates.nodes[0].id;
});
afterAll(() => office?.stop());

type Ask = ReturnType<EstateOffice['as']>;
const make = async (ask: Ask, verb: string, { type, input, fields = 'id' }: { type: string; input: object; fields?: string }): Promise<any> =>
  (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input, key: randomUUID() }))[verb];

/** A record in the archive, drafted, sorted and filed by the archivist. */
async function filed(title: string): Promise<string> {
  const archivist = office.as(office.idOf('AA'));
  const { id } = await make(archivist, 'draftRecord', { type: 'DraftRecordInput', input: { estateId, class: 'PROPERTY', title } });
  await archivist('mutation ($id: ID!) { classifyRecord(id: $id, input: { location: { cabinet: "A1", box: "1" } }) { id } }', { id });
  await archivist('mutation ($id: ID!) { fileRecord(id: $id) { id } }', { id });
  return id;
}

/** The staff of the estate are trained for moving in, and passed. */
async function trained(): Promise<string> {
  const [officer, employeeId] = [office.as(office.idOf('HRO')), office.idOf('CSR')];
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const input = { estateId, topic: 'MOVE_IN', title: '入伙培训', startsAt: `${day}T01:00:00Z`, endsAt: `${day}T03:00:00Z` };
  const { id } = await make(officer, 'scheduleSession', { type: 'ScheduleSessionInput', input });
  await officer('mutation ($id: ID!, $e: [ID!]!) { holdSession(id: $id, attendeeIds: $e) { id } }', { id, e: [employeeId] });
  await officer('mutation ($id: ID!, $e: ID!) { gradeTraining(id: $id, grades: [{ employeeId: $e, score: 92, isPassed: true }]) { id } }', { id, e: employeeId });
  await officer('mutation ($id: ID!) { closeSession(id: $id) { state } }', { id });
  return id;
}

/** A new home and the household that takes it, entered in the register. */
async function registered(): Promise<{ unitId: string; householdId: string }> {
  const [manager, officer] = [office.as(office.idOf('PM')), office.as(office.idOf('CSR'))];
  const building = await make(manager, 'registerBuilding', { type: 'RegisterBuildingInput', input: { estateId, code: '88' } });
  const unit = await make(manager, 'registerUnit', { type: 'RegisterUnitInput', input: { buildingId: building.id, unitNo: '1201', floorAreaSqmHundredths: 8943, kind: 'HOME' } });
  const household = await make(officer, 'upsertHousehold', {
    type: 'UpsertHouseholdInput', input: { unitId: unit.id, members: [{ name: '周明', phone: '13900001234', relation: 'OWNER' }] },
  });
  await office.settled();
  return { unitId: unit.id, householdId: household.id };
}

describe('moving in, through the gateway and all five services', () => {
  it('household registered, staff trained, steps done, account opened, record filed, callback in a month (CS-122 … CS-127, BIL-006, ARC-008, CS-040, HR-022)', async () => {
    const [officer, manager] = [office.as(office.idOf('CSR')), office.as(office.idOf('PM'))];
    const [planId, trainingSessionId, agreementRecordId] = [await filed('入伙策划方案'), await trained(), await filed('临时管理规约')];
    const { unitId, householdId } = await registered();
    const home = { estateId, unitId, householdId };
    const opensAt = new Date(Date.now() + 1_000).toISOString();
    const batch = await make(manager, 'openMoveInBatch', { type: 'OpenMoveInBatchInput', input: { estateId, planId, trainingSessionId, opensAt } });
    const moveIn = await office.until(
      async () => (await office.ask(office.idOf('CSR'), 'mutation ($input: StartMoveInInput!, $key: IdempotencyKey!) { startMoveIn(input: $input, idempotencyKey: $key) { id } }',
        { input: { ...home, type: 'NEW_DELIVERY', batchId: batch.id }, key: randomUUID() })).data?.startMoveIn as { id: string } | undefined,
      (one) => one !== undefined,
    );
    const id = moveIn!.id;
    const step = (input: object): Promise<any> => officer('mutation ($id: ID!, $input: CompleteMoveInStepInput!) { completeMoveInStep(id: $id, input: $input) { state } }', { id, input });
    await step({ step: 'IDENTITY_CHECK' });
    await step({ step: 'DOCUMENTS' });
    await make(officer, 'attachAgreement', {
      type: 'AttachAgreementInput', input: { ...home, moveInId: id, kind: 'TEMP_COVENANT', signedAt: new Date().toISOString(), archiveRecordId: agreementRecordId },
    });
    await step({ step: 'AGREEMENTS' });
    const signatureFileId = await office.upload(office.idOf('CSR'), estateId, 'SIGNATURE', signature);
    const { defects } = await make(officer, 'recordUnitAcceptance', { type: 'RecordUnitAcceptanceInput', fields: 'defects { id ticket { id number } }', input: {
      moveInId: id, items: [{ name: '入户门', isAccepted: true }, { name: '客厅墙面', isAccepted: false }], ownerSignatureFileId: signatureFileId,
      defects: [{ category: 'MASONRY', defect: '墙面开裂' }], contact: { name: '周明', phone: '13900001234' },
    } });
    expect(defects[0].ticket.number).toMatch(/^BX-/);
    await step({ step: 'UNIT_ACCEPTANCE' });
    await step({ step: 'KEY_HANDOVER', keys: { count: 4, signatureFileId } });
    await step({ step: 'METER_READINGS', readings: [{ meter: 'WATER', readingHundredths: 1250 }, { meter: 'ELECTRICITY', readingHundredths: 98 }] });
    await officer('mutation ($id: ID!) { completeMoveIn(id: $id) { state } }', { id });
    await office.settled();

    const accountant = office.as(office.idOf('ACC'));
    const { accountByUnit } = await accountant('query ($u: ID!) { accountByUnit(unitId: $u) { state openedOn household { id } } }', { u: unitId });
    expect(accountByUnit).toMatchObject({ state: 'OPEN', household: { id: householdId } });
    const { archiveRecords } = await office.as(office.idOf('AA'))('query ($h: ID!) { archiveRecords(filter: { subjectId: $h }) { nodes { class state sourceType } } }', { h: householdId });
    expect(archiveRecords.nodes).toEqual(expect.arrayContaining([
      expect.objectContaining({ class: 'CUSTOMER', state: 'FILED', sourceType: 'MOVE_IN' }), expect.objectContaining({ sourceType: 'UNIT_ACCEPTANCE' }),
    ]));
    const director = office.as(office.idOf('OD'));
    const { callbackTasks } = await director('query ($e: ID!) { callbackTasks(filter: { estateId: $e, kind: MOVE_IN }) { nodes { kind household { id } openFrom dueAt } } }', { e: estateId });
    const [callback] = callbackTasks.nodes;
    expect(callback).toMatchObject({ household: { id: householdId } });
    expect(new Date(callback.dueAt).getTime() - Date.now()).toBeGreaterThan(26 * 86_400_000);
    const seen = (await manager(`query ($id: ID!, $h: ID!) {
      moveIn(id: $id) { state batch { startedCount completedCount } agreements { kind archiveRecord { id title } } household { id accounts { state } } }
      occupancy(id: $h) { state covenantSignedAt } unsignedHouseholds(estateId: "${estateId}") { nodes { id } } }`, { id, h: householdId }));
    expect(seen.moveIn).toMatchObject({
      state: 'COMPLETED', batch: { startedCount: 1, completedCount: 1 }, agreements: [{ kind: 'TEMP_COVENANT', archiveRecord: { id: agreementRecordId } }],
      household: { accounts: [{ state: 'OPEN' }] },
    });
    expect(seen.occupancy).toMatchObject({ state: 'OCCUPIED', covenantSignedAt: expect.any(String) });
    expect(seen.unsignedHouseholds.nodes).not.toContainEqual({ id: householdId });
  });

  it('a vacant house is inspected, and what is wrong there is a work order of engineering (CS-112, CS-118)', async () => {
    const officer = office.as(office.idOf('CSR'));
    const { units } = (await officer('query ($e: ID!) { estate(id: $e) { units(first: 1) { nodes { id } } } }', { e: estateId })).estate;
    const house = await make(officer, 'receiveKeys', { type: 'ReceiveKeysInput', fields: 'id state', input: {
      estateId, unitId: units.nodes[0].id, keyCount: 1, keys: [{ class: 'ENTRANCE_DOOR', place: '钥匙柜 A-1' }],
    } });
    expect(house.state).toBe('MANAGED');
    await officer(`mutation ($id: ID!) { inspectVacantHouse(id: $id, input: { checklist: [{ item: "水管", isGood: false }], findings: [{ category: PLUMBING, note: "厨房渗水" }] }) { condition } }`, { id: house.id });
    await office.settled();
    const { workOrders } = await office.as(office.idOf('EM'))('query ($e: ID!) { workOrders(filter: { estateId: $e }) { nodes { origin category unit { id } description } } }', { e: estateId });
    expect(workOrders.nodes).toContainEqual({ origin: 'FINDING', category: 'PLUMBING', unit: { id: units.nodes[0].id }, description: expect.stringMatching(/^空房检查 KF-/) });
  });
});
