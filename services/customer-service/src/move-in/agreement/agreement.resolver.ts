import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationAttachAgreementArgs, QueryAgreementsArgs, QueryUnsignedHouseholdsArgs } from '../../schema.types.ts';
import { MoveInReads } from '../move-in/move-in.reads.ts';
import { AgreementReads, type AgreementRow, type UnsignedHousehold } from './agreement.reads.ts';
import { AgreementService } from './agreement.service.ts';

@Resolver('Agreement')
export class AgreementResolver {
  constructor(private readonly reads: AgreementReads, private readonly service: AgreementService, private readonly moveIns: MoveInReads) {}

  @Query()
  agreements(@Args() args: QueryAgreementsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  unsignedHouseholds(@Args() args: QueryUnsignedHouseholdsArgs, @Context('call') call: RequestCall) {
    return this.reads.unsigned(call, args);
  }

  @Mutation()
  attachAgreement(@Args() args: MutationAttachAgreementArgs, @Context('call') call: RequestCall) {
    return this.service.attach(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: AgreementRow) {
    return reference(estateId);
  }

  @ResolveField()
  household(@Parent() { householdId }: AgreementRow) {
    return reference(householdId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: AgreementRow) {
    return reference(unitId);
  }

  @ResolveField()
  moveIn(@Parent() { moveInId }: AgreementRow, @Context('call') call: RequestCall) {
    return moveInId === null ? null : this.moveIns.one(call, moveInId);
  }

  @ResolveField()
  archiveRecord(@Parent() { archiveRecordId }: AgreementRow) {
    return reference(archiveRecordId);
  }

  @ResolveField()
  attachedBy(@Parent() { attachedBy }: AgreementRow) {
    return reference(attachedBy);
  }
}

@Resolver('UnsignedHousehold')
export class UnsignedHouseholdResolver {
  @ResolveField()
  household(@Parent() { id }: UnsignedHousehold) {
    return reference(id);
  }

  @ResolveField()
  unit(@Parent() { unitId }: UnsignedHousehold) {
    return reference(unitId);
  }
}

/** What a household signed hangs on the household, too. @source CS-123 */
@Resolver('Household')
export class AgreementsOfHouseholdResolver {
  constructor(private readonly agreementReads: AgreementReads) {}

  @ResolveField()
  agreements(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.agreementReads.ofHousehold(call, id);
  }
}
