import type { SealedColumn } from '@guanjia/persistence';
import { RenovationApplicationEntity, siteContactName, siteContactPhone } from './application/application.entity.ts';
import { RenovationBadgeEntity, workerName } from './badge/badge.entity.ts';
import { EstateRenovationRuleEntity } from './estate-rule/estate-rule.entity.ts';
import { RenovationInspectionEntity } from './inspection/inspection.entity.ts';
import { RenovationWorkPermitEntity } from './permit/permit.entity.ts';
import { RenovationViolationEntity } from './violation/violation.entity.ts';

/** The chapter's tables. */
export const renovationEntities = [
  RenovationApplicationEntity, RenovationBadgeEntity, RenovationWorkPermitEntity, RenovationInspectionEntity, RenovationViolationEntity, EstateRenovationRuleEntity,
] as const;

/** What rotation of keys renews in them. */
export const renovationSealed: readonly SealedColumn[] = [siteContactName, siteContactPhone, workerName].map(({ sealed }) => sealed);
