import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { QueryRecurrencesArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { CallbackReads } from '../callback/callback.reads.ts';
import { RecurrenceReads, type Recurrence } from './recurrence.reads.ts';

@Resolver('Recurrence')
export class RecurrenceResolver {
  constructor(private readonly reads: RecurrenceReads, private readonly ticketReads: TicketReads, private readonly callbackReads: CallbackReads) {}

  @Query()
  recurrences(@Args() args: QueryRecurrencesArgs, @Context('call') call: RequestCall) {
    return this.reads.ofEstate(call, args);
  }

  @ResolveField()
  unit(@Parent() { unitId }: Recurrence) {
    return reference(unitId);
  }

  @ResolveField()
  async tickets(@Parent() { kind, ids }: Recurrence, @Context('call') call: RequestCall) {
    return kind === 'REPAIR' ? seen(await Promise.all(ids.map((id) => this.ticketReads.one(call, id)))) : [];
  }

  @ResolveField()
  async callbacks(@Parent() { kind, ids }: Recurrence, @Context('call') call: RequestCall) {
    return kind === 'CALLBACK' ? seen(await Promise.all(ids.map((id) => this.callbackReads.one(call, id)))) : [];
  }
}

const seen = <T>(rows: readonly (T | null)[]): T[] => rows.filter((row) => row !== null);
