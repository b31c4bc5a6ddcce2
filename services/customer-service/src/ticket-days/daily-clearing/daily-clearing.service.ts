import { Injectable } from '@nestjs/common';
import { localDateOf, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ConfirmDailyClearingInput, LinkClearingToMeetingInput } from '../../schema.types.ts';
import { dutyOf } from '../../duties/duty/duty.rules.ts';
import { dutyDone, openDuties } from '../../duties/duty/duty.service.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { DailyClearingEntity } from './daily-clearing.entity.ts';
import { sheetOf } from './daily-clearing.facts.ts';
import { decideDailyClearing, type DailyClearing } from './daily-clearing.rules.ts';

const constraints = { daily_clearing_once: () => customerServiceErrors.error('CLEARED_ALREADY') };

/** Clears the day's tickets, and reports them the next morning. @source CS-020 CS-021 */
@Injectable()
export class DailyClearingService {
  constructor(private readonly store: AggregateStore) {}

  /** The sheet of today, as the tickets are now; a day that is over was missed. @throws CLEARED_ALREADY   @source CS-020 */
  confirm(call: Call, input: ConfirmDailyClearingInput, keyed: Keyed): Promise<Stored<DailyClearing>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'clearing.confirm');
    const { estateId } = input;
    const command = { operation: 'confirmDailyClearing', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<DailyClearing>(call, DailyClearingEntity, command, async (_, tx) => {
      const [on, within] = [localDateOf(call.now), joined(call, tx)];
      const decision = decideDailyClearing(
        { type: 'confirmDailyClearing', id: call.newId(), estateId, on, sheet: await sheetOf(tx, { estateId, on, now: call.now }) }, null, contextOf(call));
      await openDuties(within, estateId, [dutyOf('DAILY_CLEARING', on), dutyOf('MORNING_REPORT', on)]);
      await dutyDone(within, estateId, { kind: 'DAILY_CLEARING', period: on, by: decision.state.id! });
      return decision;
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-021 */
  link(call: Call, id: string, { meetingId, reportedAt }: LinkClearingToMeetingInput, keyed: Keyed): Promise<Stored<DailyClearing>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'clearing.confirm');
    const command = { operation: 'linkClearingToMeeting', scope, body: { id, meetingId, reportedAt }, ...keyed };
    return this.store.update<DailyClearing>(call, DailyClearingEntity, id, command, async (clearing, tx) => {
      const decision = decideDailyClearing(
        { type: 'linkClearingToMeeting', meetingId: meetingNamed(meetingId), reportedAt: reportedAt ?? call.now }, clearing, contextOf(call));
      await dutyDone(joined(call, tx), clearing.estateId, { kind: 'MORNING_REPORT', period: clearing.on, by: id });
      return decision;
    });
  }
}

/** A meeting is the archives' own, and taken as it is named. @throws INVALID_INPUT */
export function meetingNamed(id: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw platformErrors.error('INVALID_INPUT', { field: 'meetingId', params: { reason: 'meeting id' } });
  return id;
}
