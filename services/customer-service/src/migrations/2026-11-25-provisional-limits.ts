import { Migration } from '@mikro-orm/migrations';

/** What waits for a year's calendar is found at once, however long the history grows. */
export class ProvisionalLimits extends Migration {
  override up(): void {
    for (const table of ['ticket', 'callback']) this.addSql(`create index ${table}_provisional on ${table} (id) where is_due_provisional`);
  }
}
