import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Change, Creation, OnExisting } from '../../keyed.types.ts';
import { EmployeeReads, type EmployeeFilter } from './employee.reads.ts';
import type { CandidateTest } from './employee.rules.ts';
import { EmployeeService, type RegisterCandidateInput, type SkillsInput } from './employee.service.ts';

@Resolver('Employee')
export class EmployeeResolver {
  constructor(private readonly reads: EmployeeReads, private readonly service: EmployeeService) {}

  @Query()
  employee(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  employees(@Args() args: PageArgs & { filter?: EmployeeFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  me(@Context('call') call: RequestCall) {
    return this.reads.me(call);
  }

  @Mutation()
  registerCandidate(@Args() args: Creation<RegisterCandidateInput>, @Context('call') call: RequestCall) {
    return this.service.register(call, args);
  }

  @Mutation()
  recordCandidateTest(@Args() args: Change<Omit<CandidateTest, 'on'>>, @Context('call') call: RequestCall) {
    return this.service.recordTest(call, args);
  }

  @Mutation()
  hireEmployee(@Args() args: Change<{ jobNo?: string }>, @Context('call') call: RequestCall) {
    return this.service.hire(call, args);
  }

  @Mutation()
  activateEmployee(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.activate(call, args);
  }

  @Mutation()
  changeEmployee(@Args() args: Change<{ name?: string; phone?: string }>, @Context('call') call: RequestCall) {
    return this.service.change(call, args);
  }

  @Mutation()
  setEmployeeSkills(@Args() args: Change<SkillsInput>, @Context('call') call: RequestCall) {
    return this.service.setSkills(call, args);
  }

  @Mutation()
  transferEmployee(@Args() args: Change<{ positionId: string }>, @Context('call') call: RequestCall) {
    return this.service.transfer(call, args);
  }

  @Mutation()
  confirmTransfer(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.confirmTransfer(call, args);
  }

  @Mutation()
  departEmployee(@Args() args: OnExisting, @Context('call') call: RequestCall) {
    return this.service.depart(call, args);
  }

  @ResolveReference()
  resolveReference(@Parent() employee: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, employee.id);
  }
}
