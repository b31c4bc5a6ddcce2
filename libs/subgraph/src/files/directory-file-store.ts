import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isUuid, platformErrors } from '@guanjia/domain';
import type { FileRule, FileStore, StoredFile } from './file-store.ts';
import { Measured } from './measured.ts';

/** What a killed process left half written is swept away after this. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/** Files in a directory of this machine. A file gets its name when all of it is on disk, so that whatever bears a name is
 *  whole; a name is an id and nothing else, so that no path leads out of the directory. */
export class DirectoryFileStore implements FileStore {
  readonly #incoming: string;

  constructor(private readonly folder: string) {
    this.#incoming = path.join(folder, 'incoming');
  }

  async put(id: string, content: Readable, rule: FileRule): Promise<StoredFile> {
    const place = this.#placeOf(id);
    await mkdir(this.#incoming, { recursive: true, mode: 0o700 });
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    const draft = path.join(this.#incoming, id);
    const measured = new Measured(rule);
    try {
      await pipeline(content, measured, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(draft, place);
    } catch (error) {
      // The draft of somebody else who was given the same id is theirs to take away.
      if ((error as { code?: string }).code === 'EEXIST') throw platformErrors.error('IN_PROGRESS');
      await rm(draft, { force: true });
      throw error;
    }
    await onDisk(path.dirname(place));
    return measured.result(id);
  }

  async open(id: string): Promise<Readable> {
    const file = await open(this.#placeOf(id)).catch((error: { code?: string }) => {
      throw error.code === 'ENOENT' ? platformErrors.error('FILE_NOT_FOUND') : error;
    });
    return file.createReadStream();
  }

  /** Takes away what never got a name. @returns how many */
  async sweep(now: Date): Promise<number> {
    const drafts = await readdir(this.#incoming).catch(() => []);
    let swept = 0;
    for (const draft of drafts.map((name) => path.join(this.#incoming, name))) {
      const known = await stat(draft).catch(() => undefined);
      if (!known || now.getTime() - known.mtimeMs < ABANDONED_AFTER_MS) continue;
      await rm(draft, { force: true });
      swept += 1;
    }
    return swept;
  }

  /** @throws FILE_NOT_FOUND for whatever is no id */
  #placeOf(id: string): string {
    if (!isUuid(id)) throw platformErrors.error('FILE_NOT_FOUND');
    const name = id.toLowerCase();
    return path.join(this.folder, name.slice(-2), name);
  }
}

/** A new name survives a power cut once its directory is written. */
async function onDisk(directory: string): Promise<void> {
  const handle = await open(directory);
  await handle.sync().finally(() => handle.close());
}
