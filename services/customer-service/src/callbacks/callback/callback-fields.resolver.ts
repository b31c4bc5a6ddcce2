import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { TicketReads, type TicketRow } from '../../tickets/ticket/ticket.reads.ts';
import type { IndicatorCounts } from '../../indicators/indicator-counts.sql.ts';
import { CallbackReads, type CallbackRow } from './callback.reads.ts';
import type { CallbackNonconformity, Rectification } from './callback.rules.ts';

/** The fields of a callback that are not its columns. */
@Resolver('Callback')
export class CallbackFieldsResolver {
  constructor(private readonly tickets: TicketReads) {}

  @ResolveField()
  estate(@Parent() callback: CallbackRow) {
    return reference(callback.estateId);
  }

  @ResolveField()
  ticket(@Parent() callback: CallbackRow, @Context('call') call: RequestCall) {
    return callback.sourceType === 'TICKET' ? this.tickets.one(call, callback.sourceId) : null;
  }

  @ResolveField()
  unit(@Parent() callback: CallbackRow) {
    return reference(callback.unitId);
  }

  @ResolveField()
  household(@Parent() callback: CallbackRow) {
    return reference(callback.householdId);
  }

  @ResolveField()
  assignee(@Parent() callback: CallbackRow) {
    return reference(callback.assigneeId);
  }
}

@Resolver('CallbackRectification')
export class CallbackRectificationResolver {
  @ResolveField()
  owner(@Parent() { ownerId }: Rectification) {
    return reference(ownerId);
  }
}

@Resolver('CallbackNonconformity')
export class CallbackNonconformityResolver {
  @ResolveField()
  reportedTo(@Parent() { reportedTo }: CallbackNonconformity) {
    return reference(reportedTo);
  }

  @ResolveField()
  reportedBy(@Parent() { reportedBy }: CallbackNonconformity) {
    return reference(reportedBy);
  }
}

@Resolver('CallbackIndicator')
export class CallbackIndicatorResolver {
  @ResolveField()
  ratio(@Parent() { numerator, denominator }: IndicatorCounts) {
    return denominator === 0 ? null : numerator / denominator;
  }
}

@Resolver('Ticket')
export class TicketCallbacksResolver {
  constructor(private readonly callbacksRead: CallbackReads) {}

  @ResolveField()
  callbacks(@Parent() ticket: TicketRow, @Context('call') call: RequestCall) {
    return this.callbacksRead.ofTicket(call, ticket.id);
  }
}
