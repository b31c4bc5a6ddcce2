import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { checkCode, groupScope, localDateOf, platformErrors, scopeOf, type Decision, type GrantScope } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Place, type Tx } from '@guanjia/persistence';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { MutationApproveServiceStandardArgs, MutationDeclineServiceStandardArgs, MutationSetServiceStandardArgs } from '../../schema.types.ts';
import { standardsAccess } from '../standards.access.ts';
import { ServiceStandardEntity } from './service-standard.entity.ts';
import { decideServiceStandard, type ServiceStandard, type ServiceStandardCommand } from './service-standard.rules.ts';
import { standardInForceAt } from './standard-value.facts.ts';

/** One change at a time waits, and one value is in force, however many ask at once. */
const constraints = {
  service_standard_pending_unique: () => hrTrainingErrors.error('STANDARD_PENDING', { field: 'key' }),
  service_standard_effective_unique: () => platformErrors.error('IN_PROGRESS'),
};

@Injectable()
export class ServiceStandardService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the place is not the caller's   @throws STANDARD_UNKNOWN   @throws STANDARD_PENDING */
  set(call: Call, { input, idempotencyKey }: MutationSetServiceStandardArgs): Promise<ServiceStandard> {
    const { key, scopeKind, reason = null } = input;
    const scopeId = scopeKind === 'GROUP' ? null : input.scopeId ?? '';
    return this.store.create(call, ServiceStandardEntity, {
      operation: 'setServiceStandard', scope: scopeOf(call.actor, standardsAccess, 'standard.set'), place: placeOf(scopeKind, scopeId), idempotencyKey, body: input,
      constraints,
    }, async (_, tx) => {
      const inForce = await standardInForceAt(tx, key, { scopeKind, scopeId });
      if (!inForce) throw hrTrainingErrors.error('STANDARD_UNKNOWN', { field: 'key', params: { key } });
      const command: ServiceStandardCommand = {
        type: 'setServiceStandard', id: call.newId(), scopeKind, scopeId, value: checkCode(input.value, 'value'), reason,
        unit: checkCode(input.unit ?? inForce.unit, 'unit'), dayKind: input.dayKind ?? inForce.dayKind, validFrom: input.validFrom ?? localDateOf(call.now),
      };
      return this.#superseding(tx, call, { key, scopeKind, scopeId }, decideServiceStandard(command, null, { now: call.now, actorId: call.actor.id, inForce }));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL */
  approve(call: Call, args: MutationApproveServiceStandardArgs): Promise<ServiceStandard> {
    return this.#decide(call, args, 'approveServiceStandard');
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL */
  decline(call: Call, args: MutationDeclineServiceStandardArgs): Promise<ServiceStandard> {
    return this.#decide(call, args, 'declineServiceStandard');
  }

  /** Its day has come. */
  begin(call: Call, id: string): Promise<ServiceStandard> {
    return this.store.update(call, ServiceStandardEntity, id, { operation: 'beginServiceStandard', scope: groupScope, constraints }, (standard, tx) =>
      this.#superseding(tx, call, standard, decideServiceStandard({ type: 'beginServiceStandard' }, standard, contextOf(call))));
  }

  #decide(call: Call, { id, input, ...keyed }: MutationApproveServiceStandardArgs, type: 'approveServiceStandard' | 'declineServiceStandard'): Promise<ServiceStandard> {
    const scope = scopeOf(call.actor, standardsAccess, 'standard.approve');
    const facts = contextOf(call);
    return this.store.update(call, ServiceStandardEntity, id, { operation: type, scope, body: { id, input }, constraints, ...keyed }, (standard, tx) =>
      this.#superseding(tx, call, standard, decideServiceStandard({ type, reason: input.reason ?? null }, standard, facts)));
  }

  /** Of one place one value is in force: the one before goes first. */
  async #superseding(
    { em }: Tx, { now, actor }: Call, { key, scopeKind, scopeId }: Pick<ServiceStandard, 'key' | 'scopeKind' | 'scopeId'>, decision: Decision<ServiceStandard>,
  ): Promise<Decision<ServiceStandard>> {
    if (decision.state.state !== 'EFFECTIVE') return decision;
    const before: ServiceStandard | null = await em.findOne<any>(ServiceStandardEntity, { key, scopeKind, scopeId, state: 'EFFECTIVE' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!before) return decision;
    const superseded = decideServiceStandard({ type: 'supersedeServiceStandard' }, before, { now, actorId: actor.id });
    em.assign(before as object, { ...superseded.state, updatedAt: now } as never);
    await em.flush();
    return { ...decision, events: [...superseded.events, ...decision.events] };
  }
}

function placeOf(scopeKind: GrantScope, scopeId: string | null): Place {
  if (scopeKind === 'GROUP') return { isGroup: true };
  return scopeKind === 'REGION' ? { regionId: scopeId! } : { estateId: scopeId! };
}
