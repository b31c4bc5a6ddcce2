import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { ActivityFilter, QueryActivitiesArgs } from '../../schema.types.ts';
import { activityAccess } from '../activities.access.ts';
import type { Activity } from './activity.rules.ts';

export type ActivityRow = Stored<Activity>;

/** Who could have come to an activity, and whether it did. */
export interface ActivityHouseholdRow {
  id: string;
  activityId: string;
  householdId: string;
  endedAt: Date;
  hasAttended: boolean;
}

const columns = columnsOf('a', {
  id: 'ALWAYS', startAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', quarter: 'ITSELF', kind: 'ITSELF', theme: 'ITSELF', plan: 'ITSELF',
  organiserId: ['organiser'], venue: 'ITSELF', endAt: 'ITSELF', budgetFen: 'ITSELF', spentFen: 'ITSELF', plannedBy: 'ITSELF', approvedBy: 'ITSELF',
  approvedAt: 'ITSELF', materials: 'ITSELF', heldAt: 'ITSELF', endedAt: 'ITSELF', attendedHouseholds: 'ITSELF', occupiedHouseholds: 'ITSELF', effect: 'ITSELF',
  evaluation: 'ITSELF', isAsPlanned: 'ITSELF', staff: 'ITSELF', evaluatedAt: 'ITSELF', cancelReasonCode: 'ITSELF', cancelledAt: 'ITSELF', state: 'ITSELF',
});

const latestFirst = descending('a.start_at', 'startAt');

/** Activities as plain rows. */
@Injectable()
export class ActivityReads {
  one(call: RequestCall, id: string): Promise<ActivityRow | null> {
    return call.load('activity', id, async (ids) => byId(await call.reads.rows<ActivityRow>(sql`select ${askedColumns(call, columns)}
      from activity a where ${idIn('a.id', ids)} and ${readable(call)}`)));
  }

  /** One of those who could have come. @source CS-138 K78 */
  household(call: RequestCall, id: string): Promise<ActivityHouseholdRow | null> {
    return call.load('activity household', id, async (ids) => byId(await call.reads.rows<ActivityHouseholdRow>(sql`select h.id, h.activity_id as "activityId",
        h.household_id as "householdId", h.ended_at as "endedAt", h.has_attended as "hasAttended"
      from activity_household h where ${idIn('h.id', ids)} and ${call.reads.within(scopeOf(call.actor, activityAccess, 'activity.check-in'), 'h.estate_id')}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryActivitiesArgs): Promise<Connection<ActivityRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await call.reads.rows<ActivityRow>(sql`select ${askedColumns(call, columns)} from activity a
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }
}

/** A household sees what it can come to, or could. */
const isOpen = sql<boolean>`(a.state not in ('PLANNED', 'CANCELLED'))`;

const readable = (call: RequestCall): RawBuilder<boolean> => call.reads.within(scopeOf(call.actor, activityAccess, 'activity.read'), 'a.estate_id', isOpen);

const matching = ({ estateId, organiserId, state, kind, quarter, from, to }: ActivityFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('a.estate_id', estateId)} and ${idIs('a.organiser_id', organiserId)} and ${valueIs('a.state', state)} and ${valueIs('a.kind', kind)}
  and ${valueIs('a.quarter', quarter)} and ${when(from, (value) => sql<boolean>`a.start_at >= ${value}`)} and ${when(to, (value) => sql<boolean>`a.start_at < ${value}`)}`;
