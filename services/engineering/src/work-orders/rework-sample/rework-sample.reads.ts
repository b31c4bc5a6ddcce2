import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryReworkSamplesArgs } from '../../schema.types.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { neededRepeat } from './rework-sample.facts.ts';
import type { ReworkSample } from './rework-sample.rules.ts';

/** With the repairs in it that were to be done again, as is known by now. */
export type ReworkSampleRow = Stored<ReworkSample> & { reworkedIds?: string[] };

const columns = {
  ...columnsOf('s', { id: 'ALWAYS', month: 'ALWAYS', estateId: ['estate'], seed: 'ITSELF', population: 'ITSELF', orderIds: ['workOrders', 'size'], standard: 'ITSELF' }),
  reworkedIds: {
    sql: sql`(select coalesce(jsonb_agg(w.id order by w.id), '[]') from work_order w where w.id in (select value::uuid from jsonb_array_elements_text(s.order_ids))
      and ${neededRepeat(sql`(s.standard->>'windowDays')::int`)})`,
    for: ['reworked', 'reworkedCount'],
  },
} as const;

const latestFirst = descending('s.month', 'month', 'text');

@Injectable()
export class ReworkSampleReads {
  async list(call: RequestCall, { estateId, month, ...args }: QueryReworkSamplesArgs): Promise<Connection<ReworkSampleRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<ReworkSampleRow>(sql`select ${askedColumns(call, columns)} from rework_sample s
      where ${call.reads.within(scopeOf(call.actor, workOrdersAccess, 'repair.figures'), 's.estate_id')} and ${after} and ${idIs('s.estate_id', estateId)} and ${valueIs('s.month', month)} ${tail}`));
  }
}
