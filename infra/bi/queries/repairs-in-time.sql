-- 各区域零修、急修及时率(K13):区域值 = 分子之和 ÷ 分母之和
-- Repairs attended and finished in time, by region (K13): sums of numerators over sums of denominators
select r.code as region, count(*) filter (where w.is_in_time) as in_time, count(*) as counted,
  round(100.0 * count(*) filter (where w.is_in_time) / count(*), 1) as in_time_percent
from bi.work_orders w
join bi.regions r on r.id = w.region_id
where w.urgency in ('URGENT', 'ROUTINE') and w.cancelled_at is null
  and (w.first_completed_at is not null or w.finish_by < now() or w.respond_missed_at is not null)
group by 1
order by 1;
