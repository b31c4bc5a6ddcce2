import { announcementPublished } from '@guanjia/contracts';
import { yearMonthOf, type Decision, type YearMonth } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** 宣传栏: what the board of an estate shows in a month, with the photo that proves it. @source CS-104 */
export interface BulletinBoard {
  id: string;
  estateId: string;
  month: YearMonth;
  photoFileId: string;
  /** the announcements on it */
  announcementIds: string[];
  renewedBy: string;
  renewedAt: Date;
}

export interface UpdateBulletinBoard {
  id: string;
  estateId: string;
  photoFileId: string;
  announcementIds: string[];
  /** those of them that are published in the estate now */
  publishedIds: readonly string[];
  /** what the board showed before */
  shownBefore: readonly string[];
}

/** Only what was approved and published goes on the board, and something on it is new.
 *  @throws NOT_ON_SHOW, BOARD_NOT_RENEWED   @source CS-104 CS-102 */
export function decideBulletinBoard(command: UpdateBulletinBoard, { now, actorId }: { now: Date; actorId: string }): Decision<BulletinBoard> {
  const { publishedIds, shownBefore, id, estateId, ...shown } = command;
  if (!shown.announcementIds.every((one) => publishedIds.includes(one))) throw customerServiceErrors.error('NOT_ON_SHOW', { field: 'announcementIds' });
  if (shown.announcementIds.every((one) => shownBefore.includes(one))) throw customerServiceErrors.error('BOARD_NOT_RENEWED', { field: 'announcementIds' });
  const month = yearMonthOf(now);
  return {
    state: { id, estateId, month, ...shown, renewedBy: actorId, renewedAt: now },
    events: [announcementPublished.draft({ id, estateId, at: now, data: {
      kind: 'BULLETIN_BOARD', templateId: null, approverId: null, buildingIds: [], channels: ['BOARD'], subjectType: null, subjectId: null, periodCode: month,
      publishedAt: now.toISOString(),
    } })],
  };
}
