import { passwordOf, superuser } from './passwords.ts';

interface AddressParts {
  readonly port: number;
  /** The superuser's, where one is asked for. */
  readonly password: string | undefined;
  readonly database: string;
  readonly user?: string | undefined;
}

/** The address of a database on this machine, with the password of the role. */
export function urlOf({ port, password, database, user = superuser }: AddressParts): string {
  const secret = password === undefined ? '' : `:${passwordOf(user, password)}`;
  return `postgresql://${encodeURIComponent(user)}${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}
