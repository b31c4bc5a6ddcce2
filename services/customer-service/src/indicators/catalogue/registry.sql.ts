import { k26, k63, k78 } from '../../activities/activities-indicators.sql.ts';
import { announcementIndicators } from '../../announcements/announcements-indicators.sql.ts';
import { careIndicators } from '../../care/care-indicators.sql.ts';
import { callbackIndicators } from '../../callbacks/indicators/callback-indicators.sql.ts';
import { complaintIndicators } from '../../complaints/statistics/complaint-indicators.sql.ts';
import { conductIndicators } from '../../conduct/conduct-indicators.sql.ts';
import { goodHouses, inspectedHouses } from '../../homes/homes-indicators.sql.ts';
import { lostItemIndicators } from '../../lost-items/lost-items-indicators.sql.ts';
import { signedCovenants } from '../../move-in/move-in-indicators.sql.ts';
import { opinionIndicators } from '../../opinions/opinions-indicators.sql.ts';
import { k32 } from '../../service-orders/service-orders-indicators.sql.ts';
import { ticketDaysIndicators } from '../../ticket-days/ticket-days-indicators.sql.ts';
import type { IndicatorCases } from '../indicator-case.sql.ts';
import { indicatorWords, type IndicatorId, type IndicatorWords } from './indicator.words.ts';

/** An indicator: what it is called and what it should reach, and the cases that are counted. */
export interface Indicator extends IndicatorWords, IndicatorCases {
  id: IndicatorId;
}

/** The cases of all chapters, one line each. */
const chapters: readonly (readonly IndicatorCases[])[] = [
  callbackIndicators,
  complaintIndicators,
  ticketDaysIndicators,
  [k26, k63, k78],
  [k32],
  careIndicators,
  opinionIndicators,
  [goodHouses, inspectedHouses],
  [signedCovenants],
  announcementIndicators,
  conductIndicators,
  lostItemIndicators,
];

/** Every indicator that this service counts, in the order of the catalogue. @source PLAT-017 */
export const indicators: readonly Indicator[] = chapters.flat()
  .map((one) => ({ ...one, id: one.id as IndicatorId, ...wordsOf(one.id) }))
  .toSorted((a, b) => a.id.localeCompare(b.id));

function wordsOf(id: string): IndicatorWords {
  const words = (indicatorWords as Readonly<Record<string, IndicatorWords>>)[id];
  if (!words) throw new RangeError(`${id} is not in the catalogue of indicators`);
  return words;
}
