-- Every service's database. :run is the run id that the idempotency keys begin with, :since when the run began.

-- name: counts
-- One row per measure. Those of group `info` tell how much there was; of all others the right number is 0.
with run as (
  select operation, key, result ->> 'id' as id from idempotency_key where starts_with(key, :'run' || '-')),
stream as (
  select o.aggregatetype, o.aggregateid, min(o.seq) as first_seq, max(o.seq) as last_seq, count(*) as events
  from outbox o where o.occurred_at >= :'since'::timestamptz group by 1, 2),
ordered as (
  select position, lag(position) over (partition by aggregatetype, aggregateid order by seq) as position_before
  from outbox where occurred_at >= :'since'::timestamptz)
select 'info' as "group", 'mutations' as measure, count(*)::int as n from run
union all select 'info', 'events', (select count(*)::int from outbox where occurred_at >= :'since'::timestamptz)
union all select 'rows', 'keys without an answer', count(*)::int from run where id is null
union all select 'rows', 'keys taken twice', (count(*) - count(distinct key))::int from run
union all select 'pending', 'unpublished', (select count(*)::int from outbox where published_at is null)
union all select 'pending', 'parked', (select count(*)::int from parked_event)
union all select 'pending', 'dead', (select count(*)::int from dead_letter where resolution is null)
-- The last number given in a stream and the numbers in the outbox are the same, without a gap.
union all select 'order', 'streams with a gap', (
  select count(*)::int from stream left join event_stream e using (aggregatetype, aggregateid)
  where events <> stream.last_seq - first_seq + 1 or e.last_seq is distinct from stream.last_seq)
union all select 'order', 'events before an earlier one', (select count(*)::int from ordered where position < position_before);

-- name: facts
-- What this database has told, and what must be found elsewhere because of it: the place of every stream, and every task
-- as its last event tells it.
select 'position' as effect, topic || ' ' || aggregateid as id, 1 as n, max(seq)::text as value
  from outbox where occurred_at >= :'since'::timestamptz group by topic, aggregateid
union all
select 'task', concat_ws(' ', split_part(topic, '.', 2), aggregateid, kind), 1, case when last_type like '%.closed.%' then 'CLOSED' else 'OPEN' end
  from (select distinct on (topic, aggregateid, payload ->> 'kind') topic, aggregateid, payload ->> 'kind' as kind, type as last_type
    from outbox where occurred_at >= :'since'::timestamptz and topic like 'guanjia.%.task' order by topic, aggregateid, payload ->> 'kind', seq desc) t;

-- name: positions
-- How far each consumer in this database is in each stream. A topic that it never reads is not among them.
select topic, aggregate_id as id, seq::text as value from stream_position;

-- name: keys
select key, operation, result ->> 'id' as id from idempotency_key where starts_with(key, :'run' || '-');

-- name: since
-- When the run began, as this database knows it; null where it took no part.
select min(created_at) as since from idempotency_key where starts_with(key, :'run' || '-');
