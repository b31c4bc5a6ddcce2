import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { RecordReads } from '../record/record.reads.ts';

/** What the archive adds to a ticket. */
@Resolver('Ticket')
export class TicketRecordsResolver {
  constructor(private readonly reads: RecordReads) {}

  @ResolveReference()
  resolveReference({ id }: { id: string }) {
    return { id };
  }

  @ResolveField()
  archiveRecords(@Parent() ticket: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofTicket(call, ticket.id);
  }
}
