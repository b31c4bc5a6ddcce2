import { billingErrors } from '../../billing.errors.ts';

export type FeeBasis = 'AREA' | 'FIXED' | 'METER' | 'ORDER';

/** The fee items, and by what each may be charged.
 *  @source BIL-002 · which basis belongs to which item is our assumption */
export const basesOfItem = {
  MANAGEMENT_FEE: ['AREA'],
  WATER: ['METER'],
  POWER: ['METER'],
  PARKING: ['FIXED'],
  SPECIAL_REPAIR: ['ORDER'],
  SERVICE: ['ORDER'],
  OTHER: ['FIXED', 'ORDER'],
} as const satisfies Record<string, readonly FeeBasis[]>;

export type FeeItem = keyof typeof basesOfItem;

export const feeItems = (Object.keys(basesOfItem) as FeeItem[]).map((item) => ({ item, bases: basesOfItem[item] as readonly FeeBasis[] }));

/** @throws BASIS_NOT_OF_ITEM   @source BIL-002 */
export function requireBasisOf(item: FeeItem, basis: FeeBasis): void {
  const allowed: readonly FeeBasis[] = basesOfItem[item];
  if (!allowed.includes(basis)) billingErrors.refuse('BASIS_NOT_OF_ITEM', { field: 'basis', params: { item, basis, allowed: allowed.join(', ') } });
}
