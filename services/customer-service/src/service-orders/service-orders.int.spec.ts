import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { member, person, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../index.ts';
import { anEstate, tellStandards, type EstatePlace } from '../places/estate.fixture.ts';
import { dispatched } from '../tickets/ticket/ticket-journey.fixture.ts';
import { phoned, readCallbacks, verb as callbackVerb } from '../callbacks/callback/callback-journey.fixture.ts';
import { k32 } from './service-orders-indicators.sql.ts';
import { cleaning, keyed, making, offered, scheduled } from './service-orders.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;

beforeAll(async () => {
  h = await startSubgraph(customerService);
  await tellStandards(h);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
});
afterAll(() => h.stop());

const told = async (id: string) => (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && !type.includes('.task.')).map(({ type }) => type.split('.').slice(1, 3).join('.'));
const done = { result: '已完成' };
const asked = (id: string, input: object | undefined = undefined) => ({ id, ...(input && { input }), key: randomUUID() });
const ORDER = 'query ($id: ID!) { serviceOrder(id: $id) { state number amountFen quoteFen startOn endOn item { code } appointment { state deviationMin isOnTime arrivedAt } employee { id } } }';
const PRICES = 'query ($e: ID!) { serviceItems(filter: { estateId: $e }) { nodes { code priceFen state } } }';

describe('the catalogue', () => {
  it('is public with its prices once launched, and a draft is not (CS-140, CS-141, CS-146)', async () => {
    const owner = h.as(member('OWN', place.estateId, place.memberId));
    const manager = h.as(person('SDM', place.estateId));
    const input = cleaning(place.estateId);
    await manager.data(making('planServiceItem', 'PlanServiceItemInput'), { input, key: randomUUID() });
    expect((await owner.data(PRICES, { e: place.estateId })).serviceItems.nodes).toEqual([]);
    const id = await offered(h, place);
    expect((await owner.data(PRICES, { e: place.estateId })).serviceItems.nodes).toEqual([{ code: 'HOME-CLEAN', priceFen: 6000, state: 'LAUNCHED' }]);
    expect((await manager.data(PRICES, { e: place.estateId })).serviceItems.nodes).toHaveLength(2);
    await expect(offered(h, place)).rejects.toThrow(/SERVICE_CODE_TAKEN/);
    await manager.data(keyed('withdrawServiceItem'), asked(id));
    expect(await told(id)).toEqual(['service-item.launched', 'service-item.withdrawn']);
  });

  it('bounds what is ordered, and a household orders for its own home (CS-140)', async () => {
    await offered(h, place);
    const { estateId, unitId } = place;
    const order = { estateId, unitId, itemCode: 'HOME-CLEAN', content: '保洁' };
    const document = making('placeServiceOrder', 'PlaceServiceOrderInput');
    const refused = (client = h.as(person('CSR', estateId)), patch: object = {}) => client.refusal(document, { input: { ...order, ...patch }, key: randomUUID() });
    expect(await refused(undefined, { itemCode: 'POOL' })).toBe('ITEM_NOT_OFFERED');
    expect(await refused(h.as(member('OWN', estateId)))).toBe('NOT_FOUND');
    expect(await refused(h.as(person('CSR', randomUUID())))).toBe('NOT_FOUND');
    expect(await refused(h.as(person('TEC', estateId)))).toBe('FORBIDDEN');
  });
});

describe('an order', () => {
  it('goes from the order to its evaluation, each step once, and is charged by one event (CS-141, CS-142, CS-145)', async () => {
    await offered(h, place);
    const { id, appointmentId, owner, officer, technician } = await scheduled(h, place);
    expect(await technician.refusal(keyed('startServiceOrder'), asked(id))).toBe('ARRIVAL_MISSING');
    h.clock.set('2026-03-02T01:56:00Z');
    expect(await h.as(person('TEC', place.estateId)).refusal(keyed('checkInAppointment'), asked(appointmentId))).toBe('NOT_FOUND');
    await technician.data(keyed('checkInAppointment'), asked(appointmentId));
    await technician.data(keyed('startServiceOrder'), asked(id));
    const completion = asked(id, done);
    for (const _ of [1, 2]) await technician.data(keyed('completeServiceOrder', 'CompleteServiceOrderInput'), completion);
    expect(await technician.refusal(keyed('evaluateServiceOrder', 'EvaluateServiceOrderInput'), asked(id, { satisfaction: 'SATISFIED' }))).toBe('FORBIDDEN');
    await owner.data(keyed('evaluateServiceOrder', 'EvaluateServiceOrderInput'), asked(id, { satisfaction: 'SATISFIED', evaluation: '很干净' }));
    expect((await officer.data(ORDER, { id })).serviceOrder).toEqual({
      state: 'EVALUATED', number: expect.stringMatching(/^FW-2026-\d{6}$/), quoteFen: 12000, amountFen: 12000, startOn: null, endOn: null, item: { code: 'HOME-CLEAN' },
      appointment: { state: 'ATTENDED', deviationMin: -4, isOnTime: true, arrivedAt: '2026-03-02T01:56:00.000Z' }, employee: { id: place.technicianId },
    });
    expect(await told(id)).toEqual(['created', 'quoted', 'accepted', 'started', 'completed', 'evaluated'].map((step) => `service-order.${step}`));
    expect(await told(appointmentId)).toEqual(['appointment.booked', 'appointment.attended']);
  });

  it('is its household’s and its performer’s, and nobody else’s who owns or repairs there (CS-140, PLAT-001)', async () => {
    await offered(h, place);
    const { id, owner, technician } = await scheduled(h, place);
    const sees = async (client: typeof owner) => (await client.data('query { serviceOrders { nodes { id } } appointments { nodes { sourceId } } }'));
    for (const client of [owner, technician]) expect(await sees(client)).toEqual({ serviceOrders: { nodes: [{ id }] }, appointments: { nodes: [{ sourceId: id }] } });
    for (const client of [h.as(member('OWN', place.estateId)), h.as(person('TEC', place.estateId)), h.as(person('CSR', randomUUID()))]) {
      expect(await sees(client)).toEqual({ serviceOrders: { nodes: [] }, appointments: { nodes: [] } });
    }
    expect(await h.as(member('OWN', place.estateId)).refusal(keyed('cancelServiceOrder', 'CancelServiceOrderInput'), asked(id, { reasonCode: 'OTHER' }))).toBe('NOT_FOUND');
  });

  it('is found by its id from what it charged, by those who may read it (CS-145)', async () => {
    await offered(h, place);
    const { id, owner } = await scheduled(h, place);
    const found = async (client: typeof owner) => (await client.run('query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServiceOrder { itemCode } } }', { r: [{ __typename: 'ServiceOrder', id }] }));
    expect(await found(owner)).toEqual({ data: { _entities: [{ itemCode: 'HOME-CLEAN' }] } });
    expect(await found(h.as(member('OWN', place.estateId)))).toEqual({ data: { _entities: [null] } });
  });

  it('that is moved or cancelled calls its visit off (CS-142)', async () => {
    await offered(h, place);
    const { id, appointmentId, officer, owner } = await scheduled(h, place);
    const at = '2026-03-03T02:00:00Z';
    const moved = (await officer.data(keyed('scheduleServiceOrder', 'ScheduleServiceOrderInput', 'appointment { id }'), asked(id, { at, employeeId: place.technicianId }))).scheduleServiceOrder;
    expect(await told(appointmentId)).toEqual(['appointment.booked', 'appointment.cancelled']);
    await owner.data(keyed('cancelServiceOrder', 'CancelServiceOrderInput'), asked(id, { reasonCode: 'HOUSEHOLD_WITHDREW' }));
    expect(await told(moved.appointment.id)).toEqual(['appointment.booked', 'appointment.cancelled']);
    expect((await officer.data(ORDER, { id })).serviceOrder).toMatchObject({ state: 'CANCELLED', appointment: { state: 'CANCELLED' } });
  });

  it('of a special service tells its term when it begins and when it ends (CS-041, CS-145)', async () => {
    await offered(h, place, { kind: 'SPECIAL_SERVICE', unit: 'MONTH' });
    const { id, appointmentId, technician } = await scheduled(h, place, { order: { startOn: '2026-03-02', endOn: '2026-08-31' } });
    await technician.data(keyed('checkInAppointment'), asked(appointmentId));
    await technician.data(keyed('startServiceOrder'), asked(id));
    h.clock.set('2026-09-01T02:00:00Z');
    await technician.data(keyed('completeServiceOrder', 'CompleteServiceOrderInput'), asked(id, done));
    const terms = (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && /started|completed/.test(type)).map(({ payload }) => payload);
    expect(terms).toMatchObject([1, 2].map(() => ({ kind: 'SPECIAL_SERVICE', startOn: '2026-03-02', endOn: '2026-08-31' })));
  });

  it('counts in the revenue of its line, by the month in which it was done, and opens there (CS-147)', async () => {
    await offered(h, place);
    const { id, appointmentId, technician } = await scheduled(h, place);
    await technician.data(keyed('checkInAppointment'), asked(appointmentId));
    await technician.data(keyed('startServiceOrder'), asked(id));
    await technician.data(keyed('completeServiceOrder', 'CompleteServiceOrderInput'), asked(id, { ...done, amountFen: 10000 }));
    const revenue = async (month: string) => (await h.as(person('PM', place.estateId)).data(`query ($e: ID!, $m: YearMonth!) {
      businessLineRevenue(estateId: $e, from: $m, to: $m) { businessLine orders amountFen }
      serviceOrders(filter: { estateId: $e, businessLine: LIVING_SERVICE, completedFrom: "2026-02-28T16:00:00Z", completedTo: "2026-03-31T16:00:00Z" }) { nodes { id } } }`, { e: place.estateId, m: month }));
    expect(await revenue('2026-03')).toEqual({ serviceOrders: { nodes: [{ id }] }, businessLineRevenue: [
      { businessLine: 'RENTAL_AGENCY', orders: 0, amountFen: 0 }, { businessLine: 'LIVING_SERVICE', orders: 1, amountFen: 10000 },
      { businessLine: 'PUBLIC_FACILITY_AGENCY', orders: 0, amountFen: 0 },
    ] });
    expect((await revenue('2026-04')).businessLineRevenue.every(({ orders }: { orders: number }) => orders === 0)).toBe(true);
  });
});

describe('an appointment', () => {
  const cases = async () => (await h.sql(k32.cases.compile(compiler).sql)).filter(({ estate_id }) => estate_id === place.estateId);

  it('of a callback is kept beside the others: who came to the door attended, who telephoned called it off (CS-049, CS-142)', async () => {
    const { officer, id: ticketId, order } = await dispatched(h, place);
    await order.assign();
    await order.start();
    await order.complete();
    const [{ id }] = (await officer.data(readCallbacks, { id: ticketId })).ticket.callbacks;
    await h.as(person('OD', place.estateId)).data(callbackVerb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: place.officerId } });
    const book = (at: string) => officer.data(callbackVerb('bookAppointment', 'BookAppointmentInput'), { id, input: { at } });
    await book('2026-03-02T02:00:00Z');
    await book('2026-03-02T03:00:00Z');
    h.clock.set('2026-03-02T03:02:30Z');
    await officer.data('mutation ($id: ID!) { startCallback(id: $id, input: { method: DOOR_VISIT }) { id } }', { id });
    await officer.data(callbackVerb('completeCallback', 'CompleteCallbackInput'), { id, input: phoned({ method: 'DOOR_VISIT', householdSignatureFileId: randomUUID() }) });
    await h.settle();
    await h.settle();
    const { appointments } = await officer.data('query { appointments { nodes { sourceType sourceId at state deviationMin isOnTime employee { id } } } }');
    expect(appointments.nodes).toEqual([
      { sourceType: 'CALLBACK', sourceId: id, at: '2026-03-02T03:00:00.000Z', state: 'ATTENDED', deviationMin: 3, isOnTime: false, employee: { id: place.officerId } },
      { sourceType: 'CALLBACK', sourceId: id, at: '2026-03-02T02:00:00.000Z', state: 'CANCELLED', deviationMin: null, isOnTime: null, employee: { id: place.officerId } },
    ]);
    expect(await cases()).toMatchObject([{ is_hit: false, counts_from: new Date('2026-03-02T03:02:30Z') }]);
  });

  it('is missed at the end of its day by itself, and counts as one that was not kept (CS-142, K32)', async () => {
    await offered(h, place);
    const first = await scheduled(h, place);
    await first.technician.data(keyed('checkInAppointment'), asked(first.appointmentId));
    const { appointmentId, technician } = await scheduled(h, place, { at: '2026-03-02T04:00:00Z' });
    h.clock.set('2026-03-02T16:00:00Z');
    await h.subgraph.deadlines.fireDue();
    expect(await told(appointmentId)).toEqual(['appointment.booked', 'appointment.missed']);
    expect(await technician.refusal(keyed('checkInAppointment'), asked(appointmentId))).toBe('WRONG_STATE');
    expect((await cases()).map(({ subject_id, is_hit }) => [subject_id, is_hit])).toEqual(expect.arrayContaining([[appointmentId, false]]));
    expect(await cases()).toHaveLength(2);
  });
});
