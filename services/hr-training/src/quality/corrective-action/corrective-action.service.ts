import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, nextNumber, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { OpenCorrectiveActionInput, PlanCorrectiveActionInput, ReviewCorrectivePlanInput, VerifyCorrectiveActionInput } from '../../schema.types.ts';
import { matterOf } from '../corrective-candidate/corrective-candidate.policy.ts';
import { candidateNamed } from '../corrective-candidate/corrective-candidate.facts.ts';
import { qualityAccess } from '../quality.access.ts';
import { CorrectiveActionEntity } from './corrective-action.entity.ts';
import { planLimitOf, recountedPlans, requireOwner } from './corrective-action.facts.ts';
import { decideCorrectiveAction, openCase, type CorrectiveAction, type CorrectiveActionStep, type Matter } from './corrective-action.rules.ts';

type Capability = keyof typeof qualityAccess;

const MOST_SOURCES = 50;
const constraints = { corrective_action_open_matter: () => hrTrainingErrors.error('CASE_OPEN_ALREADY') };

/** Corrective and preventive actions, from the matter to the effect. @source HR-049 */
@Injectable()
export class CorrectiveActionService {
  constructor(private readonly store: AggregateStore) {}

  /** An estate opens a case at once. @throws NOT_FOUND, CASE_OPEN_ALREADY, CASE_SOURCE_INVALID, REFERENCE_NOT_YET_KNOWN   @source HR-049 */
  open(call: Call, input: OpenCorrectiveActionInput, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    const scope = scopeOf(call.actor, qualityAccess, 'corrective-action.open');
    const { estateId } = input;
    const command = { operation: 'openCorrectiveAction', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<CorrectiveAction>(call, CorrectiveActionEntity, command, async (_, tx) =>
      this.#opened(call, tx, { estateId, openedBy: call.actor.id }, await matterTold(tx, input)));
  }

  /** What was reviewed elsewhere opens a case. @throws CASE_OPEN_ALREADY, REFERENCE_NOT_YET_KNOWN   @source HR-049 CS-053 CS-095 */
  openAbout(call: JoinedCall, estateId: string, matter: Matter): Promise<Stored<CorrectiveAction>> {
    const scope = scopeOf(call.actor, qualityAccess, 'corrective-action.open');
    const command = { operation: 'openCorrectiveAction', scope, place: { estateId }, constraints };
    return this.store.create<CorrectiveAction>(call, CorrectiveActionEntity, command, (_, tx) => this.#opened(call, tx, { estateId, openedBy: null }, matter));
  }

  /** @throws WRONG_STATE   @source HR-049 */
  analyse(call: Call, id: string, cause: string, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.plan', { type: 'analyseCause', cause }, keyed);
  }

  /** The director's own plan goes to the manager. @throws PLAN_APPROVED_ALREADY, DUE_PAST, OWNER_NOT_ELIGIBLE   @source HR-049 PLAT-021 */
  plan(call: Call, id: string, input: PlanCorrectiveActionInput, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    const reviewer = call.actor.grants.some(({ role }) => role === 'OD') ? 'PM' : 'OD';
    return this.#run(call, id, 'corrective-action.plan', async ({ estateId }, tx) => {
      await requireOwner(tx, input.ownerId, { estateId, at: call.now });
      return { type: 'planCorrectiveAction', ...input, reviewer };
    }, { ...keyed, operation: 'planCorrectiveAction', body: input });
  }

  /** @throws PLAN_NOT_PENDING, SELF_APPROVAL   @source HR-049 PLAT-021 */
  review(call: Call, id: string, { isApproved, reason }: ReviewCorrectivePlanInput, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.review', { type: 'reviewCorrectivePlan', isApproved, reason }, keyed);
  }

  /** @throws PLAN_NOT_APPROVED   @source HR-049 */
  start(call: Call, id: string, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.carry-out', { type: 'startCorrectiveAction' }, keyed);
  }

  /** @throws WRONG_STATE   @source HR-049 */
  complete(call: Call, id: string, result: string, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.carry-out', { type: 'completeCorrectiveAction', result }, keyed);
  }

  /** @throws SELF_APPROVAL, REFERENCE_NOT_YET_KNOWN   @source HR-049 PLAT-021 */
  verify(call: Call, id: string, input: VerifyCorrectiveActionInput, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.verify', async ({ estateId }, tx) => (
      { type: 'verifyCorrectiveAction', ...input, planLimit: await planLimitOf(tx, { estateId, from: call.now }) }
    ), { ...keyed, operation: 'verifyCorrectiveAction', body: input });
  }

  /** @throws WRONG_STATE   @source HR-049 */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<CorrectiveAction>> {
    return this.#run(call, id, 'corrective-action.verify', { type: 'closeCorrectiveAction' }, keyed);
  }

  /** A limit has passed. @source HR-049 PLAT-018 */
  async pass(call: JoinedCall, id: string, type: 'passPlanLimit' | 'passActionLimit'): Promise<void> {
    await this.#run(call, id, 'corrective-action.plan', { type }, {});
  }

  /** A year's calendar became known. @source PLAT-010 */
  async recount(call: JoinedCall, regionId: string | null): Promise<void> {
    for (const { id, planLimit } of await recountedPlans(call.tx, regionId)) await this.#run(call, id, 'corrective-action.plan', { type: 'recountPlanLimit', planLimit }, {});
  }

  async #opened(call: Call, tx: Tx, who: { estateId: string; openedBy: string | null }, matter: Matter) {
    const planLimit = await planLimitOf(tx, { estateId: who.estateId, from: call.now });
    const opening = { ...matter, ...who, id: call.newId(), number: await nextNumber(tx, 'JZ', call.now), planLimit };
    return openCase({ type: 'openCorrectiveAction', opening }, contextOf(call));
  }

  #run(
    call: Call, id: string, capability: Capability,
    step: CorrectiveActionStep | ((known: CorrectiveAction, tx: Tx) => Promise<CorrectiveActionStep>), { operation, body, ...keyed }: Keyed & { operation?: string; body?: object },
  ): Promise<Stored<CorrectiveAction>> {
    const command = {
      operation: typeof step === 'function' ? operation! : step.type, scope: scopeOf(call.actor, qualityAccess, capability), body: { id, ...(body ?? step) },
      own: ({ ownerId }: CorrectiveAction) => ownerId === call.actor.id, ...keyed,
    };
    return this.store.update<CorrectiveAction>(call, CorrectiveActionEntity, id, command, async (known, tx) =>
      decideCorrectiveAction(typeof step === 'function' ? await step(known, tx) : step, known, contextOf(call)));
  }
}

/** A candidate that is named, and what else it came from. @throws NOT_FOUND, INVALID_INPUT */
async function matterTold(tx: Tx, { estateId, type, candidateId = null, description = null, sources }: OpenCorrectiveActionInput): Promise<Matter> {
  if (sources.length > MOST_SOURCES) throw platformErrors.error('INVALID_INPUT', { field: 'sources', params: { reason: `≤ ${MOST_SOURCES}` } });
  if (!sources.every(({ sourceId }) => isUuid(sourceId))) throw hrTrainingErrors.error('CASE_SOURCE_INVALID', { field: 'sources' });
  const told = sources.map(({ kind, sourceId }) => ({ kind, id: sourceId.toLowerCase() }));
  const candidate = candidateId === null ? null : await candidateNamed(tx, candidateId, estateId);
  return { ...matterOf(candidate, type, told), description };
}
