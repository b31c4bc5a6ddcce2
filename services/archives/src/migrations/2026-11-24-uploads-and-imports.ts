import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';
import { uploadTicketsSql } from '@guanjia/subgraph';

// A file or a job that concerns no single estate is its bringer's regions', or the group's.
const ofRegionsOrGroup = `${aggregateColumnsSql.replace('estate_id uuid not null', 'estate_id uuid')}, region_ids uuid[] not null default '{}'`;

const files = `create table uploaded_file (${ofRegionsOrGroup},
  uploaded_by text not null, purpose text not null, file_name text not null, size integer not null,
  media_type text, sha256 text, state text not null)`;

const jobs = `create table import_job (${ofRegionsOrGroup},
  started_by jsonb not null, file_id uuid not null references uploaded_file, kind text not null, is_dry_run boolean not null,
  encoding_asked text not null, encoding text, ignored_columns text[] not null default '{}', state text not null,
  total integer not null, accepted integer not null, rejected integer not null, unchanged integer not null,
  failure jsonb, finished_at timestamptz,
  worker_id uuid, lease_until timestamptz, attempts integer not null default 0, handled integer)`;

const errors = `create table import_error (
  job_id uuid not null references import_job, position bigint generated always as identity, estate_id uuid, region_ids uuid[] not null default '{}',
  "row" integer not null, "column" text, code text not null, params jsonb not null, value text,
  primary key (job_id, "row", position))`;

const ofRegions = `region_ids && (select string_to_array(nullif(current_setting('app.regions', true), ''), ',')::uuid[])`;

/** Files that people bring in, and what is read from them. */
export class UploadsAndImports extends Migration {
  override up(): void {
    for (const statement of [
      files, uploadTicketsSql, jobs, errors,
      `create index import_job_newest on import_job (created_at desc, id desc)`,
      `create index estate_by_name on estate (region_id, name)`,
      `create index import_job_open on import_job (created_at) where state in ('QUEUED', 'RUNNING')`,
      ...['uploaded_file', 'import_job', 'import_error'].flatMap((table) =>
        [...scopedTable(table), `create policy ${table}_regions on ${table} using (${ofRegions}) with check (${ofRegions})`]),
    ]) this.addSql(statement);
  }
}
