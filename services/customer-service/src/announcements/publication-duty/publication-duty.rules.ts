import { tasks, type RoleCode } from '@guanjia/contracts';
import { isoWeekOf, monthBounds, platformErrors, quarterBounds, quarterOf, weekBounds, yearMonthOf, type Decision, type EventDraft, type LocalDate, type PeriodBounds } from '@guanjia/domain';

/** What an estate publishes again and again, the standard that says how often, and who sees to it.
 *  @source CS-103 CS-104 CS-105 · who is told of what was missed is our assumption */
export const publications = {
  SERVICE_BULLETIN: { standard: 'bulletin.service', does: 'CSS', answers: 'PM' },
  BULLETIN_BOARD: { standard: 'board.renew', does: 'CSR', answers: 'CSS' },
  LISTING_UPDATE: { standard: 'listing.update', does: 'CSR', answers: 'CSS' },
} as const satisfies Record<string, { standard: string; does: RoleCode; answers: RoleCode }>;

export type PublicationKind = keyof typeof publications;
export const PUBLICATION_KINDS = Object.keys(publications) as PublicationKind[];

/** The standard as it stood when the period began. */
export interface StampedStandard {
  key: string;
  value: string;
  unit: string;
}

/** What is to be published in one period, and how far it is. @source CS-103 CS-104 CS-105 PLAT-014 */
export interface PublicationDuty {
  id: string;
  estateId: string;
  kind: PublicationKind;
  /** 2026-Q1, 2026-03 or 2026-W10 */
  periodCode: string;
  fromOn: LocalDate;
  standard: StampedStandard;
  /** how often in the period */
  required: number;
  done: number;
  /** 24:00 of the last day of the period */
  dueAt: Date;
  fulfilledAt: Date | null;
  isOverdue: boolean;
  /** a missed one: when the next was published after all */
  settledAt: Date | null;
}

export type PublicationDutyCommand =
  | { type: 'openPublicationDuty'; id: string; estateId: string; kind: PublicationKind; on: LocalDate; standard: StampedStandard }
  | { type: 'countPublication' }
  | { type: 'markOverdue' }
  | { type: 'settlePublicationDuty' };

interface Context {
  now: Date;
}

/** The period ended with less than the standard asks. @source PLAT-018 */
export const OVERDUE = 'publication.overdue';

/** The period of a day: quarter, month or ISO week. @source CS-103 CS-104 CS-105 PLAT-015 */
export function periodOf(kind: PublicationKind, on: LocalDate): PeriodBounds & { code: string } {
  switch (kind) {
    case 'SERVICE_BULLETIN': return { ...quarterBounds(on), code: quarterOf(on) };
    case 'BULLETIN_BOARD': return { ...monthBounds(yearMonthOf(on)), code: yearMonthOf(on) };
    case 'LISTING_UPDATE': return { ...weekBounds(on), code: isoWeekOf(on) };
  }
}

/** When the first period of any kind ends, and another begins. */
export const nextPeriodAt = (on: LocalDate): Date =>
  new Date(Math.min(...PUBLICATION_KINDS.map((kind) => periodOf(kind, on).end.getTime())));

/** @throws INVALID_INPUT   @source CS-103 CS-104 CS-105 */
export function decidePublicationDuty(command: PublicationDutyCommand, known: PublicationDuty | null, context: Context): Decision<PublicationDuty> {
  switch (command.type) {
    case 'openPublicationDuty': return opened(command, context);
    case 'countPublication': return counted(known!, context);
    case 'markOverdue': return missed(known!, context);
    case 'settlePublicationDuty': return { state: { settledAt: context.now }, events: [alert('closed', known!, context)] };
  }
}

function opened({ id, estateId, kind, on, standard }: Extract<PublicationDutyCommand, { type: 'openPublicationDuty' }>, context: Context): Decision<PublicationDuty> {
  const { code, firstDay, end } = periodOf(kind, on);
  if (!/^[1-9]\d?$/.test(standard.value)) throw platformErrors.error('INVALID_INPUT', { field: standard.key, params: { reason: `${standard.value} is no count` } });
  const duty: PublicationDuty = {
    id, estateId, kind, periodCode: code, fromOn: firstDay, standard, required: Number(standard.value), done: 0, dueAt: end, fulfilledAt: null, isOverdue: false, settledAt: null,
  };
  return { state: duty, events: [task('opened', duty, context)], deadlines: [{ kind: OVERDUE, ref: id, dueAt: end }] };
}

function counted(duty: PublicationDuty, context: Context): Decision<PublicationDuty> {
  const done = duty.done + 1;
  if (done !== duty.required) return { state: { done }, events: [] };
  return { state: { done, fulfilledAt: context.now }, events: [task('closed', duty, context)], deadlines: [{ kind: OVERDUE, ref: duty.id, dueAt: null }] };
}

/** What was missed cannot be made up for; who leads is told until the next one is published. */
function missed(duty: PublicationDuty, context: Context): Decision<PublicationDuty> {
  return { state: { isOverdue: true }, events: [task('closed', duty, context), alert('opened', duty, context)] };
}

const taskAs = (step: 'opened' | 'closed', { id, estateId, dueAt }: PublicationDuty, { now }: Context, { kind, role }: { kind: string; role: RoleCode }): EventDraft =>
  tasks['customer-service'][step].draft({ id, estateId, at: now, data: {
    ref: id, kind, employeeId: null, role, dueAt: dueAt.toISOString(), subjectType: 'PUBLICATION_DUTY', subjectId: id,
  } });

/** @source CS-103 CS-104 CS-105 PLAT-020 */
const task = (step: 'opened' | 'closed', duty: PublicationDuty, context: Context) => taskAs(step, duty, context, { kind: duty.kind, role: publications[duty.kind].does });
const alert = (step: 'opened' | 'closed', duty: PublicationDuty, context: Context) => taskAs(step, duty, context, { kind: 'ALERT', role: publications[duty.kind].answers });
