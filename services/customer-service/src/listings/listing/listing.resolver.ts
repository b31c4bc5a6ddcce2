import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationUpdateListingsArgs, QueryListingReviewsArgs, QueryListingsArgs } from '../../schema.types.ts';
import { ListingReviewService } from '../listing-review/listing-review.service.ts';
import { ListingReads, type ListingReviewRow, type ListingRow } from './listing.reads.ts';
import type { ListingMismatch } from './mismatches.sql.ts';

@Resolver('Listing')
export class ListingResolver {
  constructor(private readonly reads: ListingReads, private readonly reviews: ListingReviewService) {}

  @Query()
  listings(@Args() args: QueryListingsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  listingMismatches(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.mismatches(call, estateId);
  }

  @Query()
  listingReviews(@Args() args: QueryListingReviewsArgs, @Context('call') call: RequestCall) {
    return this.reads.reviews(call, args);
  }

  @Mutation()
  updateListings(@Args() args: MutationUpdateListingsArgs, @Context('call') call: RequestCall) {
    return this.reviews.update(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ListingRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: ListingRow) {
    return reference(unitId);
  }
}

@Resolver('ListingMismatch')
export class ListingMismatchResolver {
  @ResolveField()
  unit(@Parent() { unitId }: ListingMismatch) {
    return reference(unitId);
  }
}

@Resolver('ListingReview')
export class ListingReviewResolver {
  @ResolveField()
  estate(@Parent() { estateId }: ListingReviewRow) {
    return reference(estateId);
  }

  @ResolveField()
  reviewedBy(@Parent() { reviewedBy }: ListingReviewRow) {
    return reference(reviewedBy);
  }
}
