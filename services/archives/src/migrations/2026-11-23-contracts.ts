import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const contracts = `create table contract (${aggregateColumnsSql},
  no text not null, kind text not null, title text not null, counterparty_kind text not null, counterparty text not null, contractor_id uuid,
  start_on date not null, end_on date not null, amount_fen bigint, state text not null,
  reviewed_by_id uuid, signed_by_id uuid, signed_on date, expiring_notices jsonb not null, renewed_by_id uuid references contract,
  constraint contract_no_unique unique (no), constraint contract_term_valid check (end_on >= start_on))`;

/** Contracts. */
export class Contracts extends Migration {
  override up(): void {
    for (const statement of [
      contracts, `create index contract_by_end on contract (end_on, id)`, `create index contract_of_estate on contract (estate_id, end_on, id)`,
      `create index contract_of_contractor on contract (contractor_id) where contractor_id is not null`, ...scopedTable('contract'),
    ]) this.addSql(statement);
  }
}
