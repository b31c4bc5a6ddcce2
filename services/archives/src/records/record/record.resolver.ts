import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { isOverdue, isUuid } from '@guanjia/domain';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { EstateReads } from '../../register/estate/estate.reads.ts';
import { RecordReads, type RecordFilter, type RecordRow } from './record.reads.ts';
import type { ArchiveRecord, Step } from './record.rules.ts';
import { RecordService, type ClassifyRecordInput, type DraftRecordInput, type FileRecordArgs } from './record.service.ts';
import { requiredParts } from './record-parts.rules.ts';
import { RetrievalService, type OpenRecordInput } from './retrieval.service.ts';
import { VerificationService } from './verification.service.ts';

@Resolver('ArchiveRecord')
export class RecordResolver {
  constructor(
    private readonly reads: RecordReads, private readonly service: RecordService, private readonly retrieval: RetrievalService,
    private readonly verification: VerificationService, private readonly estateReads: EstateReads,
  ) {}

  @Query()
  archiveRecord(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  archiveRecords(@Args() args: PageArgs & { filter?: RecordFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args.filter ?? {}, args);
  }

  @Query()
  searchRecords(@Args() args: PageArgs & { text: string; estateId?: string | null }, @Context('call') call: RequestCall) {
    return this.reads.search(call, args);
  }

  @Query()
  householdArchive(@Args('householdId') householdId: string, @Context('call') call: RequestCall) {
    return this.reads.householdArchive(call, householdId);
  }

  @Mutation()
  draftRecord(@Args() args: Keyed & { input: DraftRecordInput }, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  classifyRecord(@Args() args: Keyed & { id: string; input: ClassifyRecordInput }, @Context('call') call: RequestCall) {
    return this.service.classify(call, args.id, args.input, args);
  }

  @Mutation()
  fileRecord(@Args() args: Keyed & FileRecordArgs & { id: string }, @Context('call') call: RequestCall) {
    return this.service.file(call, args.id, args, args);
  }

  @Mutation()
  openRecord(@Args() args: { id: string; input: OpenRecordInput }, @Context('call') call: RequestCall) {
    return this.retrieval.open(call, args.id, args.input);
  }

  @Mutation()
  verifyRecord(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.verification.verify(call, id);
  }

  @ResolveReference()
  resolveReference(@Parent() record: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, record.id);
  }

  @ResolveField()
  estate(@Parent() record: ArchiveRecord, @Context('call') call: RequestCall) {
    return this.estateReads.one(call, record.estateId);
  }

  @ResolveField()
  requiredParts(@Parent() record: ArchiveRecord) {
    return requiredParts(record.class);
  }

  @ResolveField()
  draftedAt(@Parent() record: RecordRow) {
    return record.history[0]!.at;
  }

  @ResolveField()
  isFilingLate(@Parent() { filingDueAt, filedAt }: ArchiveRecord, @Context('call') call: RequestCall) {
    return filingDueAt !== null && isOverdue(new Date(filingDueAt), new Date(filedAt ?? call.now));
  }

  @ResolveField()
  async items(@Parent() record: ArchiveRecord, @Args() args: PageArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, { subjectId: record.subjectId }, args);
  }
}

@Resolver('RecordStep')
export class RecordStepResolver {
  @ResolveField()
  by(@Parent() { by }: Step) {
    return isUuid(by) ? { id: by } : null;
  }
}
