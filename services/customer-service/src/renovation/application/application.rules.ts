import type { RENOVATION_REVIEW_PARTS, SPECIAL_WORK_KINDS } from '@guanjia/contracts';
import type { Context, Decision, LocalDate } from '@guanjia/domain';
import { approved, rejected, reviewed, type Approve, type Reject, type ReviewApplication } from './application-approval.rules.ts';
import { addedPapers, applied, drafted, type AddPapers, type Apply, type DraftApplication } from './application-intake.rules.ts';
import type { RenovationState } from './application-moves.rules.ts';
import { accepted, completed, expired, resumed, started, suspended, type Accept, type Resume, type Start, type Suspend } from './application-site.rules.ts';
import type { ExtinguisherKind, ExtinguisherStandard } from './extinguishers.rules.ts';
import { counted, missed, type CountInspection } from './inspection-due.rules.ts';
import type { Paper } from './papers.rules.ts';

export type ReviewPart = (typeof RENOVATION_REVIEW_PARTS)[number];
export type SpecialWorkKind = (typeof SPECIAL_WORK_KINDS)[number];

/** What one side found when it looked through an application. */
export interface Review {
  part: ReviewPart;
  isPassed: boolean;
  opinion: string | null;
  reviewerId: string;
  /** ISO 8601, UTC */
  at: string;
}

export interface Acceptance {
  /** ISO 8601, UTC */
  at: string;
  by: string;
  result: string;
}

/** 装修申请: the works in one unit, from the application to the acceptance. @source CS-128 … CS-134 */
export interface RenovationApplication {
  id: string;
  estateId: string;
  number: string;
  unitId: string;
  householdId: string | null;
  applicantId: string;
  /** what is done, in the applicant's words */
  scope: string;
  /** floor area of the works in 0.01 m² */
  areaSqmHundredths: number;
  /** the firm that does the works, as the applicant names it */
  contractorRef: string;
  siteContactName: string;
  siteContactPhone: string;
  specialWorks: SpecialWorkKind[];
  papers: Paper[];
  startOn: LocalDate;
  endOn: LocalDate;
  state: RenovationState;
  appliedAt: Date | null;
  extinguisherStandard: ExtinguisherStandard | null;
  requiredExtinguishers: number | null;
  reviews: Review[];
  deciderId: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  supervisorId: string | null;
  extinguisherCount: number | null;
  extinguisherKind: ExtinguisherKind | null;
  startedAt: Date | null;
  /** days from one look at the site to the next */
  inspectEveryDays: number | null;
  inspectionDueAt: Date | null;
  lastInspectedAt: Date | null;
  missedInspections: number;
  suspendedAt: Date | null;
  suspendReason: string | null;
  completedAt: Date | null;
  acceptance: Acceptance | null;
}

export type ApplicationCommand =
  | DraftApplication
  | AddPapers
  | Apply
  | ReviewApplication
  | Approve
  | Reject
  | Start
  | CountInspection
  | { type: 'missInspection' }
  | Suspend
  | Resume
  | { type: 'completeRenovation' }
  | Accept
  | { type: 'expireRenovation' };

/** @throws WRONG_STATE and what the parts throw   @source lifecycles 3.1 RenovationApplication · CS-128 … CS-134 */
export function decideApplication(command: ApplicationCommand, known: RenovationApplication | null, context: Context): Decision<RenovationApplication> {
  if (command.type === 'draftRenovation') return drafted(command, context);
  const application = known!;
  switch (command.type) {
    case 'addPapers': return addedPapers(command, application, context);
    case 'applyRenovation': return applied(command, application, context);
    case 'reviewRenovation': return reviewed(command, application, context);
    case 'approveRenovation': return approved(command, application, context);
    case 'rejectRenovation': return rejected(command, application, context);
    case 'startRenovation': return started(command, application, context);
    case 'countInspection': return counted(command, application, context);
    case 'missInspection': return missed(application, context);
    case 'suspendRenovation': return suspended(command, application, context);
    case 'resumeRenovation': return resumed(command, application, context);
    case 'completeRenovation': return completed(application, context);
    case 'acceptRenovation': return accepted(command, application, context);
    case 'expireRenovation': return expired(application, context);
  }
}
