import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationRecordAssemblyArgs, MutationRecordCommitteeContactArgs, MutationUpdateCommitteeArgs, QueryAssembliesArgs, QueryCommitteeContactsArgs,
} from '../../schema.types.ts';
import { CommitteeReads, type CommitteeRow } from './committee.reads.ts';
import { CommitteeService } from './committee.service.ts';
import type { CommitteeContact, OwnersAssembly } from './owners-assembly.rules.ts';

@Resolver('OwnersCommittee')
export class CommitteeResolver {
  constructor(private readonly reads: CommitteeReads, private readonly service: CommitteeService) {}

  @Query()
  ownersCommittee(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.of(call, estateId);
  }

  @Query()
  assemblies(@Args() args: QueryAssembliesArgs, @Context('call') call: RequestCall) {
    return this.reads.assemblies(call, args);
  }

  @Query()
  committeeContacts(@Args() args: QueryCommitteeContactsArgs, @Context('call') call: RequestCall) {
    return this.reads.contacts(call, args);
  }

  @Mutation()
  updateCommittee(@Args() args: MutationUpdateCommitteeArgs, @Context('call') call: RequestCall) {
    return this.service.update(call, args.input, args);
  }

  @Mutation()
  recordAssembly(@Args() args: MutationRecordAssemblyArgs, @Context('call') call: RequestCall) {
    return this.service.recordAssembly(call, args.input, args);
  }

  @Mutation()
  recordCommitteeContact(@Args() args: MutationRecordCommitteeContactArgs, @Context('call') call: RequestCall) {
    return this.service.recordContact(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CommitteeRow) {
    return reference(estateId);
  }
}

@Resolver('OwnersAssembly')
export class AssemblyResolver {
  @ResolveField()
  estate(@Parent() { estateId }: OwnersAssembly) {
    return reference(estateId);
  }
}

@Resolver('CommitteeContact')
export class CommitteeContactResolver {
  @ResolveField()
  recordedBy(@Parent() { by }: CommitteeContact) {
    return reference(by);
  }
}
