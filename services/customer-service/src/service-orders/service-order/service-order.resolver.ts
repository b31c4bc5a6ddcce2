import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAcceptQuoteArgs, MutationCancelServiceOrderArgs, MutationCompleteServiceOrderArgs, MutationEvaluateServiceOrderArgs, MutationPlaceServiceOrderArgs,
  MutationQuoteServiceOrderArgs, MutationScheduleServiceOrderArgs, MutationStartServiceOrderArgs, QueryServiceOrdersArgs,
} from '../../schema.types.ts';
import { ServiceOrderReads } from './service-order.reads.ts';
import { ServiceOrderService } from './service-order.service.ts';

@Resolver('ServiceOrder')
export class ServiceOrderResolver {
  constructor(private readonly reads: ServiceOrderReads, private readonly service: ServiceOrderService) {}

  @Query()
  serviceOrder(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  serviceOrders(@Args() args: QueryServiceOrdersArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  placeServiceOrder(@Args() args: MutationPlaceServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.place(call, args.input, args);
  }

  @Mutation()
  quoteServiceOrder(@Args() args: MutationQuoteServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.quote(call, args.id, args.input, args);
  }

  @Mutation()
  acceptQuote(@Args() args: MutationAcceptQuoteArgs, @Context('call') call: RequestCall) {
    return this.service.accept(call, args.id, args);
  }

  @Mutation()
  scheduleServiceOrder(@Args() args: MutationScheduleServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.schedule(call, args.id, args.input, args);
  }

  @Mutation()
  startServiceOrder(@Args() args: MutationStartServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.id, args);
  }

  @Mutation()
  completeServiceOrder(@Args() args: MutationCompleteServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args.input, args);
  }

  @Mutation()
  evaluateServiceOrder(@Args() args: MutationEvaluateServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.evaluate(call, args.id, args.input, args);
  }

  @Mutation()
  cancelServiceOrder(@Args() args: MutationCancelServiceOrderArgs, @Context('call') call: RequestCall) {
    return this.service.cancel(call, args.id, args.input.reasonCode, args);
  }
}
