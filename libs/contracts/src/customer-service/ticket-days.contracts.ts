import { eventContract } from '../contract.ts';
import { count, date, flag, instant, oneOf, payload, period, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, SAMPLE_ON, sample } from '../sample-values.ts';

export const MONTHLY_ANALYSIS_KINDS = ['TICKET', 'COMPLAINT'] as const;

const clearing = { service: 'customer-service', aggregate: 'daily-clearing' } as const;

/** An officer confirmed what became of the tickets of the day. `isLate`: after the end of the desk's shift. @source CS-020 */
export const dailyClearingConfirmed = eventContract({
  ...clearing, event: 'confirmed', zh: '报事日清表已确认', en: 'The clearing sheet of a day was confirmed', rows: ['CS-020'],
  reactions: { 'hr-training': { zh: '关闭“报事每日清理”职责', en: 'closes the duty "daily ticket clearing"' }, ...projection },
  schema: payload({ on: date(), newCount: count(), doneCount: count(), openCount: count(), confirmedBy: uuid(), at: instant(), isLate: flag() }),
  samples: [{ on: SAMPLE_ON, newCount: 9, doneCount: 7, openCount: 4, confirmedBy: sample.employee, at: SAMPLE_AT, isLate: false }],
});

/** The sheet was reported at a morning meeting. @source CS-021 */
export const dailyClearingReported = eventContract({
  ...clearing, event: 'reported', zh: '报事日清表已在早会通报', en: 'A clearing sheet was reported at the morning meeting', rows: ['CS-021'], reactions: projection,
  schema: payload({ on: date(), meetingId: uuid(), at: instant(), isLate: flag() }),
  samples: [{ on: SAMPLE_ON, meetingId: sample.record, at: SAMPLE_NEXT_DAY, isLate: false }],
});

/** The month's tickets, or complaints, were analysed at a meeting. `isLate`: after the month in which it was due.
 *  @source CS-024 CS-026 CS-083 */
export const monthlyAnalysisHeld = eventContract({
  service: 'customer-service', aggregate: 'monthly-analysis', event: 'held', zh: '月度分析会已召开', en: 'A monthly analysis meeting was held',
  rows: ['CS-024', 'CS-026', 'CS-083'],
  reactions: {
    'hr-training': { zh: '关闭每月职责', en: 'closes the monthly duty' }, archives: { zh: '关联会议纪要', en: 'minutes linked' }, ...projection,
  },
  schema: payload({ kind: oneOf(...MONTHLY_ANALYSIS_KINDS), month: period(), meetingId: uuid(), total: count(), at: instant(), isLate: flag() }),
  samples: [{ kind: 'TICKET', month: '2026-02', meetingId: sample.record, total: 212, at: SAMPLE_AT, isLate: false }],
});
