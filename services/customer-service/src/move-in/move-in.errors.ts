/** Moving in. @source CS-122 … CS-127 */
export const moveInEntries = {
  HOUSEHOLD_NOT_IN_UNIT: {
    kind: 'INVALID', zh: '住户须已登记在该房屋，且未注销', en: 'The household must be registered in this unit, and not closed', example: 'a household of the unit next door',
  },
  MOVE_IN_UNDER_WAY: { kind: 'CONFLICT', zh: '该住户已有未办完的入住手续', en: 'A move-in of this household is under way already' },
  BATCH_NOT_OPEN: { kind: 'CONFLICT', zh: '集中入住批次尚未开放', en: 'The move-in batch is not open yet' },
  STEP_MISSING: {
    kind: 'CONFLICT', zh: '上一步骤未完成：{step}', en: 'The step before is missing: {step}', example: 'keys handed over before the unit was accepted',
  },
  STEP_NOT_OF_TYPE: { kind: 'INVALID', zh: '该入住类型没有此步骤：{step}', en: 'A move-in of this type has no such step: {step}' },
  COVENANT_MISSING: {
    kind: 'CONFLICT', zh: '新房交付的住宅须先签订临时管理规约或管理规约', en: 'A home newly delivered takes the temporary or the adopted covenant first',
  },
  AGREEMENT_MISSING: { kind: 'CONFLICT', zh: '尚无已签并归档的协议', en: 'No signed agreement is in the archive yet' },
  READING_MISSING: { kind: 'INVALID', zh: '须填写表具读数，每种表一个', en: 'Give the readings, one of each meter' },
  COVENANT_OF_HOME_ALONE: { kind: 'INVALID', zh: '管理规约只由住宅的住户签订', en: 'Only the household of a home signs a covenant' },
  ACCEPTANCE_INCOMPLETE: { kind: 'INVALID', zh: '验收记录不完整：{field}', en: 'The acceptance record is incomplete: {field}', example: 'a defect without whom to call' },
  ACCEPTANCE_RECORDED_ALREADY: { kind: 'CONFLICT', zh: '已有交付验收记录', en: 'The unit delivery acceptance was recorded already' },
  PLAN_NOT_FILED: { kind: 'CONFLICT', zh: '入伙策划方案尚未归档', en: 'The plan of the move-in is not in the archive yet' },
  TRAINING_MISSING: { kind: 'CONFLICT', zh: '入伙培训尚未完成', en: 'The staff are not trained for the move-in yet' },
} as const;
