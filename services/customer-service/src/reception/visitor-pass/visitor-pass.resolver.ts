import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationCheckInVisitorArgs, MutationCheckOutVisitorArgs, MutationIssueVisitorPassArgs, MutationRevokeVisitorPassArgs, QueryVisitorPassesArgs,
} from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { isShownTo, nameFor, phoneFor } from '../shown.rules.ts';
import { visitorName, visitorPhone } from './visitor-pass.entity.ts';
import { VisitorPassReads, type VisitorPassRow } from './visitor-pass.reads.ts';
import { VisitorPassService } from './visitor-pass.service.ts';

@Resolver('VisitorPass')
export class VisitorPassResolver {
  constructor(private readonly reads: VisitorPassReads, private readonly service: VisitorPassService) {}

  @Query()
  visitorPass(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  visitorPasses(@Args() args: QueryVisitorPassesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  issueVisitorPass(@Args() args: MutationIssueVisitorPassArgs, @Context('call') call: RequestCall) {
    return this.service.issue(call, args.input, args);
  }

  @Mutation()
  checkInVisitor(@Args() args: MutationCheckInVisitorArgs, @Context('call') call: RequestCall) {
    return this.service.admit(call, args.id, 'checkInVisitor', args);
  }

  @Mutation()
  checkOutVisitor(@Args() args: MutationCheckOutVisitorArgs, @Context('call') call: RequestCall) {
    return this.service.admit(call, args.id, 'checkOutVisitor', args);
  }

  @Mutation()
  revokeVisitorPass(@Args() args: MutationRevokeVisitorPassArgs, @Context('call') call: RequestCall) {
    return this.service.revoke(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: VisitorPassRow) {
    return reference(estateId);
  }

  @ResolveField()
  hostUnit(@Parent() { hostUnitId }: VisitorPassRow) {
    return reference(hostUnitId);
  }

  @ResolveField()
  hostEmployee(@Parent() { hostEmployeeId }: VisitorPassRow) {
    return reference(hostEmployeeId);
  }

  @ResolveField()
  checkedInBy(@Parent() { checkedInBy }: VisitorPassRow) {
    return reference(checkedInBy);
  }

  @ResolveField()
  visitorName(@Parent() row: VisitorPassRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), visitorName.opened(row.visitorName));
  }

  @ResolveField()
  visitorPhone(@Parent() row: VisitorPassRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), visitorPhone.opened(row.visitorPhone));
  }
}

/** Who lives there but did not invite the guest sees a mask. */
const isShown = ({ actor }: RequestCall, row: VisitorPassRow): boolean =>
  isShownTo(actor, receptionAccess, { capability: 'visitor.contact', row, isOwn: [row.issuedBy, row.hostEmployeeId].includes(actor.id) });
