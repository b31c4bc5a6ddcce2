import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Keyed, type PlaceOf, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { addressedTo, homesOf } from '../announcement/audience.sql.ts';
import { announcementAccess } from '../announcements.access.ts';
import { AnnouncementReceiptEntity } from './announcement-receipt.entity.ts';
import { AnnouncementReceiptReads } from './announcement-receipt.reads.ts';
import { decideReceipt, type AnnouncementReceipt } from './announcement-receipt.rules.ts';

/** Marked twice at once: the first one counts. */
const constraints = { announcement_receipt_once: () => platformErrors.error('CONFLICT') };

@Injectable()
export class AnnouncementReceiptService {
  constructor(private readonly store: AggregateStore, private readonly reads: AnnouncementReceiptReads) {}

  /** Once read is read: again answers the first time. @throws NOT_FOUND for what is not meant for one's home   @source CS-101 */
  async mark(call: RequestCall, announcementId: string, keyed: Keyed): Promise<Stored<AnnouncementReceipt>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.mark-read');
    const known = await this.reads.own(call, announcementId);
    if (known) return known;
    let read: { estateId: string; householdId: string };
    const place: PlaceOf = async (tx) => {
      read = await homeAddressed(tx, announcementId, call.actor.id);
      return { estateId: read.estateId, by: { id: announcementId } };
    };
    const command = { operation: 'markAnnouncementRead', scope, place, body: { announcementId }, constraints, ...keyed };
    return this.store.create<AnnouncementReceipt>(call, AnnouncementReceiptEntity, command, () =>
      decideReceipt({ id: call.newId(), announcementId, memberId: call.actor.id, ...read }, call));
  }
}

/** @throws NOT_FOUND */
async function homeAddressed(tx: Tx, id: string, memberId: string): Promise<{ estateId: string; householdId: string }> {
  const found = isUuid(id) ? await sql<{ estateId: string; householdId: string }>`select a.estate_id as "estateId", (${homesOf(memberId)} order by h.id limit 1) as "householdId"
    from announcement a where a.id = ${id} and ${addressedTo(memberId)}`.execute(tx.db) : { rows: [] };
  if (!found.rows[0]) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return found.rows[0];
}
