/** Activities of the community. @source CS-135 CS-137 CS-138 CS-139 */
export const activityEntries = {
  ACTIVITY_PERIOD_INVALID: { kind: 'INVALID', zh: '活动须有先后且尚未开始', en: 'An activity ends after it begins, and is still to come' },
  OVER_BUDGET: { kind: 'CONFLICT', zh: '支出超过已批准的预算：尚余 {leftFen} 分', en: 'More than the approved budget: {leftFen} fen are left', example: 'a second payment of the whole budget' },
  SIGNED_UP_ALREADY: { kind: 'CONFLICT', zh: '该住户已报名', en: 'This household has signed up already' },
  CHECKED_IN_ALREADY: { kind: 'CONFLICT', zh: '该住户已签到', en: 'This household has checked in already' },
} as const;
