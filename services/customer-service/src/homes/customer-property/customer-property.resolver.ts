import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor } from '../../reception/shown.rules.ts';
import type {
  MutationKeepCustomerPropertyArgs, MutationReceiveCustomerPropertyArgs, MutationReleaseCustomerPropertyArgs, QueryCustomerPropertiesArgs,
} from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { customerName, releasedTo } from './customer-property.entity.ts';
import { CustomerPropertyReads, type CustomerPropertyRow } from './customer-property.reads.ts';
import type { CashReceipt } from './customer-property.rules.ts';
import { CustomerPropertyService } from './customer-property.service.ts';

@Resolver('CustomerProperty')
export class CustomerPropertyResolver {
  constructor(private readonly reads: CustomerPropertyReads, private readonly service: CustomerPropertyService) {}

  @Query()
  customerProperties(@Args() args: QueryCustomerPropertiesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  receiveCustomerProperty(@Args() args: MutationReceiveCustomerPropertyArgs, @Context('call') call: RequestCall) {
    return this.service.receive(call, args.input, args);
  }

  @Mutation()
  keepCustomerProperty(@Args() args: MutationKeepCustomerPropertyArgs, @Context('call') call: RequestCall) {
    return this.service.keep(call, args.id, args);
  }

  @Mutation()
  releaseCustomerProperty(@Args() args: MutationReleaseCustomerPropertyArgs, @Context('call') call: RequestCall) {
    return this.service.release(call, args.id, args.input, args);
  }
}

/** What property refers to, and whom it names. */
@Resolver('CustomerProperty')
export class CustomerPropertyFieldsResolver {
  constructor(private readonly propertyReads: CustomerPropertyReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: CustomerPropertyRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: CustomerPropertyRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: CustomerPropertyRow) {
    return reference(householdId);
  }

  @ResolveField()
  keeper(@Parent() { keeperId }: CustomerPropertyRow) {
    return reference(keeperId);
  }

  @ResolveField()
  receivedBy(@Parent() { receivedBy }: CustomerPropertyRow) {
    return reference(receivedBy);
  }

  @ResolveField()
  releasedBy(@Parent() { releasedBy }: CustomerPropertyRow) {
    return reference(releasedBy);
  }

  @ResolveField()
  customerName(@Parent() row: CustomerPropertyRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), customerName.opened(row.customerName));
  }

  @ResolveField()
  releasedTo(@Parent() row: CustomerPropertyRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), releasedTo.opened(row.releasedTo));
  }

  @ResolveField()
  cashReceipt(@Parent() { id }: CustomerPropertyRow, @Context('call') call: RequestCall) {
    return this.propertyReads.receiptOf(call, id);
  }
}

@Resolver('CashReceipt')
export class CashReceiptResolver {
  @ResolveField()
  payer(@Parent() { payerRef }: CashReceipt) {
    return reference(payerRef);
  }

  @ResolveField()
  takenBy(@Parent() { takenBy }: CashReceipt) {
    return reference(takenBy);
  }
}

/** A household that reads its own row is who it is about. */
const isShown = ({ actor }: RequestCall, row: CustomerPropertyRow): boolean =>
  isShownTo(actor, homesAccess, { capability: 'customer-property.contact', row, isOwn: actor.kind === 'MEMBER' || [row.receivedBy, row.keeperId].includes(actor.id) });
