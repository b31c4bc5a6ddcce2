import { Migration } from '@mikro-orm/migrations';
import { scopedTable } from '@guanjia/persistence';
import { markedTable } from '../indicators/roll-up/marked-tables.sql.ts';

const duty = `create table periodic_duty (id uuid primary key, estate_id uuid not null, kind text not null, period text not null, from_on date not null, part text not null,
  employee_id uuid, role text not null, standard_stamp jsonb, required integer not null, opened_at timestamptz not null, due_at timestamptz not null, ends_at timestamptz,
  state text not null, done integer not null, is_overdue boolean not null, done_at timestamptz, done_by_record uuid, settled_at timestamptz,
  constraint periodic_duty_once unique (estate_id, kind, period, part))`;

const indexes = [
  `create index periodic_duty_of_estate on periodic_duty (estate_id, due_at desc, id desc)`,
  `create index periodic_duty_missed on periodic_duty (estate_id, kind, part) where state = 'MISSED' and settled_at is null`,
  `create index periodic_duty_of_part on periodic_duty (kind, part) where state = 'DUE'`,
];

/** A week was its Monday, a quarter and a month what they are. */
const ofTickets = `insert into periodic_duty (id, estate_id, kind, period, from_on, part, employee_id, role, required, opened_at, due_at, ends_at, state, done, is_overdue, done_at,
    done_by_record)
  select id, estate_id, kind, case when kind in ('FOLLOW_UP', 'CALLBACK_SAMPLE') then to_char(period::date, 'IYYY"-W"IW') else period end,
    case when period like '%-Q%' then make_date(left(period, 4)::integer, right(period, 1)::integer * 3 - 2, 1) when length(period) = 7 then (period || '-01')::date else period::date end,
    part, employee_id, role, 1, opened_at, due_at, ends_at, state, (state = 'DONE')::integer, is_overdue or coalesce(done_at > due_at, false), done_at, done_by_record from ticket_duty`;

const ofPublications = `insert into periodic_duty (id, estate_id, kind, period, from_on, part, role, standard_stamp, required, opened_at, due_at, ends_at, state, done, is_overdue, done_at,
    settled_at)
  select id, estate_id, kind, period_code, from_on, '', case kind when 'SERVICE_BULLETIN' then 'CSS' else 'CSR' end, standard_stamp, required, created_at, due_at, due_at,
    case when is_overdue then 'MISSED' when fulfilled_at is not null then 'DONE' else 'DUE' end, done, is_overdue, fulfilled_at, settled_at from publication_duty`;

const before = ['ticket_duty', 'publication_duty'] as const;
const isBefore = `source in ('${before.join("', '")}')`;

const renamed = {
  'ticket-duty.due': 'periodic-duty.due', 'ticket-duty.end': 'periodic-duty.end', 'publication.overdue': 'periodic-duty.due',
  'ticket-days.look': 'duties.look', 'publication.look': 'duties.standards',
} as const;

/** One book of what each period asks for. */
export class Duties extends Migration {
  override up(): void {
    for (const statement of [
      duty, ofTickets, ofPublications, ...indexes, ...before.map((table) => `drop table ${table}`), ...before.map((table) => `drop function if exists mark_${table}()`),
      ...scopedTable('periodic_duty'), ...markedTable('periodic_duty'),
      `insert into indicator_mark (estate_id, source) select distinct estate_id, 'periodic_duty' from indicator_mark where ${isBefore}`,
      `delete from indicator_mark where ${isBefore}`,
      ...Object.entries(renamed).map(([was, is]) => `update deadline set kind = '${is}' where kind = '${was}'`),
    ]) this.addSql(statement);
  }
}
