import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { ownHousehold } from '../../move-in/own-home.sql.ts';
import type { QueryCustomerPropertiesArgs } from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import type { CashReceipt, CustomerProperty } from './customer-property.rules.ts';

export type CustomerPropertyRow = Stored<CustomerProperty>;

const columns = columnsOf('c', {
  id: 'ALWAYS', receivedAt: 'ALWAYS', estateId: 'ALWAYS', householdId: 'ALWAYS', keeperId: 'ALWAYS', receivedBy: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', kind: 'ITSELF',
  unitId: ['unit'], customerName: 'ITSELF', description: 'ITSELF', qty: 'ITSELF', keptAt: 'ITSELF', releasedTo: 'ITSELF', releasedBy: 'ITSELF',
  releasedAt: 'ITSELF', state: 'ITSELF',
});

const newestFirst = descending('c.received_at', 'receivedAt');

@Injectable()
export class CustomerPropertyReads {
  async list(call: RequestCall, { filter, ...args }: QueryCustomerPropertiesArgs): Promise<Connection<CustomerPropertyRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, householdId, kind, state, keeperId } = filter ?? {};
    return connection(await call.reads.rows<CustomerPropertyRow>(sql`select ${askedColumns(call, columns)} from customer_property c where ${readable(call)} and ${after}
      and ${idIs('c.estate_id', estateId)} and ${idIs('c.household_id', householdId)} and ${valueIs('c.kind', kind)} and ${valueIs('c.state', state)}
      and ${valueIs('c.keeper_id', keeperId)} ${tail}`));
  }

  /** The receipt of money. @source CS-143 */
  receiptOf(call: RequestCall, id: string): Promise<CashReceipt | null> {
    return call.load('receipt of property', id, async (ids) => {
      const found = await call.reads.rows<CashReceipt>(sql`select r.id, r.number, r.amount_fen as "amountFen", r.kind, r.payer_ref as "payerRef", r.taken_by as "takenBy",
          r.received_at as "receivedAt", r.customer_property_id as "customerPropertyId"
        from cash_receipt r join customer_property c on c.id = r.customer_property_id where ${idIn('c.id', ids)} and ${readable(call)}`);
      return new Map(found.map((receipt) => [receipt.customerPropertyId, receipt]));
    });
  }
}

/** Letter S: the household's own; of an employee, what was taken or is kept. */
const ownProperty = (actor: Actor): RawBuilder<boolean> => (actor.kind === 'MEMBER'
  ? ownHousehold(actor, 'c.household_id') : sql<boolean>`${actor.id} in (c.received_by, c.keeper_id)`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, homesAccess, 'customer-property.read'), 'c.estate_id', ownProperty(call.actor));
