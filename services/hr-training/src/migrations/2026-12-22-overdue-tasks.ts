import { Migration } from '@mikro-orm/migrations';

/** Late tasks are counted for the measurements: found among the open ones, however many are over. */
export class OverdueTasks extends Migration {
  override up(): void {
    this.addSql(`create index task_by_limit on task (due_at) include (service, kind) where state = 'OPEN' and due_at is not null`);
  }
}
