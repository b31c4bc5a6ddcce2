import { calendarOf, standardInForce, type Tx } from '@guanjia/persistence';
import { stampedLimit, type StampedLimit } from './limit.rules.ts';

/** The limit that a standard in force sets from a moment on. @throws REFERENCE_NOT_YET_KNOWN @source PLAT-014 */
export async function limitFrom(tx: Tx, key: string, place: { estateId: string; from: Date }): Promise<StampedLimit> {
  const standard = await standardInForce(tx, key, place.estateId, place.from);
  return stampedLimit(standard, place.from, await calendarOf(tx, place.estateId));
}
