import { renovationInspectionMissed } from '@guanjia/contracts';
import { addDays, endOfDay, localDateOf, type Context, type Decision } from '@guanjia/domain';
import { applicationMoves } from './application-moves.rules.ts';
import { applicationTask, inspectionTask, stamp } from './application.events.ts';
import type { RenovationApplication } from './application.rules.ts';

export interface CountInspection {
  type: 'countInspection';
  at: Date;
}

/** The next look at an open site is due. @source CS-134 PLAT-018 */
export const INSPECTION = 'renovation.inspect';

/** By when a site is looked at next: 24:00 of the last day of the interval.
 *  @source CS-134
 *  @example every day, from 2 March 10:00 → 3 March 24:00 */
export const inspectionDueAt = (from: Date, everyDays: number): Date => endOfDay(addDays(localDateOf(from), everyDays));

/** A look at the site starts the interval anew; what is done already needs none. One that is entered later never brings back a
 *  limit that has passed. @source CS-132 CS-134 */
export function counted({ at }: CountInspection, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  applicationMoves.require('countInspection', application.state);
  const lastInspectedAt = application.lastInspectedAt && application.lastInspectedAt > at ? application.lastInspectedAt : at;
  if (application.state === 'COMPLETED') return { state: { lastInspectedAt }, events: [] };
  const [due, was] = [inspectionDueAt(lastInspectedAt, application.inspectEveryDays!), application.inspectionDueAt!];
  const dueAt = due > was ? due : was;
  return { state: { lastInspectedAt, inspectionDueAt: dueAt }, ...told(application, now, dueAt) };
}

/** Nobody looked in time: it is counted, and the next interval begins. @source CS-134 */
export function missed(application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  applicationMoves.require('missInspection', application.state);
  const { unitId, inspectionDueAt: was, inspectEveryDays, missedInspections } = application;
  const dueAt = inspectionDueAt(was!, inspectEveryDays! - 1);
  const { events, deadlines } = told(application, now, dueAt);
  return {
    state: { inspectionDueAt: dueAt, missedInspections: missedInspections + 1 },
    events: [renovationInspectionMissed.draft({ ...stamp(application, now), data: { unitId, dueAt: was!.toISOString() } }), ...events],
    deadlines,
  };
}

const told = (application: RenovationApplication, now: Date, dueAt: Date): Pick<Decision<RenovationApplication>, 'events' | 'deadlines'> => ({
  events: [applicationTask('changed', application, now, { ...inspectionTask, dueAt })],
  deadlines: [{ kind: INSPECTION, ref: application.id, dueAt }],
});
