import { Migration } from '@mikro-orm/migrations';
import { ofOwnUnit, residentsOf, themselves } from '@guanjia/persistence';

/** What owners and tenants pass the second wall with. @source PLAT-001 PLAT-003 */
export class Residents extends Migration {
  override up(): void {
    for (const statement of [
      `create view scope_household as select id, unit_id, members from household`,
      ...residentsOf({ household: { sees: `members @> ${themselves}` }, unit: { sees: ofOwnUnit('id') } }),
    ]) this.addSql(statement);
  }
}
