import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { serviceOrderAccess } from '../service-orders.access.ts';
import { AppointmentEntity } from './appointment.entity.ts';
import { callbackVisit, openAppointmentOf, punctualityOf } from './appointment.facts.ts';
import { decideAppointment, type Appointment, type AppointmentCommand, type BookedVisit } from './appointment.rules.ts';

type NewVisit = Omit<BookedVisit, 'earlyMinutes' | 'lateMinutes'>;

/** Visits that were agreed, whatever they are for. @source CS-049 CS-142 */
@Injectable()
export class AppointmentService {
  constructor(private readonly store: AggregateStore) {}

  /** The visitor stands at the door. @throws FORBIDDEN, NOT_FOUND, WRONG_STATE   @source CS-142 */
  checkIn(call: Call, id: string, keyed: Keyed): Promise<Stored<Appointment>> {
    const scope = scopeOf(call.actor, serviceOrderAccess, 'appointment.attend');
    const own = ({ employeeId }: Appointment) => employeeId === call.actor.id;
    return this.store.update<Appointment>(call, AppointmentEntity, id, { operation: 'checkInAppointment', scope, own, body: { id }, ...keyed },
      (appointment) => decideAppointment({ type: 'checkInAppointment', arrivedAt: call.now }, appointment, call));
  }

  /** Part of another command, or the effect of an event; an earlier one of the same matter makes way.
   *  @param isTold  whether who booked it told of it already   @source CS-049 CS-142 */
  async book(call: JoinedCall, visit: NewVisit, isTold: boolean): Promise<Stored<Appointment>> {
    await this.cancelOf(call, visit.sourceId);
    const punctuality = await punctualityOf(call.tx, visit.estateId, visit.at);
    return this.store.create<Appointment>(call, AppointmentEntity, { operation: 'bookVisit', scope: groupScope, place: { estateId: visit.estateId } },
      () => decideAppointment({ type: 'bookVisit', isTold, ...visit, ...punctuality }, null, call));
  }

  /** The visit of a matter is called off, if one is to come. */
  async cancelOf(call: JoinedCall, sourceId: string): Promise<void> {
    const open = await openAppointmentOf(call.tx, sourceId);
    if (open) await this.#decide(call, open.id, { type: 'cancelAppointment' });
  }

  /** A callback moved on: its visitor came, or nobody will. @source CS-049 CS-142 */
  async followCallback(call: JoinedCall, callbackId: string): Promise<void> {
    const open = await openAppointmentOf(call.tx, callbackId);
    const { appointmentAt, arrivedAt, isOver } = await callbackVisit(call.tx, callbackId);
    if (!open) return;
    const isMoved = appointmentAt !== null && appointmentAt.getTime() !== open.at.getTime();
    if (arrivedAt && !isMoved) await this.#decide(call, open.id, { type: 'checkInAppointment', arrivedAt });
    else if (isOver || isMoved) await this.#decide(call, open.id, { type: 'cancelAppointment' });
  }

  /** The day is over. @source CS-142 PLAT-018 */
  async endDay(call: JoinedCall, id: string): Promise<void> {
    const { sourceType, sourceId } = (await call.tx.em.findOneOrFail(AppointmentEntity, { id })) as Appointment;
    if (sourceType === 'CALLBACK') await this.followCallback(call, sourceId);
    if (sourceType !== 'CALLBACK' || (await openAppointmentOf(call.tx, sourceId))?.id === id) await this.#decide(call, id, { type: 'missAppointment' });
  }

  #decide(call: JoinedCall, id: string, command: AppointmentCommand): Promise<Stored<Appointment>> {
    return this.store.update<Appointment>(call, AppointmentEntity, id, { operation: command.type, scope: groupScope },
      (appointment) => decideAppointment(command, appointment, call));
  }
}
