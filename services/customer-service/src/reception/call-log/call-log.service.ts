import { Injectable } from '@nestjs/common';
import { orgUnitState } from '@guanjia/contracts';
import { isUuid, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, requireNamed, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { LogCallInput, LogCallTransferInput } from '../../schema.types.ts';
import { TicketService } from '../../tickets/ticket/ticket.service.ts';
import { receptionAccess } from '../reception.access.ts';
import { askForEntry, nightLimitOf } from '../../ticket-days/night-entry/night-entry.facts.ts';
import { requireServing } from '../staff.facts.ts';
import { CallLogEntity } from './call-log.entity.ts';
import { decideCallLog, type CallLog, type CallRecord } from './call-log.rules.ts';

/** Logs each call with what it opened, and to whom it was handed. @source CS-005 CS-007 */
@Injectable()
export class CallLogService {
  constructor(private readonly store: AggregateStore, private readonly tickets: TicketService) {}

  /** A repair call may open its ticket in the same step. @throws CALL_RECORD_TWICE, NOT_IN_ESTATE, what the rules and the ticket throw
   *  @source CS-005 */
  log(call: Call, input: LogCallInput, keyed: Keyed): Promise<Stored<CallLog>> {
    const scope = scopeOf(call.actor, receptionAccess, 'call.log');
    const { estateId, callerNo, kind, callerName = null } = input;
    return this.store.create<CallLog>(call, CallLogEntity, { operation: 'logCall', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const calledAt = input.at ?? call.now;
      const decision = decideCallLog({
        type: 'logCall', id: call.newId(), estateId, callerNo, callerName, kind, calledAt, record: await this.#record(tx, call, input),
        nightLimit: kind === 'REPAIR' ? await nightLimitOf(tx, estateId, calledAt) : null,
      }, null, contextOf(call));
      await askForEntry(joined(call, tx), decision.state as CallLog);
      return decision;
    });
  }

  /** The ticket of what was taken in the night. @throws NOT_FOUND, ENTERED_ALREADY   @source CS-022 */
  linkTicket(call: JoinedCall, id: string, { scope, ticketId }: { scope: Scope; ticketId: string }): Promise<Stored<CallLog>> {
    return this.store.update<CallLog>(call, CallLogEntity, id, { operation: 'linkTicket', scope }, (log) =>
      decideCallLog({ type: 'linkTicket', ticketId }, log, contextOf(call)));
  }

  /** @throws CALLEE_INCOMPLETE, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-007 */
  transfer(call: Call, id: string, { toEmployeeId = null, toDepartmentId = null, reason }: LogCallTransferInput, keyed: Keyed): Promise<Stored<CallLog>> {
    const scope = scopeOf(call.actor, receptionAccess, 'call.log');
    const body = { id, toEmployeeId, toDepartmentId, reason };
    return this.store.update<CallLog>(call, CallLogEntity, id, { operation: 'logCallTransfer', scope, body, ...keyed }, async (log, tx) => {
      if (toEmployeeId) await requireServing(tx, toEmployeeId, { estateId: log.estateId, field: 'toEmployeeId' });
      if (toDepartmentId) await requireDepartment(tx, toDepartmentId, log.estateId);
      return decideCallLog({ type: 'logCallTransfer', toEmployeeId, toDepartmentId, reason }, log, contextOf(call));
    });
  }

  async #record(tx: Tx, call: Call, { estateId, linkedTo, ticket }: LogCallInput): Promise<CallRecord | null> {
    if (ticket && linkedTo) throw customerServiceErrors.error('CALL_RECORD_TWICE', { field: 'linkedTo' });
    if (ticket) {
      if (ticket.estateId !== estateId) throw notHere('ticket');
      return { type: 'TICKET', id: (await this.tickets.create(joined(call, tx), ticket, {})).id };
    }
    if (!linkedTo) return null;
    if (!(await isHere(tx, linkedTo, estateId))) throw notHere('linkedTo');
    return linkedTo;
  }
}

const notHere = (field: string) => customerServiceErrors.error('NOT_IN_ESTATE', { field, params: { field } });

const tables = { TICKET: 'ticket', ENQUIRY: 'enquiry', COMPLAINT: 'complaint' } as const;

/** An incident is engineering's, and taken as it is named. */
async function isHere(tx: Tx, { type, id }: CallRecord, estateId: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  if (type === 'INCIDENT') return true;
  const found = await sql`select 1 from ${sql.table(tables[type])} r where r.id = ${id} and r.estate_id = ${estateId}`.execute(tx.db);
  return found.rows.length > 0;
}

async function requireDepartment(tx: Tx, id: string, estateId: string): Promise<void> {
  const department = isUuid(id) ? await requireNamed(tx, orgUnitState, id) : null;
  if (!department || (department.estateId !== null && department.estateId !== estateId)) throw notHere('toDepartmentId');
}
