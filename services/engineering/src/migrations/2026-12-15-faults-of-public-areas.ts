import { Migration } from '@mikro-orm/migrations';

/** The same fault in a public area is found as quickly as in a home. @source ENG-021 ENG-030 */
export class FaultsOfPublicAreas extends Migration {
  override up(): void {
    this.addSql('create index work_order_fault_of_area on work_order (estate_id, area_code, category, created_at) where equipment_id is null and unit_id is null');
  }
}
