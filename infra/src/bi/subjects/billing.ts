import { accountOpened, chargeCreated, chargeReversed, feeStandardChanged } from '@guanjia/contracts';
import { at, code, day, derived, fen, id } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const charges = subject('charges', {
  zh: '费用', en: 'Charges: posted lines; a reversing line is told by the line that it takes back',
  columns: {
    account_id: id('收费账户标识', 'account id'), unit_id: words.unitId, item: code('收费项目', 'item'), period: code('归属月份', 'month it is for'),
    source_type: words.sourceType, source_id: words.sourceId, amount_fen: fen('金额(分)', 'amount in fen'),
    journal_entry_id: id('分录标识', 'journal entry id'), reversal_id: id('冲销行标识', 'id of the reversing line'),
    reversed_fen: fen('冲销金额(分),负数', 'reversed amount in fen, negative'), reversed_at: at('冲销时间', 'when it was reversed'),
    reverse_reason_code: code('冲销原因代码', 'why it was reversed'), approver_id: id('冲销批准人标识', 'id of who approved the reversal'), state: words.state,
  },
  derived: { net_fen: derived(fen('净额(分)', 'amount less what was reversed, in fen'), 't.amount_fen + coalesce(t.reversed_fen, 0)') },
  from: (on) => [
    on(chargeCreated, ({ data }) => ({
      ...copy(data, 'accountId', 'unitId', 'item', 'period', 'sourceType', 'sourceId', 'amountFen', 'journalEntryId'), state: 'POSTED',
    })),
    on(chargeReversed, ({ data, occurredAt }) => ({
      ...copy(data, 'reversalId', 'approverId'), reversed_fen: data.amountFen, reverse_reason_code: data.reasonCode, reversed_at: occurredAt, state: 'REVERSED',
    })),
  ],
});

export const accounts = subject('accounts', {
  zh: '收费账户', en: 'Billing accounts of units',
  columns: { unit_id: words.unitId, household_id: words.householdId, opened_on: day('开立日期', 'opened on'), state: words.state },
  from: (on) => [on(accountOpened, ({ data }) => ({ ...copy(data, 'unitId', 'householdId', 'openedOn'), state: 'OPEN' }))],
});

export const feeStandards = subject('fee_standards', {
  zh: '收费标准', en: 'Fee standards',
  columns: {
    item: code('收费项目', 'item'), basis: code('计费方式', 'basis'), unit_price_fen: fen('单价(分)', 'unit price in fen'),
    valid_from: day('生效日期', 'valid from'), valid_to: day('失效日期', 'valid to'), state: words.state,
  },
  from: (on) => [on(feeStandardChanged, ({ data }) => copy(data, 'item', 'basis', 'unitPriceFen', 'validFrom', 'validTo', 'state'))],
});
