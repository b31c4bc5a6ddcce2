import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { findingVerified, ticketClosed } from '@guanjia/contracts';
import { member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { aFiledRecord, aTraining, begun, notBegun, stepOf, stepRefused } from './move-in.fixture.ts';
import { signedCovenants } from './move-in-indicators.sql.ts';
import { compiler } from '@guanjia/persistence';

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

const home = () => ({ estateId: place.estateId, unitId: place.unitId, householdId: place.householdId });
const started = (patch: object = {}): Promise<any> => begun(officer, 'startMoveIn', { input: { ...home(), type: 'NEW_DELIVERY', ...patch }, fields: 'id state isResidential' });
const attached = async (kind = 'TEMP_COVENANT', patch: object = {}): Promise<any> => begun(officer, 'attachAgreement', {
  input: { ...home(), kind, signedAt: '2026-03-02T01:00:00Z', archiveRecordId: await aFiledRecord(h, place.estateId), ...patch }, fields: 'id kind archiveRecord { id }',
});
const acceptance = (moveInId: string, patch: object = {}) => ({
  moveInId, items: [{ name: '入户门', isAccepted: true }, { name: '客厅墙面', isAccepted: false }], ownerSignatureFileId: randomUUID(),
  defects: [{ category: 'MASONRY', severity: 'HIGH', defect: '墙面开裂' }], contact: { name: '张女士', phone: '13987654321' }, ...patch,
});
const read = async (id: string, fields: string, client = officer): Promise<any> => (await client.data(`query ($id: ID!) { moveIn(id: $id) { ${fields} } }`, { id })).moveIn;
const told = async (type: string) => (await h.events(`customer-service.${type}.v1`)).filter(({ estateId }) => estateId === place.estateId);

async function upToAcceptance(): Promise<string> {
  const { id } = await started();
  await stepOf(officer, id, { step: 'IDENTITY_CHECK' });
  await stepOf(officer, id, { step: 'DOCUMENTS' });
  await attached('TEMP_COVENANT', { moveInId: id });
  await stepOf(officer, id, { step: 'AGREEMENTS' });
  return id;
}

describe('moving in', () => {
  it('goes its steps in their order, for a household that is registered (CS-122, CS-123, CS-126)', async () => {
    const { id, state, isResidential } = await started();
    expect([state, isResidential]).toEqual(['STARTED', true]);
    expect(await notBegun(officer, 'startMoveIn', { ...home(), type: 'NEW_DELIVERY' })).toBe('MOVE_IN_UNDER_WAY');
    expect(await notBegun(officer, 'startMoveIn', { ...home(), householdId: randomUUID(), type: 'RE_LET' })).toBe('REFERENCE_NOT_YET_KNOWN');
    expect(await stepRefused(officer, id, { step: 'DOCUMENTS' })).toBe('STEP_MISSING');
    await stepOf(officer, id, { step: 'IDENTITY_CHECK' });
    await stepOf(officer, id, { step: 'DOCUMENTS' });
    expect(await stepRefused(officer, id, { step: 'AGREEMENTS' })).toBe('COVENANT_MISSING');
    expect(await notBegun(officer, 'attachAgreement', { ...home(), kind: 'COVENANT', signedAt: '2026-03-02T01:00:00Z', archiveRecordId: randomUUID() })).toBe('REFERENCE_NOT_YET_KNOWN');
    const agreement = await attached('TEMP_COVENANT', { moveInId: id });
    await stepOf(officer, id, { step: 'AGREEMENTS' });
    expect(await stepRefused(officer, id, { step: 'KEY_HANDOVER', keys: { count: 4, signatureFileId: randomUUID() } })).toBe('STEP_MISSING');
    await begun(officer, 'recordUnitAcceptance', { input: acceptance(id, { items: [{ name: '入户门', isAccepted: true }], defects: [], contact: null }) });
    await stepOf(officer, id, { step: 'UNIT_ACCEPTANCE' });
    h.clock.set('2026-03-02T03:00:00Z');
    expect(await stepOf(officer, id, { step: 'KEY_HANDOVER', keys: { count: 4, signatureFileId: randomUUID() } })).toMatchObject({ state: 'KEYS_HANDED', moveInAt: '2026-03-02T03:00:00.000Z' });
    expect(await officer.refusal('mutation ($id: ID!) { cancelMoveIn(id: $id, reason: WITHDRAWN) { id } }', { id })).toBe('WRONG_STATE');
    await stepOf(officer, id, { step: 'METER_READINGS', readings: [{ meter: 'WATER', readingHundredths: 1250 }, { meter: 'ELECTRICITY', readingHundredths: 98 }] });
    await officer.data('mutation ($id: ID!) { completeMoveIn(id: $id) { id } }', { id });
    const [event] = await told('move-in.completed');
    expect(event).toMatchObject({ aggregateId: id, payload: {
      type: 'NEW_DELIVERY', unitId: place.unitId, householdId: place.householdId, moveInAt: '2026-03-02T03:00:00.000Z', covenantSignedAt: '2026-03-02T01:00:00.000Z',
      agreements: [{ id: agreement.id, kind: 'TEMP_COVENANT', archiveRecordId: agreement.archiveRecord.id }],
    } });
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    expect(await read(id, 'state keyCount meterReadings { meter } agreements { kind } acceptance { items { name } } batch { id }', owner)).toMatchObject({
      state: 'COMPLETED', keyCount: 4, agreements: [{ kind: 'TEMP_COVENANT' }], acceptance: { items: [{ name: '入户门' }] }, batch: null,
    });
    expect(await read(id, 'id', h.as(member('OWN', place.estateId)))).toBeNull();
  });

  it('of a re-let takes neither covenant nor acceptance, and may be given up before the keys (CS-122, CS-126)', async () => {
    const { id } = await started({ type: 'RE_LET' });
    await stepOf(officer, id, { step: 'IDENTITY_CHECK' });
    await stepOf(officer, id, { step: 'DOCUMENTS' });
    await attached('LEASE');
    expect(await stepOf(officer, id, { step: 'AGREEMENTS' })).toMatchObject({ state: 'AGREEMENTS_SIGNED' });
    expect(await notBegun(officer, 'recordUnitAcceptance', acceptance(id))).toBe('STEP_NOT_OF_TYPE');
    await officer.data('mutation ($id: ID!) { cancelMoveIn(id: $id, reason: WITHDRAWN) { id } }', { id });
    expect(await told('move-in.cancelled')).toHaveLength(1);
    expect((await started()).state).toBe('STARTED');
  });

  it('is seen by the region and opened by nobody beyond the estate (PLAT-001)', async () => {
    const { id } = await started();
    expect(await read(id, 'state', h.as(regional('RM', place.regionId)))).toEqual({ state: 'STARTED' });
    expect(await read(id, 'state', h.as(person('CSR', randomUUID())))).toBeNull();
    expect(await stepRefused(h.as(person('CSR', randomUUID())), id, { step: 'IDENTITY_CHECK' })).toBe('NOT_FOUND');
    expect(await stepRefused(h.as(person('SEC', place.estateId)), id, { step: 'IDENTITY_CHECK' })).toBe('FORBIDDEN');
  });
});

describe('defects of a delivered home', () => {
  const items = async (client = officer): Promise<any[]> => (await client.data('query ($e: ID!) { rectificationItems(filter: { estateId: $e }) { nodes { id state dueAt isOverdue refusedCount defect ticket { id number } limit { standard value } } } }', { e: place.estateId })).rectificationItems.nodes;
  const track = 'mutation ($id: ID!, $input: TrackRectificationInput!) { trackRectification(id: $id, input: $input) { state } }';

  it('open a ticket and an item each, and are followed until the owner confirms (CS-124, CS-127)', async () => {
    const moveInId = await upToAcceptance();
    expect(await notBegun(officer, 'recordUnitAcceptance', acceptance(moveInId, { contact: null }))).toBe('ACCEPTANCE_INCOMPLETE');
    const { defects } = await begun(officer, 'recordUnitAcceptance', { input: acceptance(moveInId), fields: 'id defects { id ticket { id kind } }' });
    expect(defects).toMatchObject([{ ticket: { kind: 'REPAIR' } }]);
    expect(await notBegun(officer, 'recordUnitAcceptance', acceptance(moveInId))).toBe('ACCEPTANCE_RECORDED_ALREADY');
    expect(await told('ticket.created')).toHaveLength(1);
    const [{ id, ticket }] = await items();
    expect((await told('unit-acceptance.recorded'))[0]!.payload).toMatchObject({ itemCount: 2, defects: [{ itemId: id, category: 'MASONRY', ticketId: ticket.id, dueAt: '2026-03-03T01:30:00.000Z' }] });
    expect((await items())[0]).toMatchObject({ state: 'OPEN', limit: { standard: 'finding.rectify.high', value: '24' } });
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    expect(await owner.refusal(track, { id, input: { answer: 'CONFIRM' } })).toBe('WRONG_STATE');

    await h.tell(ticketClosed, { id: ticket.id, estateId: place.estateId, data: { ...ticketClosed.samples[0]! } });
    expect((await items())[0]).toMatchObject({ state: 'RECTIFIED' });
    await owner.data(track, { id, input: { answer: 'REFUSE', note: '仍有裂缝' } });
    const again = (await items())[0].ticket.id;
    expect([again === ticket.id, await h.sql('select content, channel, reporter_type as "reporterType" from ticket where id = $1', [again])])
      .toEqual([false, [{ content: '仍有裂缝', channel: 'APP', reporterType: 'OWNER' }]]);
    await h.tell(ticketClosed, { id: again, estateId: place.estateId, data: { ...ticketClosed.samples[0]! } });
    expect((await items())[0]).toMatchObject({ state: 'RECTIFIED', refusedCount: 1 });
    await owner.data(track, { id, input: { answer: 'REFUSE', note: '仍有裂缝' } });
    await h.tell(findingVerified, { id: randomUUID(), estateId: place.estateId, data: { verifiedBy: randomUUID(), sourceType: 'RECTIFICATION_ITEM', sourceId: id } });
    expect((await items())[0]).toMatchObject({ state: 'RECTIFIED', refusedCount: 2 });
    expect(await h.as(member('OWN', place.estateId)).refusal(track, { id, input: { answer: 'CONFIRM' } })).toBe('NOT_FOUND');
    expect(await officer.refusal(track, { id, input: { answer: 'CONFIRM' } })).toBe('SIGNATURE_MISSING');
    expect((await owner.data(track, { id, input: { answer: 'CONFIRM' } })).trackRectification.state).toBe('CONFIRMED');
  });

  it('past their limit are told to who leads the repairs (CS-127, PLAT-018)', async () => {
    await begun(officer, 'recordUnitAcceptance', { input: acceptance(await upToAcceptance()) });
    h.clock.set('2026-03-03T01:31:00Z');
    await h.subgraph.deadlines.fireDue();
    const [{ id, isOverdue }] = await items();
    expect(isOverdue).toBe(true);
    expect((await h.events('customer-service.task.opened.v1')).filter(({ payload }) => payload['ref'] === id).map(({ payload }) => [payload['kind'], payload['role']])).toEqual([['RECTIFICATION_OVERDUE', 'EM']]);
  });
});

describe('a batch', () => {
  it('opens with a filed plan and trained staff alone (CS-125)', async () => {
    const manager = h.as(person('PM', place.estateId));
    const [planId, trainingSessionId] = [await aFiledRecord(h, place.estateId), await aTraining(h, place.estateId)];
    const input = { estateId: place.estateId, planId, trainingSessionId, opensAt: '2026-03-03T00:00:00Z' };
    expect(await notBegun(manager, 'openMoveInBatch', { ...input, planId: randomUUID() })).toBe('PLAN_NOT_FILED');
    for (const other of [randomUUID(), await aTraining(h, randomUUID()), await aTraining(h, place.estateId, 'LAW')]) {
      expect(await notBegun(manager, 'openMoveInBatch', { ...input, trainingSessionId: other })).toBe('TRAINING_MISSING');
    }
    expect(await notBegun(officer, 'openMoveInBatch', input)).toBe('FORBIDDEN');
    const { id } = await begun(manager, 'openMoveInBatch', { input });
    expect((await told('move-in-batch.opened'))[0]).toMatchObject({ aggregateId: id, payload: { planId, trainingSessionId, opensAt: '2026-03-03T00:00:00.000Z' } });
    expect(await notBegun(officer, 'startMoveIn', { ...home(), type: 'NEW_DELIVERY', batchId: id })).toBe('BATCH_NOT_OPEN');
    h.clock.set('2026-03-03T00:00:00Z');
    await started({ batchId: id });
    const { moveInBatches } = await manager.data('query ($e: ID!) { moveInBatches(estateId: $e) { nodes { id startedCount completedCount plan { id } } } }', { e: place.estateId });
    expect(moveInBatches.nodes).toEqual([{ id, startedCount: 1, completedCount: 0, plan: { id: planId } }]);
    await begun(manager, 'openMoveInBatch', { input: { ...input, trainingSessionId: await aTraining(h, null) } });
  });
});

describe('covenants', () => {
  const unsigned = async (): Promise<any[]> => (await officer.data('query ($e: ID!) { unsignedHouseholds(estateId: $e) { nodes { household { id } unit { id } deliveredAt } } }', { e: place.estateId })).unsignedHouseholds.nodes;
  const cases = async () => {
    const { sql, parameters } = signedCovenants.cases.compile(compiler);
    return (await h.sql(`select * from (${sql}) c where estate_id = '${place.estateId}'`, [...parameters])).map(({ subject_id, is_hit }: any) => ({ subject_id, is_hit }));
  };

  it('missing are listed, of homes newly delivered alone, until they are signed; K70 counts them (CS-126)', async () => {
    expect(await unsigned()).toEqual([]);
    await officer.data('mutation ($id: ID!, $input: RecordDeliveryInput!) { recordDelivery(id: $id, input: $input) { id } }', { id: place.householdId, input: { at: '2026-03-01T02:00:00Z' } });
    expect(await unsigned()).toEqual([{ household: { id: place.householdId }, unit: { id: place.unitId }, deliveredAt: '2026-03-01T02:00:00.000Z' }]);
    expect(await cases()).toEqual([{ subject_id: place.householdId, is_hit: false }]);
    await attached('LEASE');
    expect(await unsigned()).toHaveLength(1);
    await attached('COVENANT');
    expect([await unsigned(), await cases()]).toEqual([[], [{ subject_id: place.householdId, is_hit: true }]]);
    const { agreements } = await officer.data('query ($h: ID!) { agreements(filter: { householdId: $h }) { nodes { kind household { id } } } }', { h: place.householdId });
    expect(agreements.nodes.map(({ kind }: any) => kind).sort()).toEqual(['COVENANT', 'LEASE']);
  });
});
