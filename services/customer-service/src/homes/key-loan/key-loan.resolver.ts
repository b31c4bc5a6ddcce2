import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import { isShownTo, nameFor } from '../../reception/shown.rules.ts';
import type {
  MutationApproveKeyLoanArgs, MutationRequestKeyLoanArgs, MutationReturnKeyArgs, MutationTakeKeyArgs, MutationWithdrawKeyLoanArgs, QueryKeyLoansArgs,
} from '../../schema.types.ts';
import { homesAccess } from '../homes.access.ts';
import { KeyReads } from '../key/key.reads.ts';
import { borrower, returnedBy } from './key-loan.entity.ts';
import { KeyLoanReads, type KeyLoanRow } from './key-loan.reads.ts';
import { KeyLoanService } from './key-loan.service.ts';

@Resolver('KeyLoan')
export class KeyLoanResolver {
  constructor(private readonly reads: KeyLoanReads, private readonly service: KeyLoanService) {}

  @Query()
  keyLoans(@Args() args: QueryKeyLoansArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  requestKeyLoan(@Args() args: MutationRequestKeyLoanArgs, @Context('call') call: RequestCall) {
    return this.service.request(call, args.input, args);
  }

  @Mutation()
  approveKeyLoan(@Args() args: MutationApproveKeyLoanArgs, @Context('call') call: RequestCall) {
    return this.service.approve(call, args.id, args);
  }

  @Mutation()
  takeKey(@Args() args: MutationTakeKeyArgs, @Context('call') call: RequestCall) {
    return this.service.take(call, args.id, args.input.borrowerSignatureFileId, args);
  }

  @Mutation()
  returnKey(@Args() args: MutationReturnKeyArgs, @Context('call') call: RequestCall) {
    return this.service.giveBack(call, args.id, args.input, args);
  }

  @Mutation()
  withdrawKeyLoan(@Args() args: MutationWithdrawKeyLoanArgs, @Context('call') call: RequestCall) {
    return this.service.withdraw(call, args.id, args);
  }
}

/** What a loan refers to, and whom it names. */
@Resolver('KeyLoan')
export class KeyLoanFieldsResolver {
  constructor(private readonly keys: KeyReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: KeyLoanRow) {
    return reference(estateId);
  }

  @ResolveField()
  key(@Parent() { keyId }: KeyLoanRow, @Context('call') call: RequestCall) {
    return this.keys.one(call, keyId);
  }

  @ResolveField()
  requestedBy(@Parent() { requestedBy }: KeyLoanRow) {
    return reference(requestedBy);
  }

  @ResolveField()
  dutySigner(@Parent() { dutySignerId }: KeyLoanRow) {
    return reference(dutySignerId);
  }

  @ResolveField()
  limit(@Parent() { dueLimit }: KeyLoanRow) {
    return dueLimit;
  }

  @ResolveField()
  borrower(@Parent() row: KeyLoanRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), borrower.opened(row.borrower));
  }

  @ResolveField()
  returnedBy(@Parent() row: KeyLoanRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), returnedBy.opened(row.returnedBy));
  }
}

const isShown = ({ actor }: RequestCall, row: KeyLoanRow): boolean =>
  isShownTo(actor, homesAccess, { capability: 'key-loan.contact', row, isOwn: row.requestedBy === actor.id });
