import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { CorrectiveActionFieldsResolver, CorrectiveSourceResolver } from './corrective-action/corrective-action-fields.resolver.ts';
import { CorrectiveActionConsumer } from './corrective-action/corrective-action.consumer.ts';
import { CorrectiveActionReads } from './corrective-action/corrective-action.reads.ts';
import { CorrectiveActionResolver } from './corrective-action/corrective-action.resolver.ts';
import { CorrectiveActionService } from './corrective-action/corrective-action.service.ts';
import { CorrectiveCandidateConsumer } from './corrective-candidate/corrective-candidate.consumer.ts';
import { CorrectiveCandidateReads } from './corrective-candidate/corrective-candidate.reads.ts';
import { CorrectiveCandidateResolver } from './corrective-candidate/corrective-candidate.resolver.ts';

/** 品质: what came up repeatedly, and what is done about it. @source HR-049 */
@Module({
  imports: [OrganisationModule],
  providers: [
    CorrectiveActionService, CorrectiveActionReads, CorrectiveActionResolver, CorrectiveActionFieldsResolver, CorrectiveSourceResolver, CorrectiveActionConsumer,
    CorrectiveCandidateReads, CorrectiveCandidateResolver, CorrectiveCandidateConsumer,
  ],
})
export class QualityModule {}
