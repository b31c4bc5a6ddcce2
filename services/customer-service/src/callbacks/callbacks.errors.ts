/** Callbacks and what is made of them. @source CS-034 CS-044 CS-053 CS-055 CS-057 CS-158 CS-169 */
export const callbacksEntries = {
  EVIDENCE_MISSING: { kind: 'INVALID', zh: '请填写回访依据：交谈、现场查看或检查，至少一项', en: 'Say what the record rests on: a talk, a look on site or an inspection' },
  NOT_DONE_YET: { kind: 'INVALID', zh: '服务完成时间不能晚于现在', en: 'The service cannot have been completed after now', example: 'completedAt tomorrow' },
  SAMPLE_DRAWN_ALREADY: { kind: 'CONFLICT', zh: '本周回访样本已抽取', en: 'The sample of this week is drawn already' },
  QUARTER_INVALID: { kind: 'INVALID', zh: '季度格式应为 2026-Q1', en: 'A quarter is written 2026-Q1', example: '2026-Q5' },
  QUARTER_NOT_OVER: { kind: 'CONFLICT', zh: '季度最后一个月起方可统计', en: 'A quarter is counted from its last month on' },
  STATISTICS_DRAFTED_ALREADY: { kind: 'CONFLICT', zh: '该季度的回访统计已起草', en: 'The statistics of this quarter are drafted already' },
  EXPORT_PERIOD_INVALID: { kind: 'INVALID', zh: '导出期间须有先后，不超过一年', en: 'The period of an export ends after it starts, and is a year at most' },
  RATED_ALREADY: { kind: 'CONFLICT', zh: '该来源已评价过这位助理', en: 'This source has rated the assistant already' },
  NOT_AN_ASSISTANT: { kind: 'CONFLICT', zh: '被评价的员工不是该项目的助理', en: 'The employee is no assistant of this estate' },
  RATING_SOURCE_UNFIT: { kind: 'CONFLICT', zh: '评价来源须为该项目已完成的回访或问卷', en: 'A rating comes from an answered callback or survey of the estate' },
} as const;
