/** Indicators. @source PLAT-017 CS-060 */
export const indicatorEntries = {
  INDICATOR_PERIOD_INVALID: {
    kind: 'INVALID', zh: '期间应为 2026-03、2026-Q1、2026-H1、2026 或 2026-W10 的形式', en: 'A period is written 2026-03, 2026-Q1, 2026-H1, 2026 or 2026-W10',
    example: '2026-13',
  },
  INDICATOR_SCOPE_INVALID: { kind: 'INVALID', zh: '项目与区域只能填一个', en: 'Name an estate or a region, not both' },
  BREACH_ACKNOWLEDGED: { kind: 'CONFLICT', zh: '您的岗位已确认该未达标指标', en: 'This miss was acknowledged already for your role' },
  BREACH_NOT_YOURS: { kind: 'FORBIDDEN', zh: '只有收到提醒的岗位可以确认', en: 'Only those who were alerted acknowledge it' },
} as const;
