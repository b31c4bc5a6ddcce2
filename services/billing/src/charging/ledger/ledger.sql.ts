/** What must hold of the books at any time, as SQL that returns the rows that break it: none.
 *  @source RELIABILITY ledger invariants 1 2 3 7 9 BIL-023 */
interface LedgerInvariant {
  id: string;
  holds: string;
  sql: string;
}

const balanceOf = `coalesce(l.balance_fen, (select sum(p.amount_fen) from posting p where p.ledger_account_id = l.id), 0)`;

const books: readonly LedgerInvariant[] = [
  {
    id: '1', holds: 'each journal entry has as much debit as credit, and at least two sides',
    sql: `select e.id from journal_entry e left join posting p on p.entry_id = e.id
      group by e.id having coalesce(sum(p.amount_fen), 0) <> 0 or count(p.id) < 2`,
  },
  {
    id: '2', holds: 'all balances sum to zero, in each estate and so in all',
    sql: `select l.estate_id from ledger_account l group by l.estate_id having sum(${balanceOf}) <> 0`,
  },
  {
    id: '3', holds: 'a stored balance is the sum of its postings',
    sql: `select l.id from ledger_account l where l.balance_fen is not null
      and l.balance_fen <> (select coalesce(sum(p.amount_fen), 0) from posting p where p.ledger_account_id = l.id)`,
  },
  {
    id: '7a', holds: 'entries and postings are append-only: their guards stand',
    sql: `select * from (values ('journal_entry'), ('posting'), ('charge_line')) as t(name) where not exists (
      select from pg_trigger g where g.tgrelid = t.name::regclass and g.tgenabled in ('O', 'A')
        and g.tgname in (t.name || '_append_only', 'charge_line_fixed'))`,
  },
  {
    id: '7b', holds: 'a correction is a reversal that names its original and is its exact opposite',
    sql: `select r.id from journal_entry r left join journal_entry o on o.id = r.reverses
      where r.kind = 'REVERSAL' and (o.id is null or exists (
        select from (select ledger_account_id, amount_fen from posting where entry_id = r.id
          union all select ledger_account_id, amount_fen from posting where entry_id = o.id) both_sides
        group by ledger_account_id having sum(amount_fen) <> 0))`,
  },
  {
    id: '9', holds: 'every amount is a bigint of fen, and the currency is CNY',
    sql: `select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_fen' and data_type <> 'bigint'
      union all select id::text from ledger_account where currency <> 'CNY'`,
  },
];

const charges: readonly LedgerInvariant[] = [
  {
    id: 'lines', holds: 'each charge line is one entry of its amount against its account',
    sql: `select c.id from charge_line c left join ledger_account l on l.account_id = c.account_id and l.kind = 'RECEIVABLE'
      left join posting p on p.entry_id = c.journal_entry_id and p.ledger_account_id = l.id
      where p.amount_fen is distinct from c.amount_fen`,
  },
  {
    id: 'accounts', holds: 'what an account owes is the sum of its charge lines',
    sql: `select l.account_id from ledger_account l where l.kind = 'RECEIVABLE'
      and l.balance_fen <> (select coalesce(sum(c.amount_fen), 0) from charge_line c where c.account_id = l.account_id)`,
  },
  {
    id: 'reversed', holds: 'a line is reversed when, and only when, there is a line of the opposite amount',
    sql: `select c.id from charge_line c left join charge_line r on r.source_type = 'REVERSAL' and r.source_id = c.id
      where (c.state = 'REVERSED') <> (r.id is not null) or r.amount_fen <> -c.amount_fen or r.account_id <> c.account_id`,
  },
];

export const ledgerInvariants: readonly LedgerInvariant[] = [...books, ...charges];
