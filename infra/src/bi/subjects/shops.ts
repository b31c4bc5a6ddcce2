import { shopClosed, shopInspected, shopPaperExpired, shopPaperRecorded, shopRegistered } from '@guanjia/contracts';
import { at, code, count, day, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const shops = subject('shops', {
  zh: '商铺', en: 'Shops and the papers they owe',
  columns: {
    unit_id: words.unitId, trade: code('业态', 'what the shop lives of'), missing_count: count('所缺证照数', 'papers that are missing'),
    expired_count: times('证照过期次数', 'how often a paper ended'), registered_at: at('登记时间', 'when it was registered'), closed_on: day('注销日期', 'day it went'),
  },
  from: (on) => [
    on(shopRegistered, ({ data, occurredAt }) => ({ ...copy(data, 'unitId', 'trade'), missing_count: data.missing.length, registered_at: occurredAt })),
    on(shopPaperRecorded, ({ data }) => ({ missing_count: data.missing.length })),
    on(shopPaperExpired, () => ({ expired_count: 1 })),
    on(shopClosed, ({ data }) => copy(data, 'closedOn')),
  ],
});

export const shopInspections = subject('shop_inspections', {
  zh: '商铺检查', en: 'Inspections of shops',
  columns: {
    shop_id: id('商铺标识', 'id of the shop'), unit_id: words.unitId, inspector_id: id('检查人标识', 'id of who inspected'), at: at('检查时间', 'when'),
    failed_count: count('不合格项数', 'how many checks failed'),
  },
  from: (on) => [on(shopInspected, ({ aggregateId, data }) => (
    { shop_id: aggregateId, ...copy(data, 'unitId', 'inspectorId', 'at', 'failedCount') }), ({ data }) => data.inspectionId)],
});
