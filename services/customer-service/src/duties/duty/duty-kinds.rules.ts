import { announcementPublished, listingUpdated, type Contract, type DataOf, type RoleCode } from '@guanjia/contracts';
import { addDays, addMonths, endOfDay, periodOf, startOfDay, type LocalDate, type PeriodBounds, type PeriodKind } from '@guanjia/domain';

type Moment = (period: PeriodBounds) => Date;

/** What is asked of an estate in each period. A further duty is a further row of `duties`, and its words in the schema. */
interface DutyTerms {
  every: 'DAY' | PeriodKind;
  does: RoleCode;
  /** who is told of what is overdue */
  answers: RoleCode;
  /** when the calendar asks an estate at work for it; absent: something that happens does */
  begins?: 'FIRST_DAY' | 'LAST_MONTH' | 'AFTERWARDS';
  /** absent: a limit of its own */
  due?: Moment;
  /** after this it can no longer be done; absent: late is still better than never */
  ends?: Moment;
  /** says how often in a period; absent: once */
  standard?: string;
  /** the event that shows it; absent: the command that does it says so */
  evidence?: Evidence;
  /** of a missed one who answers is told until the next is done */
  isMissedTold?: true;
}

interface Evidence {
  contract: Contract<any>;
  is(data: unknown): boolean;
}

const shownBy = <C extends Contract<any>>(contract: C, is: (data: DataOf<C>) => boolean): Evidence => ({ contract, is: is as Evidence['is'] });

const atEnd: Moment = ({ end }) => end;
const hoursIn = (hours: number): Moment => ({ start }) => new Date(start.getTime() + hours * 3_600_000);
const monthAfter: Moment = ({ lastDay }) => endOfDay(addDays(addMonths(addDays(lastDay, 1), 1), -1));
const published = { begins: 'FIRST_DAY', due: atEnd, ends: atEnd, isMissedTold: true } as const;

/** The desk's shift ends at 20:00, the morning meeting is at 08:30, a month is analysed by the end of the next one, the sample of a
 *  week is drawn on its Monday, so that the week is left for the calls: these, and who is told of what is overdue, are our assumption.
 *  @source CS-020 … CS-027 CS-034 CS-053 CS-103 CS-104 CS-105 D-02 … D-05 D-16 … D-18 D-22 D-23 D-26 D-37 D-39 */
const duties = {
  DAILY_CLEARING: { every: 'DAY', does: 'CSR', answers: 'CSS', begins: 'FIRST_DAY', due: hoursIn(20), ends: atEnd },
  MORNING_REPORT: { every: 'DAY', does: 'CSR', answers: 'CSS', due: hoursIn(24 + 8.5) },
  NIGHT_ENTRY: { every: 'DAY', does: 'CSR', answers: 'CSS' },
  ONLINE_WATCH: { every: 'DAY', does: 'CSR', answers: 'CSS', due: atEnd, ends: atEnd },
  ONLINE_ENTRY: { every: 'DAY', does: 'CSR', answers: 'CSS' },
  FOLLOW_UP: { every: 'WEEK', does: 'ZL', answers: 'CSS', due: atEnd, ends: atEnd },
  CALLBACK_SAMPLE: { every: 'WEEK', does: 'CSR', answers: 'CSS', due: hoursIn(24), ends: atEnd },
  LISTING_UPDATE: {
    ...published, every: 'WEEK', does: 'CSR', answers: 'CSS', standard: 'listing.update',
    evidence: shownBy(listingUpdated, ({ causeCode, source }) => causeCode === 'WEEKLY_REVIEW' && source === 'SERVICE'),
  },
  TICKET_ANALYSIS: { every: 'MONTH', does: 'PM', answers: 'RM', begins: 'AFTERWARDS', due: monthAfter },
  COMPLAINT_ANALYSIS: { every: 'MONTH', does: 'PM', answers: 'RM', begins: 'AFTERWARDS', due: monthAfter },
  ANALYSIS_PREPARATION: { every: 'MONTH', does: 'ZL', answers: 'CSS' },
  BULLETIN_BOARD: {
    ...published, every: 'MONTH', does: 'CSR', answers: 'CSS', standard: 'board.renew',
    evidence: shownBy(announcementPublished, ({ kind }) => kind === 'BULLETIN_BOARD'),
  },
  SERVICE_BULLETIN: {
    ...published, every: 'QUARTER', does: 'CSS', answers: 'PM', standard: 'bulletin.service',
    evidence: shownBy(announcementPublished, ({ kind }) => kind === 'SERVICE_BULLETIN'),
  },
  CALLBACK_STATISTICS: { every: 'QUARTER', does: 'AST', answers: 'OD', begins: 'LAST_MONTH', due: atEnd },
} as const satisfies Record<string, DutyTerms>;

export type DutyKind = keyof typeof duties;
export const DUTY_KINDS = Object.keys(duties) as DutyKind[];

export const termsOf = (kind: DutyKind): DutyTerms => duties[kind];

/** The kinds that the calendar asks for: as often as a standard says, or once. */
export const calendarKinds = (by: 'STANDARD' | 'ONCE'): DutyKind[] =>
  DUTY_KINDS.filter((kind) => termsOf(kind).begins !== undefined && (termsOf(kind).standard !== undefined) === (by === 'STANDARD'));

/** 2026-03-02, 2026-W10, 2026-03, 2026-Q1 … */
interface DutyPeriod extends PeriodBounds {
  text: string;
}

/** The period of a duty in which a day lies. */
export function dutyPeriod(kind: DutyKind, day: LocalDate): DutyPeriod {
  const { every } = termsOf(kind);
  return every === 'DAY' ? { text: day, firstDay: day, lastDay: day, start: startOfDay(day), end: endOfDay(day) } : periodOf(every, day);
}

/** The period that is asked for from this day on, or null.
 *  @example of statistics, asked for in the last month of a quarter, on 2026-03-01 → 2026-Q1 */
export function periodBegunOn(kind: DutyKind, day: LocalDate): DutyPeriod | null {
  const { begins } = termsOf(kind);
  const period = dutyPeriod(kind, begins === 'AFTERWARDS' ? addDays(day, -1) : day);
  switch (begins) {
    case 'FIRST_DAY': return period.firstDay === day ? period : null;
    case 'LAST_MONTH': return `${period.lastDay.slice(0, 7)}-01` === day ? period : null;
    case 'AFTERWARDS': return addDays(period.lastDay, 1) === day ? period : null;
    case undefined: return null;
  }
}

/** By when the duty of a day's period is to be done. */
export const dutyDueAt = (kind: DutyKind & { [K in DutyKind]: (typeof duties)[K] extends { due: Moment } ? K : never }[DutyKind], day: LocalDate): Date =>
  duties[kind].due(dutyPeriod(kind, day));

/** When the first period of any kind that goes by a standard ends, and another begins. */
export const nextPeriodAt = (day: LocalDate): Date => new Date(Math.min(...calendarKinds('STANDARD').map((kind) => dutyPeriod(kind, day).end.getTime())));
