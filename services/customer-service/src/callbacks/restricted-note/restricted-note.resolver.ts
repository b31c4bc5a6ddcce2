import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationReadRestrictedNoteArgs, MutationWriteRestrictedNoteArgs } from '../../schema.types.ts';
import { privateNote } from './restricted-note.entity.ts';
import { RestrictedNoteReads } from './restricted-note.reads.ts';
import type { RestrictedNote, RestrictedNoteReading } from './restricted-note.rules.ts';
import { RestrictedNoteService } from './restricted-note.service.ts';

@Resolver('RestrictedNote')
export class RestrictedNoteResolver {
  constructor(private readonly service: RestrictedNoteService) {}

  @Mutation()
  writeRestrictedNote(@Args() args: MutationWriteRestrictedNoteArgs, @Context('call') call: RequestCall) {
    return this.service.write(call, args.callbackId, args.input.note, args);
  }

  @Mutation()
  readRestrictedNote(@Args() args: MutationReadRestrictedNoteArgs, @Context('call') call: RequestCall) {
    return this.service.read(call, args.callbackId, args.input.reason, args);
  }

  @ResolveField()
  callback(@Parent() { callbackId }: RestrictedNote) {
    return reference(callbackId);
  }

  @ResolveField()
  author(@Parent() { authorId }: RestrictedNote) {
    return reference(authorId);
  }
}

@Resolver('RestrictedNoteReading')
export class RestrictedNoteReadingResolver {
  constructor(private readonly reads: RestrictedNoteReads) {}

  @ResolveField()
  async note(@Parent() { callbackId }: RestrictedNoteReading, @Context('call') call: RequestCall) {
    const kept = await this.reads.of(call, callbackId);
    return kept && privateNote.opened(kept.note);
  }

  @ResolveField()
  async author(@Parent() { callbackId }: RestrictedNoteReading, @Context('call') call: RequestCall) {
    return reference((await this.reads.of(call, callbackId))?.authorId ?? null);
  }

  @ResolveField()
  readBy(@Parent() { readBy }: RestrictedNoteReading) {
    return reference(readBy);
  }
}
