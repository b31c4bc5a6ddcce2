import type { Actor } from '@guanjia/domain';
import type { RequestCall } from '@guanjia/subgraph';
import { scopeOf } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';
import { renovationAccess } from '../renovation.access.ts';

/** Whoever applied, and who lives in the home. @source permissions.md letter S · CS-128 */
const ownRenovation = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`(r.applicant_id = ${id} or r.household_id in (select h.id::uuid from reference_copy h
      where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb))`
  : sql<boolean>`r.applicant_id = ${id}`);

/** The renovation `r` is within sight. */
export const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, renovationAccess, 'renovation.read'), 'r.estate_id', ownRenovation(call.actor));
