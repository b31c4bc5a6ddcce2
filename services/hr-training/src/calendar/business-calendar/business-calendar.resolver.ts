import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationSetCalendarArgs, QueryBusinessCalendarArgs } from '../../schema.types.ts';
import { BusinessCalendarReads } from './business-calendar.reads.ts';
import type { CalendarRecord } from './business-calendar.rules.ts';
import { BusinessCalendarService } from './business-calendar.service.ts';

@Resolver('BusinessCalendar')
export class BusinessCalendarResolver {
  constructor(private readonly reads: BusinessCalendarReads, private readonly service: BusinessCalendarService) {}

  @Query()
  businessCalendar(@Args() args: QueryBusinessCalendarArgs, @Context('call') call: RequestCall) {
    return this.reads.one(call, args);
  }

  @Mutation()
  setCalendar(@Args() args: MutationSetCalendarArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args);
  }

  @ResolveField()
  region(@Parent() { regionId }: CalendarRecord) {
    return regionId && { id: regionId };
  }
}
