import { p } from '@mikro-orm/core';

/** Columns that every aggregate bears; `version` is raised by each change and checked against the caller's. */
export const aggregateColumns = {
  id: p.uuid().primary(),
  estateId: p.uuid(),
  version: p.integer().version(),
  createdAt: p.datetime(6),
  updatedAt: p.datetime(6),
};

/** The same columns in a migration. */
export const aggregateColumnsSql = `id uuid primary key,
  estate_id uuid not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null`;
