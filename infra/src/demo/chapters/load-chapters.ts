import type { ServiceName } from '@guanjia/contracts';
import type { LocalDate } from '@guanjia/domain';
import type { Loading } from '../load/loading.ts';
import type { EstatePlan } from '../plan/places.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { announcements } from './announcements.ts';
import { callbacks } from './callbacks.ts';
import { communityServices } from './community-services.ts';
import { conduct } from './conduct.ts';
import { keys } from './keys.ts';
import { listings } from './listings.ts';
import { movingInFiled, movingInTrained } from './move-in.ts';
import { opinions } from './opinions.ts';
import { quality } from './quality.ts';
import { reception } from './reception.ts';
import { renovation } from './renovation.ts';
import { shops } from './shops.ts';
import { Stage, type Chapter } from './stage.ts';
import { workOrders } from './work-orders.ts';

interface Played {
  name: string;
  zh: string;
  en: string;
  chapter: Chapter;
  /** customer-service, where nothing else is said */
  service?: ServiceName;
}

const chapters: readonly Played[] = [
  { name: 'community services', zh: '便民服务、活动与失物', en: 'services, activities and lost items', chapter: communityServices },
  { name: 'reception', zh: '接待与值班', en: 'reception', chapter: reception },
  { name: 'callbacks', zh: '回访计划与统计', en: 'callback plans and statistics', chapter: callbacks },
  { name: 'opinions', zh: '意见征询', en: 'opinions', chapter: opinions },
  { name: 'announcements', zh: '公告', en: 'announcements', chapter: announcements },
  { name: 'listings', zh: '租售', en: 'listings', chapter: listings },
  { name: 'conduct', zh: '行为规范', en: 'conduct', chapter: conduct },
  { name: 'keys', zh: '钥匙', en: 'keys', chapter: keys },
  { name: 'renovation', zh: '装修', en: 'renovations', chapter: renovation },
  { name: 'shops', zh: '商铺', en: 'shops', chapter: shops },
  { name: 'crew and outages', zh: '排班与停水停电', en: 'crew and outages', chapter: workOrders, service: 'engineering' },
  { name: 'move-in plan', zh: '入住方案归档', en: 'the plan of moving in', chapter: movingInFiled, service: 'archives' },
  { name: 'training', zh: '培训', en: 'training', chapter: movingInTrained, service: 'hr-training' },
  { name: 'quality', zh: '纠正预防措施', en: 'corrective actions', chapter: quality, service: 'hr-training' },
];

/** What each chapter shows, played in one estate by those whose work it is, up to this morning. */
export async function loadChapters(loading: Loading, { estate, staff, today }: { estate: EstatePlan; staff: StaffPlan; today: LocalDate }): Promise<void> {
  const stage = new Stage(loading, estate, staff, today);
  for (const { name, zh, en, chapter, service = 'customer-service' } of chapters) {
    const items = chapter(stage).map((step, no) => ({ step, no }));
    await loading.part({ service, part: name, zh, en, items, chunk: 100 }, async (tx, { step: { daysAgo, hour, by, makes, does }, no }) => {
      const call = loading.call(service, { tx, at: stage.at(-daysAgo, hour), actor: stage.actor(by), name: `${name} ${estate.code} ${no}`, ...(makes ? { makes } : {}) });
      await does(call);
      await call.reads.end();
    });
  }
}
