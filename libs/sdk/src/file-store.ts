import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';

/** Lasts as long as the file: whole before the call, or whole after it, whatever happens in between. */
export function fileStore(file: string): OutboxStore {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const change = (how: (entries: readonly OutboxEntry[]) => OutboxEntry[]): Promise<void> => inTurn(async () => write(file, how(await read(file))));
  return {
    entries: () => inTurn(() => read(file)),
    add: (entry) => change((entries) => [...entries, entry]),
    remove: (id) => change((entries) => entries.filter((entry) => entry.id !== id)),
  };
}

async function read(file: string): Promise<readonly OutboxEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return JSON.parse(text) as OutboxEntry[];
}

async function write(file: string, entries: readonly OutboxEntry[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = await open(`${file}.new`, 'w', 0o600);
  try {
    await fresh.writeFile(JSON.stringify(entries));
    await fresh.sync();
  } finally {
    await fresh.close();
  }
  await rename(`${file}.new`, file);
}
