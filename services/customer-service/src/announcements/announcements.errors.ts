/** What is made public. @source CS-101 CS-102 CS-104 */
export const announcementEntries = {
  CHANNEL_MISSING: { kind: 'INVALID', zh: '至少选择一个发布渠道', en: 'Choose one channel at least' },
  CHANNEL_NOT_CHOSEN: { kind: 'CONFLICT', zh: '该公告不通过此渠道发布', en: 'The announcement is not published through this channel' },
  DELIVERY_RECORDED: { kind: 'CONFLICT', zh: '该渠道的发布已登记', en: 'This channel was recorded already' },
  BUILDING_UNKNOWN: { kind: 'INVALID', zh: '楼栋不属于该项目', en: 'A building does not belong to the estate' },
  PLACEHOLDER_UNKNOWN: {
    kind: 'INVALID', zh: '模板中有未知的占位符：{placeholder}', en: 'The template has a placeholder that is not known: {placeholder}', example: 'a body with {somewhere}',
  },
  TEMPLATE_VALUE_MISSING: { kind: 'INVALID', zh: '模板还缺内容：{placeholder}', en: 'The template still needs: {placeholder}' },
  TEMPLATE_MISSING: {
    kind: 'CONFLICT', zh: '没有已审核的 {kind} 模板，请先起草公告并送审', en: 'No template of {kind} is approved; draft an announcement and submit it',
  },
  TEMPLATE_TAKEN: { kind: 'CONFLICT', zh: '同一事项已有已审核的模板，请先停用', en: 'This matter has an approved template; retire it first' },
  BOARD_NOT_RENEWED: { kind: 'INVALID', zh: '宣传栏内容须有更换：至少一项不在上期宣传栏上', en: 'The board has to be renewed: one item at least was not on it before' },
  NOT_ON_SHOW: { kind: 'CONFLICT', zh: '宣传栏只张贴已发布的公告', en: 'The board shows published announcements alone' },
  BOARD_TAKEN: { kind: 'CONFLICT', zh: '该月宣传栏已布置，请在原记录上更换', en: 'The board of this month is there already; renew that' },
} as const;
