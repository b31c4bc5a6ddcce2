import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EventsCommand } from '../events/command.ts';
import { root } from '../files.ts';
import { columnsPage } from './columns-page.ts';

export const columnsFile = path.join(root, 'infra/bi/columns.md');

/** Writes the page of BI's views and columns. */
export const columnsCommand = ({ say }: { say(line: string): void }): EventsCommand => ({
  name: 'columns',
  usage: 'columns\n生成 BI 视图与字段说明页\nwrites the page of BI’s views and columns',
  async run() {
    writeFileSync(columnsFile, columnsPage());
    say(`已写 / written: ${path.relative(root, columnsFile)}`);
  },
});
