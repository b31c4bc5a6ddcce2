import type { Tx } from '@guanjia/persistence';
import { standardValue } from '../../standards/service-standard/standard-value.facts.ts';

/** Days before the end on which to warn, the earliest first, as the standards in force say.
 *  @source HR-032 standards certificate.expiring.first, .second, .third */
export async function warnDaysOf(tx: Tx, estateId: string | null): Promise<number[]> {
  const days: number[] = [];
  for (const which of ['first', 'second', 'third']) {
    days.push(Number(await standardValue(tx, { key: `certificate.expiring.${which}`, estateId })));
  }
  return days;
}
