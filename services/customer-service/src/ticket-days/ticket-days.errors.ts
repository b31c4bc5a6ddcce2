/** The days, weeks and months of tickets. @source CS-020 … CS-027 */
export const ticketDaysEntries = {
  ENTERED_ALREADY: { kind: 'CONFLICT', zh: '已录入为报事', en: 'It was entered as a ticket already' },
  NOT_AT_NIGHT: { kind: 'INVALID', zh: '不是夜间（20:00–08:00）受理的报事', en: 'It was not taken in the night (20:00–08:00)', example: 'a call at noon' },
  NIGHT_WORK_CHARGEABLE: {
    kind: 'INVALID', zh: '夜间已完工的收费报事须经工单，请先录入未完工的报事再派单', en: 'Work that the household pays for goes by a work order: enter the ticket unfinished and dispatch it',
  },
  CLEARED_ALREADY: { kind: 'CONFLICT', zh: '当天的日清表已确认', en: 'The clearing sheet of this day was confirmed already' },
  NOT_YOUR_ZONE: { kind: 'FORBIDDEN', zh: '只有该片区的负责人或其上级可以跟踪', en: 'Only the leader of the zone, or a superior, follows up its tickets' },
  NOTHING_TO_FOLLOW_UP: { kind: 'CONFLICT', zh: '已完工的报事无需跟踪', en: 'The ticket is finished and not due for a follow-up this week' },
  ENGINEER_MISSING: { kind: 'INVALID', zh: '须由工程部门员工确认', en: 'Somebody of engineering has to confirm it', example: 'a zone leader who names nobody' },
  NOT_THE_WATCHER: { kind: 'FORBIDDEN', zh: '只有指定的关注人或其上级可以登记', en: 'Only the person named for this platform, or a superior, records the watch' },
  PLATFORM_NOT_WATCHED: { kind: 'CONFLICT', zh: '该平台未列入每日关注', en: 'This platform is not watched' },
  ANALYSIS_OPENED_ALREADY: { kind: 'CONFLICT', zh: '该月的分析会已开列', en: 'The analysis of this month was opened already' },
  MONTH_NOT_BEGUN: { kind: 'INVALID', zh: '该月尚未开始', en: 'The month has not begun' },
  TICKETS_UNCONFIRMED: {
    kind: 'CONFLICT', zh: '还有 {count} 张未完报事没有经工程确认的状态和预计日期', en: '{count} unfinished tickets have no status and expected date confirmed by engineering',
  },
  ANALYSIS_TEXT_MISSING: { kind: 'INVALID', zh: '投诉分析须有分析内容和相关部门', en: 'The analysis of complaints has its text and the departments that took part' },
} as const;
