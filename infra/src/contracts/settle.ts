import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes what differs, or only names it. @returns one line per file that was not as it should be */
export function settle(files: ReadonlyMap<string, string>, { isCheck }: { isCheck: boolean }): string[] {
  const stale = [...files].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  return stale.map(([file, text]) => {
    const name = path.relative(process.cwd(), file);
    if (isCheck) return `stale: ${name} (run npm run contracts)`;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `written: ${name}`;
  });
}
