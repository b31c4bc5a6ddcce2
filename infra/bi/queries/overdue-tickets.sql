-- 逾期未完的工单及其报事
-- Work that is past its limit and not done, with its ticket
select e.code as estate, t.number as ticket, w.number as work_order, w.urgency, w.state, w.finish_by,
  floor(extract(epoch from now() - w.finish_by) / 3600)::integer as hours_late
from bi.work_orders w
join bi.estates e on e.id = w.estate_id
left join bi.tickets t on t.id = w.ticket_id
where w.finish_by < now() and w.first_completed_at is null and w.cancelled_at is null
order by w.finish_by;
