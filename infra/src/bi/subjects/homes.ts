import {
  cashReceived, customerPropertyReceived, customerPropertyReleased, keyLoaned, keyMissing, keyOverdue, keyReceived, keyReturned, vacantHouseCleaned,
  vacantHouseDefectFound, vacantHouseInspected, vacantHouseReleased, vacantHouseTakenOver,
} from '@guanjia/contracts';
import { at, code, count, fen, first, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const houseKind = code('种类(VACANT 空置、ENTRUSTED 托管)', 'VACANT or ENTRUSTED');
const holding = code('钥匙类型(HOUSE 房屋、COMMON 公用)', 'HOUSE or COMMON');

export const vacantHouses = subject('vacant_houses', {
  zh: '空房与托管房', en: 'Vacant and entrusted houses under management',
  columns: {
    kind: houseKind, unit_id: words.unitId, agreement_id: id('委托协议标识', 'id of the entrustment agreement'), state: words.state,
    condition: code('最近一次检查的状况', 'condition at the last inspection'), taken_over_at: first(at('接管时间', 'when it was taken over')),
    last_cleaned_at: at('最近保洁时间', 'when it was last cleaned'), last_inspected_at: at('最近检查时间', 'when it was last inspected'),
    inspection_count: times('检查次数', 'how often it was inspected'), released_at: at('移交时间', 'when it was given back'), release_reason_code: code('移交原因代码', 'why it was given back'),
  },
  from: (on) => [
    on(vacantHouseTakenOver, ({ data, occurredAt }) => ({ ...copy(data, 'kind', 'unitId', 'agreementId', 'condition'), state: 'MANAGED', taken_over_at: occurredAt })),
    on(vacantHouseCleaned, ({ data }) => ({ last_cleaned_at: data.at })),
    on(vacantHouseInspected, ({ data }) => ({ condition: data.condition, last_inspected_at: data.at, inspection_count: 1 })),
    on(vacantHouseReleased, ({ data, occurredAt }) => ({ state: 'RELEASED', released_at: occurredAt, release_reason_code: data.reasonCode })),
  ],
});

export const vacantInspections = subject('vacant_inspections', {
  zh: '空房检查', en: 'Inspections of vacant and entrusted houses',
  columns: {
    kind: houseKind, unit_id: words.unitId, period: code('月份', 'month'), condition: code('状况(GOOD 完好、DEFECT 有问题)', 'GOOD or DEFECT'), at: at('检查时间', 'when'),
    finding_count: times('发现的问题数', 'problems that were found'),
  },
  from: (on) => [
    on(vacantHouseInspected, ({ data }) => copy(data, 'kind', 'unitId', 'period', 'condition', 'at'), ({ data }) => data.inspectionId),
    on(vacantHouseDefectFound, () => ({ finding_count: 1 }), ({ data }) => data.inspectionId),
  ],
});

export const keys = subject('keys', {
  zh: '钥匙', en: 'Keys that are kept',
  columns: {
    holding, unit_id: words.unitId, number: words.number, class: code('钥匙类别', 'class of key'), received_at: first(at('接收时间', 'when it was received')),
    loan_count: times('借用次数', 'how often it was lent'),
  },
  from: (on) => [
    on(keyReceived, ({ data, occurredAt }) => ({ ...copy(data, 'holding', 'unitId', 'number', 'class'), received_at: occurredAt })),
    on(keyLoaned, () => ({ loan_count: 1 })),
  ],
});

export const keyLoans = subject('key_loans', {
  zh: '钥匙借用', en: 'Loans of keys',
  columns: {
    key_id: id('钥匙标识', 'key id'), holding, unit_id: words.unitId, duty_signer_id: id('当班签字人标识', 'id of who was on duty and signed'),
    taken_at: at('取走时间', 'when it was taken'), due_at: at('应还时间', 'when it is due'), is_provisional: flag('时限为暂定', 'the limit is provisional'),
    returned_at: at('归还时间', 'when it came back'), is_late: flag('是否逾期归还', 'came back late'), overdue_at: at('逾期时间', 'when the limit passed'),
  },
  from: (on) => [
    on(keyLoaned, ({ data, aggregateId }) => ({
      ...copy(data, 'holding', 'unitId', 'dutySignerId', 'takenAt', 'dueAt', 'isProvisional'), key_id: aggregateId,
    }), ({ data }) => data.loanId),
    on(keyReturned, ({ data }) => copy(data, 'returnedAt', 'isLate'), ({ data }) => data.loanId),
    on(keyOverdue, ({ data }) => ({ overdue_at: data.dueAt }), ({ data }) => data.loanId),
  ],
});

export const keyStocktakes = subject('key_stocktakes', {
  zh: '钥匙盘点不符', en: 'Stocktakes at which keys were missing',
  columns: { missing_count: count('不符数量', 'keys missing'), at: at('盘点时间', 'when') },
  from: (on) => [on(keyMissing, ({ data }) => ({ missing_count: data.count, at: data.at }))],
});

export const customerProperties = subject('customer_properties', {
  zh: '顾客财产', en: 'Property of customers that is kept for them',
  columns: {
    kind: code('种类(MONEY 现金、DOC 资料、GOODS 物品)', 'MONEY, DOC or GOODS'), number: words.number, unit_id: words.unitId, household_id: words.householdId,
    keeper_id: id('保管人标识', 'id of who keeps it'), received_at: at('接收时间', 'when it was received'), released_at: at('领取时间', 'when it was given back'),
  },
  from: (on) => [
    on(customerPropertyReceived, ({ data }) => copy(data, 'kind', 'number', 'unitId', 'householdId', 'keeperId', 'receivedAt')),
    on(customerPropertyReleased, ({ data }) => copy(data, 'releasedAt')),
  ],
});

export const cashReceipts = subject('cash_receipts', {
  zh: '现金收据', en: 'Receipts of cash taken from customers',
  columns: {
    number: words.number, kind: code('种类(PAYMENT 缴费、ENTRUSTED 代管)', 'PAYMENT or ENTRUSTED'), amount_fen: fen('金额(分)', 'amount in fen'),
    unit_id: words.unitId, household_id: words.householdId, taken_by: id('经手人标识', 'id of who took it'),
    customer_property_id: id('顾客财产标识', 'id of the customer property'), received_at: at('收取时间', 'when it was taken'),
  },
  from: (on) => [on(cashReceived, ({ data }) =>
    copy(data, 'number', 'kind', 'amountFen', 'unitId', 'householdId', 'takenBy', 'customerPropertyId', 'receivedAt'))],
});
