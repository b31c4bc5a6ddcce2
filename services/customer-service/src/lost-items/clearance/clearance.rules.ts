import { lostItemUnclaimedListed } from '@guanjia/contracts';
import { localDateOf, quarterOf, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 失物清理: the store held against the register, and what nobody claimed published together. @source CS-110 */
export interface LostItemClearance {
  id: string;
  estateId: string;
  quarter: string;
  /** what was found and published */
  itemIds: string[];
  /** what the register has and the store has not */
  missingIds: string[];
  /** null: nothing was left, or nothing was found */
  noticeId: string | null;
  runBy: string;
  runAt: Date;
}

export interface RunLostItemClearance {
  type: 'runLostItemClearance';
  id: string;
  estateId: string;
  /** everything the register has in the store */
  keptIds: readonly string[];
  missingIds: readonly string[];
  /** of what was found; null where nothing was */
  noticeId: string | null;
}

/** What of the register was found. @throws NOT_IN_STORE for a missing one that the register does not have there   @source CS-110 */
export function foundOf(keptIds: readonly string[], missingIds: readonly string[]): string[] {
  const strange = missingIds.filter((id) => !keptIds.includes(id));
  if (strange.length > 0) throw customerServiceErrors.error('NOT_IN_STORE', { field: 'missingIds', params: { count: strange.length } });
  return keptIds.filter((id) => !missingIds.includes(id));
}

/** With nothing left it is the nil record of the quarter. @throws NOT_IN_STORE   @source CS-110 K73 */
export function decideClearance({ id, estateId, keptIds, missingIds, noticeId }: RunLostItemClearance, context: { now: Date; actorId: string }): Decision<LostItemClearance> {
  const quarter = quarterOf(localDateOf(context.now));
  const state: LostItemClearance = {
    id, estateId, quarter, itemIds: foundOf(keptIds, missingIds), missingIds: [...new Set(missingIds)], noticeId, runBy: context.actorId, runAt: context.now,
  };
  const { itemIds } = state;
  return { state, events: [lostItemUnclaimedListed.draft({ id, estateId, at: context.now, data: { quarter, itemIds, missingIds: state.missingIds, announcementId: noticeId } })] };
}
