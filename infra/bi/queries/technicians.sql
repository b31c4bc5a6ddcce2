-- 每位员工最近 30 天完工数、返修数与平均用时(仅标识,姓名在系统内查)
-- Work of each employee in the last 30 days; ids alone, names are asked of the platform
select w.employee_id, count(*) as completed, sum(w.rework_no) as reworks, round(avg(w.minutes_to_complete)) as average_minutes
from bi.work_orders w
where w.first_completed_at >= now() - interval '30 days' and w.employee_id is not null
group by 1
order by 2 desc, 1;
