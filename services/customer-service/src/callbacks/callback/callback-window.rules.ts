import { opensAt, type Standard } from '@guanjia/domain';
import type { CallbackKind } from './callback.rules.ts';

/** Which standards set the window of a callback: not before, and not after. A kind is one row here.
 *  @source CS-032 CS-035 CS-036 PLAT-014 */
export const windows = {
  TICKET: { openAfter: null, dueBy: 'ticket.callback' },
  COMPLAINT: { openAfter: null, dueBy: 'complaint.callback' },
  WORKS: { openAfter: 'callback.works.openAfter', dueBy: 'callback.works.dueBy' },
} as const satisfies Partial<Record<CallbackKind, { openAfter: string | null; dueBy: string }>>;

export type WindowedKind = keyof typeof windows;

/** Works are called back as works, in place of the callback of 24 hours. @source CS-032 CS-035 */
export const kindOf = ({ urgency }: { urgency: 'URGENT' | 'ROUTINE' | 'WORKS' }): 'TICKET' | 'WORKS' => (urgency === 'WORKS' ? 'WORKS' : 'TICKET');

/** @example 7 days after 2 March 10:00 → 9 March 00:00 */
export const openFrom = (standard: Standard | null, completedAt: Date): Date => (standard ? opensAt(standard, completedAt) : completedAt);
