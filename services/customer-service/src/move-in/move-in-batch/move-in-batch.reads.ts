import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { byId, descending, idIn, idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryMoveInBatchesArgs } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import type { MoveInBatch } from './move-in-batch.rules.ts';

/** What a mutation answers lacks the counts. */
export type MoveInBatchRow = Stored<MoveInBatch> & { startedCount?: number; completedCount?: number };

const latestFirst = descending('b.opens_at', 'opensAt');

@Injectable()
export class MoveInBatchReads {
  one(call: RequestCall, id: string): Promise<MoveInBatchRow | null> {
    return call.load('move-in batch', id, async (ids) => byId(await this.#where(call, idIn('b.id', ids), sql``)));
  }

  async list(call: RequestCall, { estateId, ...args }: QueryMoveInBatchesArgs): Promise<Connection<MoveInBatchRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    return connection(await this.#where(call, sql`${after} and ${idIs('b.estate_id', estateId)}`, tail));
  }

  #where(call: RequestCall, condition: RawBuilder<unknown>, tail: RawBuilder<unknown>): Promise<MoveInBatchRow[]> {
    const readable = call.reads.within(scopeOf(call.actor, moveInAccess, 'covenant.watch'), 'b.estate_id');
    return call.reads.rows<MoveInBatchRow>(sql`select b.id, b.estate_id as "estateId", b.version, b.plan_id as "planId", b.training_session_id as "trainingSessionId",
        b.opens_at as "opensAt", b.opened_by as "openedBy", b.created_at as "createdAt", b.updated_at as "updatedAt", c.started as "startedCount", c.completed as "completedCount"
      from move_in_batch b left join lateral (select count(*)::int as started, (count(*) filter (where m.state = 'COMPLETED'))::int as completed
        from move_in m where m.batch_id = b.id) c on true where ${readable} and ${condition} ${tail}`);
  }
}
