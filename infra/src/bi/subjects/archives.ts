import {
  contractExpired, contractExpiring, contractIssueRaised, contractRegistered, contractRenewalOpened, contractRenewed, contractReviewed,
  contractSigned, contractState, importJobFinished, recordAccessed, recordDrafted, recordFiled, recordFilingOverdue, recordObsoleted,
  recordRetentionExpired,
} from '@guanjia/contracts';
import { at, code, count, day, first, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const records = subject('records', {
  zh: '档案', en: 'Archive records',
  columns: {
    class: code('档案类别', 'class'), source_type: words.sourceType, source_id: words.sourceId, subject_type: words.subjectType, subject_id: words.subjectId,
    confidentiality: code('密级', 'confidentiality'), state: words.state, drafted_at: at('起草时间', 'when it was drafted'), filed_at: at('归档时间', 'when it was filed'),
    retain_until: day('保管至', 'kept until'), filing_missed_at: at('归档逾期的时限', 'the filing limit that passed'), access_count: times('查阅次数', 'times opened'),
    last_accessed_at: at('最近查阅时间', 'when it was last opened'), obsolete_at: at('作废时间', 'when it became obsolete'), retention_expired_at: at('保管期满时间', 'when its retention ended'),
  },
  derived: { minutes_to_file: minutes('起草到归档分钟数', 'minutes from draft to filing', 't.drafted_at', 't.filed_at') },
  from: (on) => [
    on(recordDrafted, ({ data, occurredAt }) => ({ ...copy(data, 'class', 'sourceType', 'sourceId', 'subjectType', 'subjectId'), drafted_at: occurredAt, state: 'DRAFT' })),
    on(recordFiled, ({ data }) => ({
      ...copy(data, 'class', 'sourceType', 'sourceId', 'subjectType', 'subjectId', 'confidentiality', 'filedAt', 'retainUntil'), state: 'FILED',
    })),
    on(recordAccessed, ({ data }) => ({ access_count: 1, last_accessed_at: data.at })),
    on(recordFilingOverdue, ({ data }) => ({ filing_missed_at: data.dueAt })),
    on(recordObsoleted, ({ data }) => ({ obsolete_at: data.at })),
    on(recordRetentionExpired, ({ data, occurredAt }) => ({ retain_until: data.retainUntil, retention_expired_at: occurredAt, state: 'RETENTION_EXPIRED' })),
  ],
});

export const contracts = subject('contracts', {
  zh: '合同', en: 'Contracts',
  columns: {
    kind: code('合同种类', 'kind'), contractor_id: id('外包单位标识', 'contractor id'), start_on: day('开始日期', 'first day'), end_on: day('结束日期', 'last day'),
    state: words.state, counterparty_kind: code('对方类别', 'kind of the other party'), registered_at: first(at('登记时间', 'when it was listed')),
    reviewed_at: at('评审时间', 'when it was reviewed'), signed_on: day('签订日期', 'signed on'), expiring_at: first(at('首次到期提醒时间', 'when its end was first announced')),
    renewal_opened_at: at('续签启动时间', 'when talks about renewal began'), renewed_by_id: id('续签合同标识', 'id of the contract that follows it'),
    expired_at: at('到期时间', 'when it ended'), issue_count: times('履行问题数', 'issues found in its performance'),
  },
  from: (on) => [
    on(contractState, ({ data }) => copy(data, 'kind', 'contractorId', 'startOn', 'endOn', 'state')),
    on(contractRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(contractReviewed, ({ data }) => ({ reviewed_at: data.at })),
    on(contractSigned, ({ data }) => copy(data, 'counterpartyKind', 'signedOn')),
    on(contractExpiring, ({ occurredAt }) => ({ expiring_at: occurredAt })),
    on(contractRenewalOpened, ({ occurredAt }) => ({ renewal_opened_at: occurredAt })),
    on(contractRenewed, ({ data }) => copy(data, 'renewedById')),
    on(contractExpired, ({ occurredAt }) => ({ expired_at: occurredAt })),
    on(contractIssueRaised, () => ({ issue_count: 1 })),
  ],
});

export const importJobs = subject('import_jobs', {
  zh: '导入任务', en: 'Imports',
  columns: {
    kind: code('导入内容', 'what was imported'), row_count: count('行数', 'rows'), accepted_count: count('接受行数', 'rows accepted'),
    rejected_count: count('拒绝行数', 'rows rejected'), finished_at: at('完成时间', 'when it ended'),
  },
  from: (on) => [on(importJobFinished, ({ data, occurredAt }) => ({
    kind: data.kind, row_count: data.rows, accepted_count: data.accepted, rejected_count: data.rejected, finished_at: occurredAt,
  }))],
});
