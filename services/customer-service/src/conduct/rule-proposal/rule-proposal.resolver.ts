import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationDecideRuleProposalArgs, MutationProposeRuleChangeArgs, QueryRuleProposalsArgs } from '../../schema.types.ts';
import { RuleProposalReads, type RuleProposalRow } from './rule-proposal.reads.ts';
import { RuleProposalService } from './rule-proposal.service.ts';

@Resolver('RuleProposal')
export class RuleProposalResolver {
  constructor(private readonly reads: RuleProposalReads, private readonly service: RuleProposalService) {}

  @Query()
  ruleProposals(@Args() args: QueryRuleProposalsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  proposeRuleChange(@Args() args: MutationProposeRuleChangeArgs, @Context('call') call: RequestCall) {
    return this.service.propose(call, args.input, args);
  }

  @Mutation()
  decideRuleProposal(@Args() args: MutationDecideRuleProposalArgs, @Context('call') call: RequestCall) {
    return this.service.decide(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: RuleProposalRow) {
    return reference(estateId);
  }

  @ResolveField()
  proposedBy(@Parent() { proposedBy }: RuleProposalRow) {
    return reference(proposedBy);
  }

  @ResolveField()
  decidedBy(@Parent() { decidedBy }: RuleProposalRow) {
    return reference(decidedBy);
  }
}
