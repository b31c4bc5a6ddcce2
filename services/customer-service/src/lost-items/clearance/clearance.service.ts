import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RunLostItemClearanceInput } from '../../schema.types.ts';
import { listValues } from '../lost-item/lost-item.facts.ts';
import { KEPT, type LostItem } from '../lost-item/lost-item.rules.ts';
import { LostItemService } from '../lost-item/lost-item.service.ts';
import { LostNoticeService } from '../lost-item/lost-notice.service.ts';
import { lostItemAccess } from '../lost-items.access.ts';
import { LostItemClearanceEntity } from './clearance.entity.ts';
import { decideClearance, foundOf, type LostItemClearance } from './clearance.rules.ts';

type KeptItem = Pick<LostItem, 'id' | 'category'>;

/** The quarter's look into the store. @source CS-110 */
@Injectable()
export class ClearanceService {
  constructor(private readonly store: AggregateStore, private readonly items: LostItemService, private readonly notices: LostNoticeService) {}

  /** All that was found is published together, and stands as such in the register.
   *  @throws FORBIDDEN, NOT_FOUND, NOT_IN_STORE, LOST_NOTICE_INVALID, TEMPLATE_MISSING   @source CS-110 */
  run(call: Call, input: RunLostItemClearanceInput, keyed: Keyed): Promise<Stored<LostItemClearance>> {
    const scope = scopeOf(call.actor, lostItemAccess, 'lost-item.clear');
    const { estateId, missingIds, announcementId = null } = input;
    const command = { operation: 'runLostItemClearance', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<LostItemClearance>(call, LostItemClearanceEntity, command, async (_, tx) => {
      const id = call.newId();
      if (announcementId !== null) await this.notices.require(tx, announcementId, estateId);
      const kept = await keptItems(tx, estateId);
      const found = foundOf(kept.map((item) => item.id), missingIds);
      const shown = kept.filter((item) => found.includes(item.id));
      const about = async () => ({
        estateId, subject: { type: 'LOST_ITEM_CLEARANCE' as const, id }, matterCode: 'CLEARANCE', values: await listValues(tx, estateId, shown),
      });
      const noticeId = shown.length === 0 ? null : await this.notices.of(call, tx, announcementId, await about());
      for (const item of kept) await this.items.apply(joined(call, tx), item.id, found.includes(item.id) ? 'listLostItem' : 'missLostItem');
      return decideClearance({ type: 'runLostItemClearance', id, estateId, keptIds: kept.map((item) => item.id), missingIds, noticeId }, contextOf(call));
    });
  }
}

/** Locked in a fixed order, so that nobody claims one meanwhile. */
async function keptItems(tx: Tx, estateId: string): Promise<KeptItem[]> {
  const found = await sql<KeptItem>`select id, category from lost_item where estate_id = ${estateId} and state = any(${[...KEPT]}::text[]) order by id for update`.execute(tx.db);
  return found.rows;
}
