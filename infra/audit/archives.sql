-- Records of tickets and callbacks.

-- name: effects
select case source_type when 'TICKET' then 'repair record' else 'callback record' end as effect, source_id::text as id, count(*)::int as n, max(state) as value
from archive_record where source_type in ('TICKET', 'CALLBACK') and source_id::text = any (:'ids'::text[]) group by source_type, source_id;
