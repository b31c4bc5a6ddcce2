import { Module } from '@nestjs/common';
import { CampaignReads } from './campaign/campaign.reads.ts';
import { CampaignResolver } from './campaign/campaign.resolver.ts';
import { CampaignService } from './campaign/campaign.service.ts';
import { LeadReads } from './lead/lead.reads.ts';
import { LeadFieldsResolver, LeadFollowUpResolver, LeadResolver } from './lead/lead.resolver.ts';
import { LeadService } from './lead/lead.service.ts';
import { ListingReads } from './listing/listing.reads.ts';
import { ListingMismatchResolver, ListingResolver, ListingReviewResolver } from './listing/listing.resolver.ts';
import { ListingReviewService } from './listing-review/listing-review.service.ts';

/** 租售: what is to let or for sale, who looks for it, and marketing. @source CS-105 CS-148 CS-149 */
@Module({
  providers: [
    ListingReads, ListingReviewService, ListingResolver, ListingMismatchResolver, ListingReviewResolver, LeadReads, LeadService, LeadResolver, LeadFieldsResolver, LeadFollowUpResolver,
    CampaignReads, CampaignService, CampaignResolver,
  ],
})
export class ListingsModule {}
