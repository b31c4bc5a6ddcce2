import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryPreviewChargesArgs } from '../../schema.types.ts';
import { ChargePreviewReads } from './charge-preview.reads.ts';
import type { ChargePreview } from './management-fee.rules.ts';

@Resolver('ChargePreview')
export class ChargePreviewResolver {
  constructor(private readonly reads: ChargePreviewReads) {}

  @Query()
  previewCharges(@Args() { accountId, period }: QueryPreviewChargesArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, accountId, period);
  }

  @ResolveField()
  explanation(@Parent() preview: ChargePreview) {
    return preview.trace;
  }
}
