import type { RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';

/** What makes a row a person's own: it is paid by a household that the person belongs to. @source BIL-019 */
export const ownHousehold = (call: RequestCall, householdColumn: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from reference_copy h where h.kind = 'household' and h.id = ${sql.ref(householdColumn)}::text
    and h.data->'memberIds' @> ${JSON.stringify([{ id: call.actor.id }])}::jsonb)`;
