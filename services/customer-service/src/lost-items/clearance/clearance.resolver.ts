import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { AnnouncementReads } from '../../announcements/announcement/announcement.reads.ts';
import { reference } from '../../places/reference.words.ts';
import type { MutationRunLostItemClearanceArgs, QueryLostItemClearancesArgs } from '../../schema.types.ts';
import { LostItemReads } from '../lost-item/lost-item.reads.ts';
import { ClearanceReads, type ClearanceRow } from './clearance.reads.ts';
import { ClearanceService } from './clearance.service.ts';

@Resolver('LostItemClearance')
export class ClearanceResolver {
  constructor(
    private readonly reads: ClearanceReads, private readonly service: ClearanceService, private readonly lostItems: LostItemReads,
    private readonly announcements: AnnouncementReads,
  ) {}

  @Query()
  lostItemClearances(@Args() args: QueryLostItemClearancesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  runLostItemClearance(@Args() args: MutationRunLostItemClearanceArgs, @Context('call') call: RequestCall) {
    return this.service.run(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ClearanceRow) {
    return reference(estateId);
  }

  @ResolveField()
  runBy(@Parent() { runBy }: ClearanceRow) {
    return reference(runBy);
  }

  @ResolveField()
  async items(@Parent() { itemIds }: ClearanceRow, @Context('call') call: RequestCall) {
    return (await Promise.all(itemIds.map((id) => this.lostItems.one(call, id)))).filter((item) => item !== null);
  }

  @ResolveField()
  async missing(@Parent() { missingIds }: ClearanceRow, @Context('call') call: RequestCall) {
    return (await Promise.all(missingIds.map((id) => this.lostItems.one(call, id)))).filter((item) => item !== null);
  }

  @ResolveField()
  notice(@Parent() { noticeId }: ClearanceRow, @Context('call') call: RequestCall) {
    return noticeId === null ? null : this.announcements.one(call, noticeId);
  }
}
