import { Module } from '@nestjs/common';
import { AppearanceCheckReads } from './appearance-check/appearance-check.reads.ts';
import { AppearanceCheckResolver } from './appearance-check/appearance-check.resolver.ts';
import { AppearanceCheckService } from './appearance-check/appearance-check.service.ts';
import { CommunityRuleReads } from './community-rule/community-rule.reads.ts';
import { CommunityRuleResolver } from './community-rule/community-rule.resolver.ts';
import { CommunityRuleService } from './community-rule/community-rule.service.ts';
import { CsPostConsumer } from './cs-post/cs-post.consumer.ts';
import { CsPostReads } from './cs-post/cs-post.reads.ts';
import { CsPostResolver, EstateCsPostsResolver } from './cs-post/cs-post.resolver.ts';
import { CsPostService } from './cs-post/cs-post.service.ts';
import { InfoFailureReads } from './info-failure/info-failure.reads.ts';
import { InfoFailureResolver } from './info-failure/info-failure.resolver.ts';
import { InfoFailureService } from './info-failure/info-failure.service.ts';
import { RuleProposalConsumer } from './rule-proposal/rule-proposal.consumer.ts';
import { RuleProposalReads } from './rule-proposal/rule-proposal.reads.ts';
import { RuleProposalResolver } from './rule-proposal/rule-proposal.resolver.ts';
import { RuleProposalService } from './rule-proposal/rule-proposal.service.ts';
import { ViolationReads } from './violation/violation.reads.ts';
import { ViolationFieldsResolver, ViolationResolver } from './violation/violation.resolver.ts';
import { ViolationService } from './violation/violation.service.ts';

/** 规约与行为: what is asked of those who live there and of those who serve. `ViolationService` records what other chapters find.
 *  @source CS-107 CS-108 CS-144 CS-154 CS-156 CS-168 */
@Module({
  providers: [
    CommunityRuleReads, CommunityRuleService, CommunityRuleResolver, ViolationReads, ViolationService, ViolationResolver, ViolationFieldsResolver,
    AppearanceCheckReads, AppearanceCheckService, AppearanceCheckResolver, InfoFailureReads, InfoFailureService, InfoFailureResolver,
    RuleProposalReads, RuleProposalService, RuleProposalConsumer, RuleProposalResolver, CsPostReads, CsPostService, CsPostConsumer, EstateCsPostsResolver, CsPostResolver,
  ],
  exports: [ViolationService],
})
export class ConductModule {}
