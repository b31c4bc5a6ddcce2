import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RoleGrant } from '../../grants/role-grant/role-grant.rules.ts';

/** What somebody who lost these roles still had to do waits for whoever else holds the role there; of several it is the one held longest.
 *  @source HR-004 PLAT-020 · which of several is our assumption */
export async function handBack({ db, changes }: Tx, employeeId: string, lost: readonly Pick<RoleGrant, 'role' | 'scopeKind' | 'scopeId' | 'startsAt'>[]): Promise<void> {
  const roles = lost.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()).map(({ role, scopeKind, scopeId }, at) => ({ role, kind: scopeKind, place: scopeId, at }));
  const { rows } = await sql<{ id: string; estateId: string | null }>`update task t set employee_id = null, role = h.role from (
      select distinct on (o.id) o.id, g.role from task o join jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) as g(role text, kind text, place uuid, at integer)
        on g.kind = 'GROUP' or g.place = o.estate_id or g.place = (select s.region_id from scope_estate s where s.id = o.estate_id)
      where o.employee_id = ${employeeId} and o.state = 'OPEN' order by o.id, g.at) h
    where t.id = h.id returning t.id, t.estate_id as "estateId"`.execute(db);
  for (const { id, estateId } of rows) changes.note({ estateId, aggregate: 'hr-training.task', id, version: null });
}
