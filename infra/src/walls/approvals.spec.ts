import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { askedBy } from './self-approvals.fixture.ts';
import { rootFields } from './supergraph-fields.ts';

const root = path.join(import.meta.dirname, '../../..');

/** Every command that decides what somebody asked for, and the spec that shows whoever asked refused. @source PLAT-021 */
const shownIn: Readonly<Record<string, string>> = {
  reviewInsight: 'services/customer-service/src/opinions/insight/insight-note.rules.spec.ts',
  approveChargeReversal: 'services/billing/src/charging/charge-reversal/charge-reversal.rules.spec.ts',
  rejectChargeReversal: 'services/billing/src/charging/charge-reversal/charge-reversal.rules.spec.ts',
  approveFeeStandard: 'services/billing/src/charging/fee-standard/fee-standard.rules.spec.ts',
  reviewCallbackRecord: 'services/customer-service/src/callbacks/callback/callback.rules.spec.ts',
  reviewCallbackStatistics: 'services/customer-service/src/callbacks/callback-statistics/callback-statistics.rules.spec.ts',
  approveAnnouncement: 'services/customer-service/src/announcements/announcement/announcement.rules.spec.ts',
  rejectAnnouncement: 'services/customer-service/src/announcements/announcement/announcement.rules.spec.ts',
  approveTemplate: 'services/customer-service/src/announcements/announcement-template/announcement-template.rules.spec.ts',
  approveKeyLoan: 'services/customer-service/src/homes/key-loan/key-loan.rules.spec.ts',
  approveRenovation: 'services/customer-service/src/renovation/application/application.rules.spec.ts',
  rejectRenovation: 'services/customer-service/src/renovation/application/application.rules.spec.ts',
  decideRuleProposal: 'services/customer-service/src/conduct/rule-proposal/rule-proposal.rules.spec.ts',
  reviewRepair: 'services/engineering/src/work-orders/repair-approval/repair-approval.rules.spec.ts',
  approveRepair: 'services/engineering/src/work-orders/repair-approval/repair-approval.rules.spec.ts',
  rejectRepair: 'services/engineering/src/work-orders/repair-approval/repair-approval.rules.spec.ts',
  approveServiceItem: 'services/customer-service/src/service-orders/service-item/service-item.rules.spec.ts',
  approveActivityBudget: 'services/customer-service/src/activities/activity/activity.rules.spec.ts',
  approveServiceStandard: 'services/hr-training/src/standards/service-standard/service-standard.rules.spec.ts',
  reviewCorrectivePlan: 'services/hr-training/src/quality/corrective-action/corrective-action.rules.spec.ts',
  verifyCorrectiveAction: 'services/hr-training/src/quality/corrective-action/corrective-action.rules.spec.ts',
  declineServiceStandard: 'services/hr-training/src/standards/service-standard/service-standard.rules.spec.ts',
};

/** Commands that are called so and approve nothing that somebody asked for: why. */
const noApproval: Readonly<Record<string, string>> = {
  confirmSegmentation: 'the lead says that all customers are assessed; nobody asked leave for it',
  confirmTicketOnSite: 'the household confirms what staff did',
  confirmDailyClearing: 'the officer confirms the day’s figures; nobody asked leave for them',
  confirmOpenTicketStatus: 'engineering tells how a ticket stands; nobody asked leave for it',
  rejectComplaint: 'a complaint is a grievance, no request for leave; whom it is about is kept out of it',
  reviewSeriousComplaint: 'measures are set; nobody asked leave for them',
  reviewRenovation: 'the service and engineering look through it; whoever decides is another than who applied',
  verifyComplaint: 'facts are found; nobody asked leave for them',
  confirmTransfer: 'the employee has arrived at the new post',
  verifyRecord: 'a hash is compared',
  verifyWorkOrder: 'work is accepted that nobody asked leave for',
  reviewContract: 'PLAT-021 does not name contracts; ARC-039 asks for a review before the signature',
  signContract: 'PLAT-021 does not name contracts; ARC-039 asks for a review before the signature',
  signUpActivity: 'a household joins an activity',
  signOffUnreachedCallback: 'a callback that reached nobody is ended',
};

const deciding = rootFields.filter(({ root: kind, name }) => kind === 'Mutation' && /^(approve|reject|decline|review|sign|confirm|verify|decide)/.test(name)).map(({ name }) => name);

describe('whoever asked does not approve (PLAT-021)', () => {
  it('is shown of every command that decides', () => {
    expect(deciding.sort()).toEqual([...Object.keys(shownIn), ...Object.keys(noApproval)].sort());
  });

  it('is asked of every one of them through its service', () => {
    expect(Object.keys(shownIn).filter((command) => !(command in askedBy))).toEqual([]);
  });

  it.each(Object.entries(shownIn))('%s', (command, spec) => {
    const text = readFileSync(path.join(root, spec), 'utf8');
    expect(text).toContain('PLAT-021');
    expect(text).toContain('SELF_APPROVAL');
    expect(text).toContain(command);
  });
});
