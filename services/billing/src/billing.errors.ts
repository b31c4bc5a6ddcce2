import { errorRegistry, type ErrorScope } from '@guanjia/domain';

const standards = {
  /** @source BIL-001 */
  FEE_STANDARD_OVERLAPS: {
    kind: 'CONFLICT', zh: '该项目的此收费项在有效期内已有其他收费标准', en: 'Another standard of this item is in force on some of these days',
    example: 'two management fees for March in one estate',
  },
  /** @source BIL-002 */
  BASIS_NOT_OF_ITEM: {
    kind: 'INVALID', zh: '收费项 {item} 不能按 {basis} 计费，可用：{allowed}', en: '{item} is not charged by {basis}; it is charged by: {allowed}',
    example: 'MANAGEMENT_FEE by METER',
  },
  VALIDITY_REVERSED: { kind: 'INVALID', zh: '有效期止不能早于有效期起', en: 'The last day lies before the first day' },
  /** @source BIL-001 BIL-003 */
  FEE_STANDARD_MISSING: {
    kind: 'NOT_FOUND', zh: '{on} 没有生效的 {item} 收费标准', en: 'No standard of {item} is in force on {on}', example: 'approve one first',
  },
} as const;

const accounts = {
  /** @source BIL-006 */
  ACCOUNT_EXISTS: { kind: 'CONFLICT', zh: '该房屋已有收费账户', en: 'The unit has a billing account already' },
  ACCOUNT_HAS_BALANCE: {
    kind: 'CONFLICT', zh: '账户余额为 {balanceFen} 分，结清后才能销户', en: 'The account stands at {balanceFen} fen and closes at 0 only',
  },
  ACCOUNT_CLOSED: { kind: 'CONFLICT', zh: '账户已销户，不能再入账', en: 'The account is closed and takes no more entries' },
  HOUSEHOLD_NOT_IN_UNIT: { kind: 'INVALID', zh: '该住户不在此房屋', en: 'The household does not live in this unit' },
  UNIT_CLOSED: { kind: 'CONFLICT', zh: '房屋已注销', en: 'The unit is closed' },
} as const;

const charges = {
  AMOUNT_NOT_POSITIVE: {
    kind: 'INVALID', zh: '{field} 必须大于 0', en: '{field} must be above 0', example: '8550 fen',
  },
  /** @source BIL-004 */
  ALREADY_CHARGED: { kind: 'CONFLICT', zh: '该来源已计费，不能重复计费', en: 'This source has been charged; nothing is charged twice' },
  CHARGE_NEEDS_UNIT: { kind: 'INVALID', zh: '收费工单没有房屋，无法入账', en: 'A chargeable order without a unit has no account to go to' },
  /** @source BIL-023 */
  REVERSAL_PENDING: { kind: 'CONFLICT', zh: '该费用已有待审批的冲销', en: 'A reversal of this line waits for approval' },
  /** @source BIL-023 */
  NOT_REVERSIBLE: { kind: 'CONFLICT', zh: '冲销行不能再冲销', en: 'A reversing line is not reversed itself' },
  CORRECTION_CHANGES_NOTHING: {
    kind: 'INVALID', zh: '更正金额与原金额相同', en: 'The corrected amount is the amount that stands there already',
  },
} as const;

const entries = { ...standards, ...accounts, ...charges } as const;

/** What billing can refuse, beside the platform's own refusals. */
export const billingErrors: ErrorScope<typeof entries> = errorRegistry('billing', entries);
