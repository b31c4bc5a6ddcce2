import { regionState } from '@guanjia/contracts';
import { platformErrors, reachOf, scopeOf } from '@guanjia/domain';
import { AggregateStore, Database, joined, requireReference, type Call, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import type { MutationSetCalendarArgs } from '../../schema.types.ts';
import { calendarAccess } from '../calendar.access.ts';
import { BusinessCalendarEntity } from './business-calendar.entity.ts';
import { calendarId, decideCalendar, type CalendarRecord } from './business-calendar.rules.ts';

@Injectable()
export class BusinessCalendarService {
  constructor(private readonly store: AggregateStore, private readonly database: Database) {}

  /** Publishes a year, or corrects it. It takes the whole group's scope: a calendar reaches beyond every estate.
   *  @throws FORBIDDEN   @throws REFERENCE_NOT_YET_KNOWN the region
   *  @source PLAT-010 */
  async set(call: Call, { input, idempotencyKey }: MutationSetCalendarArgs): Promise<CalendarRecord> {
    const scope = scopeOf(call.actor, calendarAccess, 'calendar.write');
    if (!scope.isGroup) throw platformErrors.error('FORBIDDEN', { params: { capability: 'calendar.write' } });
    const regionId = input.regionId ?? null;
    const command = { type: 'setCalendar' as const, ...input, regionId };
    const common = { operation: 'setCalendar', scope, idempotencyKey, body: input };
    const work = async (tx: Tx): Promise<CalendarRecord> => {
      if (regionId) await requireReference(tx, regionState, regionId);
      const known = await tx.em.findOne(BusinessCalendarEntity, { id: calendarId({ year: input.year, regionId }) });
      const inner = joined(call, tx);
      if (known) return this.store.update(inner, BusinessCalendarEntity, known.id, common, () => decideCalendar(command, call.now));
      return this.store.create(inner, BusinessCalendarEntity, {
        ...common, place: { isGroup: true }, constraints: { business_calendar_pkey: () => platformErrors.error('IN_PROGRESS') },
      }, () => decideCalendar(command, call.now));
    };
    return call.tx ? work(call.tx) : this.database.transaction(reachOf(call.actor), work);
  }
}
