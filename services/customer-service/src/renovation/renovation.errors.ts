/** Renovations. @source CS-128 … CS-134 */
export const renovationEntries = {
  RENOVATION_PERIOD_INVALID: {
    kind: 'INVALID', zh: '装修起止日期不对：先后有序，且尚未结束', en: 'The works end after they begin, and not in the past', example: 'from 2026-03-10 to 2026-03-01',
  },
  AREA_INVALID: { kind: 'INVALID', zh: '装修面积须大于零且不超过 {max} 平方米', en: 'The area of the works is above zero and at most {max} m²' },
  PAPERS_MISSING: {
    kind: 'CONFLICT', zh: '审批手续不全，还缺：{papers}', en: 'The papers are not complete; missing: {papers}', example: 'an application without the safety undertaking',
  },
  REVIEW_NOT_YOURS: { kind: 'FORBIDDEN', zh: '客服审阅由客服人员作出，工程审阅由工程经理作出', en: 'The service reviews for the service, the engineering manager for engineering' },
  REVIEW_NOT_PASSED: { kind: 'CONFLICT', zh: '审阅未通过，不能批准', en: 'A review found it not in order; it cannot be approved' },
  NOT_IN_WORKS_PERIOD: { kind: 'CONFLICT', zh: '不在批准的装修日期内：{from} 至 {to}', en: 'Outside the approved dates: {from} to {to}' },
  EXTINGUISHERS_SHORT: {
    kind: 'CONFLICT', zh: '灭火器不足：现场 {count} 个，至少 {needed} 个', en: 'Too few fire extinguishers: {count} on site, at least {needed} are needed',
    example: '120 m² with two of them',
  },
  EXTINGUISHER_UNFIT: { kind: 'CONFLICT', zh: '灭火器须为干粉，每个 {weightKg} 公斤', en: 'Each fire extinguisher is of dry powder and {weightKg} kg' },
  BADGES_MISSING: { kind: 'CONFLICT', zh: '尚无有效的装修出入证，不能开工', en: 'No worker has a valid badge yet; work cannot begin' },
  PERMIT_MISSING: { kind: 'CONFLICT', zh: '以下特种作业尚未许可：{kinds}', en: 'This special work is not permitted yet: {kinds}' },
  VIOLATIONS_OPEN: { kind: 'CONFLICT', zh: '还有 {count} 项违规未整改', en: '{count} violations are not put right yet' },
  NO_VIOLATION_OPEN: { kind: 'CONFLICT', zh: '没有未整改的违规，不能责令停工', en: 'No violation is open; work is not stopped without one' },
  BADGE_ISSUED_ALREADY: { kind: 'CONFLICT', zh: '该工人在本次装修中已有有效出入证', en: 'This worker has a valid badge of this renovation already' },
  BADGE_NOT_VALID: { kind: 'CONFLICT', zh: '出入证不属于本次装修或已失效', en: 'The badge is not of this renovation, or no longer valid' },
  CERTIFICATE_NOT_VALID: {
    kind: 'CONFLICT', zh: '操作证须在作业期内有效，有效期至 {validTo}', en: 'The certificate has to hold until the work ends; it ends on {validTo}',
  },
  CHECKLIST_INCOMPLETE: { kind: 'INVALID', zh: '检查表须逐项填写，每项一次：{checks}', en: 'Every check is answered, and once: {checks}' },
  WASTE_WINDOWS_INVALID: { kind: 'INVALID', zh: '清运时段须形如 09:00–11:30，先后有序且不重叠', en: 'Waste windows are hours and minutes, in order and without overlap', example: '09:00–11:30, 11:00–12:00' },
  INTERVAL_INVALID: { kind: 'INVALID', zh: '巡查间隔为 1 至 {max} 天', en: 'A site is inspected every 1 to {max} days' },
} as const;
