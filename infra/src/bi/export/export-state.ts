import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** How far each view's files are, per format. Written last: a run that died is done again. */
export interface ExportState {
  /** Which feed on which server; another one begins anew. */
  feed: string;
  /** `<view>.<format>` → everything before this transaction is in the files */
  done: Record<string, { before: string; signature: string }>;
}

const STATE_FILE = '_state.json';

/** What an earlier run left; nothing where there was none, or where the files are another feed's. */
export function readState(folder: string, feed: string): ExportState {
  try {
    const state = JSON.parse(readFileSync(path.join(folder, STATE_FILE), 'utf8')) as ExportState;
    if (state.feed === feed) return state;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  }
  return { feed, done: {} };
}

export const writeState = (folder: string, state: ExportState): void => putFile(path.join(folder, STATE_FILE), Buffer.from(`${JSON.stringify(state, null, 2)}\n`));

/** Puts a whole file in its place, or leaves the one that was there. */
export function putFile(file: string, content: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = openSync(`${file}.tmp`, 'w');
  try {
    writeSync(draft, content);
    fsyncSync(draft);
  } finally {
    closeSync(draft);
  }
  renameSync(`${file}.tmp`, file);
}
