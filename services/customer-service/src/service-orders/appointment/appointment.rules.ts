import { appointmentAttended, appointmentBooked, appointmentCancelled, appointmentMissed } from '@guanjia/contracts';
import { endOfDay, localDateOf, moves, type Decision, type DeadlineDraft } from '@guanjia/domain';

/** @source CS-049 CS-142 · that nobody who comes on the day is missed at its end is our reading */
export const appointmentMoves = moves({
  states: ['BOOKED', 'ATTENDED', 'MISSED', 'CANCELLED'],
  initial: 'BOOKED',
  final: ['ATTENDED', 'MISSED', 'CANCELLED'],
  moves: {
    checkInAppointment: { from: ['BOOKED'], to: 'ATTENDED' },
    missAppointment: { from: ['BOOKED'], to: 'MISSED' },
    cancelAppointment: { from: ['BOOKED'], to: 'CANCELLED' },
  },
});

/** 预约: a visit that was agreed with a household, for whatever it is. @source CS-049 CS-142 */
export interface Appointment {
  id: string;
  estateId: string;
  /** what it is for, e.g. SERVICE_ORDER or CALLBACK */
  sourceType: string;
  sourceId: string;
  unitId: string | null;
  householdId: string | null;
  employeeId: string | null;
  at: Date;
  /** the minutes by which one may come early and late, as they stood when it was booked. @source CS-142 PLAT-014 */
  earlyMinutes: number;
  lateMinutes: number;
  confirmedBy: string;
  state: (typeof appointmentMoves.states)[number];
  arrivedAt: Date | null;
  /** whole minutes begun from the agreed time to the arrival; negative when early */
  deviationMin: number | null;
  isOnTime: boolean | null;
  missedAt: Date | null;
}

export type BookedVisit = Pick<Appointment, 'id' | 'estateId' | 'sourceType' | 'sourceId' | 'unitId' | 'householdId' | 'employeeId' | 'at' | 'earlyMinutes' | 'lateMinutes' | 'confirmedBy'>;

export type AppointmentCommand =
  | ({ type: 'bookVisit'; isTold: boolean } & BookedVisit)
  | { type: 'checkInAppointment'; arrivedAt: Date }
  | { type: 'missAppointment' }
  | { type: 'cancelAppointment' };

/** The day of an appointment ends. @source CS-142 PLAT-018 */
export const DEADLINE = 'appointment.missed';

/** @throws WRONG_STATE   @source CS-049 CS-142 */
export function decideAppointment(command: AppointmentCommand, known: Appointment | null, { now }: { now: Date }): Decision<Appointment> {
  if (command.type === 'bookVisit') return booked(command, now);
  const appointment = known!;
  const state = appointmentMoves.next(command.type, appointment.state);
  const deadlines = [noDeadline(appointment)];
  const stamp = { id: appointment.id, estateId: appointment.estateId, at: now };
  switch (command.type) {
    case 'checkInAppointment': return attended(command.arrivedAt, appointment, now);
    case 'missAppointment': {
      const event = appointmentMissed.draft({ ...stamp, data: { ...aboutOf(appointment), appointmentAt: appointment.at.toISOString() } });
      return { state: { state, missedAt: now }, events: [event] };
    }
    case 'cancelAppointment': {
      const { sourceType, sourceId } = appointment;
      return { state: { state }, events: [appointmentCancelled.draft({ ...stamp, data: { sourceType, sourceId } })], deadlines };
    }
  }
}

/** @param isTold  whether who booked it told of it already */
function booked({ type: _, isTold, ...visit }: Extract<AppointmentCommand, { type: 'bookVisit' }>, now: Date): Decision<Appointment> {
  const data = { ...aboutOf(visit), appointmentAt: visit.at.toISOString() };
  return {
    state: { ...visit, state: 'BOOKED', arrivedAt: null, deviationMin: null, isOnTime: null, missedAt: null },
    events: isTold ? [] : [appointmentBooked.draft({ id: visit.id, estateId: visit.estateId, at: now, data })],
    deadlines: [{ kind: DEADLINE, ref: visit.id, dueAt: endOfDay(localDateOf(visit.at)) }],
  };
}

function attended(arrivedAt: Date, appointment: Appointment, now: Date): Decision<Appointment> {
  const punctuality = { deviationMin: deviationMin(appointment.at, arrivedAt), isOnTime: isOnTime(appointment, arrivedAt) };
  const data = {
    ...aboutOf(appointment), appointmentAt: appointment.at.toISOString(), arrivedAt: arrivedAt.toISOString(), isOnTime: punctuality.isOnTime,
  };
  return {
    state: { state: 'ATTENDED', arrivedAt, ...punctuality },
    events: [appointmentAttended.draft({ id: appointment.id, estateId: appointment.estateId, at: now, data })],
    deadlines: [noDeadline(appointment)],
  };
}

/** Not more than so many minutes early or late; the last instant counts. @source CS-142 PLAT-013
 *  @example 5 and 2 minutes about 10:00 → from 09:55:00 to 10:02:00 */
export const isOnTime = ({ at, earlyMinutes, lateMinutes }: Pick<Appointment, 'at' | 'earlyMinutes' | 'lateMinutes'>, arrivedAt: Date): boolean => {
  const late = arrivedAt.getTime() - at.getTime();
  return late >= -earlyMinutes * MINUTE && late <= lateMinutes * MINUTE;
};

/** A minute begun counts whole, so that 2 minutes and a second read as 3. */
export function deviationMin(at: Date, arrivedAt: Date): number {
  const minutes = (arrivedAt.getTime() - at.getTime()) / MINUTE;
  return minutes < 0 ? Math.floor(minutes) : Math.ceil(minutes);
}

const MINUTE = 60_000;

const noDeadline = ({ id }: Appointment): DeadlineDraft => ({ kind: DEADLINE, ref: id, dueAt: null });
const aboutOf = ({ sourceType, sourceId, unitId, householdId }: BookedVisit) => ({ sourceType, sourceId, unitId, householdId });
