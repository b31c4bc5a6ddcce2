import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryPeriodicDutiesArgs } from '../../schema.types.ts';
import { dutiesAccess } from '../duties.access.ts';
import type { KeptDuty } from './duty.rules.ts';

const columns = columnsOf('d', {
  id: 'ALWAYS', dueAt: 'ALWAYS', estateId: ['estate'], kind: 'ITSELF', period: 'ITSELF', part: 'ITSELF', employeeId: ['employee'], role: 'ITSELF', standardStamp: ['standard'],
  required: 'ITSELF', done: 'ITSELF', endsAt: 'ITSELF', state: 'ITSELF', isOverdue: 'ITSELF', doneAt: 'ITSELF', doneByRecord: 'ITSELF',
});

const latestFirst = descending('d.due_at', 'dueAt');

@Injectable()
export class DutyReads {
  /** What each period asks for, the latest first. @source CS-020 … CS-027 CS-103 CS-104 CS-105 K21 */
  async list(call: RequestCall, { filter, ...args }: QueryPeriodicDutiesArgs): Promise<Connection<KeptDuty>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, kind, state, overdue, employeeId } = filter ?? {};
    return connection(await call.reads.rows<KeptDuty>(sql`select ${askedColumns(call, columns)} from periodic_duty d
      where ${call.reads.within(scopeOf(call.actor, dutiesAccess, 'periodic-duty.read'), 'd.estate_id')} and ${after} and ${idIs('d.estate_id', estateId)}
        and ${idIs('d.employee_id', employeeId)} and ${valueIs('d.kind', kind)} and ${valueIs('d.state', state)}
        and ${when(overdue, (value) => sql<boolean>`d.is_overdue = ${value}`)} ${tail}`));
  }
}
