import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, localDateOf, startOfDay } from '@guanjia/domain';
import { openEstateOffice, type EstateOffice } from './estate-office.fixture.ts';

let office: EstateOffice;
let estateId: string;

beforeAll(async () => {
  office = await openEstateOffice({ estates: 2, units: 20, tickets: 0 });
  estateId = (await office.as(office.idOf('FD'))('{ estates(first: 5) { nodes { id } } }')).estates.nodes[0].id;
});
afterAll(() => office?.stop());

type Ask = ReturnType<EstateOffice['as']>;
const make = async (ask: Ask, verb: string, { type, input, fields = 'id' }: { type: string; input: object; fields?: string }): Promise<any> =>
  (await ask(`mutation ($input: ${type}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`, { input, key: randomUUID() }))[verb];

describe('a day at the front desk, through the gateway', () => {
  it('a question about a repair goes from the desk to engineering and back, and shows in their inboxes (CS-002, CS-003, CS-031)', async () => {
    const [desk, engineer] = [office.as(office.idOf('FD')), office.as(office.idOf('EM'))];
    const { id } = await make(desk, 'recordEnquiry', { type: 'RecordEnquiryInput', input: {
      estateId, kind: 'REPAIR_ADVICE', channel: 'VISIT', topic: 'REPAIR', askerType: 'OWNER', askerName: '周明', question: '水龙头滴水怎么办?',
    } });
    await desk('mutation ($id: ID!, $e: ID!) { transferEnquiry(id: $id, input: { employeeId: $e }) { state } }', { id, e: office.idOf('EM') });
    await office.settled();
    const { nodes } = (await engineer('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks;
    expect(nodes).toContainEqual({ kind: 'ENQUIRY', subjectId: id });
    await engineer('mutation ($id: ID!) { acknowledgeEnquiry(id: $id) { state } }', { id });
    await engineer('mutation ($id: ID!) { answerEnquiry(id: $id, input: { answer: "先关角阀,我们派人看" }) { state } }', { id });
    const { enquiry } = await desk('query ($id: ID!) { enquiry(id: $id) { state answer estate { id name } handler { id name } firstResponder { id } } }', { id });
    expect(enquiry).toMatchObject({
      state: 'ANSWERED', answer: '先关角阀,我们派人看', estate: { id: estateId, name: expect.any(String) }, handler: { id: office.idOf('EM'), name: expect.any(String) },
      firstResponder: { id: office.idOf('FD') },
    });
  });

  it('a repair call opens its ticket, which engineering’s desk finds (CS-005)', async () => {
    const officer = office.as(office.idOf('CSR'));
    const now = new Date().toISOString();
    const ticket = {
      estateId, channel: 'PHONE', reporterType: 'OWNER', contactName: '周明', contactPhone: '13900001234', content: '大堂灯不亮', locationScope: 'PUBLIC', areaCode: 'LOBBY-1', reportedAt: now,
    };
    const { linkedTo } = await make(officer, 'logCall', {
      type: 'LogCallInput', input: { estateId, callerNo: '13900001234', kind: 'REPAIR', ticket }, fields: 'linkedTo { type id }',
    });
    const found = await office.as(office.idOf('EM'))('query ($id: ID!) { ticket(id: $id) { state content } }', { id: linkedTo.id });
    expect(found.ticket).toEqual({ state: 'NEW', content: '大堂灯不亮' });
  });

  it('desk, monitoring room and telephone are never without anybody: what nobody covers is shown until somebody does (CS-001, CS-005)', async () => {
    const supervisor = office.as(office.idOf('CSS'));
    const day = addDays(localDateOf(new Date()), 2);
    const at = (hour: number): string => new Date(startOfDay(day).getTime() + hour * 3_600_000).toISOString();
    const open = () => supervisor('query ($e: ID!, $d: Date!) { dutyGaps(estateId: $e, from: $d, to: $d) { post minutes } hotlineGaps(estateId: $e, from: $d, to: $d) { minutes } }', { e: estateId, d: day });
    expect(await open()).toEqual({ dutyGaps: [{ post: 'FRONT_DESK', minutes: 720 }, { post: 'MONITORING_ROOM', minutes: 720 }], hotlineGaps: [{ minutes: 1_440 }] });
    const shift = (ask: Ask, post: string, role: 'FD' | 'CSR', from: number): Promise<any> =>
      make(ask, 'createDutyShift', { type: 'CreateDutyShiftInput', input: { estateId, post, employeeId: office.idOf(role), startAt: at(from), endAt: at(from + 12) } });
    await expect(shift(office.as(office.idOf('TEC')), 'FRONT_DESK', 'FD', 8)).rejects.toThrow('FORBIDDEN');
    await shift(supervisor, 'FRONT_DESK', 'FD', 8);
    await expect(shift(supervisor, 'MONITORING_ROOM', 'FD', 10)).rejects.toThrow('SHIFT_OVERLAPS');
    await shift(supervisor, 'MONITORING_ROOM', 'CSR', 20);
    const telephone = [['CSS', 0], ['CSR', 8], ['CSS', 16]] as const;
    const shifts = telephone.map(([role, from]) => ({ employeeId: office.idOf(role), startAt: at(from), endAt: at(from + 8) }));
    await make(supervisor, 'setHotlineRoster', { type: 'SetHotlineRosterInput', input: { estateId, on: day, shifts } });
    expect(await open()).toEqual({ dutyGaps: [], hotlineGaps: [] });
  });

  it('a guest of the office is registered, and who is visited is told (CS-010)', async () => {
    const [desk, engineer] = [office.as(office.idOf('FD')), office.as(office.idOf('EM'))];
    const pass = { estateId, kind: 'OFFICE', hostEmployeeId: office.idOf('EM'), visitorName: '李先生', visitorPhone: '13987654321', purpose: '洽谈', validTo: new Date(Date.now() + 3_600_000).toISOString() };
    await expect(make(office.as(office.idOf('ACC')), 'issueVisitorPass', { type: 'IssueVisitorPassInput', input: pass })).rejects.toThrow('FORBIDDEN');
    await expect(make(desk, 'issueVisitorPass', { type: 'IssueVisitorPassInput', input: { ...pass, hostEmployeeId: null } })).rejects.toThrow('HOST_INCOMPLETE');
    const { id } = await make(desk, 'issueVisitorPass', { type: 'IssueVisitorPassInput', input: pass });
    await desk('mutation ($id: ID!) { checkInVisitor(id: $id) { state } }', { id });
    await office.settled();
    const waiting = async () => (await engineer('{ myTasks(first: 50) { nodes { kind subjectId } } }')).myTasks.nodes;
    expect(await waiting()).toContainEqual({ kind: 'VISITOR', subjectId: id });
    const { visitorPass } = await office.as(office.idOf('RM'))('query ($id: ID!) { visitorPass(id: $id) { state visitorName visitorPhone } }', { id });
    expect(visitorPass).toEqual({ state: 'CHECKED_IN', visitorName: '李**', visitorPhone: '139******21' });
    await desk('mutation ($id: ID!) { checkOutVisitor(id: $id) { state } }', { id });
    await office.settled();
    expect(await waiting()).not.toContainEqual({ kind: 'VISITOR', subjectId: id });
  });

  it('a new estate goes to work once its three numbers are published, and everybody there reads them (CS-006)', async () => {
    const regional = office.as(office.idOf('RM'));
    const { region } = (await regional('query ($id: ID!) { estate(id: $id) { region { id } } }', { id: estateId })).estate;
    const { id } = await make(regional, 'registerEstate', { type: 'RegisterEstateInput', input: { regionId: region.id, code: 'NEW-0001', name: '新苑', kind: 'RESIDENTIAL' } });
    await office.settled();
    await make(regional, 'grantRole', { type: 'GrantRoleInput', input: { employeeId: office.idOf('PM'), role: 'PM', scopeKind: 'ESTATE', scopeId: id } });
    await office.settled();
    const activate = 'mutation ($id: ID!) { activateEstate(id: $id) { state } }';
    await expect(regional(activate, { id })).rejects.toThrow('CONTACTS_NOT_PUBLISHED');
    const numbers = { emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' };
    const manager = office.as(office.idOf('PM'));
    await make(manager, 'setEstateContacts', { type: 'SetEstateContactsInput', input: { estateId: id, ...numbers } });
    await office.settled();
    expect((await regional(activate, { id })).activateEstate).toEqual({ state: 'ACTIVE' });
    const { estate } = await manager('query ($id: ID!) { estate(id: $id) { name state contacts { emergencyNo serviceNo complaintNo } } }', { id });
    expect(estate).toEqual({ name: '新苑', state: 'ACTIVE', contacts: numbers });
  });
});
