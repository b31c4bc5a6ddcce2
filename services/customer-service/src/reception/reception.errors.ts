/** The front desk. @source CS-001 CS-003 CS-005 CS-009 CS-031 */
export const receptionEntries = {
  NOT_RESPONSIBLE: {
    kind: 'FORBIDDEN', zh: '首问负责制：只有首问责任人，或已接手的部门人员，可以答复', example: 'a colleague answers what another received',
    en: 'Only who received the enquiry first, or who acknowledged its transfer, may answer it',
  },
  NOT_THE_TARGET: { kind: 'FORBIDDEN', zh: '只有被转交的人或部门可以接手', en: 'Only the person or department it was handed to may acknowledge it' },
  ADVICE_BY_ENGINEERING: {
    kind: 'CONFLICT', zh: '维修咨询由工程部门答复，请转交工程部门', en: 'Advice on repairs is given by engineering; hand the enquiry to that department',
  },
  TARGET_INCOMPLETE: { kind: 'INVALID', zh: '须指明部门或员工，员工须属于该部门', en: 'Name a department or an employee; the employee serves in the department' },
  SHIFT_PERIOD_INVALID: {
    kind: 'INVALID', zh: '班次须有先后，不超过 {hours} 小时，并在所排的日期内开始', en: 'A shift ends after it starts, lasts {hours} hours at most and starts on its day',
    example: 'a shift from 20:00 to 08:00 of the same day',
  },
  SHIFT_OVERLAPS: { kind: 'CONFLICT', zh: '该员工在此时段已排有值班', en: 'This employee is on duty in that time already' },
  CALL_RECORD_MISSING: {
    kind: 'INVALID', zh: '{kind} 来电须关联所开的记录', en: 'A call of kind {kind} names the record it opened', example: 'a repair call without its ticket',
  },
  CALL_RECORD_TWICE: { kind: 'INVALID', zh: '新开报事与已有记录只填一项', en: 'Open a ticket or name a record that is there, not both' },
  CALLEE_INCOMPLETE: { kind: 'INVALID', zh: '转接须指明接听的员工或部门', en: 'A transfer names the employee or department that takes the call' },
  HOST_INCOMPLETE: {
    kind: 'INVALID', zh: '入户访客须填房屋，办公访客须填被访员工，不能同时填写', en: 'A guest of a home names its unit, one of the office its employee, never both',
  },
  PASS_PERIOD_INVALID: { kind: 'INVALID', zh: '有效期须有先后且尚未结束', en: 'The validity ends after it starts, and has not passed' },
  PASS_NOT_VALID: { kind: 'CONFLICT', zh: '不在有效期内：{from} 至 {to}', en: 'Outside its validity: {from} to {to}' },
  PERSON_INCOMPLETE: {
    kind: 'INVALID', zh: '出入人员不完整：{field}', en: 'Who came or went is incomplete: {field}', example: 'a resident without the household member',
  },
} as const;
