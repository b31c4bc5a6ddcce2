import { outageDeclared, outageRestored } from '@guanjia/contracts';
import { at, code, count, id, minutes } from '../column.ts';
import { copy, subject } from '../subject.ts';

export const outages = subject('outages', {
  zh: '公用设施中断', en: 'Failures of power, water, heating or gas',
  columns: {
    utility: code('设施(POWER 电、WATER 水、HEATING 暖、GAS 气)', 'POWER, WATER, HEATING or GAS'), affected_count: count('受影响房屋数', 'units affected'),
    work_order_id: id('工单标识', 'work order id'), started_at: at('中断时间', 'when it failed'), restore_by: at('预计恢复时间', 'when it is expected back'),
    restored_at: at('恢复时间', 'when it was back'),
  },
  derived: { outage_minutes: minutes('中断分钟数', 'minutes without it', 't.started_at', 't.restored_at') },
  from: (on) => [
    on(outageDeclared, ({ data }) => ({ ...copy(data, 'utility', 'workOrderId', 'startedAt', 'restoreBy'), affected_count: data.affectedUnitIds.length })),
    on(outageRestored, ({ data }) => copy(data, 'restoredAt')),
  ],
});
