import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationMarkAnnouncementReadArgs, QueryAnnouncementReceiptsArgs } from '../../schema.types.ts';
import { AnnouncementReceiptReads } from './announcement-receipt.reads.ts';
import type { AnnouncementReceipt } from './announcement-receipt.rules.ts';
import { AnnouncementReceiptService } from './announcement-receipt.service.ts';

@Resolver('AnnouncementReceipt')
export class AnnouncementReceiptResolver {
  constructor(private readonly reads: AnnouncementReceiptReads, private readonly service: AnnouncementReceiptService) {}

  @Query()
  announcementReceipts(@Args() args: QueryAnnouncementReceiptsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  markAnnouncementRead(@Args() args: MutationMarkAnnouncementReadArgs, @Context('call') call: RequestCall) {
    return this.service.mark(call, args.id, args);
  }

  @ResolveField()
  household(@Parent() { householdId }: AnnouncementReceipt) {
    return reference(householdId);
  }
}
