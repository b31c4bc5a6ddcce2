import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationLogCallArgs, MutationLogCallTransferArgs, QueryCallLogsArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { isShownTo, nameFor, phoneFor } from '../shown.rules.ts';
import { callerName, callerNo } from './call-log.entity.ts';
import { CallLogReads, type CallLogRow } from './call-log.reads.ts';
import type { CallTransfer } from './call-log.rules.ts';
import { CallLogService } from './call-log.service.ts';

@Resolver('CallLog')
export class CallLogResolver {
  constructor(private readonly reads: CallLogReads, private readonly service: CallLogService) {}

  @Query()
  callLogs(@Args() args: QueryCallLogsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  logCall(@Args() args: MutationLogCallArgs, @Context('call') call: RequestCall) {
    return this.service.log(call, args.input, args);
  }

  @Mutation()
  logCallTransfer(@Args() args: MutationLogCallTransferArgs, @Context('call') call: RequestCall) {
    return this.service.transfer(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: CallLogRow) {
    return reference(estateId);
  }

  @ResolveField()
  callerNo(@Parent() row: CallLogRow, @Context('call') call: RequestCall) {
    return phoneFor(isShown(call, row), callerNo.opened(row.callerNo));
  }

  @ResolveField()
  callerName(@Parent() row: CallLogRow, @Context('call') call: RequestCall) {
    return nameFor(isShown(call, row), callerName.opened(row.callerName));
  }

  @ResolveField()
  linkedTo(@Parent() { linkedType, linkedId }: CallLogRow) {
    return linkedType && { type: linkedType, id: linkedId };
  }

  @ResolveField()
  operator(@Parent() { operatorId }: CallLogRow) {
    return reference(operatorId);
  }
}

@Resolver('CallTransfer')
export class CallTransferResolver {
  @ResolveField()
  toEmployee(@Parent() { toEmployeeId }: CallTransfer) {
    return reference(toEmployeeId);
  }

  @ResolveField()
  toDepartment(@Parent() { toDepartmentId }: CallTransfer) {
    return reference(toDepartmentId);
  }

  @ResolveField()
  by(@Parent() { by }: CallTransfer) {
    return reference(by);
  }
}

const isShown = ({ actor }: RequestCall, row: CallLogRow): boolean =>
  isShownTo(actor, receptionAccess, { capability: 'enquiry.contact', row, isOwn: row.operatorId === actor.id });
