import { dailyClearingConfirmed, dailyClearingReported, monthlyAnalysisHeld, zoneReassigned } from '@guanjia/contracts';
import { at, code, count, day, flag, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';

const meetingId = id('会议标识', 'id of the meeting');

export const zones = subject('zones', {
  zh: '责任片区', en: 'Responsibility zones and who answers for them',
  columns: {
    code: code('片区代码', 'code of the zone'), officer_id: id('客服管家标识', 'id of its officer'), leader_id: id('片区负责人标识', 'id of its leader'),
    building_count: count('楼栋数', 'buildings in it'), area_count: count('公区数', 'public areas in it'), assigned_count: times('分配次数', 'how often it was assigned'),
  },
  from: (on) => [on(zoneReassigned, ({ data }) => ({
    ...copy(data, 'code', 'officerId', 'leaderId'), building_count: data.buildingIds.length, area_count: data.areaCodes.length, assigned_count: 1,
  }))],
});

export const dailyClearings = subject('daily_clearings', {
  zh: '报事日清', en: 'Clearing sheets of days, and their report to the morning meeting',
  columns: {
    on_date: day('日期', 'the day'), new_count: count('新增报事数', 'tickets entered that day'), done_count: count('完成报事数', 'tickets finished that day'),
    open_count: count('未完报事数', 'tickets unfinished when it was confirmed'), confirmed_by: id('确认人标识', 'id of who confirmed it'),
    confirmed_at: at('确认时间', 'when it was confirmed'), is_late: flag('下班后确认', 'confirmed after the end of the shift'),
    meeting_id: meetingId, reported_at: at('早会通报时间', 'when it was reported'), is_report_late: flag('通报超时', 'reported late'),
  },
  from: (on) => [
    on(dailyClearingConfirmed, ({ data }) => ({
      ...copy(data, 'newCount', 'doneCount', 'openCount', 'confirmedBy', 'isLate'), on_date: data.on, confirmed_at: data.at,
    })),
    on(dailyClearingReported, ({ data }) => ({ ...copy(data, 'meetingId'), reported_at: data.at, is_report_late: data.isLate })),
  ],
});

export const monthlyAnalyses = subject('monthly_analyses', {
  zh: '月度分析会', en: 'Monthly analysis meetings on tickets and on complaints',
  columns: {
    kind: code('种类(TICKET 报事、COMPLAINT 投诉)', 'TICKET or COMPLAINT'), month: code('所分析的月份', 'the month analysed'), meeting_id: meetingId,
    total: count('该月记录数', 'records of the month'), held_at: at('召开时间', 'when it was held'), is_late: flag('逾期召开', 'held late'),
  },
  from: (on) => [on(monthlyAnalysisHeld, ({ data }) => ({ ...copy(data, 'kind', 'month', 'meetingId', 'total', 'isLate'), held_at: data.at }))],
});
