-- Tickets and callbacks. A fault run writes its key into the ticket's content, so that rows are counted apart from keys.

-- name: counts
with run as (
  select operation, key, (result ->> 'id') as id from idempotency_key where starts_with(key, :'run' || '-')),
reported as (
  select t.id, t.content as key, t.state from ticket t where starts_with(t.content, :'run' || '-')),
told as (
  select operation, id, type, count(*) as asked,
    (select count(*) from outbox o where o.aggregateid = run.id and o.type = e.type) as events
  from run join (values ('createTicket', 'customer-service.ticket.created.v1'), ('triageTicket', 'customer-service.ticket.triaged.v1'),
    ('dispatchTicket', 'customer-service.ticket.dispatched.v1'), ('closeTicket', 'customer-service.ticket.closed.v1'),
    ('completeCallback', 'customer-service.callback.completed.v1')) as e (operation, type) using (operation)
  group by 1, 2, 3),
-- The state that the ticket's own events lead to.
replayed as (
  select distinct on (o.aggregateid) o.aggregateid as id, case split_part(o.type, '.', 3)
    when 'created' then 'NEW' when 'triaged' then 'TRIAGED' when 'dispatched' then 'DISPATCHED' when 'progressed' then o.payload ->> 'to'
    when 'completed' then 'COMPLETED' when 'closed' then 'CLOSED' when 'cancelled' then 'CANCELLED' end as state
  from outbox o join reported r on r.id::text = o.aggregateid
  where o.topic = 'guanjia.customer-service.ticket' and split_part(o.type, '.', 3) in ('created', 'triaged', 'dispatched', 'progressed', 'completed', 'closed', 'cancelled')
  order by o.aggregateid, o.seq desc)
select 'info' as "group", 'tickets' as measure, count(*)::int as n from reported
union all select 'info', 'tickets closed', count(*)::int from reported where state = 'CLOSED'
union all select 'rows', 'tickets missing', (select count(*)::int from run where operation = 'createTicket' and not exists (select from reported r where r.key = run.key and r.id::text = run.id))
union all select 'rows', 'tickets doubled', (select (count(*) - count(distinct key))::int from reported)
union all select 'rows', 'tickets without a key', (select count(*)::int from reported r where not exists (select from run where run.key = r.key))
union all select 'events', 'events missing', (select coalesce(sum(greatest(asked - events, 0)), 0)::int from told)
union all select 'events', 'events doubled', (select coalesce(sum(greatest(events - asked, 0)), 0)::int from told)
union all select 'events', 'states that events do not lead to', (
  select count(*)::int from reported r left join replayed p on p.id = r.id::text where p.state is distinct from r.state);

-- name: facts
-- n: so many there must be. value: what it must be like, where that matters.
with reported as (select * from ticket where starts_with(content, :'run' || '-'))
select 'work order' as effect, id::text as id, jsonb_array_length(assignments) as n, null as value from reported
union all select 'callback task', id::text, case when reporter_type = 'STAFF' then 0 else completion_no end, null from reported
union all select 'repair record', id::text, least(completion_no, 1), case when state = 'CLOSED' then 'FILED' end from reported
union all select 'callback record', c.id::text, 1, case when c.method in ('PHONE', 'ONLINE') then 'FILED' end
  from callback c join reported r on r.id = c.source_id where c.completed_at is not null;

-- name: effects
select 'callback task' as effect, source_id::text as id, count(*)::int as n, null as value
from callback where origin = 'COMPLETION' and source_id::text = any (:'ids'::text[]) group by source_id;
