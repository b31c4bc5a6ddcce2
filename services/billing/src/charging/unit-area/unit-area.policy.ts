import { addMonths, localDateOf, yearMonthOf, type YearMonth } from '@guanjia/domain';

/** A unit's registered floor area, from a period on. */
export interface UnitArea {
  unitId: string;
  estateId: string;
  fromPeriod: YearMonth;
  /** 0.01 m² */
  floorAreaSqmHundredths: number;
}

/** Before any period that is billed: the first area known holds from the beginning. */
const ALWAYS: YearMonth = '1900-01';

interface UnitFact {
  unitId: string;
  at: Date;
  data: { estateId: string; floorAreaSqmHundredths: number };
}

/** @source BIL-003 */
export const areaOfRegistered = ({ unitId, data }: UnitFact): UnitArea => ({ unitId, ...areaIn(data), fromPeriod: ALWAYS });

/** A changed area is billed from the month after the change; other changes of a unit bill nothing.
 *  @source BIL-003 · "next period" is our assumption */
export function areaOfChanged({ unitId, at, data }: UnitFact & { data: { changed: readonly string[] } }): UnitArea | null {
  if (!data.changed.includes('FLOOR_AREA')) return null;
  return { unitId, ...areaIn(data), fromPeriod: yearMonthOf(addMonths(`${yearMonthOf(localDateOf(at))}-01`, 1)) };
}

const areaIn = ({ estateId, floorAreaSqmHundredths }: UnitFact['data']) => ({ estateId, floorAreaSqmHundredths });
