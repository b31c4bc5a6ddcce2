import {
  serviceItemLaunched, serviceItemWithdrawn, serviceOrderAccepted, serviceOrderCancelled, serviceOrderCompleted, serviceOrderCreated, serviceOrderEvaluated,
  serviceOrderQuoted, serviceOrderStarted,
} from '@guanjia/contracts';
import { at, code, count, day, fen, id, minutes } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const kind = code('种类(CONVENIENCE 便民服务、SPECIAL_SERVICE 特约服务)', 'CONVENIENCE or SPECIAL_SERVICE');
const businessLine = code('经营业务', 'business line');

export const serviceItems = subject('service_items', {
  zh: '服务项目', en: 'Items of the service catalogue and their prices',
  columns: {
    code: code('代码', 'code'), kind, business_line: businessLine, price_fen: fen('单价(分)', 'price in fen'), unit: code('计价单位', 'what the price is per'),
    launched_at: at('上线时间', 'when it was launched'), withdrawn_at: at('下线时间', 'when it was withdrawn'),
  },
  from: (on) => [
    on(serviceItemLaunched, ({ data, occurredAt }) => ({ ...copy(data, 'code', 'kind', 'businessLine', 'priceFen', 'unit'), launched_at: occurredAt })),
    on(serviceItemWithdrawn, ({ occurredAt }) => ({ withdrawn_at: occurredAt })),
  ],
});

export const serviceOrders = subject('service_orders', {
  zh: '服务单', en: 'Orders of services, from the order to its evaluation',
  columns: {
    number: words.number, item_id: id('服务项目标识', 'id of the item'), item_code: code('服务项目代码', 'code of the item'), kind, business_line: businessLine,
    unit_id: words.unitId, household_id: words.householdId, start_on: day('合同期起', 'first day of the term'), end_on: day('合同期止', 'last day of the term'),
    state: code('状态', 'state'), ordered_at: at('下单时间', 'when it was ordered'), quantity_hundredths: count('数量(0.01 单位)', 'quantity in 0.01 of the unit'),
    unit_price_fen: fen('单价(分)', 'price in fen'), quote_fen: fen('报价(分)', 'price told in fen'), accepted_at: at('接受报价时间', 'when the price was accepted'),
    started_at: at('开始时间', 'when it began'), employee_id: words.employeeId, completed_at: at('完成时间', 'when it was done'),
    amount_fen: fen('应收金额(分)', 'amount charged in fen'), satisfaction: code('满意度', 'how content'), cancel_reason_code: code('取消原因代码', 'why it was cancelled'),
  },
  derived: { minutes_of_service: minutes('服务分钟数', 'minutes from beginning to end', 't.started_at', 't.completed_at') },
  from: (on) => [
    on(serviceOrderCreated, ({ data, occurredAt }) => ({
      ...copy(data, 'number', 'itemId', 'itemCode', 'kind', 'businessLine', 'unitId', 'householdId', 'startOn', 'endOn'), ordered_at: occurredAt, state: 'ORDERED',
    })),
    on(serviceOrderQuoted, ({ data }) => ({ ...copy(data, 'quantityHundredths', 'unitPriceFen', 'quoteFen'), state: 'QUOTED' })),
    on(serviceOrderAccepted, ({ data }) => ({ accepted_at: data.acceptedAt, state: 'ACCEPTED' })),
    on(serviceOrderStarted, ({ data }) => ({ ...copy(data, 'startedAt', 'employeeId'), state: 'STARTED' })),
    on(serviceOrderCompleted, ({ data }) => ({ ...copy(data, 'completedAt', 'amountFen', 'endOn'), state: 'COMPLETED' })),
    on(serviceOrderEvaluated, ({ data }) => ({ satisfaction: data.satisfaction, state: 'EVALUATED' })),
    on(serviceOrderCancelled, ({ data }) => ({ cancel_reason_code: data.reasonCode, state: 'CANCELLED' })),
  ],
});
