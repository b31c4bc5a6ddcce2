import type { Chapter } from '@guanjia/subgraph';
import { Conduct } from '../migrations/2026-12-07-conduct.ts';
import { AppearanceCheckEntity } from './appearance-check/appearance-check.entity.ts';
import { CommunityRuleEntity } from './community-rule/community-rule.entity.ts';
import { ConductModule } from './conduct.module.ts';
import { PostVacancyEntity } from './cs-post/post-vacancy.entity.ts';
import { InfoFailureEntity } from './info-failure/info-failure.entity.ts';
import { RuleProposalEntity } from './rule-proposal/rule-proposal.entity.ts';
import { ViolationEntity } from './violation/violation.entity.ts';

export const conduct: Chapter = {
  module: ConductModule,
  entities: [CommunityRuleEntity, ViolationEntity, AppearanceCheckEntity, InfoFailureEntity, RuleProposalEntity, PostVacancyEntity],
  migrations: [{ name: '2026-12-07-conduct', class: Conduct }],
};
