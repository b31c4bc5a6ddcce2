import { Injectable } from '@nestjs/common';
import { groupScope, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Command, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { IssueVisitorPassInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { receptionAccess } from '../reception.access.ts';
import { requireServing } from '../staff.facts.ts';
import { VisitorPassEntity } from './visitor-pass.entity.ts';
import { decideVisitorPass, requireHost, type VisitorPass, type VisitorPassCommand } from './visitor-pass.rules.ts';

/** Guests who are expected. @source CS-009 CS-010 */
@Injectable()
export class VisitorPassService {
  constructor(private readonly store: AggregateStore) {}

  /** A household issues passes to its own home alone. @throws FORBIDDEN, NOT_FOUND, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw
   *  @source CS-009 CS-010 */
  issue(call: Call, input: IssueVisitorPassInput, keyed: Keyed): Promise<Stored<VisitorPass>> {
    const scope = scopeOf(call.actor, receptionAccess, 'visitor.issue');
    const { estateId, hostUnitId = null, hostEmployeeId = null, visitorPhone = null, validFrom } = input;
    return this.store.create<VisitorPass>(call, VisitorPassEntity, { operation: 'issueVisitorPass', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      if (call.actor.kind === 'MEMBER' && input.kind !== 'HOME') throw platformErrors.error('FORBIDDEN');
      requireHost({ kind: input.kind, hostUnitId, hostEmployeeId });
      const { unit } = await placeNamed(tx, { estateId, unitId: hostUnitId }, call.actor);
      if (unit && unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'hostUnitId', params: { field: 'hostUnitId' } });
      if (hostEmployeeId) await requireServing(tx, hostEmployeeId, { estateId, field: 'hostEmployeeId' });
      const pass = { ...input, id: call.newId(), hostUnitId, hostEmployeeId, visitorPhone, validFrom: validFrom ?? call.now };
      return decideVisitorPass({ type: 'issueVisitorPass', ...pass }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, PASS_NOT_VALID   @source CS-009 CS-010 */
  admit(call: Call, id: string, type: 'checkInVisitor' | 'checkOutVisitor', keyed: Keyed): Promise<Stored<VisitorPass>> {
    return this.#run(call, id, { operation: type, scope: scopeOf(call.actor, receptionAccess, 'visitor.admit'), body: { id }, ...keyed }, { type });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-009 */
  revoke(call: Call, id: string, keyed: Keyed): Promise<Stored<VisitorPass>> {
    const scope = scopeOf(call.actor, receptionAccess, 'visitor.issue');
    const own = (pass: VisitorPass) => pass.issuedBy === call.actor.id;
    return this.#run(call, id, { operation: 'revokeVisitorPass', scope, own, body: { id }, ...keyed }, { type: 'revokeVisitorPass' });
  }

  /** @source CS-009 PLAT-018 */
  async expire(call: JoinedCall, id: string): Promise<void> {
    await this.#run(call, id, { operation: 'expireVisitorPass', scope: groupScope }, { type: 'expireVisitorPass' });
  }

  #run(call: Call, id: string, command: Command<VisitorPass>, step: VisitorPassCommand): Promise<Stored<VisitorPass>> {
    return this.store.update<VisitorPass>(call, VisitorPassEntity, id, command, (pass) => decideVisitorPass(step, pass, contextOf(call)));
  }
}
