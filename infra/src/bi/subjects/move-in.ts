import { agreementAttached, moveInBatchOpened, moveInCancelled, moveInCompleted, moveInStarted, unitAcceptanceRecorded } from '@guanjia/contracts';
import { at, code, count, first, flag, id } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const moveIns = subject('move_ins', {
  zh: '入住手续', en: 'Move-ins of households',
  columns: {
    type: code('类型(NEW_DELIVERY 新房交付、RE_LET 再次入住)', 'NEW_DELIVERY or RE_LET'), unit_id: words.unitId, household_id: words.householdId,
    is_residential: flag('是否住宅', 'the unit is lived in'), batch_id: id('集中入住批次标识', 'id of the batch'), state: words.state,
    started_at: first(at('开始时间', 'when it was begun')), move_in_at: at('入住时间', 'when the household took the keys'),
    covenant_signed_at: at('规约签订时间', 'when the covenant was signed'), agreement_count: count('已签协议数', 'number of signed agreements'),
    cancelled_at: at('取消时间', 'when it was given up'), cancel_reason_code: code('取消原因代码', 'why it was given up'),
  },
  from: (on) => [
    on(moveInStarted, ({ data, occurredAt }) => ({
      ...copy(data, 'type', 'unitId', 'householdId', 'isResidential', 'batchId'), state: 'STARTED', started_at: occurredAt,
    })),
    on(moveInCompleted, ({ data }) => ({ ...copy(data, 'moveInAt', 'covenantSignedAt'), agreement_count: data.agreements.length, state: 'COMPLETED' })),
    on(moveInCancelled, ({ data, occurredAt }) => ({ cancelled_at: occurredAt, cancel_reason_code: data.reasonCode, state: 'CANCELLED' })),
  ],
});

export const agreements = subject('agreements', {
  zh: '已签协议', en: 'Signed agreements of households',
  columns: {
    kind: code('协议种类', 'kind of agreement'), household_id: words.householdId, unit_id: words.unitId, move_in_id: id('入住手续标识', 'id of the move-in'),
    signed_at: at('签订时间', 'when it was signed'), archive_record_id: id('档案标识', 'id of the archive record'),
  },
  from: (on) => [on(agreementAttached, ({ data }) => copy(data, 'kind', 'householdId', 'unitId', 'moveInId', 'signedAt', 'archiveRecordId'))],
});

export const unitAcceptances = subject('unit_acceptances', {
  zh: '房屋交付验收', en: 'Unit delivery acceptances',
  columns: {
    move_in_id: id('入住手续标识', 'id of the move-in'), unit_id: words.unitId, household_id: words.householdId,
    accepted_at: at('验收时间', 'when it was accepted'), item_count: count('检查项数', 'items looked at'), defect_count: count('缺陷数', 'defects'),
  },
  from: (on) => [on(unitAcceptanceRecorded, ({ data }) => ({
    ...copy(data, 'moveInId', 'unitId', 'householdId', 'acceptedAt', 'itemCount'), defect_count: data.defects.length,
  }))],
});

export const moveInBatches = subject('move_in_batches', {
  zh: '集中入住批次', en: 'Move-in batches of new projects',
  columns: {
    plan_id: id('策划方案标识', 'id of the plan'), training_session_id: id('培训标识', 'id of the training session'), opens_at: at('开放时间', 'when it opens'),
  },
  from: (on) => [on(moveInBatchOpened, ({ data }) => copy(data, 'planId', 'trainingSessionId', 'opensAt'))],
});
