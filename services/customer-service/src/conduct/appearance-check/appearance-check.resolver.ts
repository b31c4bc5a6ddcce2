import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationRecordAppearanceCheckArgs, QueryAppearanceChecksArgs } from '../../schema.types.ts';
import { AppearanceCheckReads, type AppearanceCheckRow } from './appearance-check.reads.ts';
import { AppearanceCheckService } from './appearance-check.service.ts';

@Resolver('AppearanceCheck')
export class AppearanceCheckResolver {
  constructor(private readonly reads: AppearanceCheckReads, private readonly service: AppearanceCheckService) {}

  @Query()
  appearanceChecks(@Args() args: QueryAppearanceChecksArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  recordAppearanceCheck(@Args() args: MutationRecordAppearanceCheckArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: AppearanceCheckRow) {
    return reference(estateId);
  }

  @ResolveField()
  employee(@Parent() { employeeId }: AppearanceCheckRow) {
    return reference(employeeId);
  }

  @ResolveField()
  checkedBy(@Parent() { checkedBy }: AppearanceCheckRow) {
    return reference(checkedBy);
  }
}
