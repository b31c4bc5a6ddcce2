/** What owners and tenants think. @source CS-094 CS-095 CS-098 CS-100 CS-150 CS-151 */
export const opinionsEntries = {
  QUESTIONS_INVALID: { kind: 'INVALID', zh: '调查须有题目，代码不能重复', en: 'A survey has questions, each with a code of its own' },
  SURVEY_ROUND_TAKEN: { kind: 'CONFLICT', zh: '本轮已有人起草，请再试一次', en: 'Somebody has just drafted this round; try again' },
  SURVEY_NOT_OPEN: { kind: 'CONFLICT', zh: '该调查未在回收答卷', en: 'This survey takes no replies now' },
  ANSWER_UNKNOWN: { kind: 'INVALID', zh: '调查没有题目 {code}，或答了两次', en: 'The survey has no question {code}, or it was answered twice' },
  REPLIED_ALREADY: { kind: 'CONFLICT', zh: '该户已提交答卷', en: 'This household has answered already' },
  PROBLEMS_INVALID: { kind: 'INVALID', zh: '问题代码不能重复，已定措施的问题不能删去', en: 'Each problem has a code of its own; one with a measure stays' },
  PROBLEM_UNKNOWN: { kind: 'INVALID', zh: '分析中没有问题 {code}', en: 'The analysis names no problem {code}' },
  MEASURE_MISSING: { kind: 'CONFLICT', zh: '还有问题没有措施：{codes}', en: 'Problems have no measure yet: {codes}', example: 'closing with a problem that nobody takes up' },
  SUGGESTER_NOT_ALLOWED: { kind: 'INVALID', zh: '提出人类别与您的身份不符', en: 'This kind of suggester does not fit who you are' },
  ATTENDANCE_MISSING: { kind: 'INVALID', zh: '请登记到会住户', en: 'Say which households came' },
  COMMITTEE_INCOMPLETE: { kind: 'INVALID', zh: '选举产生的业委会须有委员、选举日期和任期', en: 'An elected committee has members, the day of its election and its term' },
  VOTES_INVALID: { kind: 'INVALID', zh: '票数不能为负', en: 'Votes are no negative numbers' },
} as const;
