import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryChargeLinesArgs } from '../../schema.types.ts';
import { ChargeLineReads, type ChargeLineRow } from './charge-line.reads.ts';

@Resolver('ChargeLine')
export class ChargeLineResolver {
  constructor(private readonly reads: ChargeLineReads) {}

  @Query()
  chargeLine(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  chargeLines(@Args() args: QueryChargeLinesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @ResolveReference()
  resolveReference(@Parent() line: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, line.id);
  }

  @ResolveField()
  estate(@Parent() line: ChargeLineRow) {
    return { id: line.estateId };
  }

  @ResolveField()
  unit(@Parent() line: ChargeLineRow) {
    return { id: line.unitId };
  }

  @ResolveField()
  household(@Parent() line: ChargeLineRow) {
    return line.householdId === null ? null : { id: line.householdId };
  }

  @ResolveField()
  workOrder(@Parent() line: ChargeLineRow) {
    return line.sourceType === 'WORK_ORDER' ? { id: line.sourceId } : null;
  }

  @ResolveField()
  serviceOrder(@Parent() line: ChargeLineRow) {
    return line.sourceType === 'SERVICE_ORDER' ? { id: line.sourceId } : null;
  }

  @ResolveField()
  explanation(@Parent() line: ChargeLineRow) {
    return line.trace;
  }
}
