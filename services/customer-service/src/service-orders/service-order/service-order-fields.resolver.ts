import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { AppointmentReads } from '../appointment/appointment.reads.ts';
import { ServiceItemReads } from '../service-item/service-item.reads.ts';
import { ServiceOrderReads, type ServiceOrderRow } from './service-order.reads.ts';

/** From an order to what it concerns. */
@Resolver('ServiceOrder')
export class ServiceOrderFieldsResolver {
  constructor(private readonly reads: ServiceOrderReads, private readonly items: ServiceItemReads, private readonly appointments: AppointmentReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: ServiceOrderRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ServiceOrderRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: ServiceOrderRow) {
    return reference(householdId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: ServiceOrderRow) {
    return reference(employeeId);
  }

  @ResolveField()
  item(@Parent() { itemId }: ServiceOrderRow, @Context('call') call: RequestCall) {
    return this.items.one(call, itemId);
  }

  @ResolveField()
  appointment(@Parent() { appointmentId }: ServiceOrderRow, @Context('call') call: RequestCall) {
    return appointmentId === null ? null : this.appointments.one(call, appointmentId);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }
}
