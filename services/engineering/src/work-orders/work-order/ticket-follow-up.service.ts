import { Injectable } from '@nestjs/common';
import type { DataOf, ReceivedEvent, ticketClosed, ticketReopened } from '@guanjia/contracts';
import type { Call } from '@guanjia/persistence';
import { sql } from 'kysely';
import { WorkOrderService } from './work-order.service.ts';

/** What becomes of a ticket's orders when the reporter has spoken. Orders that fell away before keep what they are. */
@Injectable()
export class TicketFollowUp {
  constructor(private readonly orders: WorkOrderService) {}

  /** @source CS-019 ENG-030 */
  async reopened(call: Call, { aggregateId, data }: ReceivedEvent<DataOf<typeof ticketReopened>>): Promise<void> {
    for (const id of await this.#done(call, aggregateId, data.workOrderIds)) {
      await this.orders.run(call, { id }, { capability: 'order.rework', operation: 'reworkWorkOrder' },
        () => ({ type: 'reworkWorkOrder', reasonCode: data.reasonCode, note: null }));
    }
  }

  /** @source CS-018 */
  async closed(call: Call, { aggregateId, data }: ReceivedEvent<DataOf<typeof ticketClosed>>): Promise<void> {
    for (const id of await this.#done(call, aggregateId, data.workOrderIds)) {
      await this.orders.run(call, { id }, { capability: 'order.accept', operation: 'noteTicketClosed' }, () => ({ type: 'noteTicketClosed' }));
    }
  }

  async #done({ tx }: Call, ticketId: string, ids: readonly string[]): Promise<string[]> {
    const found = await sql<{ id: string }>`select id from work_order where ticket_id = ${ticketId} and id = any(${[...ids]}::uuid[])
      and state in ('COMPLETED', 'VERIFIED') order by id`.execute(tx!.db);
    return found.rows.map(({ id }) => id);
  }
}
