import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetComplaintProcedureArgs } from '../../schema.types.ts';
import { ProcedureReads, type ProcedureRow } from './procedure.reads.ts';
import { ProcedureService } from './procedure.service.ts';

@Resolver('ComplaintProcedure')
export class ProcedureResolver {
  constructor(private readonly reads: ProcedureReads, private readonly service: ProcedureService) {}

  @Query()
  complaintProcedures(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.ofEstate(call, estateId);
  }

  @Mutation()
  setComplaintProcedure(@Args() args: MutationSetComplaintProcedureArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: ProcedureRow) {
    return reference(estateId);
  }

  @ResolveField()
  department(@Parent() { departmentId }: ProcedureRow) {
    return reference(departmentId);
  }
}
