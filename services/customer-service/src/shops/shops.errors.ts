/** Shops. @source CS-152 CS-153 */
export const shopEntries = {
  SHOP_REGISTERED_ALREADY: { kind: 'CONFLICT', zh: '该房屋已登记有商铺', en: 'A shop is registered in this unit already' },
  SHOP_PAPER_ENDED: { kind: 'INVALID', zh: '证照已于 {validTo} 到期，请登记有效的证照', en: 'The paper ended on {validTo}; record one that holds', example: 'a licence that ended yesterday' },
  SHOP_PAPER_TWICE: { kind: 'INVALID', zh: '同一种证照只登记一次', en: 'Each kind of paper is given once' },
} as const;
