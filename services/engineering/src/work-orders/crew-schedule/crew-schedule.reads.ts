import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, idIs, page, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryCrewSchedulesArgs } from '../../schema.types.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import type { CrewSchedule } from './crew-schedule.rules.ts';

/** With how far the day has come: done, and found good by somebody else. */
export type CrewScheduleRow = Stored<CrewSchedule> & { doneCount?: number; verifiedCount?: number };

const soonestFirst = ascending('s.work_on', 'workOn', 'date');

/** Days of the crew, and their progress and quality. @source ENG-029 */
@Injectable()
export class CrewScheduleReads {
  async list(call: RequestCall, { filter, ...args }: QueryCrewSchedulesArgs): Promise<Connection<CrewScheduleRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    const { estateId, technicianId, from, to } = filter ?? {};
    return connection(await call.reads.rows<CrewScheduleRow>(sql`select s.id, s.version, s.estate_id as "estateId", s.work_on as "workOn", s.technician_id as "technicianId",
        s.order_ids as "orderIds", s.planned_by as "plannedBy", p."doneCount", p."verifiedCount"
      from crew_schedule s cross join lateral (select count(*) filter (where w.state in ('COMPLETED', 'VERIFIED', 'CLOSED'))::int as "doneCount",
          count(*) filter (where w.state in ('VERIFIED', 'CLOSED'))::int as "verifiedCount"
        from work_order w where w.id in (select value::uuid from jsonb_array_elements_text(s.order_ids))) p
      where ${call.reads.within(scopeOf(call.actor, workOrdersAccess, 'crew.read'), 's.estate_id', sql<boolean>`s.technician_id::text = ${call.actor.id}`)} and ${after} and s.is_current
        and ${idIs('s.estate_id', estateId)} and ${idIs('s.technician_id', technicianId)}
        and ${when(from, (value) => sql<boolean>`s.work_on >= ${value}::date`)} and ${when(to, (value) => sql<boolean>`s.work_on <= ${value}::date`)} ${tail}`));
  }
}
