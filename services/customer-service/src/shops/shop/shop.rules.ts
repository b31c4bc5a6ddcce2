import { shopClosed, shopPaperExpired, shopPaperRecorded, shopRegistered, tasks } from '@guanjia/contracts';
import {
  endOfDay, localDateOf, moves, STAY, type Context, type Decision, type DeadlineDraft, type EventDraft, type LocalDate,
} from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { holdsOn, missingOf, nextEnd, type ShopPaper, type ShopPaperKind, type ShopTrade } from './papers.rules.ts';

export const shopMoves = moves({
  states: ['ACTIVE', 'CLOSED'],
  initial: 'ACTIVE',
  final: ['CLOSED'],
  moves: {
    recordShopPaper: { from: ['ACTIVE'], to: STAY },
    noticeExpiry: { from: ['ACTIVE'], to: STAY },
    closeShop: { from: ['ACTIVE'], to: 'CLOSED' },
  },
});

/** 商铺: a shop in a unit, who runs it, and its papers. @source CS-152 */
export interface Shop {
  id: string;
  estateId: string;
  unitId: string;
  /** as its sign has it */
  signName: string;
  operatorName: string;
  operatorPhone: string;
  trade: ShopTrade;
  papers: ShopPaper[];
  missingPapers: ShopPaperKind[];
  state: (typeof shopMoves.states)[number];
  registeredBy: string;
  closedOn: LocalDate | null;
}

type NewPaper = Omit<ShopPaper, 'isExpired'>;

export type ShopCommand =
  | ({ type: 'registerShop'; papers: readonly NewPaper[]; unit: { estateId: string; state: string } }
    & Pick<Shop, 'id' | 'estateId' | 'unitId' | 'signName' | 'operatorName' | 'operatorPhone' | 'trade'>)
  | { type: 'recordShopPaper'; paper: NewPaper }
  | { type: 'noticeExpiry' }
  | { type: 'closeShop' };

/** A paper of the shop ends. @source CS-152 PLAT-018 */
export const PAPER_END = 'shop.paper-end';

/** @throws WRONG_STATE, NOT_IN_ESTATE, ESTATE_CLOSED, SHOP_PAPER_ENDED, SHOP_PAPER_TWICE   @source CS-152 */
export function decideShop(command: ShopCommand, known: Shop | null, context: Context): Decision<Shop> {
  if (command.type === 'registerShop') return registered(command, context);
  const shop = known!;
  shopMoves.require(command.type, shop.state);
  switch (command.type) {
    case 'recordShopPaper': return recorded(command.paper, shop, context);
    case 'noticeExpiry': return noticed(shop, context);
    case 'closeShop': return closed(shop, context);
  }
}

function registered({ type: _, unit, papers: given, ...shop }: Extract<ShopCommand, { type: 'registerShop' }>, { now, actorId }: Context): Decision<Shop> {
  if (unit.estateId !== shop.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
  if (unit.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED', { field: 'unitId' });
  if (new Set(given.map(({ kind }) => kind)).size < given.length) throw customerServiceErrors.error('SHOP_PAPER_TWICE', { field: 'papers' });
  const today = localDateOf(now);
  const papers = given.map((paper) => heldPaper(paper, today));
  const missingPapers = missingOf(shop.trade, papers, today);
  const { id, estateId, unitId, trade } = shop;
  return {
    state: { ...shop, papers, missingPapers, state: 'ACTIVE', registeredBy: actorId, closedOn: null },
    events: [shopRegistered.draft({ id, estateId, at: now, data: { unitId, trade, missing: missingPapers } }), ...owing(shop, { before: [], after: missingPapers, now })],
    deadlines: [ending(id, papers, today)],
  };
}

/** A newer paper takes the place of the earlier one of its kind. */
function recorded(paper: NewPaper, shop: Shop, { now }: Context): Decision<Shop> {
  const today = localDateOf(now);
  const papers = [...shop.papers.filter(({ kind }) => kind !== paper.kind), heldPaper(paper, today)];
  const missing = missingOf(shop.trade, papers, today);
  const { id, estateId } = shop;
  return {
    state: { papers, missingPapers: missing },
    events: [
      shopPaperRecorded.draft({ id, estateId, at: now, data: { kind: paper.kind, validTo: paper.validTo, missing } }),
      ...owing(shop, { before: shop.missingPapers, after: missing, now }),
    ],
    deadlines: [ending(id, papers, today)],
  };
}

/** The last day of a paper has passed: it is missing from now on, if the shop needs it. @source CS-152 */
function noticed(shop: Shop, { now }: Context): Decision<Shop> {
  const today = localDateOf(now);
  const ended = shop.papers.filter((paper) => !paper.isExpired && !holdsOn(paper, today));
  const papers = shop.papers.map((paper) => ({ ...paper, isExpired: !holdsOn(paper, today) }));
  const missing = missingOf(shop.trade, papers, today);
  const { id, estateId } = shop;
  return {
    state: { papers, missingPapers: missing },
    events: [
      ...ended.map(({ kind, validTo }) => shopPaperExpired.draft({ id, estateId, at: now, data: { kind, validTo: validTo! } })),
      ...owing(shop, { before: shop.missingPapers, after: missing, now }),
    ],
    deadlines: [ending(id, papers, today)],
  };
}

function closed(shop: Shop, { now }: Context): Decision<Shop> {
  const { id, estateId, unitId, missingPapers } = shop;
  const closedOn = localDateOf(now);
  return {
    state: { state: shopMoves.next('closeShop', shop.state), closedOn },
    events: [shopClosed.draft({ id, estateId, at: now, data: { unitId, closedOn } }), ...owing(shop, { before: missingPapers, after: [], now })],
    deadlines: [{ kind: PAPER_END, ref: id, dueAt: null }],
  };
}

function heldPaper(paper: NewPaper, today: LocalDate): ShopPaper {
  if (!holdsOn(paper, today)) throw customerServiceErrors.error('SHOP_PAPER_ENDED', { field: 'validTo', params: { validTo: paper.validTo! } });
  return { ...paper, isExpired: false };
}

function ending(ref: string, papers: readonly ShopPaper[], today: LocalDate): DeadlineDraft {
  const end = nextEnd(papers, today);
  return { kind: PAPER_END, ref, dueAt: end === null ? null : endOfDay(end) };
}

/** The officer has the papers brought, from the first that is missing to the last. @source CS-152 PLAT-020 */
function owing({ id, estateId }: Pick<Shop, 'id' | 'estateId'>, { before, after, now }: { before: readonly unknown[]; after: readonly unknown[]; now: Date }): EventDraft[] {
  if ((before.length > 0) === (after.length > 0)) return [];
  return [tasks['customer-service'][after.length > 0 ? 'opened' : 'closed'].draft({ id, estateId, at: now, data: {
    ref: id, kind: 'SHOP_PAPERS', employeeId: null, role: 'CSR', dueAt: null, subjectType: 'SHOP', subjectId: id,
  } })];
}
