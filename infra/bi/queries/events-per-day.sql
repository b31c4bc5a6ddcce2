-- 每日各类事件数
-- Events of each type per day
select (occurred_at at time zone 'Asia/Shanghai')::date as day, type, count(*) as events
from bi.events
group by 1, 2
order by 1 desc, 2;
