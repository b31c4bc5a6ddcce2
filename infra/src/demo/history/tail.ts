import { addDays, type LocalDate } from '@guanjia/domain';
import type { Standing } from '../plan/places.ts';
import { onDay } from './local-time.ts';
import { manners, type Manner } from './manner.ts';
import { homeMatters, publicMatters, type Matter } from './matters.ts';
import type { LastStep } from './ticket-plan.ts';

/** When something is reported, and where it is left lying. */
export interface Occasion {
  reportedAt: Date;
  matter: Matter;
  /** left out: it goes its way as far as the history goes */
  last?: LastStep;
  /** left out: as the estate is */
  manner?: Manner;
}

const smooth: Manner = { ...manners.BETTER, lateStart: 0, lateFinish: 0, blocked: 0 };
const urgentAtHome = homeMatters.find(({ category, urgency }) => category === 'ELECTRICAL' && urgency === 'URGENT')!;
const routineAtHome = homeMatters.filter(({ urgency }) => urgency === 'ROUTINE');
const routineInPublic = publicMatters.filter(({ urgency, equipment }) => urgency === 'ROUTINE' && !equipment);

/** What lies on people's desks this morning. Everywhere: one callback that is due later today, one that is overdue, and one
 *  new report; where promises are kept less well, more of it. */
export function tailOf(standing: Standing, today: LocalDate): Occasion[] {
  const day = (before: number): LocalDate => addDays(today, -before);
  const left = (matter: Matter, reportedAt: Date, last: LastStep): Occasion => ({ matter, reportedAt, last, manner: smooth });
  const everywhere = [
    left(urgentAtHome, onDay(day(1), 21 * 60), 'complete'),
    left(routineAtHome[0]!, onDay(day(3), 9 * 60 + 5), 'feedback'),
    left(routineAtHome[1]!, onDay(day(1), 16 * 60 + 40), 'start'),
    left(routineInPublic[0]!, onDay(day(1), 22 * 60 + 50), 'create'),
    left(routineAtHome[2]!, onDay(day(2), 10 * 60 + 15), 'assign'),
  ];
  const lying = Array.from({ length: manners[standing].leftLying }, (_, i) => [
    left(routineAtHome[(i + 3) % routineAtHome.length]!, onDay(day(4 + i), 10 * 60 + 7 * i), 'feedback'),
    left(routineAtHome[(i + 5) % routineAtHome.length]!, onDay(day(8 + i), 14 * 60 + 11 * i), i % 2 ? 'start' : 'dispatch'),
  ]);
  return [...everywhere, ...lying.flat()];
}
