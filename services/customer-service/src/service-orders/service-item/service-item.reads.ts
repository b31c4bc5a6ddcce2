import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, byId, columnsOf, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryServiceItemsArgs } from '../../schema.types.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';
import type { ServiceItem } from './service-item.rules.ts';

export type ServiceItemRow = Stored<ServiceItem>;

const columns = columnsOf('i', {
  id: 'ALWAYS', code: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', name: 'ITSELF', kind: 'ITSELF', businessLine: 'ITSELF', standard: 'ITSELF',
  unit: 'ITSELF', priceFen: 'ITSELF', planning: 'ITSELF', planningRecordId: 'ITSELF', plannedBy: 'ITSELF', evaluation: 'ITSELF', approvedBy: 'ITSELF',
  approvedAt: 'ITSELF', launchedAt: 'ITSELF', withdrawnAt: 'ITSELF', state: 'ITSELF',
});

const byCode = ascending('i.code', 'code', 'text');

/** The price list. @source CS-141 */
@Injectable()
export class ServiceItemReads {
  one(call: RequestCall, id: string): Promise<ServiceItemRow | null> {
    return call.load('service item', id, async (ids) => byId(await call.reads.rows<ServiceItemRow>(sql`select ${askedColumns(call, columns)}
      from service_item i where ${idIn('i.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryServiceItemsArgs): Promise<Connection<ServiceItemRow>> {
    const { after, tail, connection } = page(args, byCode);
    const { estateId, state, kind, businessLine, code } = filter ?? {};
    return connection(await call.reads.rows<ServiceItemRow>(sql`select ${askedColumns(call, columns)} from service_item i
      where ${readable(call)} and ${after} and ${idIs('i.estate_id', estateId)} and ${valueIs('i.state', state)} and ${valueIs('i.kind', kind)}
        and ${valueIs('i.business_line', businessLine)} and ${valueIs('i.code', code)} ${tail}`));
  }
}

/** To a household what is offered, or was. */
const isPublic = sql<boolean>`(i.launched_at is not null)`;

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, serviceOrderAccess, 'service-item.read'), 'i.estate_id', isPublic);
