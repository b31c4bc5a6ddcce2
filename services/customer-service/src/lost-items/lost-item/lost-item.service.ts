import { Injectable } from '@nestjs/common';
import { addCalendarMonths, groupScope, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, limitFrom, nextNumber, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import type { ClaimLostItemInput, RegisterLostItemInput } from '../../schema.types.ts';
import { lostItemAccess } from '../lost-items.access.ts';
import { LostItemEntity } from './lost-item.entity.ts';
import { noticeValues } from './lost-item.facts.ts';
import { decideLostItem, type LostItem, type LostItemCommand } from './lost-item.rules.ts';
import { LostNoticeService } from './lost-notice.service.ts';

type Step = Extract<LostItemCommand['type'], 'postLostNotice' | 'storeLostItem' | 'claimLostItem' | 'handOverLostItem'>;

/** Kept so long, then public security has it. @source CS-111 · the year is the row's own assumption */
const KEPT_MONTHS = 12;

const capabilities = {
  postLostNotice: 'lost-item.handle', storeLostItem: 'lost-item.handle', claimLostItem: 'lost-item.handle', handOverLostItem: 'lost-item.clear',
} as const satisfies Record<Step, keyof typeof lostItemAccess>;

/** What is found, until its owner or public security has it. @source CS-109 CS-111 */
@Injectable()
export class LostItemService {
  constructor(private readonly store: AggregateStore, private readonly notices: LostNoticeService) {}

  /** @throws FORBIDDEN, NOT_FOUND, TIME_ORDER, REFERENCE_NOT_YET_KNOWN   @source CS-109 */
  register(call: Call, input: RegisterLostItemInput, keyed: Keyed): Promise<Stored<LostItem>> {
    const scope = scopeOf(call.actor, lostItemAccess, 'lost-item.register');
    const { estateId, isValuable, storagePlace = null } = input;
    const foundAt = input.foundAt ?? call.now;
    return this.store.create<LostItem>(call, LostItemEntity, { operation: 'registerLostItem', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => decideLostItem({
      type: 'registerLostItem', ...input, id: call.newId(), number: await nextNumber(tx, 'SW', call.now), foundAt, storagePlace,
      limit: isValuable ? await limitFrom(tx, 'lostItem.notice', { estateId, from: call.now }) : null, handOverDueAt: addCalendarMonths(foundAt, KEPT_MONTHS),
    }, null, contextOf(call)));
  }

  /** By an announcement that is out, or by the text approved for lost items. @throws LOST_NOTICE_INVALID, TEMPLATE_MISSING, WRONG_STATE   @source CS-109 */
  post(call: Call, id: string, announcementId: string | null, keyed: Keyed): Promise<Stored<LostItem>> {
    return this.#run(call, id, { operation: 'postLostNotice', body: { announcementId }, keyed }, async (item, tx) => {
      const about = { estateId: item.estateId, subject: { type: 'LOST_ITEM' as const, id }, matterCode: null, values: await noticeValues(tx, item) };
      return { type: 'postLostNotice', noticeId: await this.notices.of(call, tx, announcementId, about) };
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, LOST_NOTICE_MISSING   @source CS-109 */
  keep(call: Call, id: string, storagePlace: string, keyed: Keyed): Promise<Stored<LostItem>> {
    return this.#run(call, id, { operation: 'storeLostItem', body: { storagePlace }, keyed }, () => ({ type: 'storeLostItem', storagePlace }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, SIGNATURE_MISSING   @source CS-111 */
  claim(call: Call, id: string, { claimantName, claimantIdentity, claimantPhone = null, signatureFileId }: ClaimLostItemInput, keyed: Keyed): Promise<Stored<LostItem>> {
    const claim = { claimantName, claimantIdentity, claimantPhone, signature: signatureFileId };
    return this.#run(call, id, { operation: 'claimLostItem', body: claim, keyed }, () => ({ type: 'claimLostItem', ...claim }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, TOO_EARLY_TO_HAND_OVER   @source CS-111 */
  handOver(call: Call, id: string, handedOverTo: string, keyed: Keyed): Promise<Stored<LostItem>> {
    return this.#run(call, id, { operation: 'handOverLostItem', body: { handedOverTo }, keyed }, () => ({ type: 'handOverLostItem', handedOverTo }));
  }

  /** A limit has come, or a clearance found or missed it. @source CS-109 CS-110 CS-111 PLAT-018 */
  async apply(call: JoinedCall, id: string, type: 'markNoticeOverdue' | 'remindHandOver' | 'listLostItem' | 'missLostItem'): Promise<void> {
    await this.store.update<LostItem>(call, LostItemEntity, id, { operation: type, scope: groupScope }, (item) => decideLostItem({ type }, item, contextOf(call)));
  }

  #run(
    call: Call, id: string, { operation, body, keyed }: { operation: Step; body: object; keyed: Keyed }, stepOf: (item: LostItem, tx: Tx) => LostItemCommand | Promise<LostItemCommand>,
  ): Promise<Stored<LostItem>> {
    const scope = scopeOf(call.actor, lostItemAccess, capabilities[operation]);
    return this.store.update<LostItem>(call, LostItemEntity, id, { operation, scope, body: { id, ...body }, ...keyed },
      async (item, tx) => decideLostItem(await stepOf(item, tx), item, contextOf(call)));
  }
}
