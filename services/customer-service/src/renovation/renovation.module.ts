import { Module } from '@nestjs/common';
import { RenovationDeadlines } from './application/application.consumer.ts';
import { RenovationAcceptanceResolver, RenovationFieldsResolver, RenovationReviewResolver } from './application/application-fields.resolver.ts';
import { RenovationReads } from './application/application.reads.ts';
import { RenovationApplicationResolver } from './application/application.resolver.ts';
import { RenovationApplicationService } from './application/application.service.ts';
import { BadgeReads } from './badge/badge.reads.ts';
import { RenovationBadgeResolver } from './badge/badge.resolver.ts';
import { RenovationBadgeService } from './badge/badge.service.ts';
import { EstateRuleReads } from './estate-rule/estate-rule.reads.ts';
import { EstateRuleResolver } from './estate-rule/estate-rule.resolver.ts';
import { EstateRuleService } from './estate-rule/estate-rule.service.ts';
import { InspectionReads } from './inspection/inspection.reads.ts';
import { RenovationInspectionResolver } from './inspection/inspection.resolver.ts';
import { RenovationInspectionService } from './inspection/inspection.service.ts';
import { PermitDeadlines } from './permit/permit.consumer.ts';
import { PermitReads } from './permit/permit.reads.ts';
import { RenovationWorkPermitResolver } from './permit/permit.resolver.ts';
import { RenovationWorkPermitService } from './permit/permit.service.ts';
import { ViolationConsumer } from './violation/violation.consumer.ts';
import { ViolationReads } from './violation/violation.reads.ts';
import { RenovationViolationResolver } from './violation/violation.resolver.ts';
import { RenovationViolationService } from './violation/violation.service.ts';

/** 装修: works in homes and shops, from the application to the acceptance. @source CS-128 … CS-134 */
@Module({
  providers: [
    RenovationReads, RenovationApplicationService, RenovationApplicationResolver, RenovationFieldsResolver, RenovationReviewResolver, RenovationAcceptanceResolver,
    RenovationDeadlines, BadgeReads, RenovationBadgeService, RenovationBadgeResolver, PermitReads, RenovationWorkPermitService, RenovationWorkPermitResolver, PermitDeadlines,
    InspectionReads, RenovationInspectionService, RenovationInspectionResolver, ViolationReads, RenovationViolationService, RenovationViolationResolver, ViolationConsumer,
    EstateRuleReads, EstateRuleService, EstateRuleResolver,
  ],
})
export class RenovationModule {}
