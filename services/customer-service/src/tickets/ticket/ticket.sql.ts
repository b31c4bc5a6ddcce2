import type { StampedLimit } from '@guanjia/domain';
import { columnsOf, type Columns } from '@guanjia/subgraph';
import { sql } from 'kysely';

/** A ticket as it is read, with the label people say for its unit, from the local copy of the register. A new field that
 *  looks at a column under another name is named there. */
export const ticketColumns: Columns = {
  ...columnsOf('t', {
    id: 'ALWAYS', createdAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], number: 'ITSELF', kind: 'ITSELF', channel: 'ITSELF',
    reporterType: 'ITSELF', contactName: 'ITSELF', contactPhone: 'ITSELF', content: 'ITSELF', locationScope: 'ITSELF', unitId: ['unit'],
    householdId: ['household'], areaCode: 'ITSELF', equipmentId: 'ITSELF', reportedAt: 'ITSELF', receivedAt: ['receivedAt', 'entryDelayMinutes'],
    enteredAt: ['enteredAt', 'entryDelayMinutes', 'isEntryLate'], isChargeable: 'ITSELF', state: ['state', 'isOverdue'], category: 'ITSELF', urgency: 'ITSELF',
    triagedAt: 'ITSELF', departmentId: ['department'], dispatchedAt: 'ITSELF', assignments: ['assignments', 'assignees'],
    dispatchLimit: 'ITSELF', finishLimit: 'ITSELF', dueAt: ['dueAt', 'isOverdue'], isDueProvisional: 'ITSELF', blockReasonCode: 'ITSELF',
    completionNo: 'ITSELF', completedAt: 'ITSELF', reopenCount: 'ITSELF', resultFeedbackAt: 'ITSELF', resultFeedbackChannel: 'ITSELF',
    verification: 'ITSELF', closedAt: 'ITSELF', isNight: 'ITSELF', source: 'ITSELF', entryDueAt: ['entryDueAt', 'isEntryLate'], zoneId: ['zone'], officerId: ['officer'],
  }),
  unitLabel: { sql: sql`(u.data->>'buildingCode') || '栋' || (u.data->>'unitNo')`, for: 'ITSELF' },
};

export const ticketFrom = sql`ticket t left join reference_copy u on u.kind = 'unit' and u.id = t.unit_id::text`;

/** Unfinished, as `FINISHED` has it the other way round. */
export const unfinished = sql<boolean>`t.state not in ('COMPLETED', 'CALLBACK_PENDING', 'CLOSED', 'CANCELLED')`;
/** Not yet closed. */
export const open = sql<boolean>`t.state not in ('CLOSED', 'CANCELLED')`;

/** Tickets that still have a limit to meet, and which that is. */
export const limitedTickets = {
  table: 'ticket' as const,
  limit: sql<StampedLimit | null>`(case when t.state in ('NEW', 'TRIAGED') then t.dispatch_limit else t.finish_limit end)`,
  isUnfinished: unfinished,
};
