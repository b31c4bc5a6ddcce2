import { addDays, endOfDay, startOfDay, type DeadlineDraft, type LocalDate } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';

/** @source ARC-038 ARC-041 ARC-043 */
export type ContractKind = 'ENTRUSTMENT_PRELIMINARY' | 'ENTRUSTMENT' | 'EQUIPMENT_REPAIR' | 'OUTSOURCING' | 'LEASE' | 'OTHER';
export type CounterpartyKind = 'DEVELOPER' | 'OWNER' | 'COMMITTEE' | 'CONTRACTOR' | 'TENANT' | 'OTHER';

/** The limits that run while a contract is in force. @source ARC-045 */
export const noticeKinds = ['contract.expiring.first', 'contract.expiring.second', 'contract.expiring.third'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One notice that the contract is about to end, as the standard was when it was signed. */
export interface ExpiringNotice {
  kind: NoticeKind;
  daysLeft: number;
  on: LocalDate;
}

/** First and last day, both included. Every contract has an end. @throws CONTRACT_TERM_INVALID
 *  @source ARC-037 */
export function checkTerm({ startOn, endOn }: { startOn: LocalDate; endOn: LocalDate }): void {
  if (endOn < startOn) throw archivesErrors.error('CONTRACT_TERM_INVALID', { field: 'endOn' });
}

/** @example ends 2027-03-01, 90 days → 2026-12-01 */
export const noticesOf = (endOn: LocalDate, days: Readonly<Record<NoticeKind, number>>): ExpiringNotice[] =>
  noticeKinds.map((kind) => ({ kind, daysLeft: days[kind], on: addDays(endOn, -days[kind]) }));

/** The limits of a contract from its signature on; what was due before today is no notice any more. */
export function limitsOf(contract: { id: string; startOn: LocalDate; endOn: LocalDate }, notices: readonly ExpiringNotice[], today: LocalDate): DeadlineDraft[] {
  const ref = contract.id;
  return [
    ...(contract.startOn > today ? [{ kind: 'contract.begin', ref, dueAt: startOfDay(contract.startOn) }] : []),
    ...notices.filter(({ on }) => on >= today).map(({ kind, on }) => ({ kind, ref, dueAt: startOfDay(on) })),
    { kind: 'contract.end', ref, dueAt: endOfDay(contract.endOn) },
  ];
}

/** Nothing runs any more. */
export const noLimits = (ref: string): DeadlineDraft[] => ['contract.begin', ...noticeKinds, 'contract.end'].map((kind) => ({ kind, ref, dueAt: null }));
