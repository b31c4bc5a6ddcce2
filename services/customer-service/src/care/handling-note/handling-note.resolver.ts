import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationSetHandlingNoteArgs, QueryHandlingNotesArgs } from '../../schema.types.ts';
import { handlingText } from './handling-note.entity.ts';
import { HandlingNoteReads, type HandlingNoteRow } from './handling-note.reads.ts';
import { HandlingNoteService } from './handling-note.service.ts';

@Resolver('HandlingNote')
export class HandlingNoteResolver {
  constructor(private readonly reads: HandlingNoteReads, private readonly service: HandlingNoteService) {}

  @Query()
  handlingNotes(@Args() args: QueryHandlingNotesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  setHandlingNote(@Args() args: MutationSetHandlingNoteArgs, @Context('call') call: RequestCall) {
    return this.service.set(call, args.input, args);
  }

  @ResolveField()
  household(@Parent() { id }: HandlingNoteRow) {
    return reference(id);
  }

  @ResolveField()
  text(@Parent() { text }: HandlingNoteRow) {
    return handlingText.opened(text);
  }

  @ResolveField()
  author(@Parent() { authorId }: HandlingNoteRow) {
    return reference(authorId);
  }
}
