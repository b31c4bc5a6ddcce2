import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf, yearMonthOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { UpdateBulletinBoardInput } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import { BulletinBoardEntity } from './bulletin-board.entity.ts';
import { BulletinBoardReads } from './bulletin-board.reads.ts';
import { decideBulletinBoard, type BulletinBoard } from './bulletin-board.rules.ts';

const constraints = { bulletin_board_month: () => customerServiceErrors.error('BOARD_TAKEN') };

/** The board of the month. @source CS-104 */
@Injectable()
export class BulletinBoardService {
  constructor(private readonly store: AggregateStore, private readonly reads: BulletinBoardReads) {}

  /** Once a month at least; again in the month replaces what it shows. @throws NOT_FOUND, NOT_ON_SHOW, BOARD_NOT_RENEWED   @source CS-104 */
  async update(call: RequestCall, input: UpdateBulletinBoardInput, keyed: Keyed): Promise<Stored<BulletinBoard>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.write');
    const { estateId, photoFileId } = input;
    if (!isUuid(photoFileId)) throw platformErrors.error('INVALID_INPUT', { field: 'photoFileId', params: { reason: 'file id' } });
    const known = await this.reads.ofMonth(call, estateId, yearMonthOf(call.now));
    const command = { operation: 'updateBulletinBoard', scope, body: input, constraints, ...keyed };
    const id = known ?? call.newId();
    const decide = (_: unknown, tx: Tx) => this.#decide(tx, call, { id, estateId, photoFileId, announcementIds: [...new Set(input.announcementIds)] });
    if (known) return this.store.update<BulletinBoard>(call, BulletinBoardEntity, known, command, decide);
    return this.store.create<BulletinBoard>(call, BulletinBoardEntity, { ...command, place: { estateId } }, decide);
  }

  async #decide(tx: Tx, call: Call, shown: Pick<BulletinBoard, 'id' | 'estateId' | 'photoFileId' | 'announcementIds'>) {
    const { estateId, announcementIds } = shown;
    const published = await sql<{ id: string }>`select id from announcement
      where estate_id = ${estateId} and state = 'PUBLISHED' and id = any(${announcementIds.filter(isUuid)}::uuid[])`.execute(tx.db);
    const before = await sql<{ ids: string[] }>`select announcement_ids as ids from bulletin_board
      where estate_id = ${estateId} order by month desc limit 1`.execute(tx.db);
    return decideBulletinBoard({ ...shown, publishedIds: published.rows.map(({ id }) => id), shownBefore: before.rows[0]?.ids ?? [] }, contextOf(call));
  }
}
