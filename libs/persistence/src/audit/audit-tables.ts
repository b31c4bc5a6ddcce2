import { scopedTable } from '../scope.ts';

/** A look at something confidential, and why. archives had this table first. */
const accessLog = [
  `create table access_log (
     id uuid primary key, kind text not null, subject_id uuid not null, estate_id uuid not null, actor_id text not null,
     purpose_code text not null, reason text, requested_at timestamptz not null, opened_at timestamptz not null)`,
  `create index access_log_of on access_log (subject_id, opened_at desc)`,
  ...scopedTable('access_log'),
];

const tables = [
  `alter table access_log add column position bigint generated always as identity, add column request_id text`,
  `create unique index access_log_position on access_log (position)`,
  `create index access_log_by on access_log (actor_id, position desc)`,
  // An id that was asked for and not given. Whether it exists is not looked at, and so it belongs to no estate.
  `create table denial (
     position bigint generated always as identity primary key, asked_id text not null, field text not null, outcome text not null,
     actor_id text not null, actor_kind text not null, request_id text not null, times integer not null, at timestamptz not null)`,
  `create index denial_of on denial (asked_id, position desc)`,
  `create index denial_by on denial (actor_id, position desc)`,
  `create table audit_entry (
     position bigint generated always as identity primary key, at timestamptz not null, actor_id text not null, actor_kind text not null,
     operation text not null, aggregate text not null, aggregate_id text not null, estate_id uuid, version integer not null,
     request_id text not null, causation_id text, changes jsonb not null)`,
  `create index audit_entry_of on audit_entry (aggregate_id, position desc)`,
  `create index audit_entry_by on audit_entry (actor_id, position desc)`,
  `create table audit_seal (
     number bigint primary key, source text not null, after_position bigint not null, through_position bigint not null,
     row_count integer not null, digests bytea not null, previous_hash text not null, hash text not null, sealed_at timestamptz not null)`,
  `create index audit_seal_of on audit_seal (source, through_position desc)`,
];

/** Rows are added and read, whoever the role is. */
export const appendOnlyTables = ['access_log', 'denial', 'audit_entry', 'audit_seal'] as const;

const refuseChange = `create function refuse_audit_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$`;

const appendOnly = appendOnlyTables.map((table) =>
  `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_audit_change()`);

// A mutation may take its aggregate to where its actor does not reach, or make a place that nobody reaches yet: written by
// everybody, read within reach.
const entryPolicies = [
  ...scopedTable('audit_entry').filter((statement) => !/ for (insert|update|delete) /.test(statement)),
  `create policy audit_entry_insert on audit_entry for insert with check (true)`,
];

/** The tables of the audit trail, and what keeps them as they are. @param hasAccessLog  the database has that table already
 *  @source PLAT-008 ARC-003 */
export const auditTrailSql = (hasAccessLog: boolean): string[] => [
  ...(hasAccessLog ? [] : accessLog), ...tables, ...entryPolicies,
  `drop policy access_log_update on access_log`, `drop policy access_log_delete on access_log`, refuseChange, ...appendOnly,
];
