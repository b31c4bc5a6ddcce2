import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { DEFAULT_RULE, type SiteRule } from './estate-rule.rules.ts';

/** What holds on the sites of an estate; the defaults while it says nothing. @source CS-133 CS-134 */
export async function ruleOf(tx: Tx, estateId: string): Promise<SiteRule> {
  const { rows } = await sql<SiteRule>`select waste_windows as "wasteWindows", waste_place_code as "wastePlaceCode", inspect_every_days as "inspectEveryDays"
    from estate_renovation_rule where id = ${estateId}`.execute(tx.db);
  return rows[0] ?? DEFAULT_RULE;
}
