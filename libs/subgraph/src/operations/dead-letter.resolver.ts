import type { Type } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ServiceName } from '@guanjia/contracts';
import type { PageArgs } from '../graphql/connection.ts';
import type { RequestCall } from '../request-call.ts';
import { DeadLetterReads, type DeadLetterState } from './dead-letter.reads.ts';
import { DeadLetterService } from './dead-letter.service.ts';
import { operationNames } from './operations-sdl.ts';

/** The root fields of one service's dead letters, under its own names. */
export function deadLetterResolverOf(service: ServiceName): Type {
  const names = operationNames(service);

  @Resolver()
  class DeadLetterResolver {
    constructor(private readonly reads: DeadLetterReads, private readonly service: DeadLetterService) {}

    @Query(names.deadLetters)
    deadLetters(@Args() args: PageArgs & { state?: DeadLetterState }, @Context('call') call: RequestCall) {
      return this.reads.list(call, args);
    }

    @Query(names.parkedEvents)
    parkedEvents(@Context('call') call: RequestCall) {
      return this.reads.parked(call);
    }

    @Mutation(names.redrive)
    redrive(@Args() args: { id: string; idempotencyKey: string }, @Context('call') call: RequestCall) {
      return this.service.redrive(call, args);
    }

    @Mutation(names.discard)
    discard(@Args() args: { id: string; reason: string; idempotencyKey: string }, @Context('call') call: RequestCall) {
      return this.service.discard(call, args);
    }
  }
  return DeadLetterResolver;
}
