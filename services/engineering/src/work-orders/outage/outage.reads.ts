import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryUtilityOutagesArgs } from '../../schema.types.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import type { UtilityOutage } from './outage.rules.ts';

export type OutageRow = Stored<UtilityOutage>;

const columns = columnsOf('o', {
  id: 'ALWAYS', startedAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], utility: 'ITSELF', buildingIds: 'ITSELF', affectedUnitIds: ['affectedUnits', 'affectedCount'],
  workOrderId: ['workOrder'], restoreBy: 'ITSELF', restoredAt: 'ITSELF', declaredBy: 'ITSELF', state: 'ITSELF',
});

const latestFirst = descending('o.started_at', 'startedAt');

@Injectable()
export class OutageReads {
  async list(call: RequestCall, { filter, ...args }: QueryUtilityOutagesArgs): Promise<Connection<OutageRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, utility, state } = filter ?? {};
    return connection(await call.reads.rows<OutageRow>(sql`select ${askedColumns(call, columns)} from utility_outage o
      where ${call.reads.within(scopeOf(call.actor, workOrdersAccess, 'outage.read'), 'o.estate_id')} and ${after}
        and ${idIs('o.estate_id', estateId)} and ${valueIs('o.utility', utility)} and ${valueIs('o.state', state)} ${tail}`));
  }
}
