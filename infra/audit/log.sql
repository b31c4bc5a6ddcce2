-- The event log in PostgreSQL. An event may stand in it twice, for the relay publishes again what it could not mark; but no
-- event stands in it before an earlier one of its aggregate.

-- name: counts
with entry as (
  select topic, key, (headers::jsonb ->> 'ce_seq')::int as seq, partition, position
  from log_entry where not is_state and (headers::jsonb ->> 'ce_time')::timestamptz >= :'since'::timestamptz),
first as (select topic, key, seq, min(position) as position, count(*) as times from entry group by 1, 2, 3),
ordered as (select *, lag(position) over (partition by topic, key order by seq) as position_before from first)
select 'info' as "group", 'events in the log' as measure, count(*)::int as n from first
union all select 'info', 'published more than once', count(*)::int from first where times > 1
union all select 'order', 'published before an earlier one', (select count(*)::int from ordered where position < position_before);
