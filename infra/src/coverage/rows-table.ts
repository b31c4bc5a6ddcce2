import type { RowCoverage } from './coverage.ts';
import { notSoftware } from './not-software.ts';

const begin = '<!-- rows: written by npm run coverage -->';
const end = '<!-- /rows -->';

/** The README of a service with the table of its rows: where each lives, and the test that shows it; those that are no software with
 *  their reason. @param folder  of the README, from the root */
export function withRows(readme: string, rows: readonly RowCoverage[], folder: string): string {
  const bare = readme.split(begin)[0]!.trimEnd();
  const after = readme.split(end)[1]?.trimStart() ?? '';
  return `${[`${bare}\n\n${table(rows, folder)}`, after].filter(Boolean).join('\n\n').trimEnd()}\n`;
}

/** Rows of a service that nothing is built for, or nothing shows, and that are software all the same. */
export const openRows = (rows: readonly RowCoverage[]): string[] =>
  rows.filter(({ row: { id }, code, tests }) => !(id in notSoftware) && (code.length === 0 || tests.length === 0)).map(({ row }) => row.id);

function table(rows: readonly RowCoverage[], folder: string): string {
  const lines = rows.map(({ row: { id }, code, tests }) =>
    (notSoftware[id] ? `| ${id} | not software: ${notSoftware[id]} | |` : `| ${id} | ${links(code, folder)} | ${links(tests, folder)} |`));
  return `${begin}\n## Where each row lives\n\n| row | where | test |\n| --- | --- | --- |\n${lines.join('\n')}\n\n${end}`;
}

/** The rules first, which say what a row means; the rest of the files that name it is one search away. */
const SHOWN = 3;
const weight = (file: string): number => ['.rules.ts', '.policy.ts', '.sql.ts', '.service.ts', '.rules.spec.ts', '.int.spec.ts'].findIndex((ending) => file.endsWith(ending));
const order = (file: string): number => (weight(file) < 0 ? 9 : weight(file));

function links(files: readonly string[], folder: string): string {
  const sorted = files.toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const own = [...sorted.filter((file) => file.startsWith(`${folder}/`)), ...sorted.filter((file) => !file.startsWith(`${folder}/`))];
  const shown = own.slice(0, SHOWN).map((file) => `[${file.split('/').at(-1)}](${file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : `../../${file}`})`);
  return [...shown, ...(own.length > SHOWN ? [`+${own.length - SHOWN}`] : [])].join(' ');
}
