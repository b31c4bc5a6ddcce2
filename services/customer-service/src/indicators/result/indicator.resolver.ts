import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { CallbackReads } from '../../callbacks/callback/callback.reads.ts';
import { ComplaintReads } from '../../complaints/complaint/complaint.reads.ts';
import type { MutationRebuildIndicatorsArgs, QueryIndicatorCasesArgs, QueryIndicatorsArgs } from '../../schema.types.ts';
import { TicketReads } from '../../tickets/ticket/ticket.reads.ts';
import { RebuildService } from '../roll-up/rebuild.service.ts';
import { IndicatorReads, type CaseRow } from './indicator.reads.ts';

@Resolver('IndicatorCase')
export class IndicatorResolver {
  constructor(
    private readonly reads: IndicatorReads, private readonly rebuilding: RebuildService, private readonly tickets: TicketReads,
    private readonly callbacks: CallbackReads, private readonly complaints: ComplaintReads,
  ) {}

  @Query()
  indicators(@Args() args: QueryIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.reads.of(call, args);
  }

  @Query()
  indicatorCases(@Args() args: QueryIndicatorCasesArgs, @Context('call') call: RequestCall) {
    return this.reads.cases(call, args);
  }

  @Mutation()
  rebuildIndicators(@Args() args: MutationRebuildIndicatorsArgs, @Context('call') call: RequestCall) {
    return this.rebuilding.rebuild(call, args.scope ?? {});
  }

  @ResolveField()
  ticket(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'TICKET' ? this.tickets.one(call, subjectId) : null;
  }

  @ResolveField()
  callback(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'CALLBACK' ? this.callbacks.one(call, subjectId) : null;
  }

  @ResolveField()
  complaint(@Parent() { subject, subjectId }: CaseRow, @Context('call') call: RequestCall) {
    return subject === 'COMPLAINT' ? this.complaints.one(call, subjectId) : null;
  }
}
