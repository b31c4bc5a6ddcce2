import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationUpdateBulletinBoardArgs, QueryBulletinBoardsArgs } from '../../schema.types.ts';
import { AnnouncementReads } from '../announcement/announcement.reads.ts';
import { BulletinBoardReads, type BulletinBoardRow } from './bulletin-board.reads.ts';
import { BulletinBoardService } from './bulletin-board.service.ts';

@Resolver('BulletinBoard')
export class BulletinBoardResolver {
  constructor(private readonly reads: BulletinBoardReads, private readonly service: BulletinBoardService, private readonly announcementReads: AnnouncementReads) {}

  @Query()
  bulletinBoards(@Args() args: QueryBulletinBoardsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  updateBulletinBoard(@Args() args: MutationUpdateBulletinBoardArgs, @Context('call') call: RequestCall) {
    return this.service.update(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: BulletinBoardRow) {
    return reference(estateId);
  }

  @ResolveField()
  renewedBy(@Parent() { renewedBy }: BulletinBoardRow) {
    return reference(renewedBy);
  }

  @ResolveField()
  async announcements(@Parent() { announcementIds }: BulletinBoardRow, @Context('call') call: RequestCall) {
    return (await Promise.all(announcementIds.map((id) => this.announcementReads.one(call, id)))).filter((found) => found !== null);
  }
}
