import { calendarState, calendarUpdated, serviceStandardChanged, serviceStandardState, tasks as taskContracts } from '@guanjia/contracts';
import { at, code, count, day, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

export const serviceStandards = subject('service_standards', {
  zh: '服务标准', en: 'Service standards, one row per version',
  columns: {
    key: code('标准键', 'key'), value: code('标准值', 'value'), unit: code('单位', 'unit'), day_kind: code('时间口径', 'how time is counted'),
    operator: code('比较符', 'operator'), scope_kind: code('范围种类', 'kind of scope'), scope_id: id('范围标识', 'id of the region or estate'),
    valid_from: day('生效日期', 'valid from'), valid_to: day('失效日期', 'valid to'), state: words.state, change_count: times('变更次数', 'changes'),
  },
  from: (on) => [
    on(serviceStandardState, ({ data }) => copy(data, 'key', 'value', 'unit', 'dayKind', 'operator', 'scopeKind', 'scopeId', 'validFrom', 'validTo', 'state')),
    on(serviceStandardChanged, () => ({ change_count: 1 })),
  ],
});

export const calendars = subject('calendars', {
  zh: '工作日历', en: 'Business calendars, one row per year and region',
  columns: {
    calendar_region_id: id('适用区域标识,空为集团', 'region it holds in; empty: the group'), year: count('年份', 'year'), holiday_count: count('放假天数', 'holidays'),
    workday_count: count('调休上班天数', 'weekend days worked'), state: words.state, change_count: times('变更次数', 'changes'),
  },
  from: (on) => [
    on(calendarState, ({ data }) => ({
      ...copy(data, 'year', 'state'), calendar_region_id: data.regionId, holiday_count: data.holidays.length, workday_count: data.workdays.length,
    })),
    on(calendarUpdated, () => ({ change_count: 1 })),
  ],
});

const taskRow = ({ type, data }: { type: string; data: { ref: string; kind: string } }): string => `${type.split('.')[0]}/${data.ref}/${data.kind}`;

export const tasks = subject('tasks', {
  zh: '待办', en: 'Tasks of people: one row per service, matter and kind', idType: 'text',
  columns: {
    service: code('来源服务', 'service that asks'), ref: id('事项标识', 'id of what is to be done'), kind: code('待办种类', 'kind'), employee_id: words.employeeId,
    role: code('角色(未指定员工时)', 'role, where no employee is named'), due_at: at('应完成时间', 'limit'), subject_type: words.subjectType,
    subject_id: words.subjectId, state: code('状态(OPEN、CLOSED)', 'OPEN or CLOSED'), closed_at: at('关闭时间', 'when it was closed'),
    open_count: times('生成次数', 'times opened'),
  },
  from: (on) => Object.entries(taskContracts).flatMap(([service, { opened, changed, closed }]) => [
    on(opened, ({ data }) => ({
      ...copy(data, 'ref', 'kind', 'employeeId', 'role', 'dueAt', 'subjectType', 'subjectId'), service, state: 'OPEN', closed_at: null, open_count: 1,
    }), taskRow),
    on(changed, ({ data }) => ({ ...copy(data, 'ref', 'kind', 'employeeId', 'role', 'dueAt', 'subjectType', 'subjectId'), service }), taskRow),
    on(closed, ({ data, occurredAt }) => ({ ...copy(data, 'ref', 'kind', 'subjectType', 'subjectId'), service, state: 'CLOSED', closed_at: occurredAt }), taskRow),
  ]),
});
