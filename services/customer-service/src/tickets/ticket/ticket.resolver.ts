import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { Keyed } from '@guanjia/persistence';
import type { PageArgs, RequestCall } from '@guanjia/subgraph';
import type { TicketCategory } from '../category/category.rules.ts';
import { TicketReads, type TicketFilter } from './ticket.reads.ts';
import type { TicketChannel, Urgency } from './ticket.rules.ts';
import { TicketService, type CreateTicketInput, type DispatchTicketInput } from './ticket.service.ts';

/** A mutation of one ticket. */
interface On<Input = undefined> extends Keyed {
  id: string;
  input: Input;
}

@Resolver('Ticket')
export class TicketResolver {
  constructor(private readonly reads: TicketReads, private readonly service: TicketService) {}

  @Query()
  ticket(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  tickets(@Args() args: PageArgs & { filter?: TicketFilter }, @Context('call') call: RequestCall) {
    return this.reads.list(call, args.filter ?? {}, args);
  }

  @Mutation()
  createTicket(@Args() args: { input: CreateTicketInput; idempotencyKey: string }, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  triageTicket(@Args() args: On<{ category: TicketCategory; urgency: Urgency; isChargeable?: boolean }>, @Context('call') call: RequestCall) {
    return this.service.triage(call, args.id, args.input, args);
  }

  @Mutation()
  dispatchTicket(@Args() args: On<DispatchTicketInput>, @Context('call') call: RequestCall) {
    return this.service.dispatch(call, args.id, args.input, args);
  }

  @Mutation()
  assignHelpers(@Args() args: On<Omit<DispatchTicketInput, 'lead'>>, @Context('call') call: RequestCall) {
    return this.service.assignHelpers(call, args.id, args.input, args);
  }

  @Mutation()
  feedbackTicketResult(@Args() args: On<{ channel: TicketChannel; at?: Date }>, @Context('call') call: RequestCall) {
    const { channel, at } = args.input;
    return this.service.run(call, args.id, { type: 'feedbackTicketResult', channel, at: at ?? call.now }, args);
  }

  @Mutation()
  confirmTicketOnSite(@Args() args: On, @Context('call') call: RequestCall) {
    return this.service.run(call, args.id, { type: 'confirmTicketOnSite' }, args);
  }

  @Mutation()
  closeTicket(@Args() args: On, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @Mutation()
  reopenTicket(@Args() args: On<{ reason: string; note?: string }>, @Context('call') call: RequestCall) {
    return this.service.reopen(call, args.id, { reasonCode: args.input.reason, note: args.input.note ?? null }, args);
  }

  @Mutation()
  cancelTicket(@Args() args: On<{ reason: string; note?: string }>, @Context('call') call: RequestCall) {
    const { reason: reasonCode, note = null } = args.input;
    return this.service.run(call, args.id, { type: 'cancelTicket', reasonCode, note }, args);
  }

  @Mutation()
  addTicketNote(@Args() args: On<{ note: string; isForReporter: boolean }>, @Context('call') call: RequestCall) {
    return this.service.run(call, args.id, { type: 'addTicketNote', ...args.input }, args);
  }

  @ResolveReference()
  resolveReference(@Parent() ticket: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, ticket.id);
  }
}
