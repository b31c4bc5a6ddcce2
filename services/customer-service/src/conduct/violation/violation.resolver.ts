import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationCorrectViolationArgs, MutationDissuadeViolationArgs, MutationRecordViolationArgs, MutationReportViolationArgs, QueryViolationsArgs,
} from '../../schema.types.ts';
import { CommunityRuleReads } from '../community-rule/community-rule.reads.ts';
import { ViolationReads, type ViolationRow } from './violation.reads.ts';
import { ViolationService } from './violation.service.ts';

@Resolver()
export class ViolationResolver {
  constructor(private readonly reads: ViolationReads, private readonly service: ViolationService) {}

  @Query()
  violations(@Args() args: QueryViolationsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordViolation(@Args() args: MutationRecordViolationArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @Mutation()
  dissuadeViolation(@Args() args: MutationDissuadeViolationArgs, @Context('call') call: RequestCall) {
    return this.service.dissuade(call, args.id, args.input, args);
  }

  @Mutation()
  reportViolation(@Args() args: MutationReportViolationArgs, @Context('call') call: RequestCall) {
    return this.service.report(call, args.id, args.input.reportedTo, args);
  }

  @Mutation()
  correctViolation(@Args() args: MutationCorrectViolationArgs, @Context('call') call: RequestCall) {
    return this.service.correct(call, args.id, args);
  }
}

/** The fields of a violation that are not its columns. */
@Resolver('Violation')
export class ViolationFieldsResolver {
  constructor(private readonly rules: CommunityRuleReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: ViolationRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ViolationRow) {
    return reference(unitId);
  }

  @ResolveField()
  rule(@Parent() { ruleId }: ViolationRow, @Context('call') call: RequestCall) {
    return ruleId === null ? null : this.rules.one(call, ruleId);
  }

  @ResolveField()
  seenBy(@Parent() { seenBy }: ViolationRow) {
    return reference(seenBy);
  }

  @ResolveField()
  dissuadedBy(@Parent() { dissuadedBy }: ViolationRow) {
    return reference(dissuadedBy);
  }

  @ResolveField()
  reportedBy(@Parent() { reportedBy }: ViolationRow) {
    return reference(reportedBy);
  }
}
