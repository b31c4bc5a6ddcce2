import type { RENOVATION_CHECKS } from '@guanjia/contracts';
import { addDays, localDateOf, type LocalDate } from '@guanjia/domain';
import { atWork, later, onDay } from '../history/local-time.ts';
import type { Home } from '../history/ticket-plan.ts';
import type { Dice } from '../plan/dice.ts';
import { datedIdOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';

type Check = (typeof RENOVATION_CHECKS)[number];

/** A look at the site on one of its days, and what was wrong. */
interface Look {
  at: Date;
  wrong: Check | null;
}

/** One renovation from its application to its acceptance. */
export interface RenovationPlan {
  id: string;
  estate: EstatePlan;
  home: Home;
  scope: string;
  appliedAt: Date;
  startedAt: Date;
  /** once on every day of the works */
  looks: Look[];
  startOn: LocalDate;
  endOn: LocalDate;
  idNumber: string;
}

const scopes = ['厨卫翻新,不动承重墙', '全屋地板更换', '阳台封窗与吊顶', '水电改造', '墙面粉刷'] as const;
const faults = ['NO_DUST_NUISANCE', 'BALCONY_CLEAR', 'NO_LOOSE_WIRING', 'EXTINGUISHERS_IN_PLACE', 'BADGES_WORN'] as const satisfies readonly Check[];

/** Works of three to twelve days; one look in eight finds something wrong, which is put right the next morning. */
export function planRenovation({ estate, home, dice, receivedAt, no }: { estate: EstatePlan; home: Home; dice: Dice; receivedAt: Date; no: number }): RenovationPlan {
  const appliedAt = atWork(receivedAt, dice.int(0, 60));
  const startOn = addDays(localDateOf(appliedAt), dice.int(2, 4));
  const days = dice.int(3, 12);
  const looks = Array.from({ length: days }, (_, day): Look => ({
    at: onDay(addDays(startOn, day), dice.int(13 * 60, 17 * 60)), wrong: day < days - 1 && dice.chance(1 / 8) ? dice.pick(faults) : null,
  }));
  return {
    id: datedIdOf(appliedAt, `renovation ${estate.code} ${no}`), estate, home, scope: dice.pick(scopes), appliedAt, startedAt: onDay(startOn, dice.int(8 * 60 + 30, 10 * 60)), looks,
    startOn, endOn: addDays(startOn, days + 7), idNumber: `310101199001${String(1000 + no).padStart(6, '0')}`,
  };
}

/** When its last look has been taken. */
export const endOfWorks = ({ looks }: RenovationPlan): Date => later(looks.at(-1)!.at, 60);
