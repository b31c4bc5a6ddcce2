import { createHmac } from 'node:crypto';
import { helper } from '@mikro-orm/core';
import type { Call } from '../call.ts';
import type { Tx } from '../database.ts';
import { keysInUse } from '../personal-data/keys.ts';
import { SealedJson, SealedText } from '../personal-data/sealed.type.ts';

/** What one command did to one aggregate. @source PLAT-008 */
export interface AuditEntry {
  operation: string;
  aggregate: string;
  aggregateId: string;
  estateId: string | null;
  version: number;
  /** field → before and after; null for a field whose content is kept sealed */
  changes: Record<string, [before: Shown, after: Shown] | null>;
}

type Shown = string | number | boolean | null;

/** Codes, ids, numbers and times say what changed; what people wrote leaves a digest, by which it can be proved and not read. */
const code = /^[\w.:+-]{1,64}$/;

function shown(value: unknown): Shown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'string' ? value : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
  return code.test(text) ? text : `#${createHmac('sha256', keysInUse().index).update(`audit\0${text}`).digest('base64url').slice(0, 16)}`;
}

const isSealed = (row: object, field: string): boolean => {
  const { customType } = helper(row).__meta.properties[field as never] as { customType?: unknown };
  return customType instanceof SealedText || customType instanceof SealedJson;
};

/** The fields that a command changed. @param before  null for what was made */
export function changesOf(row: object, before: Readonly<Record<string, unknown>> | null, after: Readonly<Record<string, unknown>>): AuditEntry['changes'] {
  const changes: AuditEntry['changes'] = {};
  for (const [field, value] of Object.entries(after)) {
    if (field === 'id' || !(field in helper(row).__meta.properties)) continue;
    const pair: [Shown, Shown] = [shown(before?.[field]), shown(value)];
    if (pair[0] !== pair[1]) changes[field] = isSealed(row, field) ? null : pair;
  }
  return changes;
}

/** The entry of a command that changes no aggregate, in its own transaction. */
export function recordAudit(tx: Tx, call: Call, entry: AuditEntry): void {
  tx.trail.note(call, [], [entry]);
}
