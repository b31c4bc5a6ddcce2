/** What the events of zones, and of the days of tickets, say. */
export const ticketDaysFieldWords = {
  areaCodes: { zh: '片区内的公区', en: 'codes of the public areas in the zone' },
  confirmedBy: { zh: '确认人', en: 'who confirmed it' },
  doneCount: { zh: '当天完成数', en: 'finished that day' },
  leaderId: { zh: '片区负责人', en: 'who leads the zone' },
  meetingId: { zh: '会议', en: 'meeting' },
  month: { zh: '所分析的月份', en: 'month that is analysed' },
  newCount: { zh: '当天新增数', en: 'entered that day' },
  officerId: { zh: '客服管家', en: 'officer who answers for the zone' },
  on: { zh: '日期', en: 'the day' },
  previousOfficerId: { zh: '原客服管家', en: 'who was its officer before' },
  total: { zh: '总数', en: 'how many there were' },
} as const;
