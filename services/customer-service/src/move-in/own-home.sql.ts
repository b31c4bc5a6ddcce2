import { platformErrors, type Actor } from '@guanjia/domain';
import { householdState } from '@guanjia/contracts';
import { requireReference, type Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';

/** Letter S: the member's own household. @param column  the household's, as it stands in the statement @source permissions.md */
export const ownHousehold = ({ id }: Actor, column: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} in (select h.id::uuid from reference_copy h
    where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb and h.data->>'state' <> 'CLOSED')`;

/** A member acts for the own household alone; whose it is not answers as if it were not there. @throws NOT_FOUND */
export async function requireOwnHousehold(tx: Tx, actor: Actor, { id, householdId }: { id: string; householdId: string }): Promise<void> {
  if (actor.kind !== 'MEMBER') return;
  const { memberIds } = await requireReference(tx, householdState, householdId);
  if (!memberIds.some((member) => member.id === actor.id)) throw platformErrors.error('NOT_FOUND', { params: { id } });
}
