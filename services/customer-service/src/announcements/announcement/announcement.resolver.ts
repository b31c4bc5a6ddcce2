import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationApproveAnnouncementArgs, MutationChangeAnnouncementArgs, MutationDraftAnnouncementArgs, MutationPublishAnnouncementArgs,
  MutationRecordAnnouncementDeliveryArgs, MutationRejectAnnouncementArgs, MutationSubmitAnnouncementArgs, MutationWithdrawAnnouncementArgs, QueryAnnouncementsArgs,
} from '../../schema.types.ts';
import type { Delivery } from './announcement-publication.rules.ts';
import { AnnouncementReads, type AnnouncementRow } from './announcement.reads.ts';
import { AnnouncementService } from './announcement.service.ts';

@Resolver()
export class AnnouncementResolver {
  constructor(private readonly reads: AnnouncementReads, private readonly service: AnnouncementService) {}

  @Query()
  announcement(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  announcements(@Args() args: QueryAnnouncementsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  draftAnnouncement(@Args() args: MutationDraftAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.draft(call, args.input, args);
  }

  @Mutation()
  changeAnnouncement(@Args() args: MutationChangeAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.change(call, args.id, args.input, args);
  }

  @Mutation()
  submitAnnouncement(@Args() args: MutationSubmitAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.submit(call, args.id, args);
  }

  @Mutation()
  approveAnnouncement(@Args() args: MutationApproveAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args);
  }

  @Mutation()
  rejectAnnouncement(@Args() args: MutationRejectAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.reject(call, args.id, args.input.reason, args);
  }

  @Mutation()
  publishAnnouncement(@Args() args: MutationPublishAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.publish(call, args.id, args);
  }

  @Mutation()
  recordAnnouncementDelivery(@Args() args: MutationRecordAnnouncementDeliveryArgs, @Context('call') call: RequestCall) {
    return this.service.recordDelivery(call, args.id, args.input, args);
  }

  @Mutation()
  withdrawAnnouncement(@Args() args: MutationWithdrawAnnouncementArgs, @Context('call') call: RequestCall) {
    return this.service.withdraw(call, args.id, args.input.reason, args);
  }
}

/** The fields of an announcement that are not its columns. */
@Resolver('Announcement')
export class AnnouncementFieldsResolver {
  constructor(private readonly reads: AnnouncementReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: AnnouncementRow) {
    return reference(estateId);
  }

  @ResolveField()
  author(@Parent() { authorId }: AnnouncementRow) {
    return reference(authorId);
  }

  @ResolveField()
  approvedBy(@Parent() { approvedBy }: AnnouncementRow) {
    return reference(approvedBy);
  }

  @ResolveField()
  publishedBy(@Parent() { publishedBy }: AnnouncementRow) {
    return reference(publishedBy);
  }

  @ResolveField()
  reach(@Parent() { id }: AnnouncementRow, @Context('call') call: RequestCall) {
    return this.reads.reach(call, id);
  }
}

@Resolver('AnnouncementDelivery')
export class AnnouncementDeliveryResolver {
  @ResolveField()
  deliveredAt(@Parent() { deliveredAt }: Delivery) {
    return deliveredAt === null ? null : new Date(deliveredAt);
  }

  @ResolveField()
  recordedBy(@Parent() { recordedBy }: Delivery) {
    return reference(recordedBy);
  }
}
