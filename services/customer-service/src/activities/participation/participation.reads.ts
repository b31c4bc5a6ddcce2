import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { ascending, askedColumns, columnsOf, connectionsByParent, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { activityAccess } from '../activities.access.ts';
import type { Participation } from './participation.rules.ts';

export type ParticipationRow = Stored<Participation>;

const columns = columnsOf('p', {
  id: 'ALWAYS', createdAt: 'ALWAYS', activityId: 'ALWAYS', estateId: 'ALWAYS', householdId: 'ALWAYS', version: 'ITSELF', persons: 'ITSELF', signedUpAt: 'ITSELF',
  attendedAt: 'ITSELF',
});

const firstFirst = ascending('p.created_at', 'createdAt');

/** Who signed up and who came, as plain rows. */
@Injectable()
export class ParticipationReads {
  /** A page for each activity, in one statement; a household sees its own. @source CS-138 */
  async of(call: RequestCall, activityId: string, args: PageArgs): Promise<Connection<ParticipationRow>> {
    const one = page(args, firstFirst);
    const pages = await call.load(`participations ${JSON.stringify(args)}`, activityId, async (ids) => connectionsByParent(ids,
      await call.reads.rows<ParticipationRow & { parentId: string }>(sql`select x.*, x."activityId" as "parentId" from unnest(${ids.filter(isUuid)}::uuid[]) a(id)
        cross join lateral (select ${askedColumns(call, columns)} from activity_participation p
          where p.activity_id = a.id and ${readable(call)} and ${one.after} ${one.tail}) x order by x."createdAt", x.id`), one));
    return pages ?? one.connection([]);
  }

  /** The row of a household, if it has one, whoever asks. */
  async ofHousehold(call: RequestCall, activityId: string, householdId: string): Promise<string | null> {
    if (!isUuid(activityId) || !isUuid(householdId)) return null;
    const row = await call.reads.row<{ id: string }>(sql`select p.id from activity_participation p where p.activity_id = ${activityId} and p.household_id = ${householdId}`);
    return row?.id ?? null;
  }
}

const ownRow = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`p.household_id in (select h.id::uuid from reference_copy h where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb)`
  : sql<boolean>`false`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, activityAccess, 'activity.read'), 'p.estate_id', ownRow(call.actor));
