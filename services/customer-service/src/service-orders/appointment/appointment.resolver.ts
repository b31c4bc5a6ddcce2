import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationCheckInAppointmentArgs, QueryAppointmentsArgs } from '../../schema.types.ts';
import { AppointmentReads, type AppointmentRow } from './appointment.reads.ts';
import { AppointmentService } from './appointment.service.ts';

@Resolver('Appointment')
export class AppointmentResolver {
  constructor(private readonly reads: AppointmentReads, private readonly service: AppointmentService) {}

  @Query()
  appointments(@Args() args: QueryAppointmentsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  checkInAppointment(@Args() args: MutationCheckInAppointmentArgs, @Context('call') call: RequestCall) {
    return this.service.checkIn(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: AppointmentRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: AppointmentRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: AppointmentRow) {
    return reference(householdId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: AppointmentRow) {
    return reference(employeeId);
  }
}
