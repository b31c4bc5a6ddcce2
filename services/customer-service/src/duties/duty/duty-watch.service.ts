import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, startOfDay, weekdayOf, type LocalDate } from '@guanjia/domain';
import { standardInForce, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import { repairsOfWeekBefore } from '../../callbacks/callback-sample/callback-sample.facts.ts';
import { openFollowUps } from '../../ticket-days/follow-up/follow-up.facts.ts';
import { calendarKinds, dutyPeriod, nextPeriodAt, periodBegunOn, termsOf, type DutyKind } from './duty-kinds.rules.ts';
import { daysToOpen, dutyOf, type Duty } from './duty.rules.ts';
import { isOpened, openDuties } from './duty.service.ts';

/** The next midnight at which an estate's day is opened; the next period of what goes by a standard. */
export const DUTY_LOOKS = { day: 'duties.look', standards: 'duties.standards' } as const;

/** Opens what each period asks for; days that nobody looked at, because nothing ran, are opened too.
 *  @source CS-020 … CS-027 CS-034 CS-053 CS-103 … CS-105 */
@Injectable()
export class DutyWatch {
  /** @returns when to look again */
  async look(call: JoinedCall, estateId: string): Promise<Date> {
    const days = daysToOpen(await lastOpened(call, estateId), call.now);
    const platforms = await watched(call, estateId);
    await openDuties(call, estateId, days.flatMap((day) => [
      ...begunOn(day), ...platforms.map(({ part, employeeId }) => dutyOf('ONLINE_WATCH', day, { part, employeeId })),
    ]));
    for (const day of days.filter((one) => weekdayOf(one) === 1)) {
      await openFollowUps(call, estateId, day);
      const repairs = await repairsOfWeekBefore(call.tx, estateId, startOfDay(day));
      if (repairs.length > 0) await openDuties(call, estateId, [dutyOf('CALLBACK_SAMPLE', day)]);
    }
    return startOfDay(addDays(localDateOf(call.now), 1));
  }

  /** What goes by a standard is asked for of an estate that is new in a period too. @returns when to look again   @throws REFERENCE_NOT_YET_KNOWN
   *  @source CS-103 CS-104 CS-105 PLAT-014 */
  async lookAtStandards(call: JoinedCall, estateId: string): Promise<Date> {
    const on = localDateOf(call.now);
    for (const kind of calendarKinds('STANDARD')) await openByStandard(call, estateId, { kind, on });
    return nextPeriodAt(on);
  }
}

/** The duty of a day's period, opened where it is not. @throws REFERENCE_NOT_YET_KNOWN */
export async function openByStandard(call: JoinedCall, estateId: string, { kind, on }: { kind: DutyKind; on: LocalDate }): Promise<void> {
  const { standard } = termsOf(kind);
  if (await isOpened(call, estateId, { kind, period: dutyPeriod(kind, on).text })) return;
  const stamp = standard ? await standardInForce(call.tx, standard, estateId, call.now) : null;
  await openDuties(call, estateId, [dutyOf(kind, on, { standard: stamp && { key: stamp.key, value: stamp.value, unit: stamp.unit } })]);
}

function begunOn(day: LocalDate): Duty[] {
  return calendarKinds('ONCE').flatMap((kind) => {
    const period = periodBegunOn(kind, day);
    return period ? [dutyOf(kind, period.firstDay)] : [];
  });
}

async function lastOpened({ tx }: JoinedCall, estateId: string): Promise<LocalDate | null> {
  const found = await sql<{ last: LocalDate | null }>`select max(from_on) as last from periodic_duty where estate_id = ${estateId} and kind = 'DAILY_CLEARING'`.execute(tx.db);
  return found.rows[0]!.last;
}

async function watched({ tx }: JoinedCall, estateId: string): Promise<{ part: string; employeeId: string }[]> {
  const found = await sql<{ part: string; employeeId: string }>`select code as part, watcher_id as "employeeId" from online_platform
    where estate_id = ${estateId} and is_watched order by code`.execute(tx.db);
  return found.rows;
}
