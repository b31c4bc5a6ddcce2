import { clockLimit, localDateOf, platformErrors, type LocalDate, type StampedLimit } from '@guanjia/domain';
import { joined, standardInForce, type Call, type Tx } from '@guanjia/persistence';
import type { CreateTicketInput } from '../../schema.types.ts';
import { dutyDone } from '../../duties/duty/duty.service.ts';
import { onlineIssueNamed } from '../../ticket-days/online-watch/online-issue.facts.ts';
import { ordinaryEntry, type NightWork, type TicketEntry } from './ticket-entry.rules.ts';

/** How a report comes to be entered: by which command, and what is known of it. */
export interface Entering {
  operation: 'createTicket' | 'enterNightTicket';
  body?: object;
  /** `id`: of the ticket that it becomes */
  facts(tx: Tx, asked: { call: Call; input: CreateTicketInput; id: string }): Promise<{ entry: TicketEntry; done: NightWork | null }>;
}

/** By when something of a day is to be entered: a time of the day that the standard names. @throws REFERENCE_NOT_YET_KNOWN */
export async function entryLimitOf(tx: Tx, key: string, { estateId, on, from }: { estateId: string; on: LocalDate; from: Date }): Promise<StampedLimit> {
  return clockLimit(await standardInForce(tx, key, estateId, from), on, from);
}

/** As reports are entered by day. What was found online is entered on the day on which it was found. @source CS-012 CS-027 */
export const reported: Entering = {
  operation: 'createTicket',
  async facts(tx, { id: ticketId, call, call: { actor, now }, input: { estateId, channel, onlineIssueId, receivedAt, reportedAt } }) {
    if (onlineIssueId) {
      // What staff found is theirs to enter.
      if (actor.kind === 'MEMBER') throw platformErrors.error('NOT_FOUND', { field: 'onlineIssueId', params: { id: onlineIssueId } });
      const { id, on, limit } = await onlineIssueNamed(tx, onlineIssueId, estateId);
      await dutyDone(joined(call, tx), estateId, { kind: 'ONLINE_ENTRY', period: on, part: id, by: ticketId });
      return { entry: { isNight: false, source: 'ONLINE_PLATFORM', sourceId: id, entryLimit: limit }, done: null };
    }
    if (channel !== 'ONLINE_PLATFORM') return { entry: ordinaryEntry, done: null };
    const foundAt = receivedAt ?? reportedAt ?? now;
    const entryLimit = await entryLimitOf(tx, 'ticket.entry.online', { estateId, on: localDateOf(foundAt), from: foundAt });
    return { entry: { ...ordinaryEntry, source: 'ONLINE_PLATFORM', entryLimit }, done: null };
  },
};
