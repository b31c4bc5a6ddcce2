import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryAssistantRatingsArgs } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { AssistantRating } from './assistant-rating.rules.ts';

const newestFirst = descending('r.at', 'at');

@Injectable()
export class AssistantRatingReads {
  /** Assistants see what was said of them. @source CS-169 */
  async list(call: RequestCall, { filter, ...args }: QueryAssistantRatingsArgs): Promise<Connection<Stored<AssistantRating>>> {
    const scope = scopeOf(call.actor, callbackAccess, 'assistant-rating.read');
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, employeeId, from, to } = filter ?? {};
    return connection(await call.reads.rows<Stored<AssistantRating>>(sql`select r.id, r.version, r.estate_id as "estateId", r.employee_id as "employeeId",
        r.source_kind as "sourceKind", r.source_id as "sourceId", r.attitude, r.communication, r.solving, r.at, r.recorded_by as "recordedBy"
      from assistant_rating r where ${call.reads.within(scope, 'r.estate_id', sql<boolean>`r.employee_id = ${call.actor.id}`)} and ${after}
        and ${idIs('r.estate_id', estateId)} and ${valueIs('r.employee_id', employeeId)}
        and ${when(from, (value) => sql<boolean>`r.at >= ${value}`)} and ${when(to, (value) => sql<boolean>`r.at < ${value}`)} ${tail}`));
  }
}
