import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor } from '../../reception/shown.rules.ts';
import type { MutationIssueRenovationBadgeArgs, MutationRevokeRenovationBadgeArgs, QueryRenovationBadgesArgs } from '../../schema.types.ts';
import { RenovationReads } from '../application/application.reads.ts';
import { renovationAccess } from '../renovation.access.ts';
import { workerName } from './badge.entity.ts';
import { BadgeReads, type BadgeRow } from './badge.reads.ts';
import { RenovationBadgeService } from './badge.service.ts';

@Resolver('RenovationBadge')
export class RenovationBadgeResolver {
  constructor(private readonly reads: BadgeReads, private readonly service: RenovationBadgeService, private readonly renovations: RenovationReads) {}

  @Query()
  renovationBadges(@Args() args: QueryRenovationBadgesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  issueRenovationBadge(@Args() args: MutationIssueRenovationBadgeArgs, @Context('call') call: RequestCall) {
    return this.service.issue(call, args.input, args);
  }

  @Mutation()
  revokeRenovationBadge(@Args() args: MutationRevokeRenovationBadgeArgs, @Context('call') call: RequestCall) {
    return this.service.revoke(call, args.id, args.reason, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: BadgeRow) {
    return reference(estateId);
  }

  @ResolveField()
  renovation(@Parent() { applicationId }: BadgeRow, @Context('call') call: RequestCall) {
    return this.renovations.one(call, applicationId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: BadgeRow) {
    return reference(unitId);
  }

  @ResolveField()
  workerName(@Parent() row: BadgeRow, @Context('call') call: RequestCall) {
    const isShown = isShownTo(call.actor, renovationAccess, { capability: 'renovation.contact', row, isOwn: row.issuedBy === call.actor.id });
    return nameFor(isShown, workerName.opened(row.workerName));
  }

  @ResolveField()
  issuedBy(@Parent() { issuedBy }: BadgeRow) {
    return reference(issuedBy);
  }
}
