import { Migration } from '@mikro-orm/migrations';

/** Each limit of an order keeps the standard and the moment that it runs by, so that a provisional one can be counted again. */
export class LimitStamps extends Migration {
  override up(): void {
    this.addSql(`alter table work_order add column limit_stamps jsonb not null default '{}'`);
    this.addSql(`create index work_order_provisional on work_order (id) where limit_stamps @@ '$.*.isProvisional == true'`);
  }
}
