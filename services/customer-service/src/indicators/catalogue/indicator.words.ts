import type { Operator } from '@guanjia/domain';

/** What a measured value is held against: percent of a ratio, or a count per estate. */
export interface Target {
  operator: Operator;
  /** as it is written in the catalogue: '95', '99.9' */
  value: string;
}

/** Records that a count opens. */
export type IndicatorSubject = 'TICKET' | 'CALLBACK' | 'COMPLAINT' | 'ACTIVITY' | 'ACTIVITY_HOUSEHOLD' | 'APPOINTMENT';

/** An indicator of the catalogue as people speak of it. */
export interface IndicatorWords {
  zh: string;
  en: string;
  /** null: the catalogue sets none */
  target: Target | null;
  /** the service standard by which an estate sets its own; without it the catalogue's target holds everywhere */
  standard?: string;
  /** what the counted records are, where the subgraph knows them as an entity */
  subject?: IndicatorSubject;
  /** which estates owe a count; every one when left out */
  estateKind?: 'RESIDENTIAL';
}

const all = { operator: '=', value: '100' } as const satisfies Target;
const atLeast = (value: string): Target => ({ operator: '≥', value });

/** The indicators that customer-service counts, with the targets of the catalogue.
 *  @source PLAT-017 CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 · «our assumption» as in kpis.md */
export const indicatorWords = {
  K01: { zh: '报事24小时回访及时率', en: 'Ticket callback within 24 h', target: all, subject: 'CALLBACK' },
  K02: { zh: '业主报事回访覆盖率', en: 'Ticket callback coverage', target: all, subject: 'CALLBACK' },
  K03: { zh: '日常维修回访率', en: 'Weekly repair callback rate', target: atLeast('20'), standard: 'callback.weeklySample', subject: 'TICKET' },
  K04: { zh: '投诉回访及时率', en: 'Complaint callback timeliness', target: all, subject: 'CALLBACK' },
  K05: { zh: '投诉回访率', en: 'Complaint callback coverage', target: all, subject: 'CALLBACK' },
  K06: { zh: '投诉响应及时率', en: 'Complaint response timeliness', target: all, subject: 'COMPLAINT' },
  K07: { zh: '投诉处理率', en: 'Complaint handling rate', target: all, subject: 'COMPLAINT' },
  K08: { zh: '有效投诉处理率', en: 'Valid-complaint handling rate', target: all, subject: 'COMPLAINT' },
  K09: { zh: '投诉解决率', en: 'Complaint resolution rate', target: atLeast('95'), subject: 'COMPLAINT' },
  K10: { zh: '处理结果认可度', en: 'Acceptance of complaint outcome', target: atLeast('90'), subject: 'CALLBACK' },
  K11: { zh: '业主综合满意率', en: 'Overall owner satisfaction', target: atLeast('90'), standard: 'satisfaction.target' },
  K12: { zh: '服务质量回访满意率', en: 'Service-quality callback satisfaction', target: atLeast('95'), standard: 'service.satisfaction', subject: 'CALLBACK' },
  K15: { zh: '空房完好率', en: 'Vacant-house good-condition rate', target: atLeast('98'), standard: 'vacant.goodRate' },
  K16: { zh: '空房月检完成率', en: 'Vacant-house inspection completion', target: all },
  K17: { zh: '已入住业主访谈覆盖率', en: 'Occupied-household interview coverage', target: all },
  K18: { zh: '面访覆盖率', en: 'Face-to-face interview coverage', target: atLeast('20'), standard: 'interview.faceShare' },
  K19: { zh: '未入住业主访谈覆盖率', en: 'Not-moved-in interview coverage', target: all },
  K21: { zh: '报事每日清理完成率', en: 'Daily ticket clearing', target: all },
  K22: { zh: '夜间报事录入及时率', en: 'Night ticket entry timeliness', target: all, subject: 'TICKET' },
  K23: { zh: '未完报事跟踪率', en: 'Weekly open-ticket follow-up', target: all, subject: 'TICKET' },
  K24: { zh: '网络平台问题当日录入率', en: 'Online issue same-day entry', target: all },
  K25: { zh: '租售信息更新率', en: 'Listing updates', target: all },
  K26: { zh: '社区文化活动次数', en: 'Community activities', target: atLeast('1'), standard: 'activity.residential', estateKind: 'RESIDENTIAL', subject: 'ACTIVITY' },
  K27: { zh: '意见征询次数', en: 'Opinion solicitation rounds', target: atLeast('2'), standard: 'survey.opinion' },
  K28: { zh: '顾客意见调查次数', en: 'Customer opinion survey', target: atLeast('1'), standard: 'survey.customer' },
  K29: { zh: '业主恳谈会次数', en: 'Owner forum', target: atLeast('1'), standard: 'forum.owner' },
  K30: { zh: '服务简报公示次数', en: 'Service bulletin', target: atLeast('1'), standard: 'bulletin.service' },
  K32: { zh: '赴约准时率', en: 'Appointment punctuality', target: all, subject: 'APPOINTMENT' },
  K33: { zh: '入住回访率', en: 'Move-in callback', target: all, subject: 'CALLBACK' },
  K53: { zh: '重大事项通报及时率(投诉)', en: 'Major event notification, of complaints', target: all, subject: 'COMPLAINT' },
  K62: { zh: '信息传递差错数', en: 'Information errors with consequences', target: { operator: '=', value: '0' } },
  K63: { zh: '社区活动参与度与效果', en: 'Assistant’s activity participation and effect', target: null, subject: 'ACTIVITY' },
  K70: { zh: '临时管理规约签订率', en: 'Temporary covenant signing', target: all },
  K71: { zh: '回访不合格闭环率', en: 'Failed-callback closure', target: all, subject: 'CALLBACK' },
  K73: { zh: '失物清理次数', en: 'Lost-item clearance', target: atLeast('1'), standard: 'lostItem.clear' },
  K76: { zh: '其他回访及时率', en: 'Other callbacks in window', target: all, subject: 'CALLBACK' },
  K77: { zh: '助理服务满意度', en: 'Satisfaction with the assistant', target: atLeast('90'), standard: 'satisfaction.target' },
  K78: { zh: '居民活动参与度', en: 'Residents’ activity participation', target: null, subject: 'ACTIVITY_HOUSEHOLD' },
} as const satisfies Record<string, IndicatorWords>;

export type IndicatorId = keyof typeof indicatorWords;
