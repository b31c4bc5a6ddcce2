import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryAppearanceChecksArgs } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import type { AppearanceCheck } from './appearance-check.rules.ts';

export type AppearanceCheckRow = Stored<AppearanceCheck>;

const columns = columnsOf('c', {
  id: 'ALWAYS', checkedAt: 'ALWAYS', estateId: ['estate'], employeeId: ['employee'], inspectionId: 'ITSELF', items: 'ITSELF', isPassed: 'ITSELF', checkedBy: 'ITSELF',
});

const latestFirst = descending('c.checked_at', 'checkedAt');

@Injectable()
export class AppearanceCheckReads {
  /** Whoever is checked sees the own checks. @source CS-144 */
  async list(call: RequestCall, { filter, ...args }: QueryAppearanceChecksArgs): Promise<Connection<AppearanceCheckRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, employeeId, isPassed } = filter ?? {};
    const own = sql<boolean>`c.employee_id::text = ${call.actor.id}`;
    return connection(await call.reads.rows<AppearanceCheckRow>(sql`select ${askedColumns(call, columns)} from appearance_check c
      where ${call.reads.within(scopeOf(call.actor, conductAccess, 'appearance.read'), 'c.estate_id', own)} and ${after} and ${idIs('c.estate_id', estateId)}
        and ${idIs('c.employee_id', employeeId)} and ${when(isPassed, (value) => sql<boolean>`c.is_passed = ${value}`)} ${tail}`));
  }
}
