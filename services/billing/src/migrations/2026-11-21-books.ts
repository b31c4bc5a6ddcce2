import { Migration } from '@mikro-orm/migrations';
import { scopedTable } from '@guanjia/persistence';

const safe = '9007199254740991';

const tables = [
  `create table ledger_account (
    id uuid primary key, estate_id uuid not null, kind text not null check (kind in ('RECEIVABLE', 'INCOME')),
    account_id uuid references account (id), item text, currency text not null default 'CNY' check (currency = 'CNY'),
    balance_fen bigint, unique (id, estate_id),
    constraint ledger_account_of_account unique (account_id, kind), constraint ledger_account_of_item unique (estate_id, kind, item),
    constraint ledger_account_shape check (
      (kind = 'RECEIVABLE') = (account_id is not null) and (kind = 'INCOME') = (item is not null)
      and (kind = 'RECEIVABLE') = (balance_fen is not null)),
    constraint ledger_account_balance_safe check (balance_fen between -${safe} and ${safe}))`,
  `create table journal_entry (
    id uuid primary key, estate_id uuid not null, kind text not null, source_type text not null, source_id uuid not null,
    reverses uuid references journal_entry (id), booked_at timestamptz not null, actor_id text not null, unique (id, estate_id),
    constraint journal_entry_source_unique unique (source_type, source_id, kind),
    constraint journal_entry_reversed_once unique (reverses),
    constraint journal_entry_reversal_names_original check ((kind = 'REVERSAL') = (reverses is not null)))`,
  `create table posting (
    id bigint generated always as identity primary key, entry_id uuid not null, estate_id uuid not null, ledger_account_id uuid not null,
    amount_fen bigint not null check (amount_fen <> 0 and amount_fen between -${safe} and ${safe}),
    foreign key (entry_id, estate_id) references journal_entry (id, estate_id),
    foreign key (ledger_account_id, estate_id) references ledger_account (id, estate_id))`,
  `create index posting_entry on posting (entry_id)`,
  `create index posting_ledger_account on posting (ledger_account_id) include (amount_fen)`,
];

const balanced = [
  `create function journal_entry_is_balanced() returns trigger language plpgsql as $$
    declare
      entry uuid := coalesce(to_jsonb(new)->>'entry_id', to_jsonb(new)->>'id')::uuid;
      total numeric; parts integer;
    begin
      select coalesce(sum(amount_fen), 0), count(*) into total, parts from posting where entry_id = entry;
      if total <> 0 or parts < 2 then
        raise exception 'journal entry % does not balance: % fen over % postings', entry, total, parts
          using errcode = 'check_violation', constraint = 'journal_entry_balanced';
      end if;
      return null;
    end $$`,
  ...['journal_entry', 'posting'].map((table) => `create constraint trigger ${table}_balanced after insert on ${table}
    deferrable initially deferred for each row execute function journal_entry_is_balanced()`),
];

// The receivable's row is the lock of its account: whoever posts to it or closes it waits for the other.
const balances = [
  `create function keep_balances() returns trigger language plpgsql as $$
    begin
      perform from ledger_account where id in (select ledger_account_id from added) and balance_fen is not null
        order by id for no key update;
      update ledger_account l set balance_fen = l.balance_fen + a.amount_fen
        from (select ledger_account_id, sum(amount_fen)::bigint as amount_fen from added group by 1) a
        where l.id = a.ledger_account_id and l.balance_fen is not null;
      return null;
    end $$`,
  `create trigger posting_balances after insert on posting referencing new table as added
    for each statement execute function keep_balances()`,
];

const refuseChange = `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only; a correction is a reversal', tg_table_name using errcode = 'restrict_violation';
  end $$`;

/** Rows are added and read. Policies for changing them do not exist, and the trigger says so aloud. @source BIL-023 */
const appendOnly = (table: string): string[] => [
  ...scopedTable(table).filter((statement) => !/ for (update|delete) /.test(statement)),
  `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
];

/** The double-entry books under all money. */
export class Books extends Migration {
  override up(): void {
    for (const statement of [
      ...tables, ...balanced, ...balances, refuseChange,
      ...scopedTable('ledger_account'), ...appendOnly('journal_entry'), ...appendOnly('posting'),
    ]) this.addSql(statement);
  }
}
