import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

/** The account that PostgreSQL runs as when root starts it; PostgreSQL itself refuses root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Chooses the account for a data directory; nothing when the starter is not root and simply stays itself.
 *  Data that exist keep their owner; in a folder of an ordinary user that user keeps what is his;
 *  otherwise `postgres`, then `nobody`. */
export function chooseAccount(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOfNearest(dataDir);
  return listAccounts().find(({ uid }) => uid !== 0 && uid === owner) ?? accountNamed('postgres', 'nobody');
}

/** The first of these accounts that exists. @throws ACCOUNT_MISSING */
export function accountNamed(...names: string[]): Account {
  const accounts = listAccounts();
  const found = names.map((wanted) => accounts.find(({ name }) => name === wanted)).find((account) => account !== undefined);
  if (!found) throw new EmbeddedPostgresError('ACCOUNT_MISSING');
  return found;
}

function listAccounts(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => line.split(':')).flatMap(([name, , uid, gid]) => (name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []));
}

function ownerOfNearest(place: string): number {
  const found = statSync(place, { throwIfNoEntry: false });
  return found ? found.uid : ownerOfNearest(path.dirname(place));
}

/** Whether the account may walk down to this folder. */
export function canEnter(folder: string, account: Account): boolean {
  const place = realpathSync(folder);
  const parent = path.dirname(place);
  return allows(place, account, 0o1) && (parent === place || canEnter(parent, account));
}

/** Whether the permission bits (4 read, 2 write, 1 enter or execute) are given to the account. */
export function allows(place: string, account: Account, bits: number): boolean {
  const { mode, uid, gid } = statSync(place);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
