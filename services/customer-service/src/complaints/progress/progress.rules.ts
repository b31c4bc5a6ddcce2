import type { COMPLAINT_STEPS } from '@guanjia/contracts';
import type { ComplaintState } from '../complaint/complaint-moves.rules.ts';

/** What one line of the course tells of. */
export type ProgressStep =
  | (typeof COMPLAINT_STEPS)[number]
  | 'FILED' | 'ACCEPTED' | 'RESPONDED' | 'ESCALATED' | 'VERIFIED' | 'ASSIGNED' | 'HANDLED' | 'REPLIED' | 'MAJOR_REPORTED' | 'OVERDUE' | 'OFFICER_CHANGED' | 'CLOSED';

/** One line of the course of a complaint, written with the state it tells of. @source CS-065 CS-080 CS-082 */
export interface ProgressEntry {
  step: ProgressStep;
  from: ComplaintState | null;
  to: ComplaintState;
  note: string | null;
  /** when the complainant was told; what they were told they may read. @source CS-065 */
  toldAt: Date | null;
}

export const line = (step: ProgressStep, from: ComplaintState | null, to: ComplaintState, said: Partial<Pick<ProgressEntry, 'note' | 'toldAt'>> = {}): ProgressEntry =>
  ({ step, from, to, note: null, toldAt: null, ...said });
