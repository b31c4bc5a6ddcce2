import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryCallbackSamplesArgs } from '../../schema.types.ts';
import { TicketReads, type TicketRow } from '../../tickets/ticket/ticket.reads.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { CallbackSample } from './callback-sample.rules.ts';

export type CallbackSampleRow = Stored<CallbackSample> & { madeCount: number };

const weekEnd = sql`date_trunc('week', s.drawn_at, 'Asia/Shanghai') + interval '7 days'`;

/** How many of the sample were answered in its week. */
const madeCount = sql`(select count(distinct c.source_id)::int from callback c
  where c.source_id = any(array(select jsonb_array_elements_text(s.ticket_ids)::uuid)) and c.kind in ('TICKET', 'WEEKLY_SAMPLE')
    and c.satisfaction in ('SATISFIED', 'UNSATISFIED') and c.completed_at >= ${weekEnd} - interval '7 days' and c.completed_at < ${weekEnd})`;

const columns = sql`s.id, s.version, s.created_at as "createdAt", s.estate_id as "estateId", s.week, s.population, s.size, s.seed, s.candidate_ids as "candidateIds", s.called_ids as "calledIds",
  s.ticket_ids as "ticketIds", s.drawn_by as "drawnBy", s.drawn_at as "drawnAt", ${madeCount} as "madeCount"`;

const newestFirst = descending('s.drawn_at', 'drawnAt');

@Injectable()
export class CallbackSampleReads {
  constructor(private readonly tickets: TicketReads) {}

  one(call: RequestCall, id: string): Promise<CallbackSampleRow | null> {
    return call.load('callback sample', id, async (ids) => byId(await call.reads.rows<CallbackSampleRow>(sql`select ${columns} from callback_sample s
      where ${idIn('s.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryCallbackSamplesArgs): Promise<Connection<CallbackSampleRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<CallbackSampleRow>(sql`select ${columns} from callback_sample s
      where ${readable(call)} and ${after} and ${idIs('s.estate_id', filter?.estateId)} and ${valueIs('s.week', filter?.week)} ${tail}`));
  }

  async ticketsOf(call: RequestCall, ids: readonly string[]): Promise<TicketRow[]> {
    const found = await Promise.all(ids.map((id) => this.tickets.one(call, id)));
    return found.filter((ticket) => ticket !== null);
  }
}

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, callbackAccess, 'callback-sample.read'), 's.estate_id');
