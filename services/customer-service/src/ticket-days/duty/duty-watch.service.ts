import { Injectable } from '@nestjs/common';
import { addDays, localDateOf, startOfDay, type LocalDate } from '@guanjia/domain';
import type { JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import { analysisDuty, clearingDuty, daysToOpen, isMonday, isQuarterCounted, monthEndedBefore, sampleDuty, statisticsDuty, watchDuty, type Duty } from './duty.rules.ts';
import { openDuties } from './duty.service.ts';
import { repairsOfWeekBefore } from '../../callbacks/callback-sample/callback-sample.facts.ts';
import { openFollowUps } from '../follow-up/follow-up.facts.ts';

/** The next midnight at which an estate's day is opened. */
export const DAY_LOOK = 'ticket-days.look';

/** Opens what each day, week and month asks for; days that nobody looked at, because nothing ran, are opened too.
 *  @source CS-020 … CS-027 CS-034 CS-053 */
@Injectable()
export class DutyWatch {
  /** @returns when to look again */
  async look(call: JoinedCall, estateId: string): Promise<Date> {
    const days = daysToOpen(await lastOpened(call, estateId), call.now);
    const platforms = await watched(call, estateId);
    await openDuties(call, estateId, days.flatMap((day) => [clearingDuty(day), ...platforms.map((platform) => watchDuty(day, platform)), ...analysesOf(day)]));
    await openDuties(call, estateId, days.filter(isQuarterCounted).map(statisticsDuty));
    for (const monday of days.filter(isMonday)) {
      await openFollowUps(call, estateId, monday);
      const repairs = await repairsOfWeekBefore(call.tx, estateId, startOfDay(monday));
      if (repairs.length > 0) await openDuties(call, estateId, [sampleDuty(monday)]);
    }
    return startOfDay(addDays(localDateOf(call.now), 1));
  }
}

function analysesOf(day: LocalDate): Duty[] {
  const month = monthEndedBefore(day);
  return month === null ? [] : [analysisDuty('TICKET', month), analysisDuty('COMPLAINT', month)];
}

async function lastOpened({ tx }: JoinedCall, estateId: string): Promise<LocalDate | null> {
  const found = await sql<{ last: LocalDate | null }>`select max(period) as last from ticket_duty where estate_id = ${estateId} and kind = 'DAILY_CLEARING'`.execute(tx.db);
  return found.rows[0]!.last;
}

async function watched({ tx }: JoinedCall, estateId: string): Promise<{ code: string; watcherId: string }[]> {
  const found = await sql<{ code: string; watcherId: string }>`select code, watcher_id as "watcherId" from online_platform
    where estate_id = ${estateId} and is_watched order by code`.execute(tx.db);
  return found.rows;
}
