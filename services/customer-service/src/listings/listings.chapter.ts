import type { Chapter } from '@guanjia/subgraph';
import { Listings } from '../migrations/2026-12-07-listings.ts';
import { CampaignEntity } from './campaign/campaign.entity.ts';
import { contactName, contactPhone, LeadEntity } from './lead/lead.entity.ts';
import { ListingEntity } from './listing/listing.entity.ts';
import { ListingReviewEntity } from './listing-review/listing-review.entity.ts';
import { ListingsModule } from './listings.module.ts';

export const listings: Chapter = {
  module: ListingsModule,
  entities: [ListingEntity, ListingReviewEntity, LeadEntity, CampaignEntity],
  migrations: [{ name: '2026-12-07-listings', class: Listings }],
  sealedColumns: [contactName, contactPhone].map(({ sealed }) => sealed),
};
