import type { LOST_ITEM_CATEGORIES } from '@guanjia/contracts';
import { isOverdue, isUuid, moves, STAY, type Context, type Decision, type EventDraft, type StampedLimit } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { DEADLINES, events, task } from './lost-item.events.ts';

/** @source lifecycles 3.1 LostItem · that a notice may follow the store, and that each quarter lists again, is our reading */
export const lostItemMoves = moves({
  states: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED', 'CLAIMED', 'HANDED_OVER'],
  initial: 'REGISTERED',
  final: ['CLAIMED', 'HANDED_OVER'],
  moves: {
    postLostNotice: { from: ['REGISTERED', 'STORED'], to: 'NOTICE_POSTED' },
    storeLostItem: { from: ['REGISTERED'], to: 'STORED' },
    markNoticeOverdue: { from: ['REGISTERED'], to: STAY },
    listLostItem: { from: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'], to: 'LISTED' },
    missLostItem: { from: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'], to: STAY },
    claimLostItem: { from: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'], to: 'CLAIMED' },
    remindHandOver: { from: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'], to: STAY },
    handOverLostItem: { from: ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'], to: 'HANDED_OVER' },
  },
});

type LostItemState = (typeof lostItemMoves.states)[number];
/** What still lies in the store. */
export const KEPT: readonly LostItemState[] = ['REGISTERED', 'NOTICE_POSTED', 'STORED', 'LISTED'];

/** 失物. @source CS-109 CS-110 CS-111 */
export interface LostItem {
  id: string;
  estateId: string;
  /** 'SW-2026-000012' */
  number: string;
  category: (typeof LOST_ITEM_CATEGORIES)[number];
  /** a valuable or an important document */
  isValuable: boolean;
  description: string;
  place: string;
  foundAt: Date;
  registeredBy: string;
  /** by when the notice of a valuable hangs out. @source CS-109 */
  limit: StampedLimit | null;
  noticeDueAt: Date | null;
  isOverdue: boolean;
  noticeId: string | null;
  postedAt: Date | null;
  isLate: boolean | null;
  storagePlace: string | null;
  listedAt: Date | null;
  isMissing: boolean;
  claimantName: string | null;
  claimantIdentity: string | null;
  claimantPhone: string | null;
  signature: string | null;
  claimedAt: Date | null;
  handedBy: string | null;
  handOverDueAt: Date;
  handedOverTo: string | null;
  handedOverAt: Date | null;
  state: LostItemState;
}

export interface RegisterLostItem extends Pick<LostItem, 'id' | 'estateId' | 'number' | 'category' | 'isValuable' | 'description' | 'place' | 'foundAt' | 'limit' | 'storagePlace'> {
  type: 'registerLostItem';
  /** a year later */
  handOverDueAt: Date;
}

export type LostItemCommand =
  | RegisterLostItem
  | { type: 'postLostNotice'; noticeId: string }
  | { type: 'storeLostItem'; storagePlace: string }
  | { type: 'markNoticeOverdue' }
  | { type: 'listLostItem' }
  | { type: 'missLostItem' }
  | { type: 'claimLostItem'; claimantName: string; claimantIdentity: string; claimantPhone: string | null; signature: string }
  | { type: 'remindHandOver' }
  | { type: 'handOverLostItem'; handedOverTo: string };

type Of<T extends LostItemCommand['type']> = Extract<LostItemCommand, { type: T }>;

/** @throws WRONG_STATE, TIME_ORDER, LOST_NOTICE_MISSING, SIGNATURE_MISSING, TOO_EARLY_TO_HAND_OVER
 *  @source CS-109 CS-110 CS-111 lifecycles 3.1 LostItem */
export function decideLostItem(command: LostItemCommand, known: LostItem | null, context: Context): Decision<LostItem> {
  if (command.type === 'registerLostItem') return registered(command, context);
  const item = known!;
  lostItemMoves.require(command.type, item.state);
  switch (command.type) {
    case 'postLostNotice': return posted(command, item, context);
    case 'storeLostItem': return stored(command, item);
    case 'markNoticeOverdue': return { state: { isOverdue: true }, events: [task('opened', 'ALERT', item, context)] };
    case 'listLostItem': return listed(item, context);
    case 'missLostItem': return { state: { isMissing: true }, events: [] };
    case 'claimLostItem': return claimed(command, item, context);
    case 'remindHandOver': return { state: {}, events: [task('opened', 'HAND_OVER_LOST_ITEM', item, context)] };
    case 'handOverLostItem': return handedOver(command, item, context);
  }
}

const toCome = {
  isOverdue: false, noticeId: null, postedAt: null, isLate: null, listedAt: null, isMissing: false, claimantName: null, claimantIdentity: null, claimantPhone: null,
  signature: null, claimedAt: null, handedBy: null, handedOverTo: null, handedOverAt: null,
} as const;

/** The notice of a valuable waits for the desk at once. @source CS-109 */
function registered({ type: _, ...found }: RegisterLostItem, context: Context): Decision<LostItem> {
  if (found.foundAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'foundAt' });
  const noticeDueAt = found.limit && new Date(found.limit.dueAt);
  const item: LostItem = { ...toCome, ...found, noticeDueAt, registeredBy: context.actorId, state: 'REGISTERED' };
  return {
    state: item, events: [events.registered(item, context), ...(noticeDueAt ? [task('opened', 'LOST_NOTICE', item, context)] : [])],
    deadlines: [...(noticeDueAt ? [{ kind: DEADLINES.notice, ref: item.id, dueAt: noticeDueAt }] : []), { kind: DEADLINES.handOver, ref: item.id, dueAt: item.handOverDueAt }],
  };
}

function posted({ noticeId }: Of<'postLostNotice'>, item: LostItem, context: Context): Decision<LostItem> {
  const patch = { state: 'NOTICE_POSTED' as const, noticeId, postedAt: context.now, isLate: item.noticeDueAt !== null && isOverdue(item.noticeDueAt, context.now) };
  return {
    state: patch, events: [events.posted({ ...item, ...patch }, context), ...waiting(item, context)], deadlines: noNotice(item),
  };
}

/** The list of the quarter is its notice, where it had none. @source CS-110 */
const listed = (item: LostItem, context: Context): Decision<LostItem> =>
  ({ state: { state: 'LISTED', listedAt: context.now, isMissing: false }, events: waiting(item, context), deadlines: noNotice(item) });

/** @throws LOST_NOTICE_MISSING */
function stored({ storagePlace }: Of<'storeLostItem'>, item: LostItem): Decision<LostItem> {
  if (item.isValuable) throw customerServiceErrors.error('LOST_NOTICE_MISSING');
  return { state: { state: 'STORED', storagePlace }, events: [], deadlines: noNotice(item) };
}

/** Identity, signature, and who handed it out. @source CS-111 */
function claimed({ type: _, ...claim }: Of<'claimLostItem'>, item: LostItem, context: Context): Decision<LostItem> {
  if (!isUuid(claim.signature)) throw customerServiceErrors.error('SIGNATURE_MISSING', { field: 'signatureFileId', params: { field: 'signatureFileId' } });
  return {
    state: { state: 'CLAIMED', ...claim, claimedAt: context.now, handedBy: context.actorId },
    events: [events.claimed(item, context), ...waiting(item, context), ...reminded(item, context)], deadlines: noDeadlines(item),
  };
}

/** Not before its term is over. @source CS-111 · the year is the row's own assumption */
function handedOver({ handedOverTo }: Of<'handOverLostItem'>, item: LostItem, context: Context): Decision<LostItem> {
  if (context.now < item.handOverDueAt) throw customerServiceErrors.error('TOO_EARLY_TO_HAND_OVER', { params: { dueAt: item.handOverDueAt.toISOString() } });
  return {
    state: { state: 'HANDED_OVER', handedOverTo, handedOverAt: context.now, handedBy: context.actorId },
    events: [events.handedOver(item, context), ...waiting(item, context), ...reminded(item, context)], deadlines: noDeadlines(item),
  };
}

/** The notice that the desk still had to hang out, and the alarm about it. A valuable is not stored before. */
const waiting = (item: LostItem, context: Context): EventDraft[] => (item.isValuable && item.state === 'REGISTERED'
  ? [task('closed', 'LOST_NOTICE', item, context), ...(item.isOverdue ? [task('closed', 'ALERT', item, context)] : [])] : []);

/** Once its term is over it waits for the police. @source CS-111 */
const reminded = (item: LostItem, context: Context): EventDraft[] =>
  (context.now < item.handOverDueAt ? [] : [task('closed', 'HAND_OVER_LOST_ITEM', item, context)]);

const noNotice = ({ id }: LostItem) => [{ kind: DEADLINES.notice, ref: id, dueAt: null }];

const noDeadlines = ({ id }: LostItem) => Object.values(DEADLINES).map((kind) => ({ kind, ref: id, dueAt: null }));
