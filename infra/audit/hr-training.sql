-- The task inbox.

-- name: effects
select 'task' as effect, concat_ws(' ', service, ref, kind) as id, count(*)::int as n, max(state) as value
from task where concat_ws(' ', service, ref, kind) = any (:'ids'::text[]) group by service, ref, kind;
