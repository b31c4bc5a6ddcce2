import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationEntrustHouseArgs, MutationInspectVacantHouseArgs, MutationReceiveFurtherKeysArgs, MutationReceiveKeysArgs, MutationRecordVacantCleaningArgs,
  MutationReleaseVacantHouseArgs, QueryVacantHousesArgs,
} from '../../schema.types.ts';
import { KeyReads } from '../key/key.reads.ts';
import { VacantInspectionReads } from '../vacant-inspection/vacant-inspection.reads.ts';
import { VacantHouseReads, type VacantHouseRow } from './vacant-house.reads.ts';
import { VacantHouseService } from './vacant-house.service.ts';

@Resolver('VacantHouse')
export class VacantHouseResolver {
  constructor(private readonly reads: VacantHouseReads, private readonly service: VacantHouseService) {}

  @Query()
  vacantHouse(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  vacantHouses(@Args() args: QueryVacantHousesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  receiveKeys(@Args() args: MutationReceiveKeysArgs, @Context('call') call: RequestCall) {
    return this.service.receiveKeys(call, args.input, args);
  }

  @Mutation()
  receiveFurtherKeys(@Args() args: MutationReceiveFurtherKeysArgs, @Context('call') call: RequestCall) {
    return this.service.addKeys(call, args.id, args.keys, args);
  }

  @Mutation()
  entrustHouse(@Args() args: MutationEntrustHouseArgs, @Context('call') call: RequestCall) {
    return this.service.entrust(call, args.id, args.input, args);
  }

  @Mutation()
  inspectVacantHouse(@Args() args: MutationInspectVacantHouseArgs, @Context('call') call: RequestCall) {
    return this.service.inspect(call, args.id, args.input, args);
  }

  @Mutation()
  recordVacantCleaning(@Args() args: MutationRecordVacantCleaningArgs, @Context('call') call: RequestCall) {
    return this.service.recordCleaning(call, args.id, args.at ?? null, args);
  }

  @Mutation()
  releaseVacantHouse(@Args() args: MutationReleaseVacantHouseArgs, @Context('call') call: RequestCall) {
    return this.service.release(call, args.id, args);
  }
}

/** What a house refers to, and what belongs to it. */
@Resolver('VacantHouse')
export class VacantHouseFieldsResolver {
  constructor(private readonly keyReads: KeyReads, private readonly inspectionReads: VacantInspectionReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: VacantHouseRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: VacantHouseRow) {
    return reference(unitId);
  }

  @ResolveField()
  agreement(@Parent() { agreementId }: VacantHouseRow) {
    return reference(agreementId);
  }

  @ResolveField()
  keys(@Parent() { id }: VacantHouseRow, @Context('call') call: RequestCall) {
    return this.keyReads.ofHouse(call, id);
  }

  @ResolveField()
  inspections(@Parent() { id }: VacantHouseRow, @Context('call') call: RequestCall) {
    return this.inspectionReads.ofHouse(call, id);
  }
}
