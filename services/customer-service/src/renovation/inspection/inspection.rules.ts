import { RENOVATION_CHECKS, renovationInspected } from '@guanjia/contracts';
import { localDateOf, startOfDay, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { ON_SITE, requireSite, type RenovationState } from '../application/application-moves.rules.ts';
import type { WasteWindow } from '../estate-rule/estate-rule.rules.ts';
import type { RenovationCheck } from '../violation/violation.rules.ts';

type CheckResult = 'OK' | 'FAIL' | 'NA';

/** One line of the checklist. */
export interface CheckedItem {
  check: RenovationCheck;
  result: CheckResult;
  note: string | null;
  photoIds: string[];
}

/** A line, with the violation that a fail belongs to. */
export interface InspectedItem extends CheckedItem {
  violationId: string | null;
}

/** 装修巡查: one look at a site by the whole checklist, or one move of its waste. @source CS-132 CS-133 */
export interface RenovationInspection {
  id: string;
  estateId: string;
  applicationId: string;
  unitId: string;
  kind: 'SITE' | 'WASTE';
  at: Date;
  inspectorId: string;
  items: InspectedItem[];
  failedCount: number;
  /** where waste was moved to */
  placeCode: string | null;
}

/** What was known of the works' violations before. */
export interface Known {
  /** the open violation of a check, by its id */
  open: Readonly<Partial<Record<RenovationCheck, string>>>;
  /** how often a check failed so far */
  found: Readonly<Partial<Record<RenovationCheck, number>>>;
}

export interface NewViolation {
  check: RenovationCheck;
  repeatNo: number;
}

export interface Inspect extends Pick<RenovationInspection, 'id' | 'estateId' | 'applicationId' | 'unitId' | 'kind' | 'at' | 'items' | 'placeCode'> {
  works: { state: RenovationState };
}

/** Every check is answered, once. @throws CHECKLIST_INCOMPLETE   @source CS-132 */
export function requireWhole(items: readonly CheckedItem[]): void {
  const wrong = RENOVATION_CHECKS.filter((check) => items.filter((item) => item.check === check).length !== 1);
  if (wrong.length > 0) throw customerServiceErrors.error('CHECKLIST_INCOMPLETE', { field: 'items', params: { checks: wrong.join(', ') } });
}

/** Each fail is a violation; one that is still open stays the same one, one that was put right comes again.
 *  @source CS-132 */
export const newViolations = (items: readonly CheckedItem[], { open, found }: Known): NewViolation[] =>
  items.filter(({ check, result }) => result === 'FAIL' && !open[check]).map(({ check }) => ({ check, repeatNo: (found[check] ?? 0) + 1 }));

/** @throws WRONG_STATE, TIME_ORDER   @source CS-132 CS-133 CS-134 */
export function decideInspection({ works, ...inspection }: Inspect, { now, actorId }: { now: Date; actorId: string }): Decision<RenovationInspection> {
  requireSite(inspection.kind === 'SITE' ? 'inspectRenovation' : 'reportRenovationWaste', works.state, ON_SITE);
  if (inspection.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const { id, estateId, applicationId, unitId, at, items } = inspection;
  const failedCount = items.filter(({ result }) => result === 'FAIL').length;
  const data = { inspectionId: id, unitId, inspectorId: actorId, at: at.toISOString(), failedCount };
  return {
    state: { ...inspection, inspectorId: actorId, failedCount },
    events: inspection.kind === 'SITE' ? [renovationInspected.draft({ id: applicationId, estateId, at: now, data })] : [],
  };
}

/** What the rule of the estate says of one move of waste.
 *  @source CS-133
 *  @example 12:30 outside 09:00–11:30 and 14:00–17:30 → the window fails */
export function judgedWaste(at: Date, placeCode: string, { wasteWindows, wastePlaceCode }: { wasteWindows: readonly WasteWindow[]; wastePlaceCode: string | null }): CheckedItem[] {
  const time = timeOfDay(at);
  const isInWindow = wasteWindows.some(({ from, to }) => from <= time && time <= to);
  const place: CheckResult = wastePlaceCode === null ? 'NA' : wastePlaceCode === placeCode ? 'OK' : 'FAIL';
  return [{ check: 'WASTE_IN_WINDOW', result: isInWindow ? 'OK' : 'FAIL', note: null, photoIds: [] }, { check: 'WASTE_IN_PLACE', result: place, note: null, photoIds: [] }];
}

/** @example 01:30 UTC → 09:30 */
function timeOfDay(at: Date): string {
  const minutes = Math.floor((at.getTime() - startOfDay(localDateOf(at)).getTime()) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
