import { Injectable } from '@nestjs/common';
import { householdState, type DataOf } from '@guanjia/contracts';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, requireNamed, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { JoinActivityInput } from '../../schema.types.ts';
import { activityAccess } from '../activities.access.ts';
import { ActivityEntity } from '../activity/activity.entity.ts';
import type { Activity } from '../activity/activity.rules.ts';
import { ActivityParticipationEntity } from './participation.entity.ts';
import { ParticipationReads } from './participation.reads.ts';
import { decideParticipation, type JoinActivity, type Participation } from './participation.rules.ts';

const capabilities = { signUpActivity: 'activity.join', checkInActivity: 'activity.check-in' } as const;

/** Two people enter the same household at once: the second one looks again. */
const constraints = { activity_participation_unique: () => platformErrors.error('CONFLICT') };

/** Who signs up to an activity, and who comes. @source CS-138 */
@Injectable()
export class ParticipationService {
  constructor(private readonly store: AggregateStore, private readonly reads: ParticipationReads) {}

  /** A household signs itself up, or is entered by the office; who comes unannounced is entered at the door.
   *  @throws FORBIDDEN, NOT_FOUND, NOT_IN_ESTATE, WRONG_STATE, SIGNED_UP_ALREADY, CHECKED_IN_ALREADY   @source CS-138 */
  async join(call: RequestCall, activityId: string, operation: JoinActivity['type'], { input, keyed }: { input: JoinActivityInput; keyed: Keyed }): Promise<Stored<Participation>> {
    const scope = scopeOf(call.actor, activityAccess, capabilities[operation]);
    const command = { operation, scope, own: () => true, body: { activityId, ...input }, constraints, ...keyed };
    const decide = async (known: Participation | null, tx: Tx) => {
      const { estateId, state } = await activityNamed(tx, activityId);
      await requireHousehold(tx, call, input.householdId, estateId);
      return decideParticipation({ type: operation, id: call.newId(), estateId, activityId, ...input, activity: { state } }, known, contextOf(call));
    };
    const known = await this.reads.ofHousehold(call, activityId, input.householdId);
    if (known) return this.store.update<Participation>(call, ActivityParticipationEntity, known, command, decide);
    const place = async (tx: Tx) => ({ estateId: (await activityNamed(tx, activityId)).estateId, by: { id: activityId } });
    return this.store.create<Participation>(call, ActivityParticipationEntity, { ...command, place }, decide);
  }
}

/** @throws NOT_FOUND for one that is not there or not within reach */
async function activityNamed(tx: Tx, id: string): Promise<Activity> {
  const activity = isUuid(id) ? await tx.em.findOne(ActivityEntity, { id }) : null;
  if (!activity) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return activity as Activity;
}

/** A member names the own household alone. */
async function requireHousehold(tx: Tx, { actor }: RequestCall, householdId: string, estateId: string): Promise<void> {
  const household: DataOf<typeof householdState> | null = isUuid(householdId) ? await requireNamed(tx, householdState, householdId) : null;
  const isTheirs = actor.kind !== 'MEMBER' || household?.memberIds.some(({ id }) => id === actor.id);
  if (!household || household.estateId !== estateId || household.state === 'CLOSED' || !isTheirs) {
    throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId', params: { field: 'householdId' } });
  }
}
