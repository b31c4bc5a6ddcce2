import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationScheduleCrewArgs, QueryCrewSchedulesArgs } from '../../schema.types.ts';
import { referenceTo } from '../work-order/work-order-answer.rules.ts';
import { WorkOrderReads } from '../work-order/work-order.reads.ts';
import { CrewScheduleReads, type CrewScheduleRow } from './crew-schedule.reads.ts';
import { CrewScheduleService } from './crew-schedule.service.ts';

@Resolver('CrewSchedule')
export class CrewScheduleResolver {
  constructor(private readonly reads: CrewScheduleReads, private readonly service: CrewScheduleService, private readonly orders: WorkOrderReads) {}

  @Query()
  crewSchedules(@Args() args: QueryCrewSchedulesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  scheduleCrew(@Args() args: MutationScheduleCrewArgs, @Context('call') call: RequestCall) {
    return this.service.schedule(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CrewScheduleRow) {
    return referenceTo(estateId);
  }

  @ResolveField()
  technician(@Parent() { technicianId }: CrewScheduleRow) {
    return referenceTo(technicianId);
  }

  @ResolveField()
  async workOrders(@Parent() { orderIds }: CrewScheduleRow, @Context('call') call: RequestCall) {
    return (await Promise.all(orderIds.map((id) => this.orders.one(call, id)))).filter((order) => order !== null);
  }

  @ResolveField()
  orderCount(@Parent() { orderIds }: CrewScheduleRow) {
    return orderIds.length;
  }
}
