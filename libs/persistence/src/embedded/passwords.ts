import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Account } from './accounts.ts';
import { giveTo } from './data-place.ts';

/** The database's superuser. */
export const superuser = 'postgres';

/** The superuser's password as kept in `<dataDir>.password`; nothing when there is none yet or the file is damaged. */
export function readPassword(dataDir: string): string | undefined {
  try {
    const password = readFileSync(passwordFile(dataDir), 'utf8').trim();
    return /^[0-9a-f]{64}$/.test(password) ? password : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function newPassword(): string {
  return randomBytes(32).toString('hex');
}

/** Keeps the password for its owner alone. Removing the file makes the next start set a new password. */
export function keepPassword(dataDir: string, password: string, account: Account | undefined): void {
  const file = passwordFile(dataDir);
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600 });
  if (account) giveTo(`${file}.new`, account);
  renameSync(`${file}.new`, file);
}

/** A new database has no password yet, whatever an earlier one had. */
export function forgetPassword(dataDir: string): void {
  rmSync(passwordFile(dataDir), { force: true });
}

/** The password of a role: the superuser's own, and for any other role one derived from it, so that a connection
 *  address is complete as soon as the role was created with the password in it. */
export function passwordOf(role: string, superuserPassword: string): string {
  return role === superuser ? superuserPassword : createHmac('sha256', superuserPassword).update(role).digest('hex');
}

function passwordFile(dataDir: string): string {
  return `${dataDir}.password`;
}
