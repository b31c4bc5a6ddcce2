import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { AnnouncementReads } from '../../announcements/announcement/announcement.reads.ts';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor, phoneFor } from '../../reception/shown.rules.ts';
import type {
  MutationClaimLostItemArgs, MutationHandOverLostItemArgs, MutationPostLostNoticeArgs, MutationRegisterLostItemArgs, MutationStoreLostItemArgs, QueryLostItemsArgs,
} from '../../schema.types.ts';
import { lostItemAccess } from '../lost-items.access.ts';
import { claimantIdentity, claimantName, claimantPhone } from './lost-item.entity.ts';
import { LostItemReads, type LostItemRow } from './lost-item.reads.ts';
import { LostItemService } from './lost-item.service.ts';

@Resolver('LostItem')
export class LostItemResolver {
  constructor(private readonly reads: LostItemReads, private readonly service: LostItemService, private readonly announcements: AnnouncementReads) {}

  @Query()
  lostItem(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  lostItems(@Args() args: QueryLostItemsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  registerLostItem(@Args() args: MutationRegisterLostItemArgs, @Context('call') call: RequestCall) {
    return this.service.register(call, args.input, args);
  }

  @Mutation()
  postLostNotice(@Args() args: MutationPostLostNoticeArgs, @Context('call') call: RequestCall) {
    return this.service.post(call, args.id, args.announcementId ?? null, args);
  }

  @Mutation()
  storeLostItem(@Args() args: MutationStoreLostItemArgs, @Context('call') call: RequestCall) {
    return this.service.keep(call, args.id, args.storagePlace, args);
  }

  @Mutation()
  claimLostItem(@Args() args: MutationClaimLostItemArgs, @Context('call') call: RequestCall) {
    return this.service.claim(call, args.id, args.input, args);
  }

  @Mutation()
  handOverLostItem(@Args() args: MutationHandOverLostItemArgs, @Context('call') call: RequestCall) {
    return this.service.handOver(call, args.id, args.handedOverTo, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: LostItemRow) {
    return reference(estateId);
  }

  @ResolveField()
  registeredBy(@Parent() { registeredBy }: LostItemRow) {
    return reference(registeredBy);
  }

  @ResolveField()
  handedBy(@Parent() { handedBy }: LostItemRow) {
    return reference(handedBy);
  }

  @ResolveField()
  notice(@Parent() { noticeId }: LostItemRow, @Context('call') call: RequestCall) {
    return noticeId === null ? null : this.announcements.one(call, noticeId);
  }

  @ResolveField()
  claimantName(@Parent() row: LostItemRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), claimantName.opened(row.claimantName));
  }

  @ResolveField()
  claimantPhone(@Parent() row: LostItemRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), claimantPhone.opened(row.claimantPhone));
  }

  @ResolveField()
  claimantIdentity(@Parent() row: LostItemRow, @Context('call') call: RequestCall) {
    return isShown(call, row) ? claimantIdentity.opened(row.claimantIdentity) : null;
  }
}

const isShown = ({ actor }: RequestCall, row: LostItemRow): boolean => isShownTo(actor, lostItemAccess, { capability: 'lost-item.contact', row, isOwn: false });
