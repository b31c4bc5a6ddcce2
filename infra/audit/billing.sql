-- Charge lines and the books under them. The books are looked through as a whole: what is wrong with them is wrong in any run.

-- name: counts
with entry as (select entry_id, sum(amount_fen) as total, count(*) as parts from posting group by 1)
select 'info' as "group", 'charge lines' as measure, (select count(*)::int from charge_line) as n
union all select 'events', 'lines without exactly one event', (
  select count(*)::int from charge_line l
  where l.created_at >= :'since'::timestamptz
    and (select count(*) from outbox o where o.aggregateid = l.id::text and o.type = 'billing.charge.created.v1') <> 1)
union all select 'ledger', '1 entries that do not balance', (
  select count(*)::int from journal_entry j left join entry e on e.entry_id = j.id where coalesce(e.total, 1) <> 0 or e.parts < 2)
union all select 'ledger', '2 books whose sum is not 0', (select (coalesce(sum(amount_fen), 0) <> 0)::int from posting)
union all select 'ledger', '3 stored balances that are not the sum of their postings', (
  select count(*)::int from ledger_account a
  where a.balance_fen is not null and a.balance_fen <> (select coalesce(sum(p.amount_fen), 0) from posting p where p.ledger_account_id = a.id))
union all select 'ledger', '7 books that could be changed', (
  select count(*)::int from (values ('journal_entry'), ('posting')) as book (name)
  where not exists (select from pg_trigger t where t.tgrelid = book.name::regclass and t.tgname = book.name || '_append_only' and t.tgenabled <> 'D')
    or exists (select from pg_policy p where p.polrelid = book.name::regclass and p.polcmd in ('w', 'd', '*')))
union all select 'ledger', '7 corrections that name no original', (select count(*)::int from journal_entry where (kind = 'REVERSAL') <> (reverses is not null))
union all select 'ledger', '8 sources booked twice', (
  select count(*)::int from (select from journal_entry group by source_type, source_id, kind having count(*) > 1) d)
union all select 'ledger', '9 amounts that are no whole fen', (
  select count(*)::int from information_schema.columns
  where table_schema = 'public' and column_name like '%\_fen' and data_type <> 'bigint')
union all select 'ledger', '9 accounts without a currency', (select count(*)::int from ledger_account where currency is null)
union all select 'ledger', 'lines whose entry books another amount', (
  select count(*)::int from charge_line l where l.amount_fen is distinct from (
    select sum(p.amount_fen) from posting p join ledger_account a on a.id = p.ledger_account_id where p.entry_id = l.journal_entry_id and a.kind = 'RECEIVABLE'));

-- name: effects
select 'charge line' as effect, source_id::text as id, count(*)::int as n, sum(amount_fen)::text as value
from charge_line where source_type = 'WORK_ORDER' and source_id::text = any (:'ids'::text[]) group by source_id;
