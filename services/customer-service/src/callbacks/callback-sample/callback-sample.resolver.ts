import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationDrawWeeklyCallbackSampleArgs, QueryCallbackSamplesArgs } from '../../schema.types.ts';
import { CallbackSampleReads, type CallbackSampleRow } from './callback-sample.reads.ts';
import { CallbackSampleService } from './callback-sample.service.ts';

@Resolver('CallbackSample')
export class CallbackSampleResolver {
  constructor(private readonly reads: CallbackSampleReads, private readonly service: CallbackSampleService) {}

  @Query()
  callbackSample(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  callbackSamples(@Args() args: QueryCallbackSamplesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  async drawWeeklyCallbackSample(@Args() args: MutationDrawWeeklyCallbackSampleArgs, @Context('call') call: RequestCall) {
    return this.reads.one(call, (await this.service.draw(call, args.estateId, args)).id);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CallbackSampleRow) {
    return reference(estateId);
  }

  @ResolveField()
  drawnBy(@Parent() { drawnBy }: CallbackSampleRow) {
    return reference(drawnBy);
  }

  @ResolveField()
  tickets(@Parent() { ticketIds }: CallbackSampleRow, @Context('call') call: RequestCall) {
    return this.reads.ticketsOf(call, ticketIds);
  }
}
