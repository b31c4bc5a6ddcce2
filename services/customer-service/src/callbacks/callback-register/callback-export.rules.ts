import { addMonths, type Decision, type LocalDate } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 回访记录导出: that the register was taken out, by whom, why and of which days. Never changed. @source CS-158 */
export interface CallbackExport {
  id: string;
  estateId: string;
  /** first and last day of the callbacks */
  fromOn: LocalDate;
  toOn: LocalDate;
  reason: string;
  exportedBy: string;
  exportedAt: Date;
}

export interface ExportCallbackRecords extends Omit<CallbackExport, 'exportedBy' | 'exportedAt'> {
  type: 'exportCallbackRecords';
}

/** @throws EXPORT_PERIOD_INVALID   @source CS-158 · a year at most is our assumption */
export function decideCallbackExport({ type: _, ...asked }: ExportCallbackRecords, { now, actorId }: { now: Date; actorId: string }): Decision<CallbackExport> {
  if (asked.toOn < asked.fromOn || asked.toOn >= addMonths(asked.fromOn, 12)) throw customerServiceErrors.error('EXPORT_PERIOD_INVALID', { field: 'toOn' });
  return { state: { ...asked, exportedBy: actorId, exportedAt: now }, events: [] };
}

/** What leaves the house of a record: codes, times and ids; what people wrote stays, and what is private above all. @source CS-055 CS-158 */
export interface RecordLine {
  id: string;
  kind: string;
  attempt: number;
  unit: string | null;
  completedAt: Date;
  method: string | null;
  satisfaction: string | null;
  quality: string | null;
  effect: string | null;
  failureCode: string | null;
  isLate: boolean;
  callerId: string | null;
}

const HEADINGS = ['回访编号', '种类', '第几次', '房屋', '完成时间', '方式', '满意度', '质量', '效果', '不满意原因', '逾期', '回访人'];

const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The lines as CSV, headings first. @source CS-158 */
export const csvOf = (lines: readonly RecordLine[]): string => [
  HEADINGS,
  ...lines.map(({ id, kind, attempt, unit, completedAt, method, satisfaction, quality, effect, failureCode, isLate, callerId }) => [
    id, kind, String(attempt), unit ?? '', new Date(completedAt).toISOString(), method ?? '', satisfaction ?? '', quality ?? '', effect ?? '', failureCode ?? '',
    isLate ? '是' : '否', callerId ?? '',
  ]),
].map((row) => row.map(cell).join(',')).join('\n');
