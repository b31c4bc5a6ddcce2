import { csvOf } from './csv.ts';
import type { ExportSource } from './source.ts';

const column = (name: string) => ({ name, type: 'text' as const, zh: '', en: '', sql: '' });

/** What every column of every view means; lies beside the files. */
export const columnsCsv = (sources: readonly ExportSource[]): Buffer => csvOf(['subject', 'column', 'type', 'zh', 'en'].map(column),
  sources.flatMap(({ view, columns }) => columns.map(({ name, type, zh, en }) => ({ subject: view, column: name, type, zh, en }))));
