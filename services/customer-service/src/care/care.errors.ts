/** Care. @source CS-086 CS-089 CS-091 CS-092 */
export const careEntries = {
  TENANT_UNKNOWN: { kind: 'INVALID', zh: '租户须先登记为该住户的成员', en: 'The tenant is no member of this household yet; register it first' },
  TENANCY_PERIOD_INVALID: { kind: 'INVALID', zh: '租约的结束日不能早于起租日', en: 'A tenancy ends on or after its first day' },
  TENANCY_RUNNING: { kind: 'CONFLICT', zh: '该住户已有租约，请先结束', en: 'A tenancy is running in this home; end it first' },
  NOT_DELIVERED: { kind: 'CONFLICT', zh: '房屋尚未交付或住户已注销，不作访谈', en: 'The home is not delivered yet, or the household has left; nobody is interviewed' },
  PLAN_OF_YEAR_EXISTS: { kind: 'CONFLICT', zh: '该项目该年已有访谈计划', en: 'The estate has its interview plan of that year already' },
  YEAR_INVALID: { kind: 'INVALID', zh: '只能计划今年或明年，{year} 不行', en: 'Plan this year or the next, not {year}', example: 'a plan for last year' },
  REVIEW_OF_HALF_EXISTS: { kind: 'CONFLICT', zh: '该项目本半年已有细分评估', en: 'The estate has its segmentation review of that half-year already' },
  HALF_INVALID: { kind: 'INVALID', zh: '只能评估本半年（{year} 年第 {half} 个半年）', en: 'Only the half-year that runs is assessed: {year}, half {half}' },
  PARTICIPANTS_MISSING: { kind: 'INVALID', zh: '须至少有一名参加人', en: 'Somebody has to take part' },
} as const;
