import { describe, expect, it } from '@jest/globals';
import {
  announcementPublished, callbackStatisticsPublished, complaintClosed, complaintMajorReported, customerPropertyReceived, monthlyAnalysisHeld, moveInCompleted,
  renovationAccepted, renovationApproved, unitAcceptanceRecorded, workOrderCompleted, type DataOf,
} from '@guanjia/contracts';
import {
  onAnalysisHeld, onAnnouncementPublished, onComplaintClosed, onMajorReported, onMoveInCompleted, onPropertyReceived, onRenovationAccepted, onRenovationApproved,
  onStatisticsPublished, onUnitAccepted, onWorkOrderCompleted,
} from './filing.policy.ts';

type Complaint = DataOf<typeof complaintClosed>;
const told = <D>(data: D) => ({ aggregateId: '01900000-0000-7000-8000-00000000d009', estateId: '01900000-0000-7000-8000-00000000d008', seq: 4, data });
const complaint = (given: Partial<Complaint> = {}): Complaint => ({ ...complaintClosed.samples[0]!, ...given });
const ofEstate = { subjectType: 'ESTATE', subjectId: told(0).estateId, sourceId: told(0).aggregateId, unitId: null, isComplete: true };

describe('what is filed as soon as it is over', () => {
  it.each([['RESOLVED', 'ORDINARY'], ['UNRESOLVED', 'SERIOUS'], ['RESOLVED', 'MAJOR']] as const)('one whole record of a complaint closed as %s, be it %s, ARC-020', (outcome, severity) => {
    expect(onComplaintClosed(told(complaint({ outcome, severity })))).toEqual({
      class: 'COMPLAINT', subjectType: 'HOUSEHOLD', subjectId: complaint().householdId, sourceType: 'COMPLAINT', sourceId: told(0).aggregateId, sourceNo: 1,
      ticketId: null, unitId: complaint().unitId, isComplete: true,
    });
  });

  it('a complaint from nowhere known is about the estate, ARC-020', () => {
    expect(onComplaintClosed(told(complaint({ unitId: null, householdId: null })))).toMatchObject({ subjectType: 'ESTATE', subjectId: told(0).estateId });
  });

  it('the notice of a major complaint, beside the file of the complaint, CS-069', () => {
    const notice = onMajorReported(told({ ...complaintMajorReported.samples[0]!, reportedAt: '2026-03-02T17:00:00.000Z' }));
    expect(notice).toMatchObject({ ...ofEstate, class: 'COMPLAINT', sourceType: 'MAJOR_NOTICE', sourceNo: 4, name: '重大投诉通报', period: '2026-03-03' });
  });

  it('the statistics of a quarter among the callbacks, the analyses of a month among the meetings, CS-053 CS-024 CS-083', () => {
    expect(onStatisticsPublished(told(callbackStatisticsPublished.samples[0]!))).toMatchObject({ ...ofEstate, class: 'CALLBACK', sourceNo: 1, name: '回访统计', period: '2026-Q1' });
    const analysis = monthlyAnalysisHeld.samples[0]!;
    expect(onAnalysisHeld(told(analysis))).toMatchObject({ ...ofEstate, class: 'MEETING', name: '报事分析会', period: '2026-02' });
    expect(onAnalysisHeld(told({ ...analysis, kind: 'COMPLAINT' }))).toMatchObject({ name: '投诉分析会' });
  });

  it('a notice under what it is about, a board each time it is redone, CS-101 CS-104', () => {
    const [notice, board] = announcementPublished.samples.map((data) => onAnnouncementPublished(told(data)));
    expect(notice).toMatchObject({ ...ofEstate, class: 'DOCUMENTARY', sourceType: 'ANNOUNCEMENT', sourceNo: 4, name: '停水停电公告' });
    expect(board).toMatchObject({ name: '宣传栏', sourceNo: 4 });
  });

  it('the approval of a renovation, and its acceptance after it, CS-128 CS-134', () => {
    const approval = onRenovationApproved({ ...told(renovationApproved.samples[0]!), seq: 3 });
    const acceptance = onRenovationAccepted({ ...told(renovationAccepted.samples[0]!), seq: 8 });
    expect(approval).toMatchObject({ class: 'CUSTOMER', subjectType: 'HOUSEHOLD', sourceType: 'RENOVATION', name: '装修审批', sourceNo: 3 });
    expect(acceptance).toMatchObject({ sourceId: approval.sourceId, name: '装修验收', sourceNo: 8 });
  });

  it('work on an equipment in its archive, and no other work, ENG-046', () => {
    const [home, lift] = workOrderCompleted.samples;
    expect(onWorkOrderCompleted(told(home!))).toBeNull();
    expect(onWorkOrderCompleted(told(lift!))).toMatchObject({ class: 'EQUIPMENT', subjectType: 'EQUIPMENT', subjectId: lift!.equipmentId, sourceNo: 4, ticketId: null });
  });

  it('how a household took its home, what was found then and what is kept for it, ARC-008 ARC-025 CS-124', () => {
    const of = (sourceType: string) => ({ class: 'CUSTOMER', subjectType: 'HOUSEHOLD', sourceType, sourceId: told(0).aggregateId, isComplete: true });
    expect(onMoveInCompleted(told(moveInCompleted.samples[0]!))).toMatchObject(of('MOVE_IN'));
    expect(onUnitAccepted(told(unitAcceptanceRecorded.samples[0]!))).toMatchObject(of('UNIT_ACCEPTANCE'));
    expect(onPropertyReceived(told(customerPropertyReceived.samples[0]!))).toMatchObject(of('CUSTOMER_PROPERTY'));
    expect(onPropertyReceived(told({ ...customerPropertyReceived.samples[0]!, householdId: null, unitId: null }))).toMatchObject({ subjectType: 'ESTATE', unitId: null });
  });
});
