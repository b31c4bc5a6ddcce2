-- 各项目回访记录归档及时率(K34)
-- Callback records filed within 24 hours of the callback, by estate (K34)
select e.code as estate, count(*) filter (where a.filed_at <= c.completed_at + interval '24 hours') as in_time, count(*) as counted
from bi.callbacks c
join bi.estates e on e.id = c.estate_id
left join bi.records a on a.source_type = 'CALLBACK' and a.source_id = c.id
where c.completed_at is not null and (a.filed_at is not null or c.completed_at + interval '24 hours' < now())
group by 1
order by 1;
