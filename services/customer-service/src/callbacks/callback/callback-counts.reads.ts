import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { byId, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { callbackAccess } from '../callbacks.access.ts';
import { pending, readable } from './callback.reads.ts';

/** How one estate stands. */
export interface CallbackCounts {
  id: string;
  /** not yet done */
  due: number;
  /** of these, past the limit. @source CS-032 */
  overdue: number;
}

@Injectable()
export class CallbackCountReads {
  /** One statement however many estates; callers count what they see, null for an estate that is not theirs. */
  ofEstate(call: RequestCall, estateId: string): Promise<CallbackCounts | null> {
    return call.load('callback counts', estateId, async (ids) => {
      const scope = scopeOf(call.actor, callbackAccess, 'callback.read');
      return byId(await call.reads.rows<CallbackCounts>(sql`select e.id, count(c.id)::int as due,
          count(c.id) filter (where c.due_at < ${call.now})::int as overdue
        from unnest(${ids.filter(isUuid)}::uuid[]) e(id) left join callback c on c.estate_id = e.id and ${pending} and ${readable(call)}
        where ${call.reads.within(scope, 'e.id', sql<boolean>`true`)} group by e.id`));
    });
  }
}
