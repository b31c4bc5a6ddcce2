import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationCancelMoveInArgs, MutationCompleteMoveInArgs, MutationCompleteMoveInStepArgs, MutationStartMoveInArgs, QueryMoveInsArgs,
} from '../../schema.types.ts';
import { AgreementReads } from '../agreement/agreement.reads.ts';
import { MoveInBatchReads } from '../move-in-batch/move-in-batch.reads.ts';
import { UnitAcceptanceReads } from '../unit-acceptance/unit-acceptance.reads.ts';
import { MoveInReads, type MoveInRow } from './move-in.reads.ts';
import type { MoveInStep } from './move-in.rules.ts';
import { MoveInService } from './move-in.service.ts';

@Resolver('MoveIn')
export class MoveInResolver {
  constructor(private readonly reads: MoveInReads, private readonly service: MoveInService) {}

  @Query()
  moveIn(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  moveIns(@Args() args: QueryMoveInsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  startMoveIn(@Args() args: MutationStartMoveInArgs, @Context('call') call: RequestCall) {
    return this.service.start(call, args.input, args);
  }

  @Mutation()
  completeMoveInStep(@Args() args: MutationCompleteMoveInStepArgs, @Context('call') call: RequestCall) {
    return this.service.completeStep(call, args.id, args.input, args);
  }

  @Mutation()
  completeMoveIn(@Args() args: MutationCompleteMoveInArgs, @Context('call') call: RequestCall) {
    return this.service.complete(call, args.id, args);
  }

  @Mutation()
  cancelMoveIn(@Args() args: MutationCancelMoveInArgs, @Context('call') call: RequestCall) {
    return this.service.cancel(call, args.id, args.reason, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: MoveInRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: MoveInRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: MoveInRow) {
    return reference(householdId);
  }
}

/** What else belongs to a move-in. */
@Resolver('MoveIn')
export class MoveInPartsResolver {
  constructor(private readonly agreementReads: AgreementReads, private readonly acceptances: UnitAcceptanceReads, private readonly batches: MoveInBatchReads) {}

  @ResolveField()
  agreements(@Parent() moveIn: MoveInRow, @Context('call') call: RequestCall) {
    return this.agreementReads.ofHome(call, moveIn);
  }

  @ResolveField()
  acceptance(@Parent() { id }: MoveInRow, @Context('call') call: RequestCall) {
    return this.acceptances.ofMoveIn(call, id);
  }

  @ResolveField()
  batch(@Parent() { batchId }: MoveInRow, @Context('call') call: RequestCall) {
    return batchId === null ? null : this.batches.one(call, batchId);
  }
}

@Resolver('MoveInStep')
export class MoveInStepResolver {
  @ResolveField()
  by(@Parent() { by }: MoveInStep) {
    return reference(by);
  }
}
