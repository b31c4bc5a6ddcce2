import type { SHOP_PAPERS, SHOP_TRADES } from '@guanjia/contracts';
import type { LocalDate } from '@guanjia/domain';

export type ShopTrade = (typeof SHOP_TRADES)[number];
export type ShopPaperKind = (typeof SHOP_PAPERS)[number];

/** 证照: a paper of a shop, and to when it holds. */
export interface ShopPaper {
  kind: ShopPaperKind;
  number: string;
  fileId: string | null;
  /** last day; null for a paper without an end */
  validTo: LocalDate | null;
  /** its end was noticed */
  isExpired: boolean;
}

/** Papers that every shop needs, and those of its trade. @source CS-152 · which trade needs which is our assumption */
const OF_ALL: readonly ShopPaperKind[] = ['BUSINESS_LICENCE', 'FIRE_SAFETY'];
const OF_TRADE: Readonly<Record<ShopTrade, readonly ShopPaperKind[]>> = {
  RETAIL: [], FOOD_RETAIL: ['FOOD_PERMIT'], CATERING: ['FOOD_PERMIT', 'EMISSION_PERMIT'], PERSONAL_CARE: ['HYGIENE_PERMIT'], EDUCATION: ['TRADE_PERMIT'],
  MEDICAL: ['TRADE_PERMIT'], OTHER: [],
};

/** Does it hold on this day? Its last day counts. @source CS-152 PLAT-013 */
export const holdsOn = ({ validTo }: Pick<ShopPaper, 'validTo'>, today: LocalDate): boolean => validTo === null || today <= validTo;

/** Papers that a shop owes: not there, or ended.
 *  @source CS-152
 *  @example a restaurant with licence and fire safety alone → FOOD_PERMIT, EMISSION_PERMIT */
export const missingOf = (trade: ShopTrade, papers: readonly ShopPaper[], today: LocalDate): ShopPaperKind[] =>
  [...OF_ALL, ...OF_TRADE[trade]].filter((kind) => !papers.some((paper) => paper.kind === kind && holdsOn(paper, today)));

/** The next last day of a paper that still holds; null when none ends. */
export const nextEnd = (papers: readonly ShopPaper[], today: LocalDate): LocalDate | null =>
  papers.flatMap((paper) => (paper.validTo !== null && holdsOn(paper, today) ? [paper.validTo] : [])).sort()[0] ?? null;
