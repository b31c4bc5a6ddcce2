import { migrationOf, type MigrationPlan } from '@guanjia/persistence';

/** Events go on with the trace of the operation that they come from. Databases made since have the column from the start. */
export const tracesInOutbox: MigrationPlan['migrations'][number] = {
  name: '2026-11-29-traces-in-outbox', class: migrationOf(['alter table outbox add column if not exists traceparent text']),
};
