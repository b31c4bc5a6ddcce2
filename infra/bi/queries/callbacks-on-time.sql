-- 各项目每月报事24小时回访及时率(K01 口径:时限已过或已回访者计入分母)
-- Ticket callbacks made in time, by estate and month (K01: those count whose limit has passed or that were made)
select e.code as estate, to_char(c.first_due_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
  count(*) filter (where c.completed_at <= c.due_at) as on_time, count(*) as counted,
  round(100.0 * count(*) filter (where c.completed_at <= c.due_at) / count(*), 1) as on_time_percent
from bi.callbacks c
join bi.tickets t on t.id = c.source_id
join bi.estates e on e.id = c.estate_id
where c.kind = 'TICKET' and c.attempt = 1 and t.urgency in ('URGENT', 'ROUTINE') and t.reporter_type <> 'STAFF'
  and c.state <> 'CANCELLED' and (c.completed_at is not null or c.due_at < now())
group by 1, 2
order by 1, 2;
