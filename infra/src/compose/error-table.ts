import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ErrorEntry } from '@guanjia/domain';
import type { SubgraphDefinition } from '@guanjia/subgraph';

const begin = '<!-- errors: written by npm run compose -->';
const end = '<!-- /errors -->';

/** A service's README. */
export const readmeOf = ({ folder }: SubgraphDefinition): string => path.join(folder, '../README.md');

/** The README with the table of what the service can refuse, kept between two marks; what stands behind them stays. */
export function withErrorTable(service: SubgraphDefinition): string {
  const file = readmeOf(service);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `# ${service.name}\n`;
  const own = text.includes(begin) ? text.slice(0, text.indexOf(begin)) : `${text.trimEnd()}\n\n`;
  const after = text.includes(end) ? text.slice(text.indexOf(end) + end.length).trim() : '';
  return `${own}${begin}\n## What it refuses\n\n${tableOf(service.errors.entries)}\n${end}\n${after && `\n${after}\n`}`;
}

function tableOf(entries: Readonly<Record<string, ErrorEntry>>): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const lines = Object.entries(entries).map(([code, { kind, zh, en }]) => `| \`${code}\` | ${kind} | ${cell(zh)} | ${cell(en)} |`);
  return `| code | kind | 中文 | English |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}
