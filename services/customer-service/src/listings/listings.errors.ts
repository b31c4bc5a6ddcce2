/** Lease and sale. @source CS-105 CS-148 CS-149 */
export const listingEntries = {
  NIL_NOT_CONFIRMED: { kind: 'INVALID', zh: '没有房源时须确认为空，有房源时不得确认为空', en: 'Confirm that there is nothing when there is, and never when there is something' },
  LISTING_PLACE_INCOMPLETE: { kind: 'INVALID', zh: '房屋须填房号，车位须填车位号，不能同时填写', en: 'A house names its unit, a parking space its code, never both' },
  LISTED_TWICE: { kind: 'INVALID', zh: '同一房屋或车位在清单中出现两次', en: 'The list names a house or parking space twice' },
  LISTING_MISSING: { kind: 'INVALID', zh: '成交须指明房源', en: 'A deal names its listing' },
  LISTING_NOT_OPEN: { kind: 'CONFLICT', zh: '该房源已撤下', en: 'The listing was taken off' },
  LISTING_OF_OTHER_KIND: { kind: 'INVALID', zh: '求租对应出租房源，求购对应转让房源', en: 'Who rents takes what is to let, who buys what is for sale' },
  CAMPAIGN_PERIOD_INVALID: { kind: 'INVALID', zh: '活动的结束日不能早于开始日', en: 'The last day of the campaign is before its first' },
} as const;
