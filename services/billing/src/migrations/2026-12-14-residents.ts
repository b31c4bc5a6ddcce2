import { Migration } from '@mikro-orm/migrations';
import { ofHousehold, ofSeen, residentsOf, scopeHouseholdSql } from '@guanjia/persistence';

const sight = {
  account: { sees: ofHousehold() },
  charge_line: { sees: ofHousehold() },
  charge_reversal: { sees: ofSeen('charge_line', 'charge_line_id') },
  ledger_account: { sees: ofSeen('account', 'ledger_account.account_id') },
  unit_area: { sees: ofSeen('account', 'unit_area.unit_id', 'unit_id') },
  fee_standard: { sees: `state <> 'DRAFT'` },
};

/** What owners and tenants pass the second wall with. @source PLAT-001 PLAT-003 BIL-019 */
export class Residents extends Migration {
  override up(): void {
    for (const statement of [...scopeHouseholdSql, ...residentsOf(sight)]) this.addSql(statement);
  }
}
