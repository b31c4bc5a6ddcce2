import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, limitFrom, nextNumber, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { recountedRows } from '../../limit/recount.facts.ts';
import type { AssignHelpersInput, CreateTicketInput, DispatchTicketInput, TicketAssignmentInput, TriageTicketInput } from '../../schema.types.ts';
import type { ZoneHandover } from '../../zones/zone-handover.policy.ts';
import { passesOn } from '../../zones/zone-handover.sql.ts';
import { responsibleFor } from '../../zones/zone.facts.ts';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { ticketAccess } from '../tickets.access.ts';
import { keepTimeline } from '../timeline/timeline.service.ts';
import { reported, type Entering } from './ticket-entry.facts.ts';
import { confirmationByCallback } from './ticket-confirmation.facts.ts';
import { dispatchStandard } from './ticket-limits.rules.ts';
import { finishLimitFrom, placeNamed, planned } from './ticket.facts.ts';
import { TicketEntity } from './ticket.entity.ts';
import { limitedTickets, open } from './ticket.sql.ts';
import type { RecordProgress } from './ticket-progress.rules.ts';
import type { CreateTicket } from './ticket-intake.rules.ts';
import { decideTicket, type Ticket, type TicketCommand } from './ticket.rules.ts';

/** One call of the night, or one issue found online, is one ticket. */
const constraints = { ticket_source_once: () => customerServiceErrors.error('ENTERED_ALREADY') };

type CommandOf = (ticket: Stored<Ticket>, tx: Tx) => TicketCommand | Promise<TicketCommand>;

@Injectable()
export class TicketService {
  constructor(private readonly store: AggregateStore) {}

  /** @param entering  how it comes to be entered, where that is not by a report of the day
   *  @throws REFERENCE_NOT_YET_KNOWN, NOT_FOUND, ENTERED_ALREADY and what `created` throws   @source CS-011 CS-012 CS-022 CS-027 CS-029 */
  create(call: Call, input: CreateTicketInput, keyed: Keyed, entering: Entering = reported): Promise<Stored<Ticket>> {
    const scope = scopeOf(call.actor, ticketAccess, 'ticket.create');
    const { estateId } = input;
    return this.store.create<Ticket>(call, TicketEntity, {
      operation: entering.operation, scope, place: { estateId }, body: entering.body ?? input, constraints, ...keyed,
    }, async (_, tx) => this.#told(tx, call, await this.#report(tx, call, input, entering), null));
  }

  async #report(tx: Tx, call: Call, input: CreateTicketInput, entering: Entering): Promise<CreateTicket> {
    const { onlineIssueId: _, ...said } = input;
    const { estateId, receivedAt, reporterId = null, unitId = null, areaCode = null, equipmentId = null } = input;
    const isReportedByMember = call.actor.kind === 'MEMBER';
    const id = call.newId();
    return {
      ...said, ...(await entering.facts(tx, { call, input, id })), ...(await placeNamed(tx, input, call.actor)), unitId, areaCode, equipmentId, isReportedByMember,
      responsible: await responsibleFor(tx, { estateId, unitId, areaCode }),
      type: 'createTicket', id,
      reporterId: isReportedByMember || input.reporterType === 'STAFF' ? call.actor.id : reporterId, receivedAt: receivedAt ?? input.reportedAt,
      dispatchLimit: await limitFrom(tx, dispatchStandard(null), { estateId, from: call.now }),
      // Taken last: whoever files next waits for it until this ticket is saved.
      number: await nextNumber(tx, 'BX', call.now),
    };
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

  /** A zone has another officer or other places: what is open there is theirs now. @source CS-029 */
  async passOn(call: JoinedCall, handover: ZoneHandover): Promise<void> {
    const isPassed = passesOn(handover, { row: 't', officer: 'officer_id', area: 'area_code' });
    const found = await sql<{ id: string }>`select id from ticket t where ${isPassed} and ${open} order by id`.execute(call.tx.db);
    const command = { type: 'assignOfficer', zoneId: handover.zoneId, officerId: handover.to } as const;
    for (const { id } of found.rows) await this.#handle(call, { id, operation: 'assignOfficer' }, () => command);
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
    const decision = decideTicket(command, ticket, contextOf(call));
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
