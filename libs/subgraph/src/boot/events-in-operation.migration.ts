import { decidedBySql } from '@guanjia/messaging';
import { keyAgeSql, migrationOf, type MigrationPlan } from '@guanjia/persistence';

/** What operating the events needs in every service's database: who decided about a dead letter, and keys by their age. */
export const eventsInOperation: MigrationPlan['migrations'][number] = {
  name: '2026-11-28-events-in-operation', class: migrationOf([...decidedBySql, ...keyAgeSql]),
};
