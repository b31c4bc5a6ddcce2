import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { CommunityRule } from './community-rule.rules.ts';

export const CommunityRuleEntity = defineEntity({
  name: 'CommunityRule',
  tableName: 'community_rule',
  properties: {
    ...aggregateColumns, code: p.string(), title: p.string(), body: p.text(), state: p.string().$type<CommunityRule['state']>(), publishedBy: p.uuid(), publishedAt: p.datetime(6),
    retiredAt: p.datetime(6).nullable(),
  },
});
