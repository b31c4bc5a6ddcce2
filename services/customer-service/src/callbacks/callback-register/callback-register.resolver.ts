import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationExportCallbackRecordsArgs, QueryCallbackRecordsArgs } from '../../schema.types.ts';
import { csvOf, type CallbackExport } from './callback-export.rules.ts';
import { CallbackExportService } from './callback-export.service.ts';
import { CallbackRegisterReads, type CallbackRecord } from './callback-register.reads.ts';

@Resolver('CallbackRecord')
export class CallbackRegisterResolver {
  constructor(private readonly reads: CallbackRegisterReads, private readonly service: CallbackExportService) {}

  @Query()
  callbackRecords(@Args() args: QueryCallbackRecordsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  exportCallbackRecords(@Args() args: MutationExportCallbackRecordsArgs, @Context('call') call: RequestCall) {
    return this.service.export(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CallbackRecord) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: CallbackRecord) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: CallbackRecord) {
    return reference(householdId);
  }

  @ResolveField()
  caller(@Parent() { completedBy }: CallbackRecord) {
    return reference(completedBy);
  }
}

@Resolver('CallbackExport')
export class CallbackExportResolver {
  constructor(private readonly reads: CallbackRegisterReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: CallbackExport) {
    return reference(estateId);
  }

  @ResolveField()
  async csv(@Parent() taken: CallbackExport, @Context('call') call: RequestCall) {
    return csvOf(await this.reads.lines(call, taken));
  }

  @ResolveField()
  exportedBy(@Parent() { exportedBy }: CallbackExport) {
    return reference(exportedBy);
  }
}
