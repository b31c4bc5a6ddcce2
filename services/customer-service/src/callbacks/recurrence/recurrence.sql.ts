import { localDateOf } from '@guanjia/domain';
import { heldOn, standardOrder } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';

export type RecurrenceKind = 'COMPLAINT' | 'REPAIR' | 'CALLBACK';

/** How often a matter came up in a window: the same unit or equipment, and the same category. @source CS-054 · our reading of 同一 */
export interface RecurrenceRow {
  kind: RecurrenceKind;
  /** complaint or ticket category; of callbacks why the last of them failed */
  category: string;
  unitId: string | null;
  equipmentId: string | null;
  count: number;
  /** from how many on it is shown */
  limit: number;
  /** the tickets, complaints or callbacks themselves */
  ids: string[];
}

/** Where and when matters are counted, and from how many on. */
export interface RecurrenceWindow {
  estateId: string;
  from: Date;
  to: Date;
  complaintLimit: number;
  repairLimit: number;
}

/** The keys that govern it. @source CS-054 PLAT-014 */
export const RECURRENCE_STANDARDS = ['recurrence.complaint', 'recurrence.repair', 'recurrence.window'] as const;

export interface RecurrenceStandard {
  key: (typeof RECURRENCE_STANDARDS)[number];
  value: string;
  unit: string;
}

/** The standards in force for an estate, in one statement: estate before region before group, as they held at a moment. */
export const recurrenceStandards = (estateId: string, at: Date): RawBuilder<RecurrenceStandard> => sql<RecurrenceStandard>`
  select distinct on (s.data->>'key') s.data->>'key' as key, s.data->>'value' as value, s.data->>'unit' as unit from reference_copy s
  where s.kind = 'service-standard' and s.data->>'key' = any(${[...RECURRENCE_STANDARDS]}::text[]) and ${heldOn(localDateOf(at))}
    and (s.data->>'scopeKind' = 'GROUP'
      or (s.data->>'scopeKind' = 'REGION' and (s.data->>'scopeId')::uuid = (select region_id from scope_estate where id = ${estateId}::uuid))
      or (s.data->>'scopeKind' = 'ESTATE' and s.data->>'scopeId' = ${estateId}))
  order by s.data->>'key', ${standardOrder}`;

/** @source assumption */
const MOST_MATTERS = 500;

const place = (alias: string) => sql`case when ${sql.ref(`${alias}.equipment_id`)} is null then ${sql.ref(`${alias}.unit_id`)} end`;

/** Complaints on the same matter, repairs of the same kind with the complaints about them, and callbacks that failed; the most frequent
 *  first. @source CS-054 */
export const recurrences = ({ estateId, from, to, complaintLimit, repairLimit }: RecurrenceWindow): RawBuilder<RecurrenceRow> => sql<RecurrenceRow>`
  with complained as (
    select 'COMPLAINT' as kind, c.category, ${place('c')} as unit_id, c.equipment_id, count(*)::int as times, ${complaintLimit}::int as least,
      array_agg(c.id order by c.received_at, c.id) as ids
    from complaint c where c.estate_id = ${estateId}::uuid and c.state <> 'REJECTED_INVALID' and c.received_at >= ${from} and c.received_at < ${to}
      and coalesce(c.equipment_id, c.unit_id) is not null group by c.category, 3, c.equipment_id having count(*) >= ${complaintLimit}
  ), repaired as (
    select 'REPAIR', t.category, ${place('t')}, t.equipment_id, (count(*) + sum(about.complaints))::int, ${repairLimit}::int, array_agg(t.id order by t.received_at, t.id)
    from ticket t, lateral (select count(*) as complaints from complaint c where c.ticket_id = t.id and c.nature = 'REPAIR' and c.received_at >= ${from}
      and c.received_at < ${to}) about
    where t.estate_id = ${estateId}::uuid and t.kind = 'REPAIR' and t.category is not null and t.state <> 'CANCELLED' and t.received_at >= ${from}
      and t.received_at < ${to} and coalesce(t.equipment_id, t.unit_id) is not null
    group by t.category, 3, t.equipment_id having count(*) + sum(about.complaints) >= ${repairLimit}
  ), failed as (
    select 'CALLBACK', (array_agg(b.failure_code order by b.attempt desc))[1], (array_agg(b.unit_id order by b.attempt))[1], null::uuid, count(*)::int, 1,
      array_agg(b.id order by b.attempt)
    from callback b where b.estate_id = ${estateId}::uuid and b.failure_code is not null and b.completed_at >= ${from} and b.completed_at < ${to} group by b.matter_key
  )
  select kind, category, unit_id as "unitId", equipment_id as "equipmentId", times as count, least as "limit", ids
  from (select * from complained union all select * from repaired union all select * from failed) matter order by times desc, kind, ids limit ${MOST_MATTERS}`;
