import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asRole } from '@guanjia/persistence';
import { readerRole } from './reader-role.ts';

/** Beside the embedded database's data: the address under which an analyst connects while it runs. */
export const readerUrlFile = 'bi-reader.url';

/** How an analyst connects where the reader's password is the derived one. */
export const readerUrl = (biAdminUrl: string): string => asRole(biAdminUrl, readerRole);

/** The port is another at each start, so the address is written anew; for the owner of the data alone. */
export function writeReaderUrl(home: string, biAdminUrl: string): void {
  const file = path.join(home, readerUrlFile);
  writeFileSync(file, `${readerUrl(biAdminUrl)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
