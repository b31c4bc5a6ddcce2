import { isUuid, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { ScheduleSessionInput, TrainingGradeInput } from '../../schema.types.ts';
import { trainingAccess } from '../training.access.ts';
import { TrainingSessionEntity } from './training-session.entity.ts';
import { decideTrainingSession, type TrainingSession, type TrainingSessionCommand } from './training-session.rules.ts';

/** Training sessions, from their date to their grades. @source HR-018 HR-019 HR-022 */
@Injectable()
export class TrainingSessionService {
  constructor(private readonly store: AggregateStore) {}

  /** One of an estate; without an estate, of the group. @throws NOT_FOUND, SESSION_PERIOD_INVALID   @source HR-019 */
  schedule(call: Call, input: ScheduleSessionInput, keyed: Keyed): Promise<Stored<TrainingSession>> {
    const scope = scopeOf(call.actor, trainingAccess, 'training-session.write');
    const { estateId = null, topic, audience, title, startsAt, endsAt } = input;
    const place = estateId === null ? { isGroup: true as const } : { estateId };
    return this.store.create<TrainingSession>(call, TrainingSessionEntity, { operation: 'scheduleSession', scope, place, body: input, ...keyed }, () =>
      decideTrainingSession({ type: 'scheduleSession', session: { id: call.newId(), estateId, topic, audience, title, startsAt, endsAt } }, null, call));
  }

  /** @throws NOT_STAFF_HERE and what `held` throws   @source HR-022 */
  hold(call: Call, id: string, attendeeIds: readonly string[], keyed: Keyed): Promise<Stored<TrainingSession>> {
    return this.#run(call, id, { operation: 'holdSession', body: { id, attendeeIds }, ...keyed }, async ({ estateId }, tx) => {
      await requireStaff(tx, attendeeIds, estateId);
      return { type: 'holdSession', attendeeIds };
    });
  }

  /** @throws GRADES_INCOMPLETE   @source HR-018 */
  grade(call: Call, id: string, grades: readonly TrainingGradeInput[], keyed: Keyed): Promise<Stored<TrainingSession>> {
    return this.#run(call, id, { operation: 'gradeTraining', body: { id, grades }, ...keyed }, async () => ({ type: 'gradeTraining', grades }));
  }

  /** @source HR-019 HR-022 */
  end(call: Call, id: string, type: 'closeSession' | 'cancelSession', keyed: Keyed): Promise<Stored<TrainingSession>> {
    return this.#run(call, id, { operation: type, body: { id }, ...keyed }, async () => ({ type }));
  }

  #run(
    call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: (session: TrainingSession, tx: Tx) => Promise<TrainingSessionCommand>,
  ): Promise<Stored<TrainingSession>> {
    const scope = scopeOf(call.actor, trainingAccess, 'training-session.write');
    return this.store.update<TrainingSession>(call, TrainingSessionEntity, id, { scope, ...command }, async (session, tx) =>
      decideTrainingSession(await commandOf(session, tx), session, call));
  }
}

/** Who takes part serves there; in a session of the group, anywhere. @throws NOT_STAFF_HERE */
async function requireStaff(tx: Tx, ids: readonly string[], estateId: string | null): Promise<void> {
  if (ids.every(isUuid)) {
    const found = await sql<{ count: number }>`select count(*)::int as count from employee where id = any(${`{${ids.join(',')}}`}::uuid[])
      and state in ('ONBOARDING', 'ACTIVE') and (${estateId}::uuid is null or estate_id = ${estateId}::uuid)`.execute(tx.db);
    if (found.rows[0]!.count === new Set(ids).size) return;
  }
  throw hrTrainingErrors.error('NOT_STAFF_HERE', { field: 'attendeeIds' });
}
