import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryTrainingSessionsArgs } from '../../schema.types.ts';
import { trainingAccess } from '../training.access.ts';
import type { TrainingSession } from './training-session.rules.ts';

export type TrainingSessionRow = Stored<TrainingSession>;

const latestFirst = descending('s.starts_at', 'startsAt');

@Injectable()
export class TrainingSessionReads {
  /** Those of the group are everybody's. @source HR-022 */
  async list(call: RequestCall, { filter, ...args }: QueryTrainingSessionsArgs): Promise<Connection<TrainingSessionRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, topic, state } = filter ?? {};
    const within = call.reads.within(scopeOf(call.actor, trainingAccess, 'training-session.read'), 's.estate_id');
    return connection(await call.reads.rows<TrainingSessionRow>(sql`select s.id, s.estate_id as "estateId", s.version, s.topic, s.audience, s.title,
        s.starts_at as "startsAt", s.ends_at as "endsAt", s.records, s.state, s.held_at as "heldAt", s.assessed_at as "assessedAt", s.closed_at as "closedAt"
      from training_session s where (s.estate_id is null or ${within}) and ${after} and ${idIs('s.estate_id', estateId)} and ${valueIs('s.topic', topic)}
        and ${valueIs('s.state', state)} ${tail}`));
  }
}
