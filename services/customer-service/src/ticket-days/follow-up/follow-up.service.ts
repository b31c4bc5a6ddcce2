import { Injectable } from '@nestjs/common';
import { employeeState, orgUnitState } from '@guanjia/contracts';
import { isUuid, localDateOf, scopeOf, scopeOrNone, weekBounds } from '@guanjia/domain';
import { AggregateStore, findReference, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ConfirmOpenTicketStatusInput, RecordFollowUpInput } from '../../schema.types.ts';
import { ticketDaysAccess } from '../ticket-days.access.ts';
import { noteFollowed, ticketFollowed } from './follow-up.facts.ts';
import { TicketFollowUpEntity } from './follow-up.entity.ts';
import { decideFollowUp, type FollowUpCommand, type TicketFollowUp } from './follow-up.rules.ts';

/** Follows up what is not finished. @source CS-023 CS-025 */
@Injectable()
export class FollowUpService {
  constructor(private readonly store: AggregateStore) {}

  /** The review of the week. @throws NOT_FOUND, NOT_YOUR_ZONE, NOTHING_TO_FOLLOW_UP, TIME_PAST   @source CS-023 */
  record(call: Call, ticketId: string, { note, expectedAt = null }: RecordFollowUpInput, keyed: Keyed): Promise<Stored<TicketFollowUp>> {
    return this.#run(call, ticketId, { capability: 'follow-up.record', operation: 'recordFollowUp', body: { ticketId, note, expectedAt }, keyed },
      () => ({ type: 'recordFollowUp', id: call.newId(), note, expectedAt }));
  }

  /** Engineering confirms how it stands, or the zone leader takes that down from engineering.
   *  @throws NOT_FOUND, ENGINEER_MISSING, NOTHING_TO_FOLLOW_UP, TIME_PAST   @source CS-025 */
  confirm(call: Call, ticketId: string, input: ConfirmOpenTicketStatusInput, keyed: Keyed): Promise<Stored<TicketFollowUp>> {
    const { note = '', expectedAt, status, engineerId } = input;
    return this.#run(call, ticketId, { capability: 'follow-up.confirm', operation: 'confirmOpenTicketStatus', body: { ticketId, ...input }, keyed }, async (tx, estateId) => ({
      type: 'confirmOpenTicketStatus', id: call.newId(), note: note ?? '', expectedAt, status,
      confirmedBy: has(call, 'follow-up.engineering', estateId) && !engineerId ? call.actor.id : await engineer(tx, engineerId, estateId),
    }));
  }

  #run(
    call: Call, ticketId: string, { capability, operation, body, keyed }: { capability: keyof typeof ticketDaysAccess; operation: string; body: object; keyed: Keyed },
    commandOf: (tx: Tx, estateId: string) => FollowUpCommand | Promise<FollowUpCommand>,
  ): Promise<Stored<TicketFollowUp>> {
    const scope = scopeOf(call.actor, ticketDaysAccess, capability);
    const weekOn = weekBounds(localDateOf(call.now)).firstDay;
    const place = async (tx: Tx) => ({ estateId: (await ticketFollowed(tx, ticketId, weekOn)).estateId, by: { id: ticketId, field: 'ticketId' } });
    return this.store.create<TicketFollowUp>(call, TicketFollowUpEntity, { operation, scope, place, body, ...keyed }, async (_, tx) => {
      const ticket = await ticketFollowed(tx, ticketId, weekOn);
      const isSuperior = has(call, 'follow-up.any-zone', ticket.estateId);
      const decision = decideFollowUp(await commandOf(tx, ticket.estateId), ticket, { now: call.now, actorId: call.actor.id, isSuperior });
      if (decision.state.kind === 'REVIEW') await noteFollowed(joined(call, tx), { ...ticket, ticketId, weekOn, id: decision.state.id! });
      return decision;
    });
  }
}

/** Does the caller have this in the estate, too? */
const has = ({ actor }: Call, capability: keyof typeof ticketDaysAccess, estateId: string): boolean => {
  const { isGroup, estateIds } = scopeOrNone(actor, ticketDaysAccess, capability);
  return isGroup || estateIds.includes(estateId);
};

/** Somebody who serves in the estate's engineering. @throws ENGINEER_MISSING */
async function engineer(tx: Tx, id: string | null | undefined, estateId: string): Promise<string | null> {
  if (!id) return null;
  const employee = isUuid(id) ? await findReference(tx, employeeState, id) : null;
  const department = employee && (await findReference(tx, orgUnitState, employee.orgUnitId));
  const isOurs = employee !== null && employee.state === 'ACTIVE' && (employee.estateId === null || employee.estateId === estateId);
  if (!isOurs || department?.kind !== 'ENGINEERING') throw customerServiceErrors.error('ENGINEER_MISSING', { field: 'engineerId' });
  return employee.id;
}
