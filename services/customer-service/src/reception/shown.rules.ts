import { maskedName, maskedPhone, scopeOrNone, type AccessTable, type Actor } from '@guanjia/domain';

/** A row that tells of a person. */
interface Personal {
  estateId: string;
}

/** May this caller read in full what a row tells of a person? A mask, not a wall: others read on. Nobody beyond the estate does.
 *  @source RELIABILITY S10 */
export function isShownTo<C extends string>(actor: Actor, table: AccessTable<C>, { capability, row, isOwn }: { capability: C; row: Personal; isOwn: boolean }): boolean {
  const { isGroup, estateIds, ownEstateIds } = scopeOrNone(actor, table, capability);
  return isGroup || estateIds.includes(row.estateId) || (isOwn && ownEstateIds.includes(row.estateId));
}

export const nameFor = (isShown: boolean, name: string | null): string | null => (name === null || isShown ? name : maskedName(name));
export const phoneFor = (isShown: boolean, phone: string | null): string | null => (phone === null || isShown ? phone : maskedPhone(phone));
