import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmdirSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Account, canEnter } from './accounts.ts';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

interface PlaceRequest {
  readonly dataDir: string;
  readonly account: Account | undefined;
  /** Where data go when the account cannot reach the wanted folder, as below root's own home. */
  readonly outside: string;
  onLog(line: string): void;
}

/** The folder in which the data really lie, existing and reachable for the account.
 *  Below a private folder of root no other account may work, and the permissions of that folder are not ours to open.
 *  The data then go to `outside`, and the wanted place becomes a link to them, so that they are found where they were
 *  asked for and removing the link begins anew.
 *  @throws DATA_DIR_NOT_WRITABLE, DATA_DIR_NOT_EMPTY, DATA_DIR_FOREIGN_OWNER, DATA_DIR_LOST */
export function settleDataPlace(request: PlaceRequest): string {
  const { dataDir, account } = request;
  try {
    refuseLostLink(dataDir);
    mkdirSync(path.dirname(dataDir), { recursive: true });
    const parent = path.dirname(existsSync(dataDir) ? realpathSync(dataDir) : dataDir);
    if (account && !canEnter(parent, account)) linkOutside(request, account);
    else mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return claim(realpathSync(dataDir), account);
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError('DATA_DIR_NOT_WRITABLE', { path: dataDir, reason: (error as Error).message }, error);
  }
}

function refuseLostLink(dataDir: string): void {
  const entry = lstatSync(dataDir, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() && !existsSync(dataDir)) throw new EmbeddedPostgresError('DATA_DIR_LOST', { path: dataDir, target: readlinkSync(dataDir) });
}

function linkOutside({ dataDir, outside, onLog }: PlaceRequest, account: Account): void {
  removeEmpty(dataDir, account);
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  const target = mkdtempSync(path.join(outside, 'postgres-'));
  writeFileSync(`${target}.origin`, `${dataDir}\n`);
  symlinkSync(target, dataDir);
  onLog(`the account "${account.name}" cannot enter ${path.dirname(dataDir)}; the data are in ${target}, and ${dataDir} links there`);
}

/** A folder made beforehand, still empty, gives way to the link; data that lie there stay and are reported. */
function removeEmpty(dataDir: string, account: Account): void {
  if (!existsSync(dataDir)) return;
  if (readdirSync(dataDir).length > 0) throw new Error(`the account "${account.name}" cannot enter ${path.dirname(realpathSync(dataDir))}`);
  if (lstatSync(dataDir).isSymbolicLink()) unlinkSync(dataDir);
  else rmdirSync(dataDir);
}

function claim(home: string, account: Account | undefined): string {
  const isNew = readdirSync(home).length === 0;
  if (!isNew && !existsSync(path.join(home, 'PG_VERSION'))) throw new EmbeddedPostgresError('DATA_DIR_NOT_EMPTY', { path: home });
  const owner = statSync(home).uid;
  if (account && owner === 0) giveTo(home, account); // new, or copied or restored by root
  else if (process.getuid && owner !== (account?.uid ?? process.getuid())) {
    throw new EmbeddedPostgresError('DATA_DIR_FOREIGN_OWNER', { path: home, owner });
  }
  chmodSync(home, 0o700); // copies often come wider, which PostgreSQL refuses
  return home;
}

/** Hands a file or a whole folder to the account. */
export function giveTo(place: string, account: Account): void {
  chownSync(place, account.uid, account.gid);
  if (!lstatSync(place).isDirectory()) return;
  for (const name of readdirSync(place)) {
    const inside = path.join(place, name);
    if (!lstatSync(inside).isSymbolicLink()) giveTo(inside, account);
  }
}

/** @throws DATA_DIR_OTHER_VERSION when the data were made by another major version */
export function requireVersion(home: string, programs: string): void {
  const found = readFileSync(path.join(home, 'PG_VERSION'), 'utf8').trim();
  const expected = programs.split('.')[0] ?? '';
  if (found !== expected) throw new EmbeddedPostgresError('DATA_DIR_OTHER_VERSION', { path: home, found, expected });
}
