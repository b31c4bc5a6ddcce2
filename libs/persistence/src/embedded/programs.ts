import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, allows, canEnter } from './accounts.ts';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

/** The PostgreSQL programs, at a place where the database account can read and run them. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** The full version of the package, for example `18.4.0-beta.17`. */
  readonly version: string;
}

/** Finds the programs that npm installed for this platform; copies them when the account cannot read them there. */
export function findPrograms(account: Account | undefined): Programs {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const readable = restoreLinks(root) && (!account || isReadable(root, account));
  const native = path.join(readable ? root : copyForAccount({ root, version, account, places: cachePlaces() }), 'native');
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres'), version };
}

/** @throws BINARIES_MISSING */
export function packageRoot(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new EmbeddedPostgresError('BINARIES_MISSING', { package: name }, error);
  }
}

/** npm packs no links; the package makes them by an install script, which many sites block. False when they cannot be made here. */
export function restoreLinks(root: string): boolean {
  const list = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const link = path.join(root, target);
    if (existsSync(link)) return true;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      return existsSync(link); // another process made it meanwhile; otherwise a copy gets its own links
    }
    return true;
  });
}

function isReadable(root: string, account: Account): boolean {
  const bin = path.join(root, 'native/bin');
  return canEnter(bin, account) && allows(path.join(bin, 'postgres'), account, 0o5);
}

function cachePlaces(): string[] {
  const own = process.getuid?.() === 0 ? '/var/cache/guanjia' : path.join(homedir(), '.cache/guanjia');
  return [own, path.join(tmpdir(), `guanjia-programs-${process.getuid?.() ?? 'all'}`)];
}

/** Copies the package to the first of the places that works and answers the root of the copy. */
export function copyForAccount(request: { root: string; version: string; account: Account | undefined; places: readonly string[] }): string {
  for (const place of request.places) {
    const copy = path.join(place, `postgres-${request.version}`);
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      if (!isOurs(place) || (request.account && !canEnter(place, request.account))) continue;
      if (!existsSync(copy)) publishCopy(request.root, place, copy);
      if (isOurs(copy)) return copy;
    } catch {
      continue; // not writable: the next place
    }
  }
  throw new EmbeddedPostgresError('BINARIES_UNREADABLE', { account: request.account?.name ?? 'you', tried: request.places.join(', ') });
}

/** Nobody else may have laid programs there for us to run. */
function isOurs(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return lstatSync(folder).isDirectory() && (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0));
}

function publishCopy(root: string, place: string, copy: string): void {
  const draft = mkdtempSync(path.join(place, 'draft-'));
  try {
    cpSync(path.join(root, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    restoreLinks(draft);
    openForAll(draft);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another process was first
  }
}

function openForAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openForAll(place);
    else if (entry.isFile()) chmodSync(place, lstatSync(place).mode & 0o100 ? 0o755 : 0o644);
  }
}
