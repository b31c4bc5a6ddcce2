import type { RecordClass } from './record-classes.rules.ts';
import type { ArchiveRecord } from './record.rules.ts';

/** What a record may need to be whole, as far as the platform can tell. SOURCE: the matter here that it was drafted of, not a
 *  hand. CONTENT: its file, or the place of its paper. @source ARC-003 */
type RecordPart = 'SOURCE' | 'CONTENT';

const BY_CLASS: Partial<Record<RecordClass, readonly RecordPart[]>> = { OWNER: ['SOURCE'], REPAIR: ['SOURCE'], CALLBACK: ['SOURCE'] };

/** What drafts itself is whole with its source; everything else needs something to be kept.
 *  @source ARC-003 · which part which class needs is our assumption */
export const requiredParts = (recordClass: RecordClass): readonly RecordPart[] => BY_CLASS[recordClass] ?? ['CONTENT'];

export interface Verification {
  /** Whether it is what was filed; null when nothing tells, as before its filing. */
  isAuthentic: boolean | null;
  requiredParts: readonly RecordPart[];
  missingParts: readonly RecordPart[];
  isComplete: boolean;
}

/** Holds a record against the hash it was filed with, and against what its class needs.
 *  @param digest of its file as it lies in the store, or of its facts where it has none; null when the file is gone
 *  @source ARC-003 */
export function verificationOf(record: ArchiveRecord, digest: string | null): Verification {
  const isThere: Record<RecordPart, boolean> = {
    SOURCE: record.sourceType !== 'MANUAL',
    CONTENT: record.location !== null || (record.fileId !== null && digest !== null),
  };
  const required = requiredParts(record.class);
  const missingParts = required.filter((part) => !isThere[part]);
  return { isAuthentic: record.sha256 === null ? null : digest === record.sha256, requiredParts: required, missingParts, isComplete: missingParts.length === 0 };
}

/** What no longer changes once a record is filed, as one text: the same facts give the same text, in whatever order they come.
 *  @source ARC-003 */
export function factsOfFiled(record: ArchiveRecord): string {
  const { id, estateId, labelNo, class: recordClass, title, confidentiality, subjectType, subjectId, sourceType, sourceId, sourceNo, ticketId } = record;
  const { location, filedAt } = record;
  return canonical({
    id, estateId, labelNo, class: recordClass, title, confidentiality, subjectType, subjectId, sourceType, sourceId, sourceNo, ticketId, location, filedAt,
  });
}

/** JSON with its keys in order; what is undefined is not there. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
