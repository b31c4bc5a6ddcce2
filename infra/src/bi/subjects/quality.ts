import { correctiveActionClosed, correctiveActionOpened, correctiveActionOverdue, correctiveActionPlanned, correctiveActionVerified } from '@guanjia/contracts';
import { at, code, count, first, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';

export const correctiveActions = subject('corrective_actions', {
  zh: '纠正预防措施', en: 'Corrective and preventive actions',
  columns: {
    type: code('不合格服务、纠正或预防', 'nonconforming service, corrective or preventive'), category: code('类别', 'category of the matter'),
    unit_id: id('房屋', 'unit of the matter'), equipment_id: id('设备', 'equipment of the matter'), source_count: count('来源数', 'how much it came from'),
    opened_at: at('立项时间', 'when it was opened'), opened_by: id('立项人;空为系统', 'who opened it; null: the system'), plan_due_at: at('计划时限', 'until when it must be planned'),
    owner_id: id('责任人', 'who owns it'), due_at: at('完成期限', 'until when it must be done'), planned_at: first(at('首个计划审核通过时间', 'when its first plan was approved')),
    is_plan_late: flag('计划是否逾期', 'whether its last plan was late'), plan_count: times('计划次数', 'how many plans were approved'),
    overdue_count: times('逾期次数', 'how often a limit passed'), is_effective: flag('效果是否达到', 'whether it had its effect'), verified_at: at('验证时间', 'when its effect was checked'),
    closed_at: at('关闭时间', 'when it was closed'), is_late: flag('是否逾期完成', 'whether it was done late'),
  },
  from: (on) => [
    on(correctiveActionOpened, ({ data }) => ({
      ...copy(data, 'type', 'category', 'unitId', 'equipmentId', 'openedAt', 'openedBy', 'planDueAt'), source_count: data.sourceRefs.length,
    })),
    on(correctiveActionPlanned, ({ data, occurredAt }) => ({ ...copy(data, 'ownerId', 'dueAt'), planned_at: occurredAt.toISOString(), is_plan_late: data.isLate, plan_count: 1 })),
    on(correctiveActionOverdue, () => ({ overdue_count: 1 })),
    on(correctiveActionVerified, ({ data }) => copy(data, 'isEffective', 'verifiedAt')),
    on(correctiveActionClosed, ({ data }) => copy(data, 'closedAt', 'isLate')),
  ],
});
