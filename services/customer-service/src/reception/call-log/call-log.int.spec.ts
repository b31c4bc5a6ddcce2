import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { person, regional, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../../places/estate.fixture.ts';
import { kitchenLeak } from '../../tickets/ticket/ticket-journey.fixture.ts';
import { make, refusedMaking, verbOn } from '../reception.fixture.ts';

const fields = 'id callerNo callerName calledAt kind linkedTo { type id } operator { id } transfers { toEmployee { id } toDepartment { id } reason at by { id } }';

let h: SubgraphHarness;
let place: EstatePlace;
let operator: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  operator = h.as(person('CSR', place.estateId, place.officerId));
});
afterAll(() => h.stop());

const ringing = (patch: object = {}) => ({ estateId: place.estateId, callerNo: '13812345678', callerName: '张女士', kind: 'HELP', ...patch });
const logged = (patch: object = {}): Promise<any> => make(operator, 'logCall', { input: ringing(patch), fields });
const refused = (patch: object) => refusedMaking(operator, 'logCall', ringing(patch));

describe('a call', () => {
  it('for a repair opens its ticket in the same step, and names it (CS-005)', async () => {
    const call = await logged({ kind: 'REPAIR', ticket: kitchenLeak(place) });
    expect(call).toMatchObject({ kind: 'REPAIR', calledAt: '2026-03-02T01:30:00.000Z', operator: { id: place.officerId }, linkedTo: { type: 'TICKET' } });
    const { ticket } = await operator.data('query ($id: ID!) { ticket(id: $id) { state content } }', { id: call.linkedTo.id });
    expect(ticket).toEqual({ state: 'NEW', content: '3栋1202 厨房漏水' });
    expect((await h.events('customer-service.ticket.created.v1')).map(({ aggregateId }) => aggregateId)).toContain(call.linkedTo.id);
    expect(await logged({ kind: 'REPAIR', linkedTo: call.linkedTo })).toMatchObject({ linkedTo: call.linkedTo });
  });

  it('is logged only with the record it opened, where it must have one (CS-005)', async () => {
    for (const kind of ['REPAIR', 'COMPLAINT', 'ENQUIRY']) expect(await refused({ kind })).toBe('CALL_RECORD_MISSING');
    expect(await refused({ kind: 'REPAIR', linkedTo: { type: 'TICKET', id: randomUUID() } })).toBe('NOT_IN_ESTATE');
    const ticket = kitchenLeak(place);
    expect(await refused({ kind: 'REPAIR', ticket, linkedTo: { type: 'TICKET', id: randomUUID() } })).toBe('CALL_RECORD_TWICE');
    expect(await refused({ kind: 'REPAIR', ticket: { ...ticket, locationScope: 'PUBLIC' } })).toBe('LOCATION_INCOMPLETE');
    expect(await logged()).toMatchObject({ kind: 'HELP', linkedTo: null });
  });

  it('keeps caller, callee, reason and time of each transfer (CS-007)', async () => {
    const { id } = await logged();
    const transfer = (input: object, client = operator) => client.run(verbOn('logCallTransfer', { input: 'LogCallTransferInput', fields }), { id, input });
    expect((await transfer({ reason: '电梯困人' })).errors?.[0]?.extensions.code).toBe('CALLEE_INCOMPLETE');
    await transfer({ toEmployeeId: place.technicianId, reason: '电梯困人' });
    h.clock.set('2026-03-02T01:32:00Z');
    expect((await transfer({ toDepartmentId: place.securityId, reason: '现场秩序' })).data.logCallTransfer).toMatchObject({
      callerNo: '13812345678',
      transfers: [
        { toEmployee: { id: place.technicianId }, toDepartment: null, reason: '电梯困人', at: '2026-03-02T01:30:00.000Z', by: { id: place.officerId } },
        { toEmployee: null, toDepartment: { id: place.securityId }, reason: '现场秩序', at: '2026-03-02T01:32:00.000Z', by: { id: place.officerId } },
      ],
    });
    expect((await transfer({ toEmployeeId: place.technicianId, reason: '-' }, h.as(person('CSR', randomUUID())))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is listed by kind and time; the region sees a mask, a stranger nothing (CS-005, S10)', async () => {
    const { id } = await logged();
    const list = async (client: Client, filter: object = {}) => (await client.data('query ($f: CallLogFilter) { callLogs(filter: $f) { nodes { id callerNo callerName } } }',
      { f: { estateId: place.estateId, ...filter } })).callLogs.nodes;
    expect(await list(operator, { kind: 'HELP', from: '2026-03-02T01:00:00Z' })).toEqual([{ id, callerNo: '13812345678', callerName: '张女士' }]);
    expect(await list(operator, { to: '2026-03-02T01:00:00Z' })).toEqual([]);
    expect(await list(h.as(regional('RM', place.regionId)))).toEqual([{ id, callerNo: '138******78', callerName: '张**' }]);
    expect(await list(h.as(person('CSR', randomUUID())))).toEqual([]);
  });
});
