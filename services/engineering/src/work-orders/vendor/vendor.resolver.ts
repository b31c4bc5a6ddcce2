import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { MutationCallVendorArgs, MutationRecordVendorArrivalArgs } from '../../schema.types.ts';
import { VendorService } from './vendor.service.ts';

@Resolver()
export class VendorResolver {
  constructor(private readonly service: VendorService) {}

  @Mutation()
  callVendor(@Args() args: MutationCallVendorArgs, @Context('call') call: RequestCall) {
    return this.service.call(call, args, args.input);
  }

  @Mutation()
  recordVendorArrival(@Args() args: MutationRecordVendorArrivalArgs, @Context('call') call: RequestCall) {
    return this.service.arrived(call, args, args.arrivedAt ?? null);
  }
}
