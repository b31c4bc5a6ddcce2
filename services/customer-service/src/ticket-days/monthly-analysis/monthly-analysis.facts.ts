import { addDays, endOfDay, localDateOf, platformErrors, isUuid } from '@guanjia/domain';
import { orgUnitState } from '@guanjia/contracts';
import { calendarOf, requireNamed, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { complaintCounts, receivedWithin } from '../../complaints/statistics/complaint-counts.sql.ts';
import type { ComplaintDimension, TicketDimension } from '../../schema.types.ts';
import { unfinished } from '../../tickets/ticket/ticket.sql.ts';
import { ticketCounts } from '../statistics/ticket-counts.sql.ts';
import type { AnalysisKind, MonthlyAnalysis, SnapshotCount, StatsSnapshot } from './monthly-analysis.rules.ts';

const ofTickets: readonly TicketDimension[] = ['CATEGORY', 'CHANNEL', 'URGENCY', 'STATE', 'ZONE', 'LOCATION_SCOPE', 'REPORTER_TYPE'];
const ofComplaints: readonly ComplaintDimension[] = ['NATURE', 'CATEGORY', 'CHANNEL', 'VALIDITY', 'ROOT_CAUSE', 'STATE', 'ZONE', 'OUTCOME'];

/** The month's records as they are now, by each dimension. @source CS-024 CS-030 CS-083 */
export async function snapshotOf(tx: Tx, { estateId, kind, month, now }: { estateId: string; kind: AnalysisKind; month: string; now: Date }): Promise<StatsSnapshot> {
  const counts = (by: string) => (kind === 'TICKET'
    ? ticketCounts(by as TicketDimension, sql<boolean>`t.estate_id = ${estateId} and ${receivedWithin(sql<Date>`t.received_at`, month, month)}`)
    : complaintCounts(by as ComplaintDimension, sql<boolean>`c.estate_id = ${estateId} and ${receivedWithin(sql<Date>`c.received_at`, month, month)}`));
  const by: Record<string, SnapshotCount[]> = {};
  for (const dimension of kind === 'TICKET' ? ofTickets : ofComplaints) {
    const found = await (counts(dimension) as ReturnType<typeof sql<SnapshotCount>>).execute(tx.db);
    by[dimension] = found.rows.map(({ value, count }) => ({ value, count }));
  }
  return { takenAt: now.toISOString(), total: by['STATE']!.reduce((sum, { count }) => sum + count, 0), by };
}

/** Open tickets of which engineering has not said, since the analysis was opened, how they stand and when they will be done. @source CS-025 */
export async function unconfirmedTickets(tx: Tx, { estateId, kind, openedAt }: Pick<MonthlyAnalysis, 'estateId' | 'kind' | 'openedAt'>): Promise<number> {
  if (kind !== 'TICKET') return 0;
  const found = await sql<{ count: number }>`select count(*)::int as count from ticket t where t.estate_id = ${estateId} and ${unfinished}
    and not exists (select 1 from ticket_follow_up f where f.ticket_id = t.id and f.kind = 'STATUS' and f.at >= ${openedAt})`.execute(tx.db);
  return found.rows[0]!.count;
}

/** The end of the working day before a meeting. @source CS-025 · one working day is our assumption */
export async function workingDayBefore(tx: Tx, estateId: string, meetingAt: Date): Promise<Date> {
  const calendar = await calendarOf(tx, estateId);
  let day = addDays(localDateOf(meetingAt), -1);
  while (!calendar.isWorkingDay(day).working) day = addDays(day, -1);
  return endOfDay(day);
}

/** @throws INVALID_INPUT, NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN */
export async function requireDepartments(tx: Tx, ids: readonly string[], estateId: string): Promise<void> {
  for (const id of ids) {
    if (!isUuid(id)) throw platformErrors.error('INVALID_INPUT', { field: 'departmentIds', params: { reason: 'department id' } });
    const department = await requireNamed(tx, orgUnitState, id);
    if (department.estateId !== null && department.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'departmentIds', params: { field: 'departmentIds' } });
  }
}
