import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aLostItem } from '../lost-items.fixture.ts';
import { decideLostItem, lostItemMoves, type LostItem, type LostItemCommand, type RegisterLostItem } from './lost-item.rules.ts';

const decideAt = (now: Date) => (command: LostItemCommand, item: LostItem | null) => decideLostItem(command, item, { now, actorId: idOf(33) });
const given = givenFor(decideAt(at('02:00')));
const claim = { type: 'claimLostItem', claimantName: '王小明', claimantIdentity: '身份证', claimantPhone: null, signature: idOf(90) } as const;

everyMove(lostItemMoves, (type, state) => decideAt(new Date('2027-03-02T01:00:00Z'))({ ...claim, type, noticeId: idOf(91), storagePlace: 'A1', handedOverTo: '派出所' } as LostItemCommand,
  aLostItem({ state, isValuable: type !== 'storeLostItem' })), { field: 'state', limits: { 'lost-item.notice': 'markNoticeOverdue', 'lost-item.hand-over': 'remindHandOver' } });

const registering = (patch: Partial<RegisterLostItem> = {}): RegisterLostItem => {
  const { id, estateId, number, category, isValuable, description, place, foundAt, limit, storagePlace, handOverDueAt } = aLostItem();
  return { type: 'registerLostItem', id, estateId, number, category, isValuable, description, place, foundAt, limit, storagePlace, handOverDueAt, ...patch };
};

describe('something found', () => {
  it('of value waits for its notice, and is looked at again after a year (CS-109, CS-111)', () => {
    const { events, deadlines } = given(null).when(registering()).thenState({ state: 'REGISTERED', noticeDueAt: at('03:30'), registeredBy: idOf(33) }).decision();
    expect(events).toMatchObject([
      { type: 'customer-service.lost-item.registered.v1', data: { category: 'JEWELLERY', isValuable: true, dueAt: at('03:30').toISOString() } },
      { type: 'customer-service.task.opened.v1', data: { kind: 'LOST_NOTICE', role: 'FD', dueAt: at('03:30').toISOString() } },
    ]);
    expect(deadlines).toEqual([
      { kind: 'lost-item.notice', ref: idOf(74), dueAt: at('03:30') }, { kind: 'lost-item.hand-over', ref: idOf(74), dueAt: new Date('2027-03-02T01:00:00Z') },
    ]);
    expect(JSON.stringify(events)).not.toContain('戒指');
  });

  it('without value has no limit and may be stored at once; a valuable may not (CS-109)', () => {
    given(null).when(registering({ isValuable: false, limit: null })).thenState({ noticeDueAt: null }).thenDeadlines(['lost-item.hand-over']);
    given(aLostItem({ isValuable: false })).when({ type: 'storeLostItem', storagePlace: 'A1' }).thenState({ state: 'STORED', storagePlace: 'A1' });
    given(aLostItem()).when({ type: 'storeLostItem', storagePlace: 'A1' }).thenRefused('LOST_NOTICE_MISSING');
    given(null).when(registering({ foundAt: at('02:01') })).thenRefused('TIME_ORDER', 'foundAt');
  });

  it.each([['03:30', false], ['03:31', true]])('has its notice posted at %s, late: %s (CS-109)', (time, isLate) => {
    const { events } = givenFor(decideAt(at(time)))(aLostItem()).when({ type: 'postLostNotice', noticeId: idOf(91) })
      .thenState({ state: 'NOTICE_POSTED', noticeId: idOf(91), isLate }).thenDeadlines(['lost-item.notice']).decision();
    expect(events).toMatchObject([
      { type: 'customer-service.lost-item.notice-posted.v1', data: { isLate, announcementId: idOf(91) } }, { type: 'customer-service.task.closed.v1', data: { kind: 'LOST_NOTICE' } },
    ]);
  });

  it('whose notice is late alerts the supervisor (CS-109)', () => {
    const { events } = given(aLostItem()).when({ type: 'markNoticeOverdue' }).thenState({ isOverdue: true }).decision();
    expect(events).toMatchObject([{ data: { kind: 'ALERT', role: 'CSS' } }]);
    const closed = given(aLostItem({ isOverdue: true })).when({ type: 'postLostNotice', noticeId: idOf(91) }).decision().events.slice(1);
    expect(closed.map(({ type, data }) => [type, (data as { kind: string }).kind])).toEqual([['customer-service.task.closed.v1', 'LOST_NOTICE'], ['customer-service.task.closed.v1', 'ALERT']]);
  });

  it('that the quarter lists without a notice waits for none any more (CS-110)', () => {
    const { events, deadlines } = given(aLostItem({ isOverdue: true })).when({ type: 'listLostItem' }).thenState({ state: 'LISTED' }).decision();
    expect(events.map(({ type, data }) => [type, (data as { kind: string }).kind])).toEqual([
      ['customer-service.task.closed.v1', 'LOST_NOTICE'], ['customer-service.task.closed.v1', 'ALERT'],
    ]);
    expect(deadlines).toEqual([{ kind: 'lost-item.notice', ref: idOf(74), dueAt: null }]);
    given(aLostItem({ state: 'NOTICE_POSTED', postedAt: at('01:30') })).when({ type: 'listLostItem' }).thenEvents([]);
  });

  it('claimed after its year is no errand to public security any more (CS-111)', () => {
    const { events } = givenFor(decideAt(new Date('2027-03-02T01:00:00Z')))(aLostItem({ state: 'LISTED' })).when(claim).decision();
    expect(events).toMatchObject([{ type: 'customer-service.lost-item.claimed.v1' }, { type: 'customer-service.task.closed.v1', data: { kind: 'HAND_OVER_LOST_ITEM' } }]);
  });

  it('is given back against identity and signature, and never listed again (CS-111)', () => {
    given(aLostItem({ state: 'LISTED' })).when({ ...claim, signature: '签名' }).thenRefused('SIGNATURE_MISSING', 'signatureFileId');
    given(aLostItem({ state: 'LISTED', postedAt: at('01:30') })).when(claim).thenState({ state: 'CLAIMED', claimantName: '王小明', claimedAt: at('02:00'), handedBy: idOf(33) })
      .thenEvents(['customer-service.lost-item.claimed.v1']).thenDeadlines(['lost-item.notice', 'lost-item.hand-over']);
    given(aLostItem({ state: 'CLAIMED' })).when({ type: 'listLostItem' }).thenRefused('WRONG_STATE');
    given(aLostItem({ state: 'CLAIMED' })).when(claim).thenRefused('WRONG_STATE');
  });

  it.each([['2027-03-02T00:59:59Z', false], ['2027-03-02T01:00:00Z', true]])('goes to public security at %s: %s (CS-111)', (now, isAllowed) => {
    const outcome = givenFor(decideAt(new Date(now)))(aLostItem({ state: 'LISTED' })).when({ type: 'handOverLostItem', handedOverTo: '派出所' });
    if (isAllowed) outcome.thenState({ state: 'HANDED_OVER', handedOverTo: '派出所', handedOverAt: new Date(now) });
    else outcome.thenRefused('TOO_EARLY_TO_HAND_OVER');
  });
});
