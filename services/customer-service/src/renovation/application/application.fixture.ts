import { RENOVATION_PAPERS } from '@guanjia/contracts';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { DraftApplication } from './application-intake.rules.ts';
import type { RenovationApplication } from './application.rules.ts';

export const allPapers = RENOVATION_PAPERS.map((kind, n) => ({ kind, fileId: idOf(80 + n) }));
export const APPLICANT = idOf(7);
export const standard = { areaSqm: '50', weightKg: '2' };

const given = {
  id: idOf(70), estateId: idOf(3), number: 'ZX-2026-000012', unitId: idOf(5), householdId: idOf(6), scope: '厨卫翻新,不动承重墙', areaSqmHundredths: 12_000,
  contractorRef: '安居装饰有限公司', siteContactName: '王师傅', siteContactPhone: '13811112222', startOn: '2026-03-01', endOn: '2026-05-31',
};

/** 3栋1202 厨卫翻新, 120 m², as far as the state says. */
export function aRenovation(patch: Partial<RenovationApplication> = {}): RenovationApplication {
  const state = patch.state ?? 'DRAFT';
  const isApproved = !['DRAFT', 'APPLIED', 'REVIEWED', 'REJECTED'].includes(state);
  const isStarted = isApproved && !['APPROVED', 'EXPIRED'].includes(state);
  return {
    ...given, specialWorks: ['WELDING'], papers: allPapers.map((paper) => ({ ...paper, addedAt: at('01:00').toISOString() })), applicantId: APPLICANT, state,
    appliedAt: state === 'DRAFT' ? null : at('01:00'), extinguisherStandard: state === 'DRAFT' ? null : standard, requiredExtinguishers: state === 'DRAFT' ? null : 3,
    reviews: [], deciderId: isApproved ? idOf(34) : null, decidedAt: isApproved ? at('01:10') : null, decisionReason: null, supervisorId: isApproved ? idOf(32) : null,
    extinguisherCount: isStarted ? 3 : null, extinguisherKind: isStarted ? 'DRY_POWDER' : null, startedAt: isStarted ? at('01:20') : null,
    inspectEveryDays: isStarted ? 1 : null, inspectionDueAt: isStarted ? new Date('2026-03-03T16:00:00Z') : null, lastInspectedAt: null, missedInspections: 0,
    suspendedAt: state === 'SUSPENDED' ? at('01:30') : null, suspendReason: null, completedAt: null, acceptance: null, ...patch,
  };
}

/** The draft that makes it. */
export const aDraft = (patch: Partial<DraftApplication> = {}): DraftApplication => ({
  type: 'draftRenovation', ...given, specialWorks: ['WELDING'], papers: [], unit: { estateId: idOf(3), state: 'ACTIVE' }, household: { unitId: idOf(5) }, ...patch,
});
