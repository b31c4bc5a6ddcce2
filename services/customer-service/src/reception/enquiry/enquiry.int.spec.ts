import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { employeeState } from '@guanjia/contracts';
import { member, person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { aReceptionist, make, refusedMaking, tasksAbout, verbOn } from '../reception.fixture.ts';

const fields = 'id state dueAt isOverdue firstResponder { id } handler { id } answer askerName askerPhone transferToDept { id } transferAcknowledgedBy { id }';

let h: SubgraphHarness;
let place: EstatePlace;
let desk: Client;
let receptionist: { id: string; departmentId: string };
let technician: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  receptionist = await aReceptionist(h, place);
  desk = h.as(person('FD', place.estateId, receptionist.id));
  technician = h.as(person('TEC', place.estateId, place.technicianId));
});
afterAll(() => h.stop());

const asked = () => ({
  estateId: place.estateId, channel: 'PHONE', topic: 'COMMUNITY_RULES', askerType: 'OWNER', askerName: '张女士', askerPhone: '13812345678',
  unitId: place.unitId, question: '周末可以装修吗?',
});
const recorded = (patch: object = {}, client = desk): Promise<any> => make(client, 'recordEnquiry', { input: { ...asked(), ...patch }, fields });
const answer = (client: Client, id: string) => client.run(verbOn('answerEnquiry', { input: 'AnswerEnquiryInput', fields }), { id, input: { answer: '周末不可以' } });
const transfer = (client: Client, id: string, input: object) => client.run(verbOn('transferEnquiry', { input: 'TransferEnquiryInput', fields }), { id, input });
const codeOf = async (run: Promise<any>) => (await run).errors?.[0]?.extensions.code;

describe('an enquiry at the desk', () => {
  it('is recorded, answered by who received it, and closed with all that was said (CS-002, CS-003)', async () => {
    const { id, ...enquiry } = await recorded();
    expect(enquiry).toMatchObject({ state: 'RECEIVED', firstResponder: { id: receptionist.id }, dueAt: '2026-03-02T02:00:00.000Z' });
    expect(await desk.refusal(verbOn('closeEnquiry'), { id })).toBe('WRONG_STATE');
    expect((await answer(desk, id)).data.answerEnquiry).toMatchObject({ state: 'ANSWERED', handler: { id: receptionist.id }, answer: '周末不可以' });
    expect((await desk.data(verbOn('closeEnquiry'), { id })).closeEnquiry.state).toBe('CLOSED');
    const told = (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && type.startsWith('customer-service.enquiry.'));
    expect(told).toMatchObject([{ type: 'customer-service.enquiry.recorded.v1', payload: { channel: 'PHONE', firstResponderId: receptionist.id } }]);
    expect(JSON.stringify(told)).not.toContain('张');
  });

  it.each(['channel', 'topic', 'askerName', 'question'])('is not recorded without its %s (CS-002)', async (field) => {
    const { [field as 'topic']: _, ...input } = asked();
    const { errors } = await desk.run('mutation ($input: RecordEnquiryInput!, $key: IdempotencyKey!) { recordEnquiry(input: $input, idempotencyKey: $key) { id } }', { input, key: randomUUID() });
    expect(errors).toHaveLength(1);
  });

  it('stays with the first receiver until another acknowledges it (CS-003)', async () => {
    const { id } = await recorded();
    expect(await codeOf(answer(technician, id))).toBe('NOT_RESPONSIBLE');
    await transfer(desk, id, { employeeId: place.technicianId });
    expect(await codeOf(answer(technician, id))).toBe('NOT_RESPONSIBLE');
    expect(await desk.refusal(verbOn('acknowledgeEnquiry'), { id })).toBe('NOT_THE_TARGET');
    expect((await technician.data(verbOn('acknowledgeEnquiry', { fields }), { id })).acknowledgeEnquiry)
      .toMatchObject({ state: 'ACKNOWLEDGED', transferAcknowledgedBy: { id: place.technicianId }, transferToDept: { id: place.engineeringId } });
    expect(await codeOf(answer(desk, id))).toBe('NOT_RESPONSIBLE');
    expect((await answer(technician, id)).data.answerEnquiry.state).toBe('ANSWERED');
    expect(await tasksAbout(h, id)).toEqual([
      ['opened', 'ENQUIRY', receptionist.id], ['changed', 'ENQUIRY', place.technicianId], ['changed', 'ENQUIRY', place.technicianId],
      ['closed', 'ENQUIRY', place.technicianId],
    ]);
  });

  it('that somebody who has left acknowledged is answered by whoever takes it up (CS-003, HR-004)', async () => {
    const { id } = await recorded();
    await transfer(desk, id, { employeeId: place.technicianId });
    await technician.data(verbOn('acknowledgeEnquiry', { fields }), { id });
    expect(await codeOf(answer(desk, id))).toBe('NOT_RESPONSIBLE');
    const { technicianId, estateId, engineeringId: orgUnitId } = place;
    await h.tell(employeeState, { id: technicianId, estateId, data: { id: technicianId, estateId, orgUnitId, positionId: randomUUID(), state: 'DEPARTED', skills: [] } });
    expect((await answer(desk, id)).data.answerEnquiry).toMatchObject({ state: 'ANSWERED', handler: { id: receptionist.id } });
  });

  it('handed to a department is acknowledged by any of it (CS-003)', async () => {
    const { id } = await recorded();
    await transfer(desk, id, { departmentId: place.engineeringId });
    expect((await tasksAbout(h, id)).at(-1)).toEqual(['changed', 'ENQUIRY', 'EM']);
    expect((await technician.data(verbOn('acknowledgeEnquiry'), { id })).acknowledgeEnquiry.state).toBe('ACKNOWLEDGED');
  });

  it('is handed to nobody of another department than the one named, nor of another estate (CS-003)', async () => {
    const { id } = await recorded();
    expect(await codeOf(transfer(desk, id, {}))).toBe('TARGET_INCOMPLETE');
    expect(await codeOf(transfer(desk, id, { departmentId: place.securityId, employeeId: place.technicianId }))).toBe('TARGET_INCOMPLETE');
    const elsewhere = await anEstate(h);
    expect(await codeOf(transfer(desk, id, { employeeId: elsewhere.technicianId }))).toBe('REFERENCE_NOT_YET_KNOWN');
  });
});

describe('advice on repairs', () => {
  it('goes to engineering alone, and is answered there (CS-031)', async () => {
    const { id } = await recorded({ kind: 'REPAIR_ADVICE', topic: 'REPAIR', question: '水龙头滴水怎么办?' });
    expect(await codeOf(answer(desk, id))).toBe('ADVICE_BY_ENGINEERING');
    expect(await codeOf(transfer(desk, id, { departmentId: place.securityId }))).toBe('ADVICE_BY_ENGINEERING');
    await transfer(desk, id, { departmentId: place.engineeringId });
    await technician.data(verbOn('acknowledgeEnquiry'), { id });
    expect((await answer(technician, id)).data.answerEnquiry).toMatchObject({ state: 'ANSWERED', handler: { id: place.technicianId } });
  });
});

it('an introduction of policy and services is an enquiry of its own kind (CS-163)', async () => {
  const { id } = await recorded({ kind: 'POLICY', topic: 'SERVICE', question: '物业费包含哪些服务?' });
  const found = (await desk.data('query ($e: ID!) { enquiries(filter: { estateId: $e, kind: POLICY }) { nodes { id } } }', { e: place.estateId })).enquiries.nodes;
  expect(found).toEqual([{ id }]);
});

describe('a message that waits for its answer', () => {
  const pending = async (client = desk) => (await client.data('query ($e: ID!) { pendingEnquiries(estateId: $e) { nodes { id isOverdue } } }', { e: place.estateId })).pendingEnquiries.nodes;

  it('is listed as pending until answered; past its limit the supervisor is told (CS-004)', async () => {
    const sms = await recorded({ channel: 'SMS' });
    const phone = await recorded();
    expect(await pending()).toEqual([{ id: sms.id, isOverdue: false }, { id: phone.id, isOverdue: false }]);
    await answer(desk, phone.id);
    h.clock.set('2026-03-02T02:00:01Z');
    await h.subgraph.deadlines.fireDue();
    expect(await pending()).toEqual([{ id: sms.id, isOverdue: true }]);
    expect(await tasksAbout(h, sms.id)).toContainEqual(['opened', 'ALERT', 'CSS']);
    await answer(desk, sms.id);
    expect((await tasksAbout(h, sms.id)).at(-1)).toEqual(['closed', 'ALERT', 'CSS']);
    expect(await pending()).toEqual([]);
  });

  it('from an owner’s app has no first receiver until somebody takes it up (CS-003, CS-004)', async () => {
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const { id, firstResponder } = await recorded({ channel: 'APP' }, owner);
    expect(firstResponder).toBeNull();
    expect((await tasksAbout(h, id))[0]).toEqual(['opened', 'ENQUIRY', 'CSR']);
    expect((await answer(desk, id)).data.answerEnquiry).toMatchObject({ firstResponder: { id: receptionist.id }, handler: { id: receptionist.id } });
    expect((await owner.data('query ($id: ID!) { enquiry(id: $id) { answer } }', { id })).enquiry).toEqual({ answer: '周末不可以' });
    expect(await refusedMaking(owner, 'recordEnquiry', { ...asked(), askerType: 'STAFF' })).toBe('REPORTER_NOT_ALLOWED');
  });
});

it('is seen by the estate and above; who asked is masked to those who need not call (PLAT-001, S10)', async () => {
  const { id } = await recorded();
  const seen = async (client: Client) => (await client.data('query ($id: ID!) { enquiry(id: $id) { askerName askerPhone } }', { id })).enquiry;
  expect(await seen(desk)).toEqual({ askerName: '张女士', askerPhone: '13812345678' });
  expect(await seen(h.as(regional('RM', place.regionId)))).toEqual({ askerName: '张**', askerPhone: '138******78' });
  expect(await seen(h.as(person('CSR', randomUUID())))).toBeNull();
  expect(await seen(h.as(member('OWN', place.estateId)))).toBeNull();
  expect(await seen(technician)).toBeNull();
  const [stored] = await h.sql('select asker_name, asker_phone from enquiry where id = $1', [id]);
  expect(JSON.stringify(stored)).not.toMatch(/张|138/);
});
