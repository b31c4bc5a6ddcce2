import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aServiceOrder } from '../service-orders.fixture.ts';
import { serviceOrderMoves, type ServiceOrderState } from './service-order-moves.rules.ts';
import { decideServiceOrder, type PlaceServiceOrder, type ServiceOrder, type ServiceOrderCommand } from './service-order.rules.ts';

const decideAs = (actorId: string) => (command: ServiceOrderCommand, order: ServiceOrder | null) => decideServiceOrder(command, order, { now: at('02:00'), actorId });
const given = givenFor(decideAs(idOf(33)));
const term = { kind: 'SPECIAL_SERVICE', startOn: '2026-03-01', endOn: '2026-08-31' } as const;

everyMove(serviceOrderMoves, (type, state) => decideAs(idOf(33))({
  type, content: '保洁', quantityHundredths: 200, at: at('03:00'), employeeId: idOf(34), appointmentId: idOf(70), hasArrived: true, result: '完成', amountFen: null,
  satisfaction: 'SATISFIED', evaluation: null, reasonCode: 'OTHER',
} as ServiceOrderCommand, aServiceOrder({ state: state as ServiceOrderState })), { field: 'state' });

const placing = (patch: Partial<PlaceServiceOrder> = {}): PlaceServiceOrder => ({
  type: 'placeServiceOrder', id: idOf(71), estateId: idOf(3), number: 'FW-2026-000001', unitId: idOf(5), householdId: idOf(6), itemCode: 'HOME-CLEAN',
  item: { id: idOf(60), kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', priceFen: 6000n }, content: '周末保洁', startOn: null, endOn: null, ...patch,
});
const special = { id: idOf(60), kind: 'SPECIAL_SERVICE', businessLine: 'LIVING_SERVICE', priceFen: 6000n } as const;

describe('an order', () => {
  it('is for an item that the catalogue offers, and for a household (CS-140)', () => {
    given(null).when(placing()).thenState({ state: 'ORDERED', orderedBy: idOf(33), unitPriceFen: 6000n })
      .thenEvents(['customer-service.service-order.created.v1', 'customer-service.task.opened.v1']);
    given(null).when(placing({ item: null })).thenRefused('ITEM_NOT_OFFERED', 'itemCode');
    given(null).when(placing({ householdId: null })).thenRefused('HOUSEHOLD_MISSING', 'householdId');
  });

  it('of a special service has its term, of a convenience service none (CS-041, CS-145)', () => {
    given(null).when(placing({ item: special, startOn: '2026-03-01', endOn: '2026-08-31' })).thenState({ kind: 'SPECIAL_SERVICE', endOn: '2026-08-31' });
    given(null).when(placing({ item: special, startOn: '2026-03-01', endOn: '2026-03-01' })).thenState({ endOn: '2026-03-01' });
    given(null).when(placing({ item: special, startOn: '2026-03-02', endOn: '2026-03-01' })).thenRefused('TERM_INCOMPLETE', 'endOn');
    given(null).when(placing({ item: special })).thenRefused('TERM_INCOMPLETE', 'startOn');
    given(null).when(placing({ startOn: '2026-03-01' })).thenRefused('TERM_INCOMPLETE', 'endOn');
  });

  it.each([[250, 15000n], [33, 1980n], [1, 60n]])('is quoted by the published price: %s hundredths are %s fen (CS-141)', (quantityHundredths, quoteFen) => {
    given(aServiceOrder({ state: 'ORDERED' })).when({ type: 'quoteServiceOrder', content: '保洁', quantityHundredths })
      .thenState({ state: 'QUOTED', quoteFen, quotedBy: idOf(33), acceptedQuoteAt: null }).thenEvents(['customer-service.service-order.quoted.v1', 'customer-service.task.closed.v1']);
  });

  it('is quoted for something, and another quote asks for another acceptance (CS-141)', () => {
    given(aServiceOrder({ state: 'ORDERED' })).when({ type: 'quoteServiceOrder', content: '保洁', quantityHundredths: 0 }).thenRefused('QUANTITY_INVALID', 'quantityHundredths');
    given(aServiceOrder({ state: 'ACCEPTED' })).when({ type: 'quoteServiceOrder', content: '保洁', quantityHundredths: 300 })
      .thenState({ state: 'QUOTED', quoteFen: 18000n, acceptedQuoteAt: null, acceptedBy: null });
  });

  it('does not begin before its price was accepted and somebody arrived (CS-141, CS-142)', () => {
    for (const state of ['ORDERED', 'QUOTED', 'ACCEPTED'] as const) given(aServiceOrder({ state })).when({ type: 'startServiceOrder', hasArrived: true }).thenRefused('WRONG_STATE');
    given(aServiceOrder({ state: 'QUOTED', acceptedQuoteAt: null })).when({ type: 'acceptQuote' }).thenState({ state: 'ACCEPTED', acceptedQuoteAt: at('02:00') })
      .thenEvents(['customer-service.service-order.accepted.v1', 'customer-service.task.opened.v1']);
    given(aServiceOrder({ state: 'SCHEDULED' })).when({ type: 'startServiceOrder', hasArrived: false }).thenRefused('ARRIVAL_MISSING');
    given(aServiceOrder({ state: 'SCHEDULED' })).when({ type: 'startServiceOrder', hasArrived: true }).thenState({ state: 'STARTED', startedAt: at('02:00') });
  });

  it('is agreed for a time to come, and waits for who performs it (CS-142)', () => {
    const when = { type: 'scheduleServiceOrder' as const, employeeId: idOf(34), appointmentId: idOf(70) };
    given(aServiceOrder({ state: 'ACCEPTED' })).when({ ...when, at: at('02:00') }).thenRefused('TIME_PAST', 'at');
    given(aServiceOrder({ state: 'ACCEPTED' })).when({ ...when, at: at('03:00') }).thenState({ state: 'SCHEDULED', appointmentAt: at('03:00'), employeeId: idOf(34) })
      .thenEvents(['customer-service.task.closed.v1', 'customer-service.task.opened.v1']);
    given(aServiceOrder({ state: 'SCHEDULED' })).when({ ...when, at: at('04:00') }).thenEvents(['customer-service.task.changed.v1']);
  });

  it.each([[null, 12000n], [12000n, 12000n], [10000n, 10000n], [0n, 0n]])('that is done for %s is charged %s fen (CS-145)', (amountFen, charged) => {
    const { events } = given(aServiceOrder({ state: 'STARTED' })).when({ type: 'completeServiceOrder', result: '完成', amountFen })
      .thenState({ state: 'COMPLETED', amountFen: charged, completedAt: at('02:00') }).decision();
    expect(events[0]).toMatchObject({ type: 'customer-service.service-order.completed.v1', data: { amountFen: Number(charged), startOn: null, endOn: null } });
  });

  it('is never charged above its quote, nor below 0 (CS-141, CS-145)', () => {
    given(aServiceOrder({ state: 'STARTED' })).when({ type: 'completeServiceOrder', result: '完成', amountFen: 12001n }).thenRefused('AMOUNT_ABOVE_QUOTE', 'amountFen');
    given(aServiceOrder({ state: 'STARTED' })).when({ type: 'completeServiceOrder', result: '完成', amountFen: -1n }).thenRefused('INVALID_INPUT', 'amountFen');
  });

  it.each([['2026-08-31', '2026-03-02'], ['2026-03-02', '2026-03-02'], ['2026-03-01', '2026-03-01']])(
    'of a term to %s that is done on 2 March ended on %s (CS-041)', (endOn, ended) => {
      const { events } = given(aServiceOrder({ ...term, endOn, state: 'STARTED' })).when({ type: 'completeServiceOrder', result: '完成', amountFen: null }).thenState({ endOn: ended }).decision();
      expect(events[0]).toMatchObject({ data: { kind: 'SPECIAL_SERVICE', startOn: '2026-03-01', endOn: ended } });
    });

  it('of a term tells it when it begins, and waits for its end (CS-041, CS-145)', () => {
    const { events } = given(aServiceOrder({ ...term, state: 'SCHEDULED' })).when({ type: 'startServiceOrder', hasArrived: true }).decision();
    expect(events).toMatchObject([
      { type: 'customer-service.service-order.started.v1', data: { kind: 'SPECIAL_SERVICE', startOn: '2026-03-01', endOn: '2026-08-31' } },
      { type: 'customer-service.task.changed.v1', data: { kind: 'SERVICE', dueAt: '2026-08-31T16:00:00.000Z' } },
    ]);
  });

  it('is not judged by who performed it (CS-145, PLAT-021)', () => {
    const judge = { type: 'evaluateServiceOrder', satisfaction: 'SATISFIED', evaluation: null } as const;
    givenFor(decideAs(idOf(34)))(aServiceOrder({ state: 'COMPLETED' })).when(judge).thenRefused('SELF_APPROVAL');
    given(aServiceOrder({ state: 'COMPLETED' })).when(judge).thenState({ state: 'EVALUATED', satisfaction: 'SATISFIED', evaluatedBy: idOf(33) });
  });

  it.each([['ORDERED', 2], ['QUOTED', 1], ['ACCEPTED', 2], ['SCHEDULED', 2]] as const)('is cancelled while it is %s, and nobody waits for it (CS-145)', (state, events) => {
    expect(given(aServiceOrder({ state })).when({ type: 'cancelServiceOrder', reasonCode: 'OTHER' }).thenState({ cancelReasonCode: 'OTHER' }).decision().events).toHaveLength(events);
  });
});
