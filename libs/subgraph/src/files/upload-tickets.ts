import { createHash, randomBytes } from 'node:crypto';
import { groupScope, platformErrors } from '@guanjia/domain';
import type { Database, Tx } from '@guanjia/persistence';
import { sql } from 'kysely';

/** How long a ticket opens the door. @source assumption */
export const TICKET_MINUTES = 15;

/** One-time tickets for uploads: whoever bears one may send one file, once. The ticket itself is known to its bearer
 *  alone; only its hash is kept. */
export const uploadTicketsSql = `create table upload_ticket (
  file_id uuid primary key,
  hash text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint upload_ticket_hash_unique unique (hash))`;

export interface IssuedTicket {
  token: string;
  expiresAt: Date;
}

/** A new ticket for a file; one that was given for it before opens nothing any more. A file that came in part, or not at all, is
 *  sent again by a new one.
 *  @throws UPLOAD_TICKET_INVALID the file is there */
export async function issueTicket(tx: Tx, { id, isThere }: { id: string; isThere: boolean }, now: Date): Promise<IssuedTicket> {
  if (isThere) throw platformErrors.error('UPLOAD_TICKET_INVALID');
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + TICKET_MINUTES * 60_000);
  await sql`insert into upload_ticket (file_id, hash, expires_at) values (${id}, ${hashOf(token)}, ${expiresAt})
    on conflict (file_id) do update set hash = excluded.hash, expires_at = excluded.expires_at, used_at = null`.execute(tx.db);
  return { token, expiresAt };
}

/** Takes a ticket, of which this is the only use, and answers what file it is for.
 *  @throws UPLOAD_TICKET_INVALID unknown, expired or used */
export function takeTicket(database: Database, token: string, now: Date): Promise<string> {
  return database.transaction(groupScope, async ({ db }) => {
    const taken = await sql<{ fileId: string }>`update upload_ticket set used_at = ${now}
      where hash = ${hashOf(token)} and used_at is null and expires_at > ${now} returning file_id as "fileId"`.execute(db);
    return taken.rows[0]?.fileId ?? platformErrors.refuse('UPLOAD_TICKET_INVALID');
  });
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
