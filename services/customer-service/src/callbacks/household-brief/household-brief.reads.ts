import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, idIn, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { TicketReads, type TicketRow } from '../../tickets/ticket/ticket.reads.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { Callback } from '../callback/callback.rules.ts';
import type { HouseholdBrief } from './household-brief.rules.ts';

/** What came of an earlier callback. */
export type BriefCallback = Pick<Callback, 'id' | 'kind' | 'method' | 'satisfaction' | 'failureCode' | 'completedAt'>;

/** @source assumption */
const LAST_CALLBACKS = 5;
const MOST_TICKETS = 20;

@Injectable()
export class HouseholdBriefReads {
  constructor(private readonly tickets: TicketReads) {}

  /** One's own openings; the director sees who opened what. @source CS-056 */
  one(call: RequestCall, id: string): Promise<Stored<HouseholdBrief> | null> {
    const scope = scopeOf(call.actor, callbackAccess, 'household-brief.read');
    return call.load('household brief', id, async (ids) => byId(await call.reads.rows<Stored<HouseholdBrief>>(sql`select b.id, b.version,
        b.estate_id as "estateId", b.household_id as "householdId", b.unit_id as "unitId", b.purpose, b.reason, b.opened_by as "openedBy", b.opened_at as "openedAt"
      from household_brief b where ${idIn('b.id', ids)} and ${call.reads.within(scope, 'b.estate_id', sql<boolean>`b.opened_by = ${call.actor.id}`)}`)));
  }

  /** What the household reported and is not done. */
  async openTickets(call: RequestCall, { householdId }: HouseholdBrief): Promise<TicketRow[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'household-brief.read');
    const found = await call.reads.rows<{ id: string }>(sql`select t.id from ticket t where t.household_id = ${householdId}
      and ${call.reads.within(scope, 't.estate_id', sql<boolean>`true`)} and t.state not in ('CLOSED', 'CANCELLED') order by t.created_at desc, t.id desc limit ${MOST_TICKETS}`);
    const tickets = await Promise.all(found.map(({ id }) => this.tickets.one(call, id)));
    return tickets.filter((ticket) => ticket !== null);
  }

  /** How the last callbacks of the household ended, whoever made them. */
  lastCallbacks(call: RequestCall, { householdId }: HouseholdBrief): Promise<BriefCallback[]> {
    const scope = scopeOf(call.actor, callbackAccess, 'household-brief.read');
    return call.reads.rows<BriefCallback>(sql`select c.id, c.kind, c.method, c.satisfaction, c.failure_code as "failureCode", c.completed_at as "completedAt"
      from callback c where c.household_id = ${householdId} and ${call.reads.within(scope, 'c.estate_id', sql<boolean>`true`)} and c.completed_at is not null
      order by c.completed_at desc, c.id desc limit ${LAST_CALLBACKS}`);
  }
}
