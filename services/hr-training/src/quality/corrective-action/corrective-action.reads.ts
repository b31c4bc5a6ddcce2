import { isUuid, scopeOf, scopeOrNone } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { CorrectiveActionFilter, CorrectiveActionSort, QueryCorrectiveActionsArgs } from '../../schema.types.ts';
import { isOwn } from '../../self.reads.ts';
import { qualityAccess } from '../quality.access.ts';
import type { CorrectiveAction } from './corrective-action.rules.ts';

export type CorrectiveActionRow = Stored<CorrectiveAction>;

const columns = columnsOf('a', {
  id: 'ALWAYS', estateId: 'ALWAYS', openedAt: 'ALWAYS', sortNextDueAt: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', type: 'ITSELF', state: 'ITSELF',
  sourceRefs: ['sources'], category: 'ITSELF', unitId: ['unit'], equipmentId: 'ITSELF', description: 'ITSELF', openedBy: 'ITSELF', planLimit: 'ITSELF',
  nextDueAt: 'ITSELF', overdue: 'ITSELF', cause: 'ITSELF', analysedBy: 'ITSELF', analysedAt: 'ITSELF', action: 'ITSELF', ownerId: ['owner'], dueAt: 'ITSELF',
  round: 'ITSELF', plannedBy: 'ITSELF', plannedAt: 'ITSELF', planReview: 'ITSELF', reviewedBy: 'ITSELF', reviewedAt: 'ITSELF', reviewReason: 'ITSELF',
  startedAt: 'ITSELF', result: 'ITSELF', doneBy: 'ITSELF', doneAt: 'ITSELF', isEffective: 'ITSELF', verification: 'ITSELF', verifiedBy: 'ITSELF',
  verifiedAt: 'ITSELF', closedBy: 'ITSELF', closedAt: 'ITSELF',
});

const orders: Readonly<Record<CorrectiveActionSort, readonly SortColumn[]>> = {
  NEWEST: descending('a.opened_at', 'openedAt'),
  DUE_SOONEST: ascending('a.sort_next_due_at', 'sortNextDueAt'),
};

/** Cases as plain rows. */
@Injectable()
export class CorrectiveActionReads {
  /** @throws FORBIDDEN */
  one(call: RequestCall, id: string): Promise<CorrectiveActionRow | null> {
    scopeOf(call.actor, qualityAccess, 'corrective-action.read');
    return this.referred(call, id);
  }

  /** A case that is linked elsewhere; null for whoever has no business with it. */
  referred(call: RequestCall, id: string): Promise<CorrectiveActionRow | null> {
    return call.load('corrective action', id, async (ids) => byId(await call.reads.rows<CorrectiveActionRow>(sql`select ${askedColumns(call, columns)}
      from corrective_action a where ${idIn('a.id', ids)} and ${readable(call)}`)));
  }

  /** @throws FORBIDDEN */
  async list(call: RequestCall, { filter, sort, ...args }: QueryCorrectiveActionsArgs): Promise<Connection<CorrectiveActionRow>> {
    scopeOf(call.actor, qualityAccess, 'corrective-action.read');
    const { after, tail, connection } = page(args, orders[sort ?? 'NEWEST']);
    return connection(await call.reads.rows<CorrectiveActionRow>(sql`select ${askedColumns(call, columns)} from corrective_action a
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }
}

/** Officers see what they reported or own. @source permissions.md */
const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOrNone(call.actor, qualityAccess, 'corrective-action.read'), 'a.estate_id',
  sql<boolean>`(${isOwn(call, 'a.opened_by')} or ${isOwn(call, 'a.owner_id')})`);

const matching = ({ estateId, state, type, sourceKind, sourceId, ownerId, number, isOverdue }: CorrectiveActionFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('a.estate_id', estateId)} and ${valueIs('a.state', state)} and ${valueIs('a.type', type)} and ${idIs('a.owner_id', ownerId)}
  and ${valueIs('a.number', number?.trim().toUpperCase())} and ${when(isOverdue, (value) => sql<boolean>`(a.overdue is not null) = ${value}`)}
  and ${when(sourceKind, (kind) => comesFrom({ kind }))} and ${when(sourceId, (id) => (isUuid(id) ? comesFrom({ id: id.toLowerCase() }) : sql<boolean>`false`))}`;

const comesFrom = (ref: object): RawBuilder<boolean> => sql<boolean>`a.source_refs @> ${JSON.stringify([ref])}::jsonb`;
