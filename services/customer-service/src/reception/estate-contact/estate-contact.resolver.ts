import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetEstateContactsArgs } from '../../schema.types.ts';
import { EstateContactReads } from './estate-contact.reads.ts';
import type { EstateContact } from './estate-contact.rules.ts';
import { EstateContactService } from './estate-contact.service.ts';

@Resolver('EstateContactCard')
export class EstateContactResolver {
  constructor(private readonly reads: EstateContactReads, private readonly service: EstateContactService) {}

  @Query()
  estateContacts(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, estateId);
  }

  @Mutation()
  setEstateContacts(@Args() args: MutationSetEstateContactsArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: EstateContact) {
    return reference(estateId);
  }
}

/** The card hangs on the estate, too. */
@Resolver('Estate')
export class ContactsOfEstateResolver {
  constructor(private readonly contactReads: EstateContactReads) {}

  @ResolveField()
  contacts(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.contactReads.one(call, id);
  }
}
