import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Campaign } from './campaign.rules.ts';

export const CampaignEntity = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    ...aggregateColumns,
    subject: p.string(),
    partner: p.string(),
    channel: p.string().$type<Campaign['channel']>(),
    costFen: p.bigint('bigint'),
    startOn: p.string(),
    endOn: p.string(),
    state: p.string().$type<Campaign['state']>(),
    result: p.text().nullable(),
    recordedBy: p.uuid(),
    evaluatedAt: p.datetime(6).nullable(),
  },
});
