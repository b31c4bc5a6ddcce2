/** How people and the service behave. @source CS-107 CS-108 CS-144 CS-168 */
export const conductEntries = {
  RULE_TAKEN: { kind: 'CONFLICT', zh: '该编号的公约条款已公布，请先停用', en: 'A rule of this code is published; retire it first' },
  RULE_NOT_PUBLISHED: { kind: 'INVALID', zh: '该项目没有公布此公约条款', en: 'The estate has not published this rule' },
  VIOLATION_PLACE_INCOMPLETE: { kind: 'INVALID', zh: '户内违规须填房屋', en: 'A breach in a home names its unit' },
  CHECKLIST_INCOMPLETE: { kind: 'INVALID', zh: '仪表检查须逐项各填一次', en: 'Answer each item of the checklist once' },
} as const;
