import { serviceStandardState, type DataOf } from '@guanjia/contracts';
import type { LocalDate, Operator } from '@guanjia/domain';
import { heldOn, standardOrder } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { Indicator } from '../catalogue/registry.sql.ts';
import type { Target } from '../catalogue/indicator.words.ts';

type Standard = Pick<DataOf<typeof serviceStandardState>, 'key' | 'value' | 'operator' | 'scopeKind' | 'scopeId'>;

/** The standards behind targets as they were in force on a day, the most special first. @source PLAT-014 */
export const standardsOn = (keys: readonly string[], day: LocalDate): RawBuilder<Standard> => sql<Standard>`
  select s.data->>'key' as key, s.data->>'value' as value, s.data->>'operator' as operator, s.data->>'scopeKind' as "scopeKind", s.data->>'scopeId' as "scopeId"
  from reference_copy s where s.kind = ${serviceStandardState.aggregate} and s.data->>'key' = any(${keys}::text[]) and ${heldOn(day)}
  order by ${standardOrder}`;

/** Whose target is asked for; both null: the group's. */
export interface TargetPlace {
  estateId: string | null;
  regionId: string | null;
}

const operators: Readonly<Record<Standard['operator'], Operator>> = { GE: '≥', GT: '>', LE: '≤', LT: '<', EQ: '=' };

/** The target somewhere: estate before region before group, before the catalogue. @source PLAT-014 CS-060 CS-096 CS-119 */
export function targetIn({ target, standard }: Pick<Indicator, 'target' | 'standard'>, { estateId, regionId }: TargetPlace, inForce: readonly Standard[]): Target | null {
  const found = inForce.find(({ key, scopeKind, scopeId }) => key === standard
    && (scopeKind === 'GROUP' || scopeId === (scopeKind === 'ESTATE' ? estateId : regionId)));
  return found ? { operator: operators[found.operator], value: found.value } : target;
}

export type { Standard };
