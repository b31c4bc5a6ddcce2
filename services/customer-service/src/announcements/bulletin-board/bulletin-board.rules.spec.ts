import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideBulletinBoard, type UpdateBulletinBoard } from './bulletin-board.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33) };
const board = (patch: Partial<UpdateBulletinBoard> = {}): UpdateBulletinBoard => ({
  id: idOf(75), estateId: idOf(3), photoFileId: idOf(76), announcementIds: [idOf(70), idOf(71)], publishedIds: [idOf(70), idOf(71), idOf(72)], shownBefore: [idOf(70)], ...patch,
});
const refusedWith = (patch: Partial<UpdateBulletinBoard>) => refused(() => decideBulletinBoard(board(patch), context));

describe('the bulletin board of a month', () => {
  it('is redone with a photo and told as published (CS-104)', () => {
    const { state, events } = decideBulletinBoard(board(), context);
    expect(state).toMatchObject({ month: '2026-03', photoFileId: idOf(76), announcementIds: [idOf(70), idOf(71)], renewedBy: idOf(33), renewedAt: at('02:00') });
    expect(events).toMatchObject([{ type: 'customer-service.announcement.published.v1', aggregateId: idOf(75), data: { kind: 'BULLETIN_BOARD', periodCode: '2026-03', channels: ['BOARD'] } }]);
  });

  it('shows something that was not on it before (CS-104)', () => {
    expect(refusedWith({ shownBefore: [idOf(70), idOf(71)] })).toBe('BOARD_NOT_RENEWED');
    expect(refusedWith({ announcementIds: [] })).toBe('BOARD_NOT_RENEWED');
  });

  it('shows nothing that was not approved and published (CS-102, CS-104)', () => {
    expect(refusedWith({ publishedIds: [idOf(70)] })).toBe('NOT_ON_SHOW');
  });
});
