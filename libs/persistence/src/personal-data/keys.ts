import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The keys under which personal data are kept. New values take the active one; an old one still opens what it closed. */
export interface PersonalDataKeys {
  active: string;
  byId: ReadonlyMap<string, KeyObject>;
  /** Of the blind index, by which a value is found without being opened. It is not rotated: everything found by it would be lost. */
  index: KeyObject;
}

/** A file of keys that cannot be used. */
export class KeysUnusable extends Error {
  override readonly name = 'KeysUnusable';
}

const keyOf = (name: string, encoded: unknown): KeyObject => {
  const bytes = Buffer.from(String(encoded), 'base64');
  if (bytes.length !== 32) throw new KeysUnusable(`the key ${name} has ${bytes.length} bytes, not 32`);
  return createSecretKey(bytes);
};

/** Reads `{"active": id, "keys": {id: base64}, "index": base64}`. @throws KeysUnusable */
export function readKeys(text: string): PersonalDataKeys {
  let given: { active?: unknown; keys?: unknown; index?: unknown };
  try {
    given = JSON.parse(text) as typeof given;
  } catch {
    throw new KeysUnusable('not JSON'); // the parser's own words would quote the file
  }
  const byId = new Map(Object.entries(given.keys ?? {}).map(([id, key]) => {
    if (!/^[\w-]{1,32}$/.test(id)) throw new KeysUnusable('a key id has letters, digits, _ and - alone');
    return [id, keyOf(id, key)];
  }));
  const active = String(given.active);
  if (!byId.has(active)) throw new KeysUnusable('the active key is not among the keys');
  return { active, byId, index: keyOf('index', given.index) };
}

const newKey = (): string => randomBytes(32).toString('base64');

/** The text of a new file of keys. */
export function newKeysText(): string {
  const active = `k${randomBytes(4).toString('hex')}`;
  return `${JSON.stringify({ active, keys: { [active]: newKey() }, index: newKey() }, null, 2)}\n`;
}

interface KeysFile {
  active: string;
  keys: Record<string, string>;
  index: string;
}

function changed(text: string, change: (known: KeysFile) => Partial<KeysFile>): string {
  readKeys(text);
  const known = JSON.parse(text) as KeysFile;
  return `${JSON.stringify({ ...known, ...change(known) }, null, 2)}\n`;
}

/** The text of a file with one key more. It is not active yet: every process has to know it before any seals under it. */
export const withNewKey = (text: string): string =>
  changed(text, ({ keys }) => ({ keys: { ...keys, [`k${randomBytes(4).toString('hex')}`]: newKey() } }));

/** The text of a file whose newest key is the active one. */
export const withNewestActive = (text: string): string => changed(text, ({ active, keys }) => ({ active: Object.keys(keys).at(-1) ?? active }));

/** The keys in a file, which is made, for its owner alone, when it is not there. */
export function keysInFile(file: string): PersonalDataKeys {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}.new`;
    writeFileSync(draft, newKeysText(), { mode: 0o600 });
    try {
      linkSync(draft, file); // of two that make it at once, one wins
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readKeys(readFileSync(file, 'utf8'));
}

let inUse: PersonalDataKeys | undefined;

/** From now on this process keeps personal data under these keys. All services of a process have the same. */
export function useKeys(keys: PersonalDataKeys): void {
  inUse = keys;
}

export const hasKeys = (): boolean => inUse !== undefined;

/** @throws KeysUnusable before any are in use: nothing is kept in clear for want of a key */
export function keysInUse(): PersonalDataKeys {
  if (!inUse) throw new KeysUnusable('no keys for personal data are in use');
  return inUse;
}
