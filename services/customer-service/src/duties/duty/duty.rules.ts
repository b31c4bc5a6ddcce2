import { taskChanges, type RoleCode, type Task } from '@guanjia/contracts';
import { addDays, localDateOf, platformErrors, type DeadlineDraft, type EventDraft, type LocalDate } from '@guanjia/domain';
import { dutyPeriod, termsOf, type DutyKind } from './duty-kinds.rules.ts';

/** When a duty is due, and when it can no longer be done. @source PLAT-018 */
export const DUTY_DEADLINES = { due: 'periodic-duty.due', end: 'periodic-duty.end' } as const;

type DutyState = 'DUE' | 'DONE' | 'MISSED';

/** The standard as it stood when the period began. */
export interface StampedStandard {
  key: string;
  value: string;
  unit: string;
}

/** What a period asks of somebody, and by when. */
export interface Duty {
  kind: DutyKind;
  /** 2026-03-02, 2026-W10, 2026-03 or 2026-Q1 */
  period: string;
  fromOn: LocalDate;
  /** what of it, where a period asks for several: a zone, a platform, a call, a meeting */
  part: string;
  employeeId: string | null;
  role: RoleCode;
  standard: StampedStandard | null;
  /** how often in the period */
  required: number;
  dueAt: Date;
  /** after this it can no longer be done; null: late is still better than never */
  endsAt: Date | null;
}

/** A duty of an estate, and how far it is. */
export interface KeptDuty extends Duty {
  id: string;
  estateId: string;
  state: DutyState;
  done: number;
  /** overdue, or done late */
  isOverdue: boolean;
  doneAt: Date | null;
  doneByRecord: string | null;
  /** a missed one of which somebody is told: when the next was done after all */
  settledAt: Date | null;
}

type Particulars = Partial<Pick<Duty, 'part' | 'employeeId' | 'dueAt' | 'standard'>>;

/** The duty of the period in which a day lies. @param dueAt  where the kind has a limit of its own   @throws INVALID_INPUT */
export function dutyOf(kind: DutyKind, on: LocalDate, { part = '', employeeId = null, dueAt, standard = null }: Particulars = {}): Duty {
  const { does, due, ends } = termsOf(kind);
  const period = dutyPeriod(kind, on);
  const limit = dueAt ?? due?.(period);
  if (!limit) throw new TypeError(`${kind} has a limit of its own`);
  return {
    kind, period: period.text, fromOn: period.firstDay, part, employeeId, role: does, standard, required: standard ? timesIn(standard) : 1, dueAt: limit,
    endsAt: ends?.(period) ?? null,
  };
}

function timesIn({ key, value }: StampedStandard): number {
  if (!/^[1-9]\d?$/.test(value)) throw platformErrors.error('INVALID_INPUT', { field: key, params: { reason: `${value} is no count` } });
  return Number(value);
}

export type DutyCommand =
  | { type: 'countDuty'; by: string }
  | { type: 'moveDuty'; dueAt: Date }
  | { type: 'passOnDuty'; employeeId: string }
  | { type: 'dropDuty' }
  | { type: 'markOverdue' }
  | { type: 'settleDuty' };

/** How a duty is after a command; null: no more. */
export interface DutyDecision {
  duty: KeptDuty | null;
  events: EventDraft[];
  deadlines: DeadlineDraft[];
}

/** Tasks and limits follow from how the duty was and how it is. @source PLAT-018 PLAT-020 */
export function decideDuty(command: DutyCommand, duty: KeptDuty, now: Date): DutyDecision {
  return dutyChange(duty, changed(command, duty, now), now);
}

function changed(command: DutyCommand, duty: KeptDuty, now: Date): KeptDuty | null {
  switch (command.type) {
    case 'countDuty': return counted(duty, command.by, now);
    case 'moveDuty': return { ...duty, dueAt: command.dueAt, isOverdue: false };
    case 'passOnDuty': return { ...duty, employeeId: command.employeeId };
    case 'dropDuty': return null;
    case 'markOverdue': return { ...duty, isOverdue: true, state: isOver(duty, now) ? 'MISSED' : duty.state };
    case 'settleDuty': return { ...duty, settledAt: now };
  }
}

/** What was missed cannot be made up for; but what was done in time and is told late counts. */
function counted(duty: KeptDuty, by: string, at: Date): KeptDuty {
  if (duty.state === 'MISSED' && isOver(duty, at)) return duty;
  const done = duty.done + 1;
  if (done !== duty.required) return { ...duty, done };
  return { ...duty, done, state: 'DONE', doneAt: at, doneByRecord: by, isOverdue: at > duty.dueAt };
}

/** Once it can no longer be done, it was missed. */
export const isOver = ({ endsAt }: Pick<Duty, 'endsAt'>, at: Date): boolean => endsAt !== null && endsAt <= at;

/** Who has what to do about a duty that stands like this. */
function tasksOf({ kind, state, employeeId, role, dueAt, isOverdue, settledAt }: KeptDuty): Task[] {
  const { answers, isMissedTold } = termsOf(kind);
  const isTold = state === 'DUE' ? isOverdue : state === 'MISSED' && isMissedTold && settledAt === null;
  return [
    ...(state === 'DUE' ? [{ kind, employeeId, role: employeeId ? null : role, dueAt }] : []),
    ...(isTold ? [{ kind: 'ALERT', role: answers }] : []),
  ];
}

function limitsOf({ id, state, dueAt, endsAt, isOverdue }: KeptDuty): DeadlineDraft[] {
  if (state !== 'DUE') return [];
  return [
    ...(isOverdue ? [] : [{ kind: DUTY_DEADLINES.due, ref: id, dueAt }]),
    ...(endsAt && endsAt > dueAt ? [{ kind: DUTY_DEADLINES.end, ref: id, dueAt: endsAt }] : []),
  ];
}

/** What is told, and which limits run, where a duty was so and is so; null: it was not, or is no more. @source PLAT-018 PLAT-020 */
export function dutyChange(before: KeptDuty | null, duty: KeptDuty | null, now: Date): DutyDecision {
  const [ran, run] = [before ? limitsOf(before) : [], duty ? limitsOf(duty) : []];
  return {
    duty,
    events: taskChanges('customer-service', { tasksOf, subjectType: 'PERIODIC_DUTY' }, { before, after: duty, now }),
    deadlines: [
      ...ran.filter(({ kind }) => !run.some((limit) => limit.kind === kind)).map((limit) => ({ ...limit, dueAt: null })),
      ...run.filter(({ kind, dueAt }) => ran.find((limit) => limit.kind === kind)?.dueAt?.getTime() !== dueAt!.getTime()),
    ],
  };
}

/** The days from the one after the last that was opened until today; one that was never looked at begins today.
 *  @example last opened on the 3rd, today the 5th → 4th, 5th */
export function daysToOpen(last: LocalDate | null, now: Date): LocalDate[] {
  const today = localDateOf(now);
  const days: LocalDate[] = [];
  for (let day = last === null ? today : addDays(last, 1); day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}
