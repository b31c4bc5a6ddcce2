import { commented, type ViewColumn } from './shape.ts';

const column = (name: string, type: ViewColumn['type'], zh: string, en: string, sql = `t.${name}`): ViewColumn => ({ name, type, zh, en, sql });

/** Every event as it was published; states of reference data are in their subjects. */
export const eventsView = {
  view: 'events', zh: '事件', en: 'Events as they were published, with their payload',
  columns: [
    column('event_id', 'text', '事件标识', 'event id'), column('type', 'text', '事件类型', 'event type'),
    column('service', 'text', '来源服务', 'service that published it', `split_part(t.type, '.', 1)`),
    column('aggregate', 'text', '聚合种类', 'kind of aggregate', `split_part(t.type, '.', 2)`),
    column('aggregate_id', 'text', '聚合标识', 'aggregate id'), column('seq', 'integer', '聚合内序号', 'number within the aggregate, 1, 2, 3 …'),
    column('estate_id', 'uuid', '项目标识,空为集团或区域', 'estate id; empty: of the group or a region'),
    column('region_id', 'uuid', '项目所属区域标识', 'id of the estate’s region', 'e.region_id'),
    column('occurred_at', 'timestamptz', '发生时间', 'when it happened'), column('actor_id', 'text', '操作人标识或 system', 'id of who acted, or system'),
    column('correlation_id', 'text', '关联标识', 'correlation id'), column('payload', 'jsonb', '事件内容', 'payload'),
  ],
} as const;

export const eventsViewSql = (): string[] => commented(eventsView, eventsView.columns,
  `select ${eventsView.columns.map(({ name, sql }) => `${sql} as ${name}`).join(', ')}
   from feed.event t left join feed.estates e on e.id = t.estate_id where not t.is_state`);
