import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryServiceOrdersArgs, ServiceOrderFilter } from '../../schema.types.ts';
import { serviceOrderAccess } from '../service-orders.access.ts';
import type { ServiceOrder } from './service-order.rules.ts';

export type ServiceOrderRow = Stored<ServiceOrder>;

const columns = columnsOf('o', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', itemId: 'ALWAYS', appointmentId: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', itemCode: 'ITSELF',
  kind: 'ITSELF', businessLine: 'ITSELF', unitId: ['unit'], householdId: ['household'], content: 'ITSELF', startOn: 'ITSELF', endOn: 'ITSELF', state: 'ITSELF',
  unitPriceFen: 'ITSELF', quantityHundredths: 'ITSELF', quoteContent: 'ITSELF', quoteFen: 'ITSELF', quotedAt: 'ITSELF', acceptedQuoteAt: 'ITSELF',
  appointmentAt: 'ITSELF', employeeId: ['employee'], startedAt: 'ITSELF', completedAt: 'ITSELF', result: 'ITSELF', amountFen: 'ITSELF', satisfaction: 'ITSELF',
  evaluation: 'ITSELF', evaluatedAt: 'ITSELF', cancelReasonCode: 'ITSELF', cancelledAt: 'ITSELF',
});

const newestFirst = descending('o.created_at', 'createdAt');

/** Service orders as plain rows. */
@Injectable()
export class ServiceOrderReads {
  one(call: RequestCall, id: string): Promise<ServiceOrderRow | null> {
    return call.load('service order', id, async (ids) => byId(await call.reads.rows<ServiceOrderRow>(sql`select ${askedColumns(call, columns)}
      from service_order o where ${idIn('o.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryServiceOrdersArgs): Promise<Connection<ServiceOrderRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<ServiceOrderRow>(sql`select ${askedColumns(call, columns)} from service_order o
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }
}

/** A member lives where it was ordered for; an employee performs it. */
const ownOrder = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`o.household_id in (select h.id::uuid from reference_copy h where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb)`
  : sql<boolean>`o.employee_id::text = ${id}`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, serviceOrderAccess, 'service-order.read'), 'o.estate_id', ownOrder(call.actor));

const matching = ({ estateId, householdId, employeeId, state, kind, businessLine, itemCode, completedFrom, completedTo }: ServiceOrderFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('o.estate_id', estateId)} and ${idIs('o.household_id', householdId)} and ${idIs('o.employee_id', employeeId)} and ${valueIs('o.state', state)}
  and ${valueIs('o.kind', kind)} and ${valueIs('o.business_line', businessLine)} and ${valueIs('o.item_code', itemCode)}
  and ${when(completedFrom, (value) => sql<boolean>`o.completed_at >= ${value}`)} and ${when(completedTo, (value) => sql<boolean>`o.completed_at < ${value}`)}`;
