import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, columnsOf, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRenovationViolationsArgs } from '../../schema.types.ts';
import { readable } from '../application/application-sight.sql.ts';
import type { RenovationViolation } from './violation.rules.ts';

export type ViolationRow = Stored<RenovationViolation>;

const columns = {
  ...columnsOf('v', {
    id: 'ALWAYS', dueAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], applicationId: ['renovation'], unitId: ['unit'], inspectionId: 'ITSELF', sourceType: 'ITSELF',
    repeatNo: 'ITSELF', supervisorId: ['supervisor'], foundAt: 'ITSELF', foundBy: 'ITSELF', limitStamp: ['limit'], isDueProvisional: 'ITSELF', isOverdue: 'ITSELF',
    state: 'ITSELF', clearedAt: 'ITSELF', clearedBy: 'ITSELF', clearNote: 'ITSELF',
  }),
  check: { sql: sql.ref('v.check_code'), for: 'ITSELF' },
} as const;

const soonestFirst = ascending('v.due_at', 'dueAt');

/** Violations in the renovations that the caller may see. */
@Injectable()
export class ViolationReads {
  async list(call: RequestCall, { filter, ...args }: QueryRenovationViolationsArgs): Promise<Connection<ViolationRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    const { estateId, renovationId, check, state, isOverdue } = filter ?? {};
    return connection(await call.reads.rows<ViolationRow>(sql`select ${askedColumns(call, columns)}
      from renovation_violation v join renovation_application r on r.id = v.application_id
      where ${readable(call)} and ${after} and ${idIs('v.estate_id', estateId)} and ${idIs('v.application_id', renovationId)}
        and ${valueIs('v.check_code', check)} and ${valueIs('v.state', state)} and ${when(isOverdue, (value) => sql<boolean>`v.is_overdue = ${value}`)} ${tail}`));
  }
}
