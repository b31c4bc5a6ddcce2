import { Migration } from '@mikro-orm/migrations';
import { residentsOf, scopeHouseholdSql } from '@guanjia/persistence';

/** What owners and tenants pass the second wall with: the standards to which their estate is held. @source PLAT-001 PLAT-003 */
export class Residents extends Migration {
  override up(): void {
    for (const statement of [...scopeHouseholdSql, ...residentsOf({ service_standard: { sees: 'true' } })]) this.addSql(statement);
  }
}
