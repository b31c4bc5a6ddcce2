import {
  activityApproved, activityCancelled, activityCompleted, activityEvaluated, activityMaterialsRequested, activityPlanned, lostItemClaimed, lostItemHandedOver,
  lostItemNoticePosted, lostItemRegistered, lostItemUnclaimedListed,
} from '@guanjia/contracts';
import { at, code, count, fen, flag, id } from '../column.ts';
import { copy, subject } from '../subject.ts';

export const activities = subject('activities', {
  zh: '社区活动', en: 'Community activities',
  columns: {
    kind: code('活动种类', 'kind of activity'), quarter: code('所属季度', 'quarter'), organiser_id: id('组织人标识', 'id of the organiser'), state: code('状态', 'state'),
    planned_from: at('计划开始时间', 'planned beginning'), planned_to: at('计划结束时间', 'planned end'), budget_fen: fen('预算(分)', 'budget in fen'),
    approver_id: id('批准人标识', 'id of who approved'), materials: count('物资项数', 'things it takes'), materials_not_ready: count('未备妥项数', 'of them not ready'),
    started_at: at('开始时间', 'when it began'), ended_at: at('结束时间', 'when it ended'), spent_fen: fen('支出(分)', 'spent in fen'),
    households: count('参加户数', 'households that came'), occupied_households: count('在住户数', 'occupied households'), effect: code('效果', 'effect'),
    is_as_planned: flag('是否按计划', 'went as planned'), staff_count: count('参与员工数', 'staff who had a part'), cancel_reason_code: code('取消原因代码', 'why it was cancelled'),
  },
  from: (on) => [
    on(activityPlanned, ({ data }) => ({ ...copy(data, 'kind', 'quarter', 'organiserId', 'budgetFen'), planned_from: data.from, planned_to: data.to, state: 'PLANNED' })),
    on(activityApproved, ({ data }) => ({ ...copy(data, 'budgetFen', 'approverId'), state: 'APPROVED' })),
    on(activityMaterialsRequested, ({ data }) => ({ materials: data.count, materials_not_ready: data.notReady })),
    on(activityCompleted, ({ data }) => ({
      ...copy(data, 'spentFen', 'endedAt', 'occupiedHouseholds'), started_at: data.from, households: data.householdIds.length, state: 'COMPLETED',
    })),
    on(activityEvaluated, ({ data }) => ({ ...copy(data, 'effect', 'isAsPlanned'), staff_count: data.staff.length, state: 'EVALUATED' })),
    on(activityCancelled, ({ data }) => ({ cancel_reason_code: data.reasonCode, state: 'CANCELLED' })),
  ],
});

const announcementId = id('公告标识', 'id of the announcement');

export const lostItems = subject('lost_items', {
  zh: '失物', en: 'Lost items that were handed in',
  columns: {
    category: code('类别', 'category'), is_valuable: flag('是否贵重', 'valuable or an important document'), found_at: at('拾获时间', 'when it was found'),
    notice_due_at: at('招领应张贴时间', 'when the notice was due'), posted_at: at('招领张贴时间', 'when the notice was posted'), is_late: flag('张贴是否超时', 'posted late'),
    announcement_id: announcementId, claimed_at: at('领取时间', 'when it was claimed'), handed_over_at: at('移交公安时间', 'when public security took it'),
  },
  from: (on) => [
    on(lostItemRegistered, ({ data }) => ({ ...copy(data, 'category', 'isValuable', 'foundAt'), notice_due_at: data.dueAt })),
    on(lostItemNoticePosted, ({ data }) => copy(data, 'postedAt', 'isLate', 'announcementId')),
    on(lostItemClaimed, ({ data }) => copy(data, 'claimedAt')),
    on(lostItemHandedOver, ({ data }) => ({ handed_over_at: data.at })),
  ],
});

export const lostItemClearances = subject('lost_item_clearances', {
  zh: '失物清理', en: 'Clearances of what nobody claimed',
  columns: {
    quarter: code('所属季度', 'quarter'), item_count: count('公布件数', 'items published'), missing_count: count('在册未见件数', 'items registered but not found'),
    announcement_id: announcementId, listed_at: at('公布时间', 'when they were published'),
  },
  from: (on) => [on(lostItemUnclaimedListed, ({ data, occurredAt }) => ({
    ...copy(data, 'quarter', 'announcementId'), item_count: data.itemIds.length, missing_count: data.missingIds.length, listed_at: occurredAt,
  }))],
});
