import { Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import { isUuid, reachOf, scopeOf } from '@guanjia/domain';
import { Database, recordAudit, withinScope, type Call } from '@guanjia/persistence';
import { idIs } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { indicatorAccess } from '../indicators.access.ts';

interface Where {
  estateId?: string | null;
  regionId?: string | null;
}

/** Has the sums of estates forgotten and counted anew by the roll-up; doing it twice is doing it once. @source PLAT-017 */
@Injectable()
export class RebuildService {
  constructor(private readonly database: Database) {}

  /** @returns how many estates   @throws INDICATOR_SCOPE_INVALID */
  async rebuild(call: Call, { estateId, regionId }: Where): Promise<number> {
    if (estateId != null && regionId != null) throw customerServiceErrors.error('INDICATOR_SCOPE_INVALID', { field: 'scope' });
    const scope = scopeOf(call.actor, indicatorAccess, 'indicator.rebuild');
    const inRegion = regionId == null ? sql`true` : sql`e.data->>'regionId' = ${isUuid(regionId) ? regionId : ''}`;
    return this.database.transaction(reachOf(call.actor), async (tx) => {
      const marked = await sql<{ id: string }>`insert into indicator_mark (estate_id)
        select e.estate_id from reference_copy e where e.kind = ${estateState.aggregate} and e.estate_id is not null
          and ${withinScope(scope, 'e.estate_id')} and ${idIs('e.estate_id', estateId)} and ${inRegion} returning estate_id as id`.execute(tx.db);
      if (marked.rows.length > 0) await recordAudit(tx, call, {
        operation: 'rebuildIndicators', aggregate: 'customer-service.kpi', aggregateId: estateId ?? regionId ?? 'all', estateId: estateId ?? null, version: 1,
        changes: { estates: [null, marked.rows.length] },
      });
      return marked.rows.length;
    });
  }
}
