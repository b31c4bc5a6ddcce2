import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors } from '@guanjia/domain';
import { ascending, page, type Connection, type OverdueTasks, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryMyTasksArgs } from '../../schema.types.ts';
import { isOwn } from '../../self.reads.ts';
import { inboxAccess } from '../inbox.access.ts';

export interface TaskRow {
  id: string;
  estateId: string | null;
  service: string;
  ref: string;
  kind: string;
  employeeId: string | null;
  role: string | null;
  dueAt: Date | null;
  /** the due time, and the end of days for what has none */
  sortDueAt: Date | number;
  subjectType: string;
  subjectId: string;
  state: 'OPEN' | 'CLOSED';
  openedAt: Date;
  closedAt: Date | null;
}

const columns = sql`t.id, t.estate_id as "estateId", t.service, t.ref, t.kind, t.employee_id as "employeeId", t.role, t.due_at as "dueAt",
  t.sort_due_at as "sortDueAt", t.subject_type as "subjectType", t.subject_id as "subjectId", t.state, t.opened_at as "openedAt", t.closed_at as "closedAt"`;
const byDue = ascending('t.sort_due_at', 'sortDueAt');

/** What is late in the whole group, for whoever runs the system. */
export const overdueTasks = (now: Date): RawBuilder<OverdueTasks> => sql<OverdueTasks>`select service, kind, count(*)::int as count
  from task where state = 'OPEN' and due_at < ${now} group by service, kind`;

@Injectable()
export class TaskReads {
  /** What is for the caller by name, and what waits for a role the caller holds there; the soonest due first.
   *  @throws FORBIDDEN
   *  @source PLAT-020 */
  async mine(call: RequestCall, { state, ...args }: QueryMyTasksArgs): Promise<Connection<TaskRow>> {
    requireInbox(call);
    const { after, tail, connection } = page(args, byDue);
    return connection(await call.reads.rows<TaskRow>(sql`select ${columns} from task t
      where t.state = ${state ?? 'OPEN'} and ${isMine(call)} and ${after} ${tail}`));
  }

  /** @throws FORBIDDEN
   *  @source PLAT-020 */
  async oneOfMine(call: RequestCall, id: string): Promise<TaskRow | null> {
    requireInbox(call);
    if (!isUuid(id)) return null;
    return call.reads.row<TaskRow>(sql`select ${columns} from task t where t.id = ${id}::uuid and ${isMine(call)}`);
  }
}

function requireInbox({ actor }: RequestCall): void {
  const roles: Readonly<Record<string, string>> = inboxAccess['inbox.read'];
  if (!actor.grants.some(({ role }) => roles[role] === 'S')) throw platformErrors.error('FORBIDDEN', { params: { capability: 'inbox.read' } });
}

const isMine = (call: RequestCall): RawBuilder<boolean> =>
  sql<boolean>`(${isOwn(call, 't.employee_id')} or (t.employee_id is null and ${forRolesOf(call)}))`;

/** One statement part per grant: a role counts where it was given. @source PLAT-003 */
function forRolesOf({ actor }: RequestCall): RawBuilder<boolean> {
  const parts = actor.grants.map(({ role, scopeKind, scopeId }) => {
    if (scopeKind === 'GROUP') return sql<boolean>`t.role = ${role}`;
    if (scopeKind === 'ESTATE') return sql<boolean>`(t.role = ${role} and t.estate_id = ${scopeId}::uuid)`;
    return sql<boolean>`(t.role = ${role} and t.estate_id in (select id from scope_estate where region_id = ${scopeId}::uuid))`;
  });
  return sql<boolean>`(${sql.join([sql<boolean>`false`, ...parts], sql` or `)})`;
}
