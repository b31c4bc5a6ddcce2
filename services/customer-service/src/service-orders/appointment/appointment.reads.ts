import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryAppointmentsArgs } from '../../schema.types.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';
import type { Appointment } from './appointment.rules.ts';

export type AppointmentRow = Stored<Appointment>;

const columns = columnsOf('a', {
  id: 'ALWAYS', at: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', sourceType: 'ITSELF', sourceId: 'ALWAYS', unitId: ['unit'], householdId: ['household'],
  employeeId: ['employee'], earlyMinutes: 'ITSELF', lateMinutes: 'ITSELF', state: 'ITSELF', arrivedAt: 'ITSELF', deviationMin: 'ITSELF', isOnTime: 'ITSELF',
  missedAt: 'ITSELF',
});

const latestFirst = descending('a.at', 'at');

/** Agreed visits as plain rows. @source CS-142 */
@Injectable()
export class AppointmentReads {
  one(call: RequestCall, id: string): Promise<AppointmentRow | null> {
    return call.load('appointment', id, async (ids) => byId(await call.reads.rows<AppointmentRow>(sql`select ${askedColumns(call, columns)}
      from appointment a where ${idIn('a.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryAppointmentsArgs): Promise<Connection<AppointmentRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, employeeId, sourceType, state, isOnTime, from, to } = filter ?? {};
    return connection(await call.reads.rows<AppointmentRow>(sql`select ${askedColumns(call, columns)} from appointment a
      where ${readable(call)} and ${after} and ${idIs('a.estate_id', estateId)} and ${idIs('a.employee_id', employeeId)}
        and ${valueIs('a.source_type', sourceType)} and ${valueIs('a.state', state)} and ${when(isOnTime, (value) => sql<boolean>`a.is_on_time = ${value}`)}
        and ${when(from, (value) => sql<boolean>`a.at >= ${value}`)} and ${when(to, (value) => sql<boolean>`a.at < ${value}`)} ${tail}`));
  }
}

/** A member lives where the visit goes; an employee makes it. */
const ownVisit = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`a.household_id in (select h.id::uuid from reference_copy h where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb)`
  : sql<boolean>`a.employee_id::text = ${id}`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, serviceOrderAccess, 'appointment.read'), 'a.estate_id', ownVisit(call.actor));
