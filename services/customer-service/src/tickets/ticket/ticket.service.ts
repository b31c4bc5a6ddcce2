import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, nextNumber, type Stored, type Tx } from '@guanjia/persistence';
import { limitFrom } from '../../limit/limit.facts.ts';
import { recountedRows } from '../../limit/recount.facts.ts';
import type { AssignHelpersInput, CreateTicketInput, DispatchTicketInput, TicketAssignmentInput, TriageTicketInput } from '../../schema.types.ts';
import { ticketAccess } from '../tickets.access.ts';
import { keepTimeline } from '../timeline/timeline.service.ts';
import { confirmationByCallback } from './ticket-confirmation.facts.ts';
import { dispatchStandard } from './ticket-limits.rules.ts';
import { finishLimitFrom, placeNamed, planned } from './ticket.facts.ts';
import { TicketEntity } from './ticket.entity.ts';
import { limitedTickets } from './ticket.sql.ts';
import type { RecordProgress } from './ticket-progress.rules.ts';
import { decideTicket, type Ticket, type TicketCommand } from './ticket.rules.ts';

type CommandOf = (ticket: Stored<Ticket>, tx: Tx) => TicketCommand | Promise<TicketCommand>;

@Injectable()
export class TicketService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws REFERENCE_NOT_YET_KNOWN, NOT_FOUND, and what `created` throws   @source CS-011 CS-012 */
  create(call: Call, input: CreateTicketInput, keyed: Keyed): Promise<Stored<Ticket>> {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.create');
    const { estateId, receivedAt, reporterId = null, unitId = null, areaCode = null, equipmentId = null } = input;
    const isReportedByMember = call.actor.kind === 'MEMBER';
    return this.store.create<Ticket>(call, TicketEntity, {
      operation: 'createTicket', scope, place: { estateId }, body: input, ...keyed,
    }, async (_, tx) => this.#told(tx, call, {
      ...input, ...(await placeNamed(tx, input, call.actor)), unitId, areaCode, equipmentId, isReportedByMember,
      type: 'createTicket', id: call.newId(),
      reporterId: isReportedByMember || input.reporterType === 'STAFF' ? call.actor.id : reporterId, receivedAt: receivedAt ?? input.reportedAt,
      dispatchLimit: await limitFrom(tx, dispatchStandard(null), { estateId, from: call.now }),
      // Taken last: whoever files next waits for it until this ticket is saved.
      number: await nextNumber(tx, 'BX', call.now),
    }, null));
  }

  /** @source CS-013 */
  triage(call: Call, id: string, input: TriageTicketInput, keyed: Keyed) {
    return this.#handle(call, { id, operation: 'triageTicket', body: input, ...keyed }, async ({ estateId, enteredAt }, tx) => ({
      type: 'triageTicket', category: input.category, urgency: input.urgency, isChargeable: input.isChargeable ?? null,
      dispatchLimit: await limitFrom(tx, dispatchStandard(input.urgency), { estateId, from: enteredAt }),
    }));
  }

  /** @source CS-014 CS-015 CS-028 */
  dispatch(call: Call, id: string, { lead, helpers, overrideReason = null }: DispatchTicketInput, keyed: Keyed) {
    return this.#handle(call, { id, operation: 'dispatchTicket', body: { lead, helpers, overrideReason }, ...keyed }, async (ticket, tx) => ({
      type: 'dispatchTicket', overrideReason, finishLimit: await finishLimitFrom(tx, ticket, call.now),
      plans: [await planned(tx, ticket, lead, { id: call.newId(), role: 'LEAD' }), ...(await helping(tx, call, ticket, helpers))],
    }));
  }

  /** @source CS-028 */
  assignHelpers(call: Call, id: string, { helpers, overrideReason = null }: AssignHelpersInput, keyed: Keyed) {
    return this.#handle(call, { id, operation: 'assignHelpers', body: { helpers, overrideReason }, ...keyed }, async (ticket, tx) =>
      ({ type: 'assignHelpers', overrideReason, plans: await helping(tx, call, ticket, helpers) }));
  }

  /** Commands that need nothing but what the caller says. */
  run(call: Call, id: string, command: PlainCommand, keyed: Keyed): Promise<Stored<Ticket>> {
    return this.#handle(call, { id, operation: command.type, body: command, ...keyed }, () => command);
  }

  /** @throws CONFIRMATION_MISSING   @source CS-018 */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Ticket>> {
    return this.#handle(call, { id, operation: 'closeTicket', body: {}, ...keyed }, async (ticket, tx) =>
      ({ type: 'closeTicket', callback: await confirmationByCallback(tx, ticket) }));
  }

  /** @source CS-019 */
  reopen(call: Call, id: string, { reasonCode, note = null }: { reasonCode: string; note?: string | null }, keyed: Keyed) {
    return this.#handle(call, { id, operation: 'reopenTicket', body: { reasonCode, note }, ...keyed }, async (ticket, tx) =>
      ({ type: 'reopenTicket', reasonCode, note, finishLimit: await finishLimitFrom(tx, ticket, call.now) }));
  }

  /** @source CS-016 CS-017 */
  recordProgress(call: Call, id: string, told: Pick<RecordProgress, 'workOrderId' | 'assignmentId' | 'step'>): Promise<Stored<Ticket>> {
    return this.#handle(call, { id, operation: 'recordProgress' }, async ({ estateId, urgency }, tx) => ({
      type: 'recordProgress', ...told,
      dispatchLimit: told.step.kind === 'CANCELLED' ? await limitFrom(tx, dispatchStandard(urgency), { estateId, from: call.now }) : null,
    }));
  }

  /** A year's calendar became known. @source PLAT-010 */
  async recomputeLimits(call: JoinedCall, { regionId }: { regionId: string | null }): Promise<void> {
    for await (const { id, limit } of recountedRows(call.tx, limitedTickets, regionId)) {
      await this.#handle(call, { id, operation: 'recomputeLimits' }, () => ({ type: 'recomputeLimits', limit }));
    }
  }

  #handle(call: Call, { id, body, ...command }: Keyed & { id: string; operation: string; body?: object }, commandOf: CommandOf) {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.handle');
    return this.store.update<Ticket>(call, TicketEntity, id, { scope, body: { id, ...body }, ...command },
      async (ticket, tx) => this.#told(tx, call, await commandOf(ticket, tx), ticket));
  }

  /** The decision, with its lines on the timeline. */
  async #told(tx: Tx, call: Call, command: TicketCommand, ticket: Stored<Ticket> | null) {
    const decision = decideTicket(command, ticket, { now: call.now, actorId: call.actor.id });
    await keepTimeline(tx, call, ticket ?? (decision.state as Ticket), decision.timeline);
    return decision;
  }
}

export type PlainCommand = Extract<TicketCommand, { type: 'cancelTicket' | 'addTicketNote' | 'feedbackTicketResult' | 'confirmTicketOnSite' | 'awaitCallback' }>;

async function helping(tx: Tx, call: Call, ticket: Ticket, helpers: readonly TicketAssignmentInput[]) {
  const plans = [];
  for (const helper of helpers) plans.push(await planned(tx, ticket, helper, { id: call.newId(), role: 'HELPER' }));
  return plans;
}
