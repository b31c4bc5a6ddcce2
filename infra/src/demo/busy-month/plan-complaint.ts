import { onDay, atWork, later } from '../history/local-time.ts';
import { grounds, type ComplaintPlan, type ComplaintStep } from '../history/complaint-plan.ts';
import type { Dice } from '../plan/dice.ts';
import { datedIdOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import { localDateOf } from '@guanjia/domain';

interface Setting {
  estate: EstatePlan;
  receivedAt: Date;
  dice: Dice;
  no: number;
}

export function planComplaint({ estate, receivedAt, dice, no }: Setting): ComplaintPlan {
  const home = dice.pick(estate.buildings.flatMap(({ code, units }) => units.flatMap((unit) => (unit.household ? [{ buildingCode: code, unit, household: unit.household }] : []))));
  const isOurs = dice.chance(0.8);
  const intake = taken(dice, receivedAt, isOurs);
  return {
    id: datedIdOf(receivedAt, `complaint ${estate.code} ${no}`), estate, ground: dice.pick(Object.values(grounds)), channel: 'VISIT', severity: 'ORDINARY', home, member: dice.pick(home.household.members), receivedAt, isOurs,
    rounds: isOurs ? [intake, ...putRight(dice, intake.at(-1)!.at)] : [intake],
  };
}

/** From the desk to the department; one in ten is answered too late, one in five turns out to be none of ours. */
function taken(dice: Dice, receivedAt: Date, isOurs: boolean): ComplaintStep[] {
  const file = later(receivedAt, dice.int(0, 8));
  const accept = atWork(later(file, dice.int(3, 40)), dice.int(0, 30));
  const isLate = dice.chance(0.1);
  const respond = isLate ? atWork(onDay(localDateOf(later(receivedAt, 9 * DAY)), 600), 0) : later(accept, dice.int(2, 30));
  const investigate = later(accept, dice.int(31, 60));
  const verify = atWork(later(investigate, dice.int(30, 300)), dice.int(0, 60));
  const rest: ComplaintStep[] = [
    { type: 'accept', at: accept, by: 'CSR1' }, { type: 'investigate', at: investigate, by: 'CSR1' }, { type: 'judge', at: verify, by: 'CSS', isValid: isOurs },
    { type: 'verify', at: later(verify, 5), by: 'CSR1' }, { type: 'respond', at: respond, by: 'CSR1', isLate },
    isOurs ? { type: 'assign', at: later(verify, 20), by: 'CSS' } : { type: 'reject', at: later(verify, 30), by: 'CSS' },
  ];
  const last = rest.pop()!;
  const end = new Date(Math.max(last.at.getTime(), later(respond, 10).getTime()));
  return [{ type: 'file', at: file, by: 'FD' }, ...rest.toSorted((a, b) => a.at.getTime() - b.at.getTime()), { ...last, at: end }];
}

const DAY = 1_440;

/** Handled, told and asked; one in six was not content the first time. */
function putRight(dice: Dice, from: Date): ComplaintStep[][] {
  const handled = (after: Date): ComplaintStep => ({ type: 'handle', at: atWork(later(after, dice.int(200, 3_000)), dice.int(0, 200)), by: 'CSR1' });
  const asked = (after: Date, isSatisfied: boolean): ComplaintStep[] => {
    const told = later(after, dice.int(20, 120));
    const isLate = dice.chance(0.08);
    return [{ type: 'told', at: told, by: 'CSR1' }, { type: 'callback', at: atWork(later(told, isLate ? 9 * DAY : dice.int(60, 1_400)), dice.int(0, 60)), by: 'CSR1', isSatisfied }];
  };
  const close = (after: Date): ComplaintStep[] => [{ type: 'close', at: later(after, dice.int(5, 60)), by: 'CSR1' }];
  const [start, first] = [{ type: 'start' as const, at: later(from, 15), by: 'CSR1' }, handled(from)];
  const isContent = dice.chance(5 / 6);
  const heard = asked(first.at, isContent);
  if (isContent) return [[start, first], heard, close(heard.at(-1)!.at)];
  const second = handled(heard.at(-1)!.at);
  const again = asked(second.at, true);
  return [[start, first], heard, [second], again, close(again.at(-1)!.at)];
}
