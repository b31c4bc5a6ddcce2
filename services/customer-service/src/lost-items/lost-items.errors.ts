/** Lost items. @source CS-109 CS-110 CS-111 */
export const lostItemEntries = {
  LOST_NOTICE_MISSING: { kind: 'CONFLICT', zh: '贵重物品或重要证件须先张贴《失物招领》', en: 'For a valuable or an important document the notice hangs out first' },
  LOST_NOTICE_INVALID: { kind: 'INVALID', zh: '公告须为本项目已发布的失物招领公告', en: 'The announcement is a published one of the estate about lost items', example: 'a draft' },
  NOT_IN_STORE: { kind: 'INVALID', zh: '{count} 件不在库存登记中', en: '{count} of them are not in the register of the store', example: 'a missing item that was claimed' },
  TOO_EARLY_TO_HAND_OVER: { kind: 'CONFLICT', zh: '未满保管期，{dueAt} 起可移交公安', en: 'Too early: it may be handed to public security from {dueAt}' },
} as const;
