-- Work orders.

-- name: counts
with run as (
  select operation, key, result ->> 'id' as id from idempotency_key where starts_with(key, :'run' || '-')),
told as (
  select operation, id, count(*) as asked, (select count(*) from outbox o where o.aggregateid = run.id and o.type = e.type) as events
  from run join (values ('assignWorkOrder', 'engineering.work-order.assigned.v1'), ('startWorkOrder', 'engineering.work-order.started.v1'),
    ('completeWorkOrder', 'engineering.work-order.completed.v1')) as e (operation, type) using (operation)
  group by operation, id, e.type)
select 'info' as "group", 'orders' as measure, count(distinct id)::int as n from run
union all select 'rows', 'orders missing', count(distinct id)::int from run where not exists (select from work_order w where w.id::text = run.id)
union all select 'events', 'events missing', (select coalesce(sum(greatest(asked - events, 0)), 0)::int from told)
union all select 'events', 'events doubled', (select coalesce(sum(greatest(events - asked, 0)), 0)::int from told);

-- name: facts
-- A chargeable order is charged once, with its first completion and its amount; any other never.
select 'charge line' as effect, w.id::text as id,
  case when w.is_chargeable and w.finished_at is not null and w.charged_fen > 0 then 1 else 0 end as n, w.charged_fen::text as value
from work_order w where w.id::text in (select result ->> 'id' from idempotency_key where starts_with(key, :'run' || '-'));

-- name: effects
select 'work order' as effect, ticket_id::text as id, count(*)::int as n, null as value
from work_order where ticket_id::text = any (:'ids'::text[]) group by ticket_id;
