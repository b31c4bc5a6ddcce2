import { findingVerified } from '@guanjia/contracts';
import { first, at, id } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const findings = subject('findings', {
  zh: '巡查发现的问题', en: 'Problems found on rounds',
  columns: {
    source_type: words.sourceType, source_id: words.sourceId, verified_by: id('验收人标识', 'id of who verified'), verified_at: first(at('验收时间', 'when it was verified')),
  },
  from: (on) => [on(findingVerified, ({ data, occurredAt }) => ({ ...copy(data, 'sourceType', 'sourceId', 'verifiedBy'), verified_at: occurredAt }))],
});
