import { customerServiceErrors } from '../../customer-service.errors.ts';

/** The standards in force when the application came in. @source CS-130 SS renovation.extinguisherArea, renovation.extinguisherWeight */
export interface ExtinguisherStandard {
  /** m² for one of them */
  areaSqm: string;
  /** kg of each */
  weightKg: string;
}

export type ExtinguisherKind = 'DRY_POWDER' | 'WATER' | 'FOAM' | 'CO2';

/** What stands on the site. */
export interface Extinguishers {
  count: number;
  kind: ExtinguisherKind;
  weightKg: number;
}

/** How many fire extinguishers an area needs: one per 50 m², rounded up, never none.
 *  @param areaSqmHundredths floor area of the works in 0.01 m²
 *  @source CS-130
 *  @example 50 m² → 1   @example 50.1 m² → 2   @example 120 m² → 3 */
export const extinguishersFor = (areaSqmHundredths: number, { areaSqm }: ExtinguisherStandard): number =>
  Math.max(1, Math.ceil(areaSqmHundredths / (Number(areaSqm) * 100)));

/** @throws EXTINGUISHER_UNFIT, EXTINGUISHERS_SHORT   @source CS-130 */
export function requireExtinguishers({ count, kind, weightKg }: Extinguishers, { needed, standard }: { needed: number; standard: ExtinguisherStandard }): void {
  if (kind !== 'DRY_POWDER' || weightKg !== Number(standard.weightKg)) {
    throw customerServiceErrors.error('EXTINGUISHER_UNFIT', { field: 'extinguishers', params: { weightKg: standard.weightKg } });
  }
  if (count < needed) throw customerServiceErrors.error('EXTINGUISHERS_SHORT', { field: 'extinguishers', params: { count, needed } });
}
