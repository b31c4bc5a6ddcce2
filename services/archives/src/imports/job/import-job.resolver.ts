import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { platformErrors, type DomainError, type ErrorParams } from '@guanjia/domain';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { archivesErrors } from '../../archives.errors.ts';
import { EstateReads } from '../../register/estate/estate.reads.ts';
import { ImportJobReads, type ImportErrorRow, type ImportJobRow } from './import-job.reads.ts';
import { doneOf } from './import-job.rules.ts';
import { ImportJobService, type StartImportInput } from './import-job.service.ts';

@Resolver('ImportJob')
export class ImportJobResolver {
  constructor(private readonly reads: ImportJobReads, private readonly service: ImportJobService, private readonly estateReads: EstateReads) {}

  @Query()
  importJob(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  importJobs(@Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  startImport(@Args() args: Keyed & { input: StartImportInput }, @Context('call') call: RequestCall) {
    return this.service.start(call, args.input, args);
  }

  @ResolveField()
  progress(@Parent() job: ImportJobRow) {
    return { done: doneOf(job), total: job.total };
  }

  @ResolveField()
  dryRun(@Parent() job: ImportJobRow) {
    return job.isDryRun;
  }

  @ResolveField()
  failure(@Parent() { failure }: ImportJobRow, @Context('call') call: RequestCall) {
    return failure && { ...failure, ...said(call, failure) };
  }

  @ResolveField()
  errors(@Parent() job: ImportJobRow, @Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.reads.errors(call, job.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ImportJobRow, @Context('call') call: RequestCall) {
    return estateId && this.estateReads.one(call, estateId);
  }
}

@Resolver('ImportError')
export class ImportErrorResolver {
  @ResolveField()
  message(@Parent() error: ImportErrorRow, @Context('call') call: RequestCall) {
    return said(call, error).message;
  }
}

/** A refusal that was kept, in the caller's language. */
function said({ locale }: RequestCall, { code, params }: { code: string; params: ErrorParams }): { message: string } {
  const registry = Object.hasOwn(archivesErrors.entries, code) ? archivesErrors : platformErrors;
  const error: DomainError = (registry as typeof archivesErrors).error(code as keyof typeof archivesErrors.entries, { params });
  return { message: error.messageIn(locale) };
}
