/** Vacant houses, keys, customer property. @source CS-112 … CS-121 CS-143 */
export const homesEntries = {
  HOUSE_MANAGED_ALREADY: { kind: 'CONFLICT', zh: '该房屋已在空房管理中', en: 'This unit is under vacant-house management already' },
  KEY_COUNT_WRONG: { kind: 'INVALID', zh: '钥匙数不符：共 {count} 把', en: 'The number of keys does not fit: {count} in all', example: 'a fifth key of four' },
  KEYS_INCOMPLETE: { kind: 'CONFLICT', zh: '钥匙尚未收齐：{received}/{count}', en: 'Not all keys are received: {received} of {count}' },
  NOT_ENTRUSTED: { kind: 'CONFLICT', zh: '空置房无须委托协议', en: 'A vacant house takes no entrustment agreement' },
  KEYS_OUT: { kind: 'CONFLICT', zh: '仍有 {count} 把钥匙借出未归还', en: '{count} keys are lent' },
  CHECKLIST_INCOMPLETE: {
    kind: 'INVALID', zh: '检查表不完整：不合格项须填问题，合格时不填', en: 'The checklist is incomplete: what is not good has its finding, and nothing else has',
  },
  KEY_NOT_STORED: { kind: 'CONFLICT', zh: '钥匙不在库：{state}', en: 'The key is not in its place: {state}' },
  KEY_ON_LOAN: { kind: 'CONFLICT', zh: '该钥匙已批准借用给他人', en: 'The key is promised or lent already' },
  NOT_ON_DUTY: { kind: 'FORBIDDEN', zh: '须由当班者签字', en: 'Only who is on duty may sign' },
  CASH_INCOMPLETE: {
    kind: 'INVALID', zh: '现金须开收据，资料和物品不开', en: 'Money takes a receipt with its amount, documents and goods take none', example: 'MONEY without an amount',
  },
  CUSTOMER_INCOMPLETE: { kind: 'INVALID', zh: '须填住户或顾客姓名', en: 'Name the household, or the customer' },
} as const;
