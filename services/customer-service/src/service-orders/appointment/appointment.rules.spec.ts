import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { anAppointment } from '../service-orders.fixture.ts';
import { appointmentMoves, decideAppointment, deviationMin, isOnTime, type Appointment, type AppointmentCommand } from './appointment.rules.ts';

const decide = (command: AppointmentCommand, appointment: Appointment | null) => decideAppointment(command, appointment, { now: at('02:00') });
const given = givenFor(decide);

everyMove(appointmentMoves, (type, state) => decide({ type, arrivedAt: at('02:00') } as AppointmentCommand, anAppointment({ state })), { field: 'state', limits: { 'appointment.missed': 'missAppointment' } });

const visit = { ...anAppointment(), type: 'bookVisit' as const };

describe('an arrival', () => {
  it.each([
    ['01:54:59.999Z', false, -6], ['01:55:00Z', true, -5], ['01:59:30Z', true, -1], ['02:00:00Z', true, 0], ['02:00:30Z', true, 1],
    ['02:02:00Z', true, 2], ['02:02:00.001Z', false, 3], ['02:30:00Z', false, 30],
  ])('at %s for 02:00 is on time: %s, by %s minutes (CS-142, K32)', (time, onTime, minutes) => {
    const arrivedAt = new Date(`2026-03-02T${time}`);
    expect(isOnTime(anAppointment(), arrivedAt)).toBe(onTime);
    expect(deviationMin(at('02:00'), arrivedAt)).toBe(minutes);
  });

  it('is judged by the minutes that were in force when the visit was agreed (CS-142, PLAT-014)', () => {
    expect(isOnTime(anAppointment({ earlyMinutes: 0 }), at('01:59'))).toBe(false);
    expect(isOnTime(anAppointment({ lateMinutes: 10 }), at('02:10'))).toBe(true);
  });
});

describe('an appointment', () => {
  it('is told of once, and ends with its day in Shanghai (CS-049, CS-142)', () => {
    const { deadlines } = given(null).when({ ...visit, isTold: false }).thenState({ state: 'BOOKED' }).thenEvents(['customer-service.appointment.booked.v1']).decision();
    expect(deadlines).toEqual([{ kind: 'appointment.missed', ref: visit.id, dueAt: new Date('2026-03-02T16:00:00Z') }]);
    given(null).when({ ...visit, isTold: true }).thenEvents([]);
  });

  it('that was attended tells when and whether in time (CS-142)', () => {
    const { events } = given(anAppointment()).when({ type: 'checkInAppointment', arrivedAt: at('02:01') })
      .thenState({ state: 'ATTENDED', arrivedAt: at('02:01'), deviationMin: 1, isOnTime: true }).thenDeadlines(['appointment.missed']).decision();
    expect(events).toMatchObject([{ type: 'customer-service.appointment.attended.v1', data: { sourceType: 'SERVICE_ORDER', sourceId: idOf(71), isOnTime: true } }]);
  });

  it('that nobody came to is missed, one that was called off is not (CS-142, K32)', () => {
    given(anAppointment()).when({ type: 'missAppointment' }).thenState({ state: 'MISSED', missedAt: at('02:00') }).thenEvents(['customer-service.appointment.missed.v1']);
    given(anAppointment()).when({ type: 'cancelAppointment' }).thenEvents(['customer-service.appointment.cancelled.v1']).thenDeadlines(['appointment.missed']);
  });
});
