import { createHash } from 'node:crypto';
import { eventsView } from '../events-view.ts';
import { tableOf, viewColumns, type ViewColumn } from '../shape.ts';
import { subjects } from '../subjects.ts';
import { dayOf, estateOf } from '../write-rows.ts';

/** What can be exported: a view, and how its rows fall into files. */
export interface ExportSource {
  view: string;
  columns: readonly ViewColumn[];
  /** Rows of the days $1 and estates $2 (pairs), file by file, in a fixed order. */
  rowsSql: string;
  /** Days and estates whose rows changed in transaction $1 or later, or whose estate did, or that a row has left. */
  touchedSql: string;
  /** Changes when the files have other columns than before. */
  signature: string;
}

interface Rows {
  view: string;
  columns: readonly ViewColumn[];
  table: string;
  /** When a row begins, and what it is sorted by. */
  began: string;
  key: string;
  where?: string;
}

function sourceOf({ view, columns, table, began, key, where = 'true' }: Rows): ExportSource {
  const place = `${dayOf(`t.${began}`)} as _day, ${estateOf('t.estate_id')} as _estate`;
  const listed = columns.map(({ name, sql, type }) => `${type === 'jsonb' ? `(${sql})::text` : sql} as ${name}`);
  return {
    view, columns,
    rowsSql: `select v.* from (select ${place}, ${listed.join(', ')} from ${table} t left join feed.estates e on e.id = t.estate_id where ${where}) v
      join unnest($1::date[], $2::text[]) as w(day, estate) on v._day = w.day and v._estate = w.estate order by _day, _estate, ${key}`,
    touchedSql: `select distinct _day as day, _estate as estate from (
        select ${place} from ${table} t where ${where} and (t.changed_xid >= $1::text::xid8
          or t.estate_id in (select id from feed.estates where changed_xid >= $1::text::xid8))
        union all select day, estate from feed.left_partition where subject = '${view}' and changed_xid >= $1::text::xid8) v
      order by 1, 2`,
    signature: createHash('sha256').update(JSON.stringify(columns)).digest('hex').slice(0, 16),
  };
}

/** Every view that can be exported. */
export const sources: readonly ExportSource[] = [
  ...subjects.map((subject) => sourceOf({ view: subject.view, columns: viewColumns(subject), table: tableOf(subject), began: 'created_at', key: 'id' })),
  sourceOf({ view: eventsView.view, columns: eventsView.columns, table: 'feed.event', began: 'occurred_at', key: 'aggregate_id, seq, event_id', where: 'not t.is_state' }),
];
