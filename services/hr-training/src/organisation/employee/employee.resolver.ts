import type { RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type {
  MutationActivateEmployeeArgs, MutationChangeEmployeeArgs, MutationConfirmTransferArgs, MutationDepartEmployeeArgs, MutationHireEmployeeArgs,
  MutationRecordCandidateTestArgs, MutationRegisterCandidateArgs, MutationSetEmployeeSkillsArgs, MutationTransferEmployeeArgs,
  QueryEmployeesArgs,
} from '../../schema.types.ts';
import { EmployeeReads } from './employee.reads.ts';
import { EmployeeService } from './employee.service.ts';

@Resolver('Employee')
export class EmployeeResolver {
  constructor(private readonly reads: EmployeeReads, private readonly service: EmployeeService) {}

  @Query()
  employee(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  employees(@Args() args: QueryEmployeesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  me(@Context('call') call: RequestCall) {
    return this.reads.me(call);
  }

  @Mutation()
  registerCandidate(@Args() args: MutationRegisterCandidateArgs, @Context('call') call: RequestCall) {
    return this.service.register(call, args);
  }

  @Mutation()
  recordCandidateTest(@Args() args: MutationRecordCandidateTestArgs, @Context('call') call: RequestCall) {
    return this.service.recordTest(call, args);
  }

  @Mutation()
  hireEmployee(@Args() args: MutationHireEmployeeArgs, @Context('call') call: RequestCall) {
    return this.service.hire(call, args);
  }

  @Mutation()
  activateEmployee(@Args() args: MutationActivateEmployeeArgs, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changeEmployee(@Args() args: MutationChangeEmployeeArgs, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  setEmployeeSkills(@Args() args: MutationSetEmployeeSkillsArgs, @Context('call') call: RequestCall) {
    return this.service.setSkills(call, args);
  }

  @Mutation()
  transferEmployee(@Args() args: MutationTransferEmployeeArgs, @Context('call') call: RequestCall) {
    return this.service.transfer(call, args);
  }

  @Mutation()
  confirmTransfer(@Args() args: MutationConfirmTransferArgs, @Context('call') call: RequestCall) {
    return this.service.confirmTransfer(call, args);
  }

  @Mutation()
  departEmployee(@Args() args: MutationDepartEmployeeArgs, @Context('call') call: RequestCall) {
    return this.service.depart(call, args);
  }

  @ResolveReference()
  resolveReference(@Parent() employee: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, employee.id);
  }
}
