import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ColumnType } from './column.ts';
import type { Subject } from './subject.ts';

const literal = (text: string): string => pg.escapeLiteral(text);

export const tableOf = ({ view }: Subject): string => `feed.${view}`;

/** One column of a view, as an analyst sees it. */
export interface ViewColumn {
  name: string;
  type: ColumnType;
  zh: string;
  en: string;
  /** over `t`, the subject's table, and `e`, the estates */
  sql: string;
}

/** All columns of a subject's view: whose row it is, its times, what its events tell, what follows from that. */
export function viewColumns(subject: Subject): ViewColumn[] {
  const { zh, idType, columns, derived } = subject;
  const own = Object.entries(columns).map(([name, column]) => ({ ...column, name, sql: column.keep === 'SUM' ? `coalesce(t.${name}, 0)` : `t.${name}` }));
  const followed = Object.entries(derived).map(([name, column]) => ({ ...column, name }));
  return [
    { name: 'id', type: idType, zh: `${zh}标识`, en: 'id', sql: 't.id' },
    { name: 'estate_id', type: 'uuid', zh: '项目标识,空为集团或区域', en: 'estate id; empty: of the group or a region', sql: 't.estate_id' },
    ...('region_id' in columns ? [] : [{ name: 'region_id', type: 'uuid' as const, zh: '项目所属区域标识', en: 'id of the estate’s region', sql: 'e.region_id' }]),
    { name: 'created_at', type: 'timestamptz', zh: '首个事件时间(业务起始)', en: 'time of its first event', sql: 't.created_at' },
    { name: 'changed_at', type: 'timestamptz', zh: '最近事件时间', en: 'time of its latest event', sql: 't.changed_at' },
    ...own.map(({ name, type, zh: words, en, sql }) => ({ name, type, zh: words, en, sql })), ...followed,
  ];
}

export function tableSql(subject: Subject): string[] {
  const { view, idType, columns } = subject;
  const own = Object.entries(columns).map(([name, { type }]) => `${name} ${type}`);
  return [
    `create table ${tableOf(subject)} (id ${idType} primary key, estate_id uuid, created_at timestamptz not null, changed_at timestamptz not null,
      changed_xid xid8 not null, ${own.join(', ')})`,
    `create index ${view}_estate on ${tableOf(subject)} (estate_id, created_at)`,
  ];
}

export const viewSql = (subject: Subject): string[] => commented(subject, viewColumns(subject),
  `select ${viewColumns(subject).map(({ name, sql }) => `${sql} as ${name}`).join(', ')}
   from ${tableOf(subject)} t left join feed.estates e on e.id = t.estate_id`);

/** A view with its comments. */
export const commented = ({ view, zh, en }: { view: string; zh: string; en: string }, columns: readonly ViewColumn[], select: string): string[] => [
  `create view bi.${view} as ${select}`,
  `comment on view bi.${view} is ${literal(`${zh} / ${en}`)}`,
  ...columns.map(({ name, zh: words, en: english }) => `comment on column bi.${view}.${name} is ${literal(`${words} / ${english}`)}`),
];

/** Changes when the rows of a subject must be made anew. */
export const signatureOf = (subject: Subject): string =>
  createHash('sha256').update(JSON.stringify([tableSql(subject), subject.columns, subject.sources.map(({ contract }) => contract.type), subject.revision])).digest('hex');
