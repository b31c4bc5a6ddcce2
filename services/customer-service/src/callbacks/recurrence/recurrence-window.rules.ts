import { windowStart } from '../../complaints/complaint/recurrence.rules.ts';
import type { RecurrenceStandard, RecurrenceWindow } from './recurrence.sql.ts';

/** What the standards of an estate say: from when matters count, and from how many on. Null while they are not known.
 *  @source CS-054 C-07 recurrence.window */
export function windowOf(standards: readonly RecurrenceStandard[], estateId: string, to: Date): RecurrenceWindow | null {
  const of = (key: RecurrenceStandard['key']) => standards.find((each) => each.key === key);
  const [complaint, repair, window] = [of('recurrence.complaint'), of('recurrence.repair'), of('recurrence.window')];
  if (!complaint || !repair || !window) return null;
  // Matters of the last instant before `to` count still: 24:00 belongs to the period that ends.
  return { estateId, from: windowStart(window, new Date(to.getTime() - 1)), to, complaintLimit: Number(complaint.value), repairLimit: Number(repair.value) };
}
