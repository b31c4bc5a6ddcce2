import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LocalDate } from '@guanjia/domain';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { EstateReads } from '../../register/estate/estate.reads.ts';
import { ContractReads, type ContractFilter } from './contract.reads.ts';
import type { EstateContract } from './contract.rules.ts';
import { ContractService, type RegisterContractInput } from './contract.service.ts';

@Resolver('Contract')
export class ContractResolver {
  constructor(private readonly reads: ContractReads, private readonly service: ContractService, private readonly estateReads: EstateReads) {}

  @Query()
  contract(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  contracts(@Args() args: PageArgs & { filter?: ContractFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args.filter ?? {}, args);
  }

  @Mutation()
  registerContract(@Args() args: Keyed & { input: RegisterContractInput }, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  reviewContract(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.review(call, args.id, args);
  }

  @Mutation()
  signContract(@Args() args: Keyed & { id: string; signedOn: LocalDate }, @Context('call') call: RequestCall) {
    return this.service.sign(call, args.id, args.signedOn, args);
  }

  @Mutation()
  openRenewal(@Args() args: Keyed & { id: string; reasonCode: string }, @Context('call') call: RequestCall) {
    return this.service.openRenewal(call, args.id, args.reasonCode, args);
  }

  @Mutation()
  renewContract(@Args() args: Keyed & { id: string; renewedById: string }, @Context('call') call: RequestCall) {
    return this.service.renew(call, args.id, args.renewedById, args);
  }

  @Mutation()
  terminateContract(@Args() args: Keyed & { id: string }, @Context('call') call: RequestCall) {
    return this.service.terminate(call, args.id, args);
  }

  @ResolveReference()
  resolveReference(@Parent() contract: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, contract.id);
  }

  @ResolveField()
  estate(@Parent() contract: EstateContract, @Context('call') call: RequestCall) {
    return this.estateReads.one(call, contract.estateId);
  }

  @ResolveField()
  reviewedBy(@Parent() { reviewedById }: EstateContract) {
    return reviewedById && { id: reviewedById };
  }

  @ResolveField()
  signedBy(@Parent() { signedById }: EstateContract) {
    return signedById && { id: signedById };
  }

  @ResolveField()
  renewedBy(@Parent() { renewedById }: EstateContract, @Context('call') call: RequestCall) {
    return renewedById && this.reads.one(call, renewedById);
  }
}
