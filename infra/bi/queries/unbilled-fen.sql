-- 各项目未出账金额(分):已入账、未冲销。账单上线前,即全部未冲销费用
-- Unbilled fen by estate: posted and not reversed; while there are no bills, all of them
select e.code as estate, count(*) as lines, sum(c.amount_fen) as unbilled_fen
from bi.charges c
join bi.estates e on e.id = c.estate_id
where c.state = 'POSTED'
group by 1
order by 1;
