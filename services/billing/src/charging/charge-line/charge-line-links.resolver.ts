import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { AccountReads } from '../account/account.reads.ts';
import type { RequestCall } from '@guanjia/subgraph';
import { FeeStandardReads } from '../fee-standard/fee-standard.reads.ts';
import { ChargeLineReads, type ChargeLineRow } from './charge-line.reads.ts';
import type { ChargeTrace } from './charge-trace.rules.ts';
import { explained } from './explanation.rules.ts';

/** From a line to its account and to the lines that take it back, replace it, or that it takes back or replaces. */
@Resolver('ChargeLine')
export class ChargeLineLinksResolver {
  constructor(private readonly reads: ChargeLineReads, private readonly accounts: AccountReads) {}

  @ResolveField()
  account(@Parent() line: ChargeLineRow, @Context('call') call: RequestCall) {
    return this.accounts.one(call, line.accountId);
  }

  @ResolveField()
  reversedBy(@Parent() line: ChargeLineRow, @Context('call') call: RequestCall) {
    return line.state === 'REVERSED' ? this.reads.ofSource(call, 'REVERSAL', line.id) : null;
  }

  @ResolveField()
  correctedBy(@Parent() line: ChargeLineRow, @Context('call') call: RequestCall) {
    return line.state === 'REVERSED' ? this.reads.ofSource(call, 'CORRECTION', line.id) : null;
  }

  @ResolveField()
  original(@Parent() line: ChargeLineRow, @Context('call') call: RequestCall) {
    return ['WORK_ORDER', 'SERVICE_ORDER'].includes(line.sourceType) ? null : this.reads.one(call, line.sourceId);
  }
}

/** How an amount came about, in words and in numbers. @source BIL-019 */
@Resolver('ChargeExplanation')
export class ChargeExplanationResolver {
  constructor(private readonly standards: FeeStandardReads) {}

  @ResolveField()
  text(@Parent() trace: ChargeTrace, @Context('call') call: RequestCall) {
    return explained(trace, call.locale);
  }

  @ResolveField()
  feeStandard(@Parent() trace: ChargeTrace, @Context('call') call: RequestCall) {
    return trace.feeStandardId === null ? null : this.standards.one(call, trace.feeStandardId);
  }
}

/** What a completed work order charged, beside what engineering says of it. */
@Resolver('WorkOrder')
export class WorkOrderChargeResolver {
  constructor(private readonly reads: ChargeLineReads) {}

  @ResolveReference()
  resolveReference(workOrder: { id: string }) {
    return { id: workOrder.id };
  }

  @ResolveField()
  chargeLine(@Parent() workOrder: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofSource(call, 'WORK_ORDER', workOrder.id);
  }
}

/** What a completed service order charged, beside what customer-service says of it. */
@Resolver('ServiceOrder')
export class ServiceOrderChargeResolver {
  constructor(private readonly reads: ChargeLineReads) {}

  @ResolveReference()
  resolveReference(serviceOrder: { id: string }) {
    return { id: serviceOrder.id };
  }

  @ResolveField()
  chargeLine(@Parent() serviceOrder: { id: string }, @Context('call') call: RequestCall) {
    return this.reads.ofSource(call, 'SERVICE_ORDER', serviceOrder.id);
  }
}
