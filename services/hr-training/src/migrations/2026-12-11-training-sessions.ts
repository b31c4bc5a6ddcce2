import { Migration } from '@mikro-orm/migrations';
import { scopedTable } from '@guanjia/persistence';
import { staffColumnsSql } from '../staff-columns.entity.ts';

/** Training sessions, of estates and of the group. */
export class TrainingSessions extends Migration {
  override up(): void {
    for (const statement of [
      `create table training_session (${staffColumnsSql},
        topic text not null, audience text not null, title text not null, starts_at timestamptz not null, ends_at timestamptz not null, records jsonb not null,
        state text not null, held_at timestamptz, assessed_at timestamptz, closed_at timestamptz)`,
      `create index training_session_latest on training_session (starts_at desc, id desc)`,
      `create index training_session_of_estate on training_session (estate_id, starts_at desc, id desc)`,
      ...scopedTable('training_session', { groupRows: 'readable' }),
    ]) this.addSql(statement);
  }
}
