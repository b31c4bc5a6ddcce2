import { Migration } from '@mikro-orm/migrations';
import { scopeHouseholdSql } from '@guanjia/persistence';

/** Owners and tenants: nothing here is theirs to see, and the second wall lets them through nowhere. @source PLAT-001 PLAT-003 */
export class Residents extends Migration {
  override up(): void {
    for (const statement of scopeHouseholdSql) this.addSql(statement);
  }
}
