import { isUuid, type Actor } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';

/** The caller as an employee; null for a member, and for the platform itself. */
export const selfId = ({ id, kind }: Actor): string | null => (kind === 'EMPLOYEE' && isUuid(id) ? id : null);

/** Condition: the row is the caller's own, whatever the estate: people of headquarters have none. */
export const isOwn = ({ actor }: RequestCall, column: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} = ${selfId(actor)}::uuid)`;
