import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor, phoneFor } from '../../reception/shown.rules.ts';
import type { MutationCreateLeadArgs, MutationFollowUpLeadArgs, QueryLeadsArgs } from '../../schema.types.ts';
import { CampaignReads } from '../campaign/campaign.reads.ts';
import { ListingReads } from '../listing/listing.reads.ts';
import { listingAccess } from '../listings.access.ts';
import { contactName, contactPhone } from './lead.entity.ts';
import { LeadReads, type LeadRow } from './lead.reads.ts';
import type { FollowUp } from './lead.rules.ts';
import { LeadService } from './lead.service.ts';

@Resolver()
export class LeadResolver {
  constructor(private readonly reads: LeadReads, private readonly service: LeadService) {}

  @Query()
  lead(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  leads(@Args() args: QueryLeadsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createLead(@Args() args: MutationCreateLeadArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  followUpLead(@Args() args: MutationFollowUpLeadArgs, @Context('call') call: RequestCall) {
    return this.service.followUp(call, args.id, args.input, args);
  }
}

/** The fields of a lead that are not its columns. */
@Resolver('Lead')
export class LeadFieldsResolver {
  constructor(private readonly listingReads: ListingReads, private readonly campaignReads: CampaignReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: LeadRow) {
    return reference(estateId);
  }

  @ResolveField()
  createdBy(@Parent() { createdBy }: LeadRow) {
    return reference(createdBy);
  }

  @ResolveField()
  contactName(@Parent() row: LeadRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), contactName.opened(row.contactName));
  }

  @ResolveField()
  contactPhone(@Parent() row: LeadRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), contactPhone.opened(row.contactPhone));
  }

  @ResolveField()
  listing(@Parent() { listingId }: LeadRow, @Context('call') call: RequestCall) {
    return listingId === null ? null : this.listingReads.one(call, listingId);
  }

  @ResolveField()
  campaign(@Parent() { campaignId }: LeadRow, @Context('call') call: RequestCall) {
    return campaignId === null ? null : this.campaignReads.one(call, campaignId);
  }
}

@Resolver('LeadFollowUp')
export class LeadFollowUpResolver {
  @ResolveField()
  at(@Parent() { at }: FollowUp) {
    return new Date(at);
  }

  @ResolveField()
  by(@Parent() { by }: FollowUp) {
    return reference(by);
  }
}

/** In full to whoever sells, and to whoever took it down. */
const isShown = ({ actor }: RequestCall, row: LeadRow): boolean =>
  isShownTo(actor, listingAccess, { capability: 'lead.contact', row, isOwn: row.createdBy === actor.id });
