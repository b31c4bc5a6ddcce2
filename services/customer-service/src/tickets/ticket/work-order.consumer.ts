import { Injectable } from '@nestjs/common';
import type { ReceivedEvent } from '@guanjia/contracts';
import { Consumers, type EventTransaction } from '@guanjia/messaging';
import { eventCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { TicketService } from './ticket.service.ts';
import { workOrderReactions, type WorkOrderReaction } from './work-order.policy.ts';

interface TicketOfOrder {
  ticketId: string | null;
  assignmentId: string | null;
}

/** Work orders of tickets move their ticket; those without one are engineering's alone. */
@Injectable()
export class WorkOrderConsumer {
  constructor(consumers: Consumers, private readonly tickets: TicketService) {
    for (const reaction of workOrderReactions) {
      consumers.on(reaction.contract, (event: ReceivedEvent<any>, tx) => this.#take(reaction, event, tx));
    }
  }

  async #take({ stepOf }: WorkOrderReaction, event: ReceivedEvent<any>, tx: EventTransaction): Promise<void> {
    const { ticketId, assignmentId } = 'ticketId' in event.data ? (event.data as TicketOfOrder) : await ticketOf(tx, event.aggregateId);
    if (ticketId === null || (await isOver(tx, ticketId))) return;
    await this.tickets.recordProgress(eventCall(event, tx), ticketId, { workOrderId: event.aggregateId, assignmentId, step: stepOf(event.data) });
  }
}

/** What engineering still does about a ticket that was closed or cancelled meanwhile is engineering's alone. */
async function isOver(tx: EventTransaction, ticketId: string): Promise<boolean> {
  const found = await sql<{ state: string }>`select state from ticket where id = ${ticketId} for update`.execute(tx.db);
  return ['CLOSED', 'CANCELLED'].includes(found.rows[0]?.state ?? '');
}

/** An event that names the work order alone: its ticket is known since the order was created. */
async function ticketOf(tx: EventTransaction, workOrderId: string): Promise<TicketOfOrder> {
  const found = await sql<{ id: string }>`select id from ticket
    where assignments @> ${JSON.stringify([{ workOrderId }])}::jsonb`.execute(tx.db);
  return { ticketId: found.rows[0]?.id ?? null, assignmentId: null };
}
