import { renovationApplied } from '@guanjia/contracts';
import { localDateOf, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { applicationMoves } from './application-moves.rules.ts';
import { applicationTask, homeOf, reviewTasks, stamp } from './application.events.ts';
import type { RenovationApplication } from './application.rules.ts';
import { extinguishersFor, type ExtinguisherStandard } from './extinguishers.rules.ts';
import { missingPapers, withPapers, type Paper } from './papers.rules.ts';

type Given = Pick<RenovationApplication,
  'id' | 'estateId' | 'number' | 'unitId' | 'householdId' | 'scope' | 'areaSqmHundredths' | 'contractorRef' | 'siteContactName' | 'siteContactPhone'
  | 'specialWorks' | 'startOn' | 'endOn'>;

export interface DraftApplication extends Given {
  type: 'draftRenovation';
  papers: readonly Omit<Paper, 'addedAt'>[];
  unit: { estateId: string; state: string };
  household: { unitId: string } | null;
}

export interface AddPapers {
  type: 'addPapers';
  papers: readonly Omit<Paper, 'addedAt'>[];
}

export interface Apply {
  type: 'applyRenovation';
  standard: ExtinguisherStandard;
}

/** No unit is larger. */
const MAX_SQM = 100_000;

/** @throws NOT_IN_ESTATE, ESTATE_CLOSED, AREA_INVALID, RENOVATION_PERIOD_INVALID   @source CS-128 */
export function drafted({ type: _, unit, household, papers, ...given }: DraftApplication, { now, actorId }: Context): Decision<RenovationApplication> {
  if (unit.estateId !== given.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
  if (unit.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED', { field: 'unitId' });
  if (household && household.unitId !== given.unitId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId', params: { field: 'householdId' } });
  if (given.areaSqmHundredths <= 0 || given.areaSqmHundredths > MAX_SQM * 100) throw customerServiceErrors.error('AREA_INVALID', { field: 'areaSqmHundredths', params: { max: MAX_SQM } });
  requirePeriod(given, now);
  return {
    state: {
      ...given, ...untouched, specialWorks: [...new Set(given.specialWorks)].sort(), papers: withPapers([], papers, now), reviews: [], applicantId: actorId, state: 'DRAFT',
    },
    events: [],
  };
}

const untouched = {
  appliedAt: null, extinguisherStandard: null, requiredExtinguishers: null, deciderId: null, decidedAt: null, decisionReason: null,
  supervisorId: null, extinguisherCount: null, extinguisherKind: null, startedAt: null, inspectEveryDays: null, inspectionDueAt: null, lastInspectedAt: null,
  missedInspections: 0, suspendedAt: null, suspendReason: null, completedAt: null, acceptance: null,
} as const satisfies Partial<Record<keyof RenovationApplication, unknown>>;

function requirePeriod({ startOn, endOn }: Pick<RenovationApplication, 'startOn' | 'endOn'>, now: Date): void {
  if (endOn < startOn || endOn < localDateOf(now)) throw customerServiceErrors.error('RENOVATION_PERIOD_INVALID', { field: 'endOn' });
}

/** @source CS-128 */
export function addedPapers({ papers }: AddPapers, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  applicationMoves.require('addPapers', application.state);
  return { state: { papers: withPapers(application.papers, papers, now) }, events: [] };
}

/** With every paper; from then on the service and engineering look through it, and what the works need is known.
 *  @throws PAPERS_MISSING, RENOVATION_PERIOD_INVALID   @source CS-128 CS-130 */
export function applied({ standard }: Apply, application: RenovationApplication, { now }: Context): Decision<RenovationApplication> {
  const state = applicationMoves.next('applyRenovation', application.state);
  requirePapers(application);
  requirePeriod(application, now);
  const { number, areaSqmHundredths, startOn, endOn, specialWorks } = application;
  const data = { number, ...homeOf(application), areaSqmHundredths, startOn, endOn, specialWorks };
  return {
    state: { state, appliedAt: now, extinguisherStandard: standard, requiredExtinguishers: extinguishersFor(areaSqmHundredths, standard) },
    events: [
      renovationApplied.draft({ ...stamp(application, now), data }),
      ...Object.values(reviewTasks).map((task) => applicationTask('opened', application, now, task)),
    ],
  };
}

/** @throws PAPERS_MISSING   @source CS-128 */
export function requirePapers({ papers }: RenovationApplication): void {
  const missing = missingPapers(papers);
  if (missing.length > 0) throw customerServiceErrors.error('PAPERS_MISSING', { field: 'papers', params: { papers: missing.join(', ') } });
}
