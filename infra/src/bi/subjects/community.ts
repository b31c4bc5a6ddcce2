import {
  announcementApproved, announcementPublished, announcementRejected, incidentDeclared, infoFailureRecorded, listingUpdated, violationRecorded, violationReported,
} from '@guanjia/contracts';
import { at, code, count, first, flag, id, minutes, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const announcements = subject('announcements', {
  zh: '公告', en: 'Announcements, and bulletin boards, from approval to publication',
  columns: {
    kind: code('种类', 'kind of announcement'), author_id: id('起草人标识', 'id of the author'), approver_id: id('审核人标识', 'id of who approved'),
    approved_at: at('审核时间', 'when it was approved'), rejected_at: first(at('首次退回时间', 'when it was first sent back')), rejection_count: times('退回次数', 'how often it was sent back'),
    template_id: id('模板标识', 'id of the template'), building_count: count('涉及楼栋数(0 为整个项目)', 'buildings concerned; 0: the whole estate'),
    channel_count: count('渠道数', 'channels'), subject_type: code('所涉事项种类', 'kind of what it is about'), subject_id: id('所涉事项标识', 'id of what it is about'),
    period_code: code('所属期间', 'period that it is for'), published_at: first(at('首次发布时间', 'when it was first published')), publication_count: times('发布次数', 'how often it was published'),
  },
  derived: { minutes_to_publish: minutes('审核至发布分钟数', 'minutes from approval to publication', 't.approved_at', 't.published_at') },
  from: (on) => [
    on(announcementApproved, ({ data, occurredAt }) => ({ ...copy(data, 'kind', 'authorId', 'approverId'), approved_at: occurredAt })),
    on(announcementRejected, ({ data, occurredAt }) => ({ ...copy(data, 'kind', 'authorId'), rejected_at: occurredAt, rejection_count: 1 })),
    on(announcementPublished, ({ data }) => ({
      ...copy(data, 'kind', 'approverId', 'templateId', 'subjectType', 'subjectId', 'periodCode', 'publishedAt'), building_count: data.buildingIds.length,
      channel_count: data.channels.length, publication_count: 1,
    })),
  ],
});

export const listingUpdates = subject('listing_updates', {
  zh: '租售信息更新', en: 'Updates of lease and sale listings',
  columns: {
    cause_code: code('起因(WEEKLY_REVIEW 每周、DEAL 成交)', 'WEEKLY_REVIEW or DEAL'), source: code('来源(SERVICE 客服、SALES_CENTRE 租售中心)', 'SERVICE or SALES_CENTRE'),
    week: code('ISO 周', 'ISO week'), is_nil: flag('确认无房源', 'confirmed that there is nothing'), open_count: count('在架条数', 'listings that stand'),
    opened_count: count('新增条数', 'new listings'), changed_count: count('变更条数', 'listings changed'), closed_count: count('撤下条数', 'listings taken off'),
    mismatch_count: count('与另一方清单不一致的条数', 'differences to the other list'), lead_id: id('意向客户标识', 'id of the lead'),
  },
  from: (on) => [on(listingUpdated, ({ data }) =>
    copy(data, 'causeCode', 'source', 'week', 'isNil', 'openCount', 'openedCount', 'changedCount', 'closedCount', 'mismatchCount', 'leadId'))],
});

export const violations = subject('violations', {
  zh: '违规', en: 'Breaches of the rules, dissuaded and reported',
  columns: {
    kind: code('种类', 'kind of breach'), place: code('地点种类', 'kind of place'), rule_id: id('公约条款标识', 'id of the rule'), unit_id: words.unitId,
    subject_id: id('所涉对象标识', 'id of what it was found on'), action: code('登记时的处理', 'what was done when it was recorded'), is_educated: flag('已宣传教育', 'the rule was explained'),
    seen_at: at('发现时间', 'when it was seen'), dissuaded_at: at('劝阻时间', 'when the person was dissuaded'), reported_at: at('报告时间', 'when it was reported'),
    reported_to_role: code('报告给(角色)', 'role it was reported to'),
  },
  derived: { minutes_to_dissuade: minutes('发现至劝阻分钟数', 'minutes from seeing to dissuading', 't.seen_at', 't.dissuaded_at') },
  from: (on) => [
    on(violationRecorded, ({ data }) => copy(data, 'kind', 'place', 'ruleId', 'unitId', 'subjectId', 'action', 'isEducated', 'seenAt', 'dissuadedAt')),
    on(violationReported, ({ data }) => copy(data, 'dissuadedAt', 'reportedAt', 'reportedToRole')),
  ],
});

export const infoFailures = subject('info_failures', {
  zh: '信息差错', en: 'Information passed on late or wrongly',
  columns: {
    kind: code('种类', 'kind of information'), cause_code: code('原因代码', 'why'), consequence: code('后果', 'what came of it'),
    subject_type: code('所涉事项种类', 'kind of what it is about'), subject_id: id('所涉事项标识', 'id of what it is about'), at: at('发生时间', 'when it happened'),
  },
  from: (on) => [on(infoFailureRecorded, ({ data }) => copy(data, 'kind', 'causeCode', 'consequence', 'subjectType', 'subjectId', 'at'))],
});

export const incidents = subject('incidents', {
  zh: '突发事件', en: 'Incidents as they are declared',
  columns: {
    kind: code('种类', 'kind of incident'), building_count: count('涉及楼栋数(0 为整个项目)', 'buildings concerned; 0: the whole estate'), declared_at: at('宣布时间', 'when it was declared'),
  },
  from: (on) => [on(incidentDeclared, ({ data }) => ({ ...copy(data, 'kind', 'declaredAt'), building_count: data.buildingIds.length }))],
});
