import { sql, type Kysely } from 'kysely';
import { BEFORE_ALL, DIGEST_BYTES, digestsOf, FIRST_HASH, hashOf, sealedSources, type AuditSeal, type SealedSource } from './seals.ts';

/** Where the trail is not what was sealed. */
export interface AuditFault {
  /** number of the seal */
  seal: string;
  source: SealedSource;
  fault: 'ROW_CHANGED' | 'ROW_DELETED' | 'ROW_INSERTED' | 'SEAL_CHANGED' | 'SEAL_MISSING';
  /** of the row, where it is one */
  position: string | null;
}

export interface AuditVerdict {
  seals: number;
  rows: number;
  /** Rows that no seal covers yet. */
  unsealed: number;
  /** Hash of the last seal: who notes it elsewhere can tell when the chain is cut off or written anew. */
  head: string;
  /** The first fault; nothing when all is as it was. */
  fault?: AuditFault;
}

/** Reads the chain from its beginning and all rows under it. */
export async function verifyAudit(db: Kysely<any>): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { seals: 0, rows: 0, unsealed: 0, head: FIRST_HASH };
  const through = new Map<SealedSource, string>(sealedSources.map((source) => [source, BEFORE_ALL]));
  for (let number = 1n; ; number += 1n) {
    const seal = await sealAfter(db, number);
    if (!seal) break;
    const fault = chainFault(seal, number, verdict.head, through.get(seal.source)) ?? (await rowFault(db, seal));
    if (fault) return { ...verdict, fault };
    verdict.seals += 1;
    verdict.rows += seal.rowCount;
    verdict.head = seal.hash;
    through.set(seal.source, seal.throughPosition);
  }
  for (const [source, last] of through) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(source)} where position > ${last}::bigint`.execute(db);
    verdict.unsealed += rows[0]!.n;
  }
  return verdict;
}

async function sealAfter(db: Kysely<any>, number: bigint): Promise<AuditSeal | undefined> {
  const { rows } = await sql<AuditSeal & { sealedAt: Date | string }>`select number::text as number, source, after_position::text as "afterPosition",
      through_position::text as "throughPosition", row_count as "rowCount", digests, previous_hash as "previousHash", hash, sealed_at as "sealedAt"
    from audit_seal where number >= ${String(number)}::bigint order by number limit 1`.execute(db);
  return rows[0] && { ...rows[0], sealedAt: new Date(rows[0].sealedAt) };
}

function chainFault(seal: AuditSeal, number: bigint, head: string, after: string | undefined): AuditFault | undefined {
  const at = { seal: String(number), source: seal.source, position: null };
  if (seal.number !== String(number)) return { ...at, fault: 'SEAL_MISSING' };
  const isWhole = seal.previousHash === head && seal.afterPosition === after && seal.hash === hashOf(seal);
  return isWhole ? undefined : { ...at, fault: 'SEAL_CHANGED' };
}

async function rowFault(db: Kysely<any>, seal: AuditSeal): Promise<AuditFault | undefined> {
  const { digests } = await digestsOf(db, seal.source, seal.afterPosition, seal.throughPosition);
  if (digests.equals(seal.digests)) return undefined;
  const [sealed, found] = [byPosition(seal.digests), byPosition(digests)];
  const at = { seal: seal.number, source: seal.source };
  for (const position of [...new Set([...sealed.keys(), ...found.keys()])].sort((a, b) => (a < b ? -1 : 1))) {
    const [was, is] = [sealed.get(position), found.get(position)];
    if (was === is) continue;
    return { ...at, position: String(position), fault: was === undefined ? 'ROW_INSERTED' : is === undefined ? 'ROW_DELETED' : 'ROW_CHANGED' };
  }
  return { ...at, position: null, fault: 'ROW_CHANGED' };
}

/** position → digest */
function byPosition(digests: Buffer): Map<bigint, string> {
  const rows = new Map<bigint, string>();
  for (let at = 0; at < digests.length; at += DIGEST_BYTES) {
    rows.set(digests.readBigInt64BE(at), digests.toString('hex', at + 8, at + DIGEST_BYTES));
  }
  return rows;
}
