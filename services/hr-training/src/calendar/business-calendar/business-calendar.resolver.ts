import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Creation } from '../../keyed.types.ts';
import { BusinessCalendarReads } from './business-calendar.reads.ts';
import type { CalendarRecord } from './business-calendar.rules.ts';
import { BusinessCalendarService, type SetCalendarInput } from './business-calendar.service.ts';

@Resolver('BusinessCalendar')
export class BusinessCalendarResolver {
  constructor(private readonly reads: BusinessCalendarReads, private readonly service: BusinessCalendarService) {}

  @Query()
  businessCalendar(@Args() args: { year: number; regionId?: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, args);
  }

  @Mutation()
  setCalendar(@Args() args: Creation<SetCalendarInput>, @Context('call') call: RequestCall) {
    return this.service.set(call, args);
  }

  @ResolveField()
  region(@Parent() { regionId }: CalendarRecord) {
    return regionId && { id: regionId };
  }
}
