import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DirectoryFileStore } from './directory-file-store.ts';
import type { FileRule } from './file-store.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const rule: FileRule = { maxBytes: 100_000, accepts: ['image/png', 'text/csv'] };
const inPieces = (content: Buffer, size = 3_000): Readable =>
  Readable.from(Array.from({ length: Math.ceil(content.length / size) }, (_, i) => content.subarray(i * size, (i + 1) * size)));

describe('files in a directory', () => {
  let folder: string;
  let files: DirectoryFileStore;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'guanjia-files-'));
    files = new DirectoryFileStore(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const onDisk = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  const refusal = (code: string) => expect.objectContaining({ code });

  it('are given back byte for byte, with size, hash and kind', async () => {
    const content = Buffer.from('区域,项目名称\n'.repeat(2_000));
    const id = randomUUID();
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await files.put(id, inPieces(content), { ...rule, bytes: content.length })).toEqual({ id, size: content.length, sha256, mediaType: 'text/csv' });
    expect(await buffer(await files.open(id))).toEqual(content);
    expect(onDisk()).toEqual([id]);
  });

  it.each<[string, Buffer, Partial<FileRule>, string]>([
    ['of too many bytes', Buffer.concat([PNG, Buffer.alloc(100_000)]), {}, 'UPLOAD_TOO_LARGE'],
    ['of a kind that is not taken in', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0'), {}, 'FILE_TYPE_REFUSED'],
    ['of a kind that is not taken in here', PNG, { accepts: ['text/csv'] }, 'FILE_TYPE_REFUSED'],
    ['with nothing in it', Buffer.alloc(0), {}, 'FILE_EMPTY'],
    ['cut short', PNG, { bytes: 12 }, 'FILE_INCOMPLETE'],
    ['longer than announced', PNG, { bytes: 10 }, 'FILE_INCOMPLETE'],
  ])('%s are refused and leave nothing', async (_, content, given, code) => {
    await expect(files.put(randomUUID(), inPieces(content), { ...rule, ...given })).rejects.toEqual(refusal(code));
    expect(onDisk()).toEqual([]);
  });

  it('whose sender goes away leave nothing', async () => {
    const broken = Readable.from((async function* () {
      yield Buffer.alloc(10_000, 'a');
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    })());
    await expect(files.put(randomUUID(), broken, rule)).rejects.toEqual(refusal('ECONNRESET'));
    expect(onDisk()).toEqual([]);
  });

  it.each(['../../etc/passwd', '..', '', 'incoming', 'a/b', '%2e%2e', randomUUID() + '/..'])('are not found under a path: %j', async (id) => {
    await expect(files.open(id)).rejects.toEqual(refusal('FILE_NOT_FOUND'));
    await expect(files.put(id, inPieces(PNG), rule)).rejects.toEqual(refusal('FILE_NOT_FOUND'));
  });

  it('that are not there are not found', async () => {
    await expect(files.open(randomUUID())).rejects.toEqual(refusal('FILE_NOT_FOUND'));
  });

  it('left half written by a killed process are swept away after a day', async () => {
    await mkdir(path.join(folder, 'incoming'));
    for (const [name, hours] of [['old', 25], ['new', 1]] as const) {
      writeFileSync(path.join(folder, 'incoming', name), 'half');
      utimesSync(path.join(folder, 'incoming', name), new Date(), new Date(Date.now() - hours * 3_600_000));
    }
    expect(await files.sweep(new Date())).toBe(1);
    expect(onDisk()).toEqual(['new']);
  });
});
