import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { CallbackRow } from '../callback/callback.reads.ts';
import type { Recurrence } from '../recurrence/recurrence.reads.ts';
import { CorrectiveCaseReads } from './corrective-case.reads.ts';

@Resolver('Ticket')
export class TicketCasesResolver {
  constructor(private readonly casesRead: CorrectiveCaseReads) {}

  @ResolveField()
  correctiveActions(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.casesRead.ofSource(call, id);
  }
}

@Resolver('Complaint')
export class ComplaintCasesResolver {
  constructor(private readonly casesRead: CorrectiveCaseReads) {}

  @ResolveField()
  correctiveActions(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.casesRead.ofSource(call, id);
  }
}

@Resolver('Callback')
export class CallbackCasesResolver {
  constructor(private readonly casesRead: CorrectiveCaseReads) {}

  @ResolveField()
  async correctiveActions(@Parent() { id, sourceType, sourceId }: CallbackRow, @Context('call') call: RequestCall) {
    const cases = await this.casesRead.ofSource(call, id);
    return sourceType === 'CORRECTIVE_ACTION' ? [{ id: sourceId }, ...cases] : cases;
  }
}

@Resolver('Recurrence')
export class RecurrenceCaseResolver {
  constructor(private readonly casesRead: CorrectiveCaseReads) {}

  @ResolveField()
  openCorrectiveAction(@Parent() matter: Recurrence, @Context('call') call: RequestCall) {
    return this.casesRead.about(call, matter);
  }
}
