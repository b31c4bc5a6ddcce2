import { Injectable } from '@nestjs/common';
import { checkCode, groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { requireServing } from '../../reception/staff.facts.ts';
import type { ActivityMaterialInput, EvaluateActivityInput, PlanActivityInput } from '../../schema.types.ts';
import { activityAccess } from '../activities.access.ts';
import { ActivityEntity } from './activity.entity.ts';
import { keepTurnout, turnoutOf, withAssistants } from './activity.facts.ts';
import { decideActivity, type Activity, type ActivityCommand } from './activity.rules.ts';

type Step = Exclude<ActivityCommand, { type: 'planActivity' | 'alertMaterials' }>;
type StepOf = (activity: Activity, tx: Tx) => Step | Promise<Step>;

const capabilities = {
  approveActivityBudget: 'activity.approve', setActivityMaterials: 'activity.plan', spendOnActivity: 'activity.plan', holdActivity: 'activity.check-in',
  completeActivity: 'activity.check-in', evaluateActivity: 'activity.evaluate', cancelActivity: 'activity.plan',
} as const satisfies Record<Step['type'], keyof typeof activityAccess>;

interface Ask {
  id: string;
  operation: Step['type'];
  body: object;
  keyed: Keyed;
}

/** Activities from their plan to their evaluation. @source CS-135 CS-136 CS-137 CS-138 CS-139 */
@Injectable()
export class ActivityService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws FORBIDDEN, NOT_FOUND, ACTIVITY_PERIOD_INVALID, INVALID_INPUT, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-135 CS-137 */
  plan(call: Call, input: PlanActivityInput, keyed: Keyed): Promise<Stored<Activity>> {
    const scope = scopeOf(call.actor, activityAccess, 'activity.plan');
    const { estateId, organiserId } = input;
    return this.store.create<Activity>(call, ActivityEntity, { operation: 'planActivity', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      await requireServing(tx, organiserId, { estateId, field: 'organiserId' });
      return decideActivity({ type: 'planActivity', id: call.newId(), ...input }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL   @source CS-137 */
  approve(call: Call, id: string, keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'approveActivityBudget', body: {}, keyed }, () => ({ type: 'approveActivityBudget' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-139 */
  setMaterials(call: Call, id: string, materials: readonly ActivityMaterialInput[], keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'setActivityMaterials', body: { materials }, keyed }, async ({ estateId }, tx) => {
      for (const ownerId of new Set(materials.map((material) => material.ownerId))) await requireServing(tx, ownerId, { estateId, field: 'ownerId' });
      return { type: 'setActivityMaterials', materials: [...materials] };
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, OVER_BUDGET, INVALID_INPUT   @source CS-137 */
  spend(call: Call, id: string, amountFen: bigint, keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'spendOnActivity', body: { amountFen }, keyed }, () => ({ type: 'spendOnActivity', amountFen }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-136 */
  hold(call: Call, id: string, keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'holdActivity', body: {}, keyed }, () => ({ type: 'holdActivity' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-135 CS-138 */
  complete(call: Call, id: string, keyed: Keyed): Promise<Stored<Activity>> {
    const command = { operation: 'completeActivity', scope: scopeOf(call.actor, activityAccess, capabilities.completeActivity), body: { id }, ...keyed };
    return this.store.update<Activity>(call, ActivityEntity, id, command, async (activity, tx) => {
      const turnout = await turnoutOf(tx, activity);
      const { householdIds, livedIn } = turnout;
      const decision = decideActivity({ type: 'completeActivity', householdIds, occupiedHouseholds: livedIn.length }, activity, contextOf(call));
      await keepTurnout(joined(call, tx), activity, turnout);
      return decision;
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-136 HR-041 */
  evaluate(call: Call, id: string, input: EvaluateActivityInput, keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'evaluateActivity', body: input, keyed }, async ({ estateId }, tx) => {
      for (const { employeeId } of input.staff) await requireServing(tx, employeeId, { estateId, field: 'employeeId' });
      return { type: 'evaluateActivity', ...input, staff: await withAssistants(tx, estateId, input.staff) };
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT   @source lifecycles 3.1 Activity */
  cancel(call: Call, id: string, reasonCode: string, keyed: Keyed): Promise<Stored<Activity>> {
    return this.#run(call, { id, operation: 'cancelActivity', body: { reasonCode }, keyed },
      () => ({ type: 'cancelActivity', reasonCode: checkCode(reasonCode, 'reasonCode') }));
  }

  /** A day before it begins something is still missing. @source CS-139 PLAT-018 */
  async alertMaterials(call: JoinedCall, id: string): Promise<void> {
    const { state } = (await call.tx.em.findOneOrFail(ActivityEntity, { id })) as Activity;
    if (state !== 'APPROVED') return;
    await this.store.update<Activity>(call, ActivityEntity, id, { operation: 'alertMaterials', scope: groupScope },
      (activity) => decideActivity({ type: 'alertMaterials' }, activity, contextOf(call)));
  }

  #run(call: Call, { id, operation, body, keyed }: Ask, stepOf: StepOf): Promise<Stored<Activity>> {
    const scope = scopeOf(call.actor, activityAccess, capabilities[operation]);
    return this.store.update<Activity>(call, ActivityEntity, id, { operation, scope, body: { id, ...body }, ...keyed },
      async (activity, tx) => decideActivity(await stepOf(activity, tx), activity, contextOf(call)));
  }
}
