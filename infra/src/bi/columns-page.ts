import { eventsView } from './events-view.ts';
import { viewColumns, type ViewColumn } from './shape.ts';
import { subjects } from './subjects.ts';

/** The page of all views and columns, made from their declarations. */
export function columnsPage(): string {
  const views = [...subjects.map((subject) => ({ ...subject, columns: viewColumns(subject) })), eventsView];
  return [
    '# 视图与字段 / Views and columns', '',
    '由 `infra/src/bi/subjects/` 生成,请勿手改。/ Made from `infra/src/bi/subjects/`: `npm run events -- columns` writes it.', '',
    ...views.flatMap(({ view, zh, en, columns }) => [`## ${view} — ${zh} / ${en}`, '', '| column | type | 中文 | English |', '| --- | --- | --- | --- |', ...columns.map(line), '']),
  ].join('\n');
}

const line = ({ name, type, zh, en }: ViewColumn): string => `| ${name} | ${type} | ${zh} | ${en} |`;
