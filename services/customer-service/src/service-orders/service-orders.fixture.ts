import { randomUUID } from 'node:crypto';
import { member, person, type SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../places/estate.fixture.ts';
import { at, idOf } from '../tickets/ticket/ticket.fixture.ts';
import type { Appointment } from './appointment/appointment.rules.ts';
import type { ServiceItem } from './service-item/service-item.rules.ts';
import type { ServiceOrder } from './service-order/service-order.rules.ts';

/** Cleaning at home, 60.00 yuan an hour, offered. */
export const aServiceItem = (patch: Partial<ServiceItem> = {}): ServiceItem => ({
  id: idOf(60), estateId: idOf(3), code: 'HOME-CLEAN', name: '家政保洁', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', standard: '地面无尘、台面无水渍', unit: 'HOUR',
  priceFen: 6000n, planning: '住户需求调查', planningRecordId: idOf(40), plannedBy: idOf(32), evaluation: '可行', approvedBy: idOf(34), approvedAt: at('01:00'),
  launchedAt: at('01:00'), withdrawnAt: null, state: 'LAUNCHED', ...patch,
});

/** Agreed for 02:00, at most 5 minutes early and 2 late. */
export const anAppointment = (patch: Partial<Appointment> = {}): Appointment => ({
  id: idOf(70), estateId: idOf(3), sourceType: 'SERVICE_ORDER', sourceId: idOf(71), unitId: idOf(5), householdId: idOf(6), employeeId: idOf(34), at: at('02:00'),
  earlyMinutes: 5, lateMinutes: 2, confirmedBy: idOf(33), state: 'BOOKED', arrivedAt: null, deviationMin: null, isOnTime: null, missedAt: null, ...patch,
});

/** Two hours of cleaning, quoted at 120.00 yuan and accepted. */
export const aServiceOrder = (patch: Partial<ServiceOrder> = {}): ServiceOrder => ({
  id: idOf(71), estateId: idOf(3), number: 'FW-2026-000001', itemId: idOf(60), itemCode: 'HOME-CLEAN', kind: 'CONVENIENCE', businessLine: 'LIVING_SERVICE', unitId: idOf(5),
  householdId: idOf(6), content: '周末保洁', orderedBy: idOf(7), startOn: null, endOn: null, state: 'ORDERED', unitPriceFen: 6000n, quantityHundredths: 200,
  quoteContent: '两小时保洁', quoteFen: 12000n, quotedBy: idOf(32), quotedAt: at('01:00'), acceptedBy: idOf(7), acceptedQuoteAt: at('01:10'), appointmentId: idOf(70),
  appointmentAt: at('02:00'), employeeId: idOf(34), startedAt: null, completedAt: null, result: null, amountFen: null, satisfaction: null, evaluation: null,
  evaluatedBy: null, evaluatedAt: null, cancelReasonCode: null, cancelledAt: null, ...patch,
});

/** A mutation that makes something new, or needs its key. */
export const making = (verb: string, input: string, fields = 'id state') =>
  `mutation ($input: ${input}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;
export const keyed = (verb: string, input?: string, fields = 'id state') =>
  `mutation ($id: ID!, ${input ? `$input: ${input}!, ` : ''}$key: IdempotencyKey!) { ${verb}(id: $id, ${input ? 'input: $input, ' : ''}idempotencyKey: $key) { ${fields} } }`;

export const cleaning = (estateId: string, patch: object = {}) => ({
  estateId, code: 'HOME-CLEAN', name: '家政保洁', standard: '地面无尘、台面无水渍', unit: 'HOUR', priceFen: 6000, planning: '住户需求调查', planningRecordId: randomUUID(), ...patch,
});

/** An item that two people planned and evaluated, and that is offered. */
export async function offered(h: SubgraphHarness, { estateId }: EstatePlace, patch: object = {}): Promise<string> {
  const manager = h.as(person('SDM', estateId));
  const { planServiceItem: { id } } = await manager.data(making('planServiceItem', 'PlanServiceItemInput'), { input: cleaning(estateId, patch), key: randomUUID() });
  await h.as(person('QA', estateId)).data(keyed('approveServiceItem', 'ApproveServiceItemInput'), { id, input: { evaluation: '可行' }, key: randomUUID() });
  await manager.data(keyed('publishServiceItem'), { id, key: randomUUID() });
  return id;
}

/** An order of it that its household placed and accepted, and that the office agreed for 10:00 by the technician. */
export async function scheduled(h: SubgraphHarness, place: EstatePlace, { order = {} as object, at = '2026-03-02T02:00:00Z' } = {}) {
  const { estateId, unitId, memberId, technicianId } = place;
  const [owner, officer, technician] = [h.as(member('OWN', estateId, memberId)), h.as(person('CSR', estateId)), h.as(person('TEC', estateId, technicianId))];
  const key = () => randomUUID();
  const { placeServiceOrder: { id } } = await owner.data(making('placeServiceOrder', 'PlaceServiceOrderInput'), { input: { estateId, unitId, itemCode: 'HOME-CLEAN', content: '周末保洁', ...order }, key: key() });
  await officer.data(keyed('quoteServiceOrder', 'QuoteServiceOrderInput'), { id, input: { content: '两小时保洁', quantityHundredths: 200 }, key: key() });
  await owner.data(keyed('acceptQuote'), { id, key: key() });
  const { scheduleServiceOrder: { appointment } } = await officer.data(keyed('scheduleServiceOrder', 'ScheduleServiceOrderInput', 'id appointment { id state }'), { id, input: { at, employeeId: technicianId }, key: key() });
  return { id: id as string, appointmentId: appointment.id as string, owner, officer, technician };
}
