import { isUuid, platformErrors, type Scope } from '@guanjia/domain';
import { withinScope, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { UnitOfHousehold } from './household.rules.ts';

/** A unit within the caller's scope; it is not closed before the transaction ends. @throws NOT_FOUND */
export async function holdUnit(tx: Tx, id: string, scope: Scope): Promise<UnitOfHousehold> {
  const found = isUuid(id)
    ? await sql<UnitOfHousehold>`select u.id, u.estate_id as "estateId", u.state from unit u
        where u.id = ${id} and ${withinScope(scope, 'u.estate_id')} for share`.execute(tx.db)
    : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { field: 'unitId', params: { id } });
  return found.rows[0];
}
