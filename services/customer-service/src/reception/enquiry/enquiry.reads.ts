import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  ascending, askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { EnquiryFilter, QueryEnquiriesArgs, QueryPendingEnquiriesArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import type { Enquiry } from './enquiry.rules.ts';

export type EnquiryRow = Stored<Enquiry>;

const columns: Columns = columnsOf('e', {
  id: 'ALWAYS', createdAt: 'ALWAYS', dueAt: 'ALWAYS', estateId: 'ALWAYS', askerId: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF', channel: 'ITSELF',
  topic: 'ITSELF', askerType: 'ITSELF', askerName: 'ITSELF', askerPhone: 'ITSELF', unitId: ['unit'], householdId: ['household'], question: 'ITSELF',
  askedAt: 'ITSELF', state: 'ITSELF', firstResponderId: 'ALWAYS', transferToDeptId: ['transferToDept'],
  transferToEmployeeId: 'ALWAYS', transferredAt: 'ITSELF', transferAckBy: 'ALWAYS',
  transferAckAt: ['transferAcknowledgedAt'], answer: 'ITSELF', handlerId: ['handler'], answeredAt: 'ITSELF', isDueProvisional: 'ITSELF',
  isOverdue: 'ITSELF', closedAt: 'ITSELF',
});

const newestFirst = descending('e.created_at', 'createdAt');
const soonestFirst = ascending('e.due_at', 'dueAt');

const pending = sql<boolean>`e.state in ('RECEIVED', 'TRANSFERRED', 'ACKNOWLEDGED')`;

/** Enquiries as plain rows. */
@Injectable()
export class EnquiryReads {
  one(call: RequestCall, id: string): Promise<EnquiryRow | null> {
    return call.load('enquiry', id, async (ids) => byId(await call.reads.rows<EnquiryRow>(sql`select ${askedColumns(call, columns)} from enquiry e
      where ${idIn('e.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryEnquiriesArgs): Promise<Connection<EnquiryRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    return connection(await call.reads.rows<EnquiryRow>(sql`select ${askedColumns(call, columns)} from enquiry e
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }

  /** What is not answered yet, soonest due first. @source CS-004 */
  async pending(call: RequestCall, { estateId, ...args }: QueryPendingEnquiriesArgs): Promise<Connection<EnquiryRow>> {
    const { after, tail, connection } = page(args, soonestFirst);
    return connection(await call.reads.rows<EnquiryRow>(sql`select ${askedColumns(call, columns)} from enquiry e
      where ${readable(call)} and ${pending} and ${after} and ${idIs('e.estate_id', estateId)} ${tail}`));
  }
}

/** A member asked it; an employee received it, has it, or serves in the department that has it. */
const ownEnquiry = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`e.asker_id = ${id}`
  : sql<boolean>`(e.first_responder_id = ${id} or e.transfer_to_employee_id = ${id} or e.transfer_ack_by = ${id} or e.transfer_to_dept_id = (
      select (s.data->>'orgUnitId')::uuid from reference_copy s where s.kind = 'employee' and s.id = ${id}))`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, receptionAccess, 'enquiry.read'), 'e.estate_id', ownEnquiry(call.actor));

const matching = ({ estateId, state, kind, channel, isOverdue }: EnquiryFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('e.estate_id', estateId)} and ${valueIs('e.state', state)} and ${valueIs('e.kind', kind)} and ${valueIs('e.channel', channel)}
  and ${when(isOverdue, (value) => sql<boolean>`e.is_overdue = ${value}`)}`;
