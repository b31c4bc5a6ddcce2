import {
  EstateRuleService, RenovationApplicationService, RenovationBadgeService, RenovationInspectionService, RenovationWorkPermitService,
} from '@guanjia/customer-service';
import { RENOVATION_CHECKS, RENOVATION_PAPERS } from '@guanjia/contracts';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** Works in three homes: under way with a violation and special work asked for, reviewed by one side, and ready to be approved.
 *  @source CS-128 … CS-134 */
export const renovation: Chapter = (stage) => [...rule(stage), ...underWay(stage), ...appliedFor(stage)];

function rule(stage: Stage): Step[] {
  const input = { estateId: stage.estateId, wasteWindows: [{ from: '09:00', to: '11:00' }, { from: '14:00', to: '17:00' }], wastePlaceCode: 'B2-E', inspectEveryDays: 1 };
  return [{ daysAgo: 80, hour: 11, by: 'OD', does: (call) => stage.get(EstateRuleService).set(call, input, noKey) }];
}

const id = (stage: Stage, name: string): string => stage.id('renovation', name);

function applied(stage: Stage, name: string, { home, daysAgo, ...works }: { home: number; daysAgo: number; scope: string; specialWorks?: readonly ['ELECTRICAL'] }): Step[] {
  const service = stage.get(RenovationApplicationService);
  const { unit, household } = stage.homes[home]!;
  const papers = RENOVATION_PAPERS.map((kind) => ({ kind, fileId: stage.id('paper', `${name} ${kind}`) }));
  return [
    { daysAgo, hour: 9, by: 'CSR1', makes: id(stage, name), does: (call) => service.draft(call, {
      estateId: stage.estateId, unitId: unit.id, householdId: household.id, areaSqmHundredths: unit.floorAreaSqmHundredths, contractorRef: '安居装饰有限公司(演示)', siteContactName: '王师傅',
      siteContactPhone: '15400000088', startOn: stage.day(4 - daysAgo), endOn: stage.day(64 - daysAgo), papers, ...works,
    }, noKey) },
    { daysAgo, hour: 9.2, by: 'CSR1', does: (call) => service.apply(call, id(stage, name), noKey) },
    { daysAgo: daysAgo - 1, hour: 10, by: 'CSR1', does: (call) => service.review(call, id(stage, name), { part: 'SERVICE', isPassed: true }, noKey) },
  ];
}

const passed = (stage: Stage, name: string, daysAgo: number): Step => ({ daysAgo, hour: 11, by: 'EM', does: (call) =>
  stage.get(RenovationApplicationService).review(call, id(stage, name), { part: 'ENGINEERING', isPassed: true, opinion: '不动承重结构' }, noKey) });

function underWay(stage: Stage): Step[] {
  const [service, badges, inspections, permits] = [
    stage.get(RenovationApplicationService), stage.get(RenovationBadgeService), stage.get(RenovationInspectionService), stage.get(RenovationWorkPermitService)];
  const renovationId = id(stage, 'kitchen');
  const badgeId = stage.id('renovation badge', 'kitchen');
  const seen = (daysAgo: number, ...fails: readonly string[]): Step => ({ daysAgo, hour: 15, by: 'SEC', does: (call) => inspections.inspect(call, {
    renovationId, items: RENOVATION_CHECKS.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' as const : check.startsWith('WASTE') ? 'NA' as const : 'OK' as const, ...(fails.includes(check) && { note: '阳台堆放水泥' }) })),
  }, noKey) });
  const asked = (name: string, daysAgo: number, from: number): Step => ({ daysAgo, hour: 10, by: 'CSR1', makes: stage.id('permit', name), does: (call) => permits.request(call, {
    renovationId, kind: 'ELECTRICAL', badgeId, certificateRef: 'T3101-2024-0087', certificateFileId: stage.id('certificate', 'kitchen'), certificateValidTo: stage.day(400), measures: '断电挂牌,专人监护',
    validFrom: stage.day(from), validTo: stage.day(from + 5),
  }, noKey) });
  return [
    ...applied(stage, 'kitchen', { home: 3, daysAgo: 20, scope: '厨卫翻新,不动承重墙', specialWorks: ['ELECTRICAL'] }), passed(stage, 'kitchen', 18),
    { daysAgo: 17, hour: 9, by: 'PM', does: (call) => service.approve(call, renovationId, { supervisorId: stage.employee('CSR1') }, noKey) },
    { daysAgo: 16, hour: 9, by: 'SEC', makes: badgeId, does: (call) => badges.issue(call, { renovationId, workerName: '王师傅', idNumber: '110101199001011237' }, noKey) },
    asked('first', 16, -16), { daysAgo: 16, hour: 11, by: 'EM', does: (call) => permits.decide(call, stage.id('permit', 'first'), { type: 'permitSpecialWork' }, noKey) },
    { daysAgo: 16, hour: 12, by: 'SEC', does: (call) => service.start(call, renovationId, { extinguisherCount: 3, extinguisherKind: 'DRY_POWDER', extinguisherWeightKg: 2 }, noKey) },
    seen(4), seen(3), seen(2, 'BALCONY_CLEAR'),
    asked('again', 1, 0), seen(1),
  ];
}

const appliedFor = (stage: Stage): Step[] => [
  ...applied(stage, 'floor', { home: 4, daysAgo: 4, scope: '全屋地板更换' }), passed(stage, 'floor', 2), ...applied(stage, 'bathroom', { home: 5, daysAgo: 2, scope: '卫生间防水重做' }),
];
