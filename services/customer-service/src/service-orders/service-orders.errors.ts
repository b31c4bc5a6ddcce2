/** Services to order. @source CS-140 CS-141 CS-142 CS-145 CS-146 */
export const serviceOrderEntries = {
  SERVICE_CODE_TAKEN: { kind: 'CONFLICT', zh: '该代码的服务项目已上线，请先下线', en: 'An item of this code is offered already; withdraw it first' },
  ITEM_NOT_OFFERED: {
    kind: 'CONFLICT', zh: '服务目录中没有上线的项目 {itemCode}', en: 'The catalogue offers no item {itemCode}', example: 'an order of what was never launched',
  },
  HOUSEHOLD_MISSING: { kind: 'INVALID', zh: '请指明该房屋的住户', en: 'Name the household of this unit' },
  TERM_INCOMPLETE: {
    kind: 'INVALID', zh: '特约服务须填先后有序的起止日期，便民服务不填', en: 'A special service has a first and a last day in this order, a convenience service has none',
    example: 'a special service without endOn',
  },
  QUANTITY_INVALID: { kind: 'INVALID', zh: '数量须大于 0', en: 'The quantity is above 0' },
  ARRIVAL_MISSING: { kind: 'CONFLICT', zh: '尚未按预约签到，不能开始服务', en: 'Nobody checked in at the appointment yet; the service cannot begin' },
  AMOUNT_ABOVE_QUOTE: { kind: 'INVALID', zh: '金额不能高于已接受的报价 {quoteFen} 分', en: 'The amount is not above the accepted quote of {quoteFen} fen' },
} as const;
