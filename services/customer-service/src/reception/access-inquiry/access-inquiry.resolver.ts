import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationOpenUnitAccessArgs } from '../../schema.types.ts';
import { personName } from '../access-entry/access-entry.entity.ts';
import type { AccessEntry } from '../access-entry/access-entry.rules.ts';
import { AccessInquiryReads } from './access-inquiry.reads.ts';
import type { AccessInquiry } from './access-inquiry.rules.ts';
import { AccessInquiryService } from './access-inquiry.service.ts';

@Resolver('AccessInquiry')
export class AccessInquiryResolver {
  constructor(private readonly reads: AccessInquiryReads, private readonly service: AccessInquiryService) {}

  @Mutation()
  openUnitAccess(@Args() args: MutationOpenUnitAccessArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.unitId, args.input, args);
  }

  @ResolveField()
  unit(@Parent() { unitId }: AccessInquiry) {
    return reference(unitId);
  }

  @ResolveField()
  openedBy(@Parent() { openedBy }: AccessInquiry) {
    return reference(openedBy);
  }

  @ResolveField()
  entries(@Parent() inquiry: AccessInquiry, @Context('call') call: RequestCall) {
    return this.reads.entries(call, inquiry);
  }
}

@Resolver('UnitAccessEntry')
export class UnitAccessEntryResolver {
  @ResolveField()
  personName(@Parent() row: AccessEntry) {
    return personName.opened(row.personName);
  }
}
