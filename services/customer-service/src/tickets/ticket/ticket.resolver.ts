import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type {
  MutationAddTicketNoteArgs, MutationAssignHelpersArgs, MutationCancelTicketArgs, MutationCloseTicketArgs, MutationConfirmTicketOnSiteArgs,
  MutationCreateTicketArgs, MutationDispatchTicketArgs, MutationFeedbackTicketResultArgs, MutationReopenTicketArgs, MutationTriageTicketArgs,
  QueryTicketsArgs,
} from '../../schema.types.ts';
import { TicketReads } from './ticket.reads.ts';
import { TicketService } from './ticket.service.ts';

@Resolver('Ticket')
export class TicketResolver {
  constructor(private readonly reads: TicketReads, private readonly service: TicketService) {}

  @Query()
  ticket(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  tickets(@Args() args: QueryTicketsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  createTicket(@Args() args: MutationCreateTicketArgs, @Context('call') call: RequestCall) {
    return this.service.create(call, args.input, args);
  }

  @Mutation()
  triageTicket(@Args() args: MutationTriageTicketArgs, @Context('call') call: RequestCall) {
    return this.service.triage(call, args.id, args.input, args);
  }

  @Mutation()
  dispatchTicket(@Args() args: MutationDispatchTicketArgs, @Context('call') call: RequestCall) {
    return this.service.dispatch(call, args.id, args.input, args);
  }

  @Mutation()
  assignHelpers(@Args() args: MutationAssignHelpersArgs, @Context('call') call: RequestCall) {
    return this.service.assignHelpers(call, args.id, args.input, args);
  }

  @Mutation()
  feedbackTicketResult(@Args() args: MutationFeedbackTicketResultArgs, @Context('call') call: RequestCall) {
    const { channel, at } = args.input;
    return this.service.run(call, args.id, { type: 'feedbackTicketResult', channel, at: at ?? call.now }, args);
  }

  @Mutation()
  confirmTicketOnSite(@Args() args: MutationConfirmTicketOnSiteArgs, @Context('call') call: RequestCall) {
    return this.service.run(call, args.id, { type: 'confirmTicketOnSite' }, args);
  }

  @Mutation()
  closeTicket(@Args() args: MutationCloseTicketArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }

  @Mutation()
  reopenTicket(@Args() args: MutationReopenTicketArgs, @Context('call') call: RequestCall) {
    return this.service.reopen(call, args.id, { reasonCode: args.input.reason, note: args.input.note ?? null }, args);
  }

  @Mutation()
  cancelTicket(@Args() args: MutationCancelTicketArgs, @Context('call') call: RequestCall) {
    const { reason: reasonCode, note = null } = args.input;
    return this.service.run(call, args.id, { type: 'cancelTicket', reasonCode, note }, args);
  }

  @Mutation()
  addTicketNote(@Args() args: MutationAddTicketNoteArgs, @Context('call') call: RequestCall) {
    return this.service.run(call, args.id, { type: 'addTicketNote', ...args.input }, args);
  }

  @ResolveReference()
  resolveReference(@Parent() ticket: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.one(call, ticket.id);
  }
}
