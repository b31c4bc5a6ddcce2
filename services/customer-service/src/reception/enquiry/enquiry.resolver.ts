import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationAcknowledgeEnquiryArgs, MutationAnswerEnquiryArgs, MutationCloseEnquiryArgs, MutationRecordEnquiryArgs, MutationTransferEnquiryArgs,
  QueryEnquiriesArgs, QueryPendingEnquiriesArgs,
} from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { isShownTo, nameFor, phoneFor } from '../shown.rules.ts';
import { askerName, askerPhone } from './enquiry.entity.ts';
import { EnquiryReads, type EnquiryRow } from './enquiry.reads.ts';
import { EnquiryService } from './enquiry.service.ts';

@Resolver()
export class EnquiryResolver {
  constructor(private readonly reads: EnquiryReads, private readonly service: EnquiryService) {}

  @Query()
  enquiry(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  enquiries(@Args() args: QueryEnquiriesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  pendingEnquiries(@Args() args: QueryPendingEnquiriesArgs, @Context('call') call: RequestCall) {
    return this.reads.pending(call, args);
  }

  @Mutation()
  recordEnquiry(@Args() args: MutationRecordEnquiryArgs, @Context('call') call: RequestCall) {
    return this.service.record(call, args.input, args);
  }

  @Mutation()
  transferEnquiry(@Args() args: MutationTransferEnquiryArgs, @Context('call') call: RequestCall) {
    return this.service.transfer(call, args.id, args.input, args);
  }

  @Mutation()
  acknowledgeEnquiry(@Args() args: MutationAcknowledgeEnquiryArgs, @Context('call') call: RequestCall) {
    return this.service.acknowledge(call, args.id, args);
  }

  @Mutation()
  answerEnquiry(@Args() args: MutationAnswerEnquiryArgs, @Context('call') call: RequestCall) {
    return this.service.answer(call, args.id, args.input.answer, args);
  }

  @Mutation()
  closeEnquiry(@Args() args: MutationCloseEnquiryArgs, @Context('call') call: RequestCall) {
    return this.service.close(call, args.id, args);
  }
}

/** The fields of an enquiry that are not its columns. */
@Resolver('Enquiry')
export class EnquiryFieldsResolver {
  @ResolveField()
  estate(@Parent() { estateId }: EnquiryRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: EnquiryRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: EnquiryRow) {
    return reference(householdId);
  }

  @ResolveField()
  askerName(@Parent() row: EnquiryRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), askerName.opened(row.askerName));
  }

  @ResolveField()
  askerPhone(@Parent() row: EnquiryRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), askerPhone.opened(row.askerPhone));
  }

  @ResolveField()
  firstResponder(@Parent() { firstResponderId }: EnquiryRow) {
    return reference(firstResponderId);
  }

  @ResolveField()
  transferToDept(@Parent() { transferToDeptId }: EnquiryRow) {
    return reference(transferToDeptId);
  }

  @ResolveField()
  transferToEmployee(@Parent() { transferToEmployeeId }: EnquiryRow) {
    return reference(transferToEmployeeId);
  }

  @ResolveField()
  transferAcknowledgedBy(@Parent() { transferAckBy }: EnquiryRow) {
    return reference(transferAckBy);
  }

  @ResolveField()
  transferAcknowledgedAt(@Parent() { transferAckAt }: EnquiryRow) {
    return transferAckAt;
  }

  @ResolveField()
  handler(@Parent() { handlerId }: EnquiryRow) {
    return reference(handlerId);
  }
}

/** A member sees in full what he or she asked, field staff what they received or have. */
const isShown = ({ actor }: RequestCall, row: EnquiryRow): boolean => isShownTo(actor, receptionAccess, {
  capability: 'enquiry.contact', row, isOwn: [row.askerId, row.firstResponderId, row.transferToEmployeeId, row.transferAckBy].includes(actor.id),
});
