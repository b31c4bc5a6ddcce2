import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor, phoneFor } from '../../reception/shown.rules.ts';
import { renovationAccess } from '../renovation.access.ts';
import { siteContactName, siteContactPhone } from './application.entity.ts';
import { RenovationReads, type RenovationRow } from './application.reads.ts';
import type { Acceptance, Review } from './application.rules.ts';
import { missingPapers } from './papers.rules.ts';

@Resolver('RenovationApplication')
export class RenovationFieldsResolver {
  constructor(private readonly rows: RenovationReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: RenovationRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: RenovationRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: RenovationRow) {
    return reference(householdId);
  }

  @ResolveField()
  siteContactName(@Parent() row: RenovationRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), siteContactName.opened(row.siteContactName));
  }

  @ResolveField()
  siteContactPhone(@Parent() row: RenovationRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), siteContactPhone.opened(row.siteContactPhone));
  }

  @ResolveField()
  missingPapers(@Parent() { papers }: RenovationRow) {
    return missingPapers(papers);
  }

  @ResolveField()
  extinguisherAreaSqm(@Parent() { extinguisherStandard }: RenovationRow) {
    return extinguisherStandard && Number(extinguisherStandard.areaSqm);
  }

  @ResolveField()
  extinguisherWeightKg(@Parent() { extinguisherStandard }: RenovationRow) {
    return extinguisherStandard && Number(extinguisherStandard.weightKg);
  }

  @ResolveField()
  decidedBy(@Parent() { deciderId }: RenovationRow) {
    return reference(deciderId);
  }

  @ResolveField()
  supervisor(@Parent() { supervisorId }: RenovationRow) {
    return reference(supervisorId);
  }

  @ResolveField()
  openViolationCount(@Parent() { id, openViolationCount }: RenovationRow, @Context('call') call: RequestCall) {
    return openViolationCount ?? this.rows.openViolations(call, id);
  }
}

@Resolver('RenovationReview')
export class RenovationReviewResolver {
  @ResolveField()
  reviewer(@Parent() { reviewerId }: Review) {
    return reference(reviewerId);
  }
}

@Resolver('RenovationAcceptance')
export class RenovationAcceptanceResolver {
  @ResolveField()
  acceptedBy(@Parent() { by }: Acceptance) {
    return reference(by);
  }
}

const isShown = ({ actor }: RequestCall, row: RenovationRow): boolean =>
  isShownTo(actor, renovationAccess, { capability: 'renovation.contact', row, isOwn: row.applicantId === actor.id });
