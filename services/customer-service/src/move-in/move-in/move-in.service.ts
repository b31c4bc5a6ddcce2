import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { CompleteMoveInStepInput, StartMoveInInput } from '../../schema.types.ts';
import { moveInAccess } from '../move-in.access.ts';
import { MoveInEntity } from './move-in.entity.ts';
import { agreementsOf, batchOpensAt, homeNamed, isUnitAccepted } from './move-in.facts.ts';
import { decideMoveIn, type MoveIn, type MoveInCancelReason, type MoveInCommand } from './move-in.rules.ts';

const constraints = { move_in_under_way: () => customerServiceErrors.error('MOVE_IN_UNDER_WAY', { field: 'householdId' }) };

/** Moving in, step by step. @source CS-122 CS-126 */
@Injectable()
export class MoveInService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws REFERENCE_NOT_YET_KNOWN, NOT_IN_ESTATE, MOVE_IN_UNDER_WAY and what `started` throws   @source CS-122 CS-125 ARC-071 */
  start(call: Call, input: StartMoveInInput, keyed: Keyed): Promise<Stored<MoveIn>> {
    const scope = scopeOf(call.actor, moveInAccess, 'move-in.handle');
    const { estateId, type, unitId, householdId, batchId = null } = input;
    const command = { operation: 'startMoveIn', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<MoveIn>(call, MoveInEntity, command, async (_, tx) => {
      const { household, isResidential } = await homeNamed(tx, input);
      return decideMoveIn({
        type: 'startMoveIn', matter: { id: call.newId(), estateId, type, unitId, householdId, isResidential, batchId }, household,
        batchOpensAt: batchId ? await batchOpensAt(tx, batchId, estateId) : null,
      }, null, contextOf(call));
    });
  }

  /** @source CS-122 CS-124 CS-126 */
  completeStep(call: Call, id: string, input: CompleteMoveInStepInput, keyed: Keyed): Promise<Stored<MoveIn>> {
    return this.#run(call, id, { operation: 'completeMoveInStep', body: { id, ...input }, ...keyed }, async (moveIn, tx) => ({
      type: 'completeMoveInStep', step: input.step, at: input.at ?? call.now, keys: input.keys ?? null, readings: input.readings ?? [],
      agreements: await agreementsOf(tx, moveIn), isUnitAccepted: await isUnitAccepted(tx, id),
    }));
  }

  /** @source CS-122 CS-123 */
  complete(call: Call, id: string, keyed: Keyed): Promise<Stored<MoveIn>> {
    return this.#run(call, id, { operation: 'completeMoveIn', body: { id }, ...keyed }, async (moveIn, tx) =>
      ({ type: 'completeMoveIn', agreements: await agreementsOf(tx, moveIn) }));
  }

  /** @source lifecycles 3.1 MoveIn */
  cancel(call: Call, id: string, reason: MoveInCancelReason, keyed: Keyed): Promise<Stored<MoveIn>> {
    return this.#run(call, id, { operation: 'cancelMoveIn', body: { id, reason }, ...keyed }, () => ({ type: 'cancelMoveIn', reason }));
  }

  #run(
    call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: (moveIn: MoveIn, tx: Tx) => MoveInCommand | Promise<MoveInCommand>,
  ): Promise<Stored<MoveIn>> {
    const scope = scopeOf(call.actor, moveInAccess, 'move-in.handle');
    return this.store.update<MoveIn>(call, MoveInEntity, id, { scope, ...command }, async (moveIn, tx) => decideMoveIn(await commandOf(moveIn, tx), moveIn, contextOf(call)));
  }
}
