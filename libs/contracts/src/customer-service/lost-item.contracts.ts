import { eventContract } from '../contract.ts';
import { code, flag, instant, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sampleId, variants } from '../sample-values.ts';

export const LOST_ITEM_CATEGORIES = ['CASH', 'JEWELLERY', 'ELECTRONICS', 'DOCUMENT', 'KEYS', 'BAG', 'CLOTHING', 'OTHER'] as const;

const lostItem = { service: 'customer-service', aggregate: 'lost-item' } as const;

/** Something was found and handed in; `dueAt`: by when its notice hangs out, where it is valuable. @source CS-109 */
export const lostItemRegistered = eventContract({
  ...lostItem, event: 'registered', zh: '失物已登记', en: 'Something lost was handed in', rows: ['CS-109'],
  reactions: { 'customer-service': { zh: '贵重失物:2 小时内张贴招领', en: 'valuable: notice task due in 2 h' }, ...projection },
  schema: payload({ category: oneOf(...LOST_ITEM_CATEGORIES), isValuable: flag(), foundAt: instant(), dueAt: nullable(instant()) }),
  samples: variants({ category: 'JEWELLERY', isValuable: true, foundAt: SAMPLE_AT, dueAt: SAMPLE_NEXT_DAY }, { category: 'CLOTHING', dueAt: null }),
});

/** The Lost-and-Found notice hangs out. @source CS-109 */
export const lostItemNoticePosted = eventContract({
  ...lostItem, event: 'notice-posted', zh: '失物招领已张贴', en: 'The notice hangs out', rows: ['CS-109'], reactions: projection,
  schema: payload({ postedAt: instant(), isLate: flag(), announcementId: nullable(uuid()) }),
  samples: variants({ postedAt: SAMPLE_AT, isLate: false, announcementId: sampleId(62) }, { announcementId: null }),
});

/** The store was checked against the register, and what nobody claimed was published together; none: nothing was left. The aggregate
 *  is the clearance. @source CS-110 */
export const lostItemUnclaimedListed = eventContract({
  ...lostItem, event: 'unclaimed-listed', zh: '无人认领失物已公布', en: 'What nobody claimed was published', rows: ['CS-110'],
  reactions: { 'hr-training': { zh: '办结季度职责', en: 'closes the quarterly duty' }, ...projection },
  schema: payload({ quarter: code(), itemIds: listOf(uuid()), missingIds: listOf(uuid()), announcementId: nullable(uuid()) }),
  samples: variants({ quarter: '2026-Q1', itemIds: [sampleId(61)], missingIds: [sampleId(63)], announcementId: sampleId(62) }, { announcementId: null }),
});

/** Its owner has it back. @source CS-111 */
export const lostItemClaimed = eventContract({
  ...lostItem, event: 'claimed', zh: '失物已领取', en: 'Its owner has it back', rows: ['CS-111'], reactions: projection,
  schema: payload({ claimedAt: instant() }), samples: [{ claimedAt: SAMPLE_AT }],
});

/** Nobody came for it; public security has it. @source CS-111 */
export const lostItemHandedOver = eventContract({
  ...lostItem, event: 'handed-over', zh: '失物已移交公安', en: 'It was handed to public security', rows: ['CS-111'], reactions: projection,
  schema: payload({ at: instant() }), samples: [{ at: SAMPLE_AT }],
});
