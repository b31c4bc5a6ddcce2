import { Injectable } from '@nestjs/common';
import { scopeOf, type Scope } from '@guanjia/domain';
import { joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { CallLogService } from '../../reception/call-log/call-log.service.ts';
import type { EnterNightTicketInput } from '../../schema.types.ts';
import { TicketService } from '../../tickets/ticket/ticket.service.ts';
import { reported } from '../../tickets/ticket/ticket-entry.facts.ts';
import type { TicketEntry } from '../../tickets/ticket/ticket-entry.rules.ts';
import type { Ticket } from '../../tickets/ticket/ticket.rules.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { entryDone, nightLimitOf, nightWork } from './night-entry.facts.ts';

/** Enters by day what was taken in the night, with the times as they were. @source CS-022 */
@Injectable()
export class NightEntryService {
  constructor(private readonly tickets: TicketService, private readonly calls: CallLogService) {}

  /** @throws NOT_AT_NIGHT, NOT_FOUND, NOT_IN_ESTATE, ENTERED_ALREADY, NIGHT_WORK_CHARGEABLE and what entering a ticket throws   @source CS-022 */
  enter(call: Call, input: EnterNightTicketInput, keyed: Keyed): Promise<Stored<Ticket>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, 'night.enter');
    const { callId, done, report } = input;
    return this.tickets.create(call, report, keyed, {
      operation: 'enterNightTicket', body: input,
      facts: async (tx, { id }) => ({
        entry: await this.#entry(tx, call, { scope, callId, report, ticketId: id }),
        done: done ? await nightWork(tx, done, call.newId()) : null,
      }),
    });
  }

  async #entry(
    tx: Tx, call: Call, { scope, callId, report, ticketId }: { scope: Scope; ticketId: string } & Pick<EnterNightTicketInput, 'callId' | 'report'>,
  ): Promise<TicketEntry> {
    const { estateId, receivedAt, reportedAt } = report;
    const entryLimit = await nightLimitOf(tx, estateId, receivedAt ?? reportedAt);
    if (!entryLimit) throw customerServiceErrors.error('NOT_AT_NIGHT', { field: 'receivedAt' });
    // What was found online in the night stays what it is, too.
    const { entry } = await reported.facts(tx, { call, input: report, id: ticketId });
    if (!callId) return { ...entry, isNight: true, entryLimit };
    const log = await this.calls.linkTicket(joined(call, tx), callId, { scope, ticketId });
    if (log.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'callId', params: { field: 'callId' } });
    await entryDone(joined(call, tx), log, ticketId);
    const source: Pick<TicketEntry, 'source' | 'sourceId'> = entry.sourceId ? entry : { source: 'NIGHT_CALL', sourceId: callId };
    return { isNight: true, source: source.source, sourceId: source.sourceId, entryLimit: log.entryLimit ?? entryLimit };
  }
}
