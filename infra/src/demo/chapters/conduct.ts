import { AppearanceCheckService, CommunityRuleService, InfoFailureService, RuleProposalService, ViolationService } from '@guanjia/customer-service';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** Rules of the community, violations that were seen, dissuaded and reported, and what went wrong in our own conduct.
 *  @source CS-107 CS-108 CS-144 CS-156 CS-168 */
export const conduct: Chapter = (stage) => [...rules(stage), ...violations(stage), ...ours(stage)];

const rules = (stage: Stage): Step[] => [
  { code: 'PETS-01', title: '文明养犬', body: '遛犬请牵绳,及时清理粪便。' }, { code: 'NOISE-01', title: '夜间安静', body: '22:00 至次日 8:00 请勿施工或高声喧哗。' },
].map((rule) => ({ daysAgo: 75, hour: 9, by: 'CSS', makes: stage.id('rule', rule.code), does: (call) =>
  stage.get(CommunityRuleService).publish(call, { estateId: stage.estateId, ...rule }, noKey) }));

function violations(stage: Stage): Step[] {
  const service = stage.get(ViolationService);
  const id = (name: string): string => stage.id('violation', name);
  const seen = (name: string, daysAgo: number, what: { kind: 'COMMUNITY_RULE' | 'PARKING' | 'STORAGE'; description: string; ruleId?: string }): Step => ({ daysAgo, hour: 16, by: 'SEC', makes: id(name), does: (call) =>
    service.record(call, { estateId: stage.estateId, place: 'PUBLIC', isEducated: true, ...what }, noKey) });
  return [
    seen('dog', 9, { kind: 'COMMUNITY_RULE', description: '遛犬未牵绳', ruleId: stage.id('rule', 'PETS-01') }),
    { daysAgo: 9, hour: 16.2, by: 'SEC', does: (call) => service.dissuade(call, id('dog'), { isEducated: true }, noKey) },
    { daysAgo: 8, hour: 9, by: 'SEC', does: (call) => service.correct(call, id('dog'), noKey) },
    seen('lane', 3, { kind: 'PARKING', description: '车辆停在消防通道' }),
    { daysAgo: 3, hour: 16.1, by: 'SEC', does: (call) => service.dissuade(call, id('lane'), { isEducated: true }, noKey) },
    { daysAgo: 2, hour: 9, by: 'SEC', does: (call) => service.report(call, id('lane'), 'PROJECT_MANAGER', noKey) },
    seen('stairs', 1, { kind: 'STORAGE', description: '楼道堆放纸箱' }),
  ];
}

/** How we look, what we told wrongly, and what we propose to change in our own rules. */
function ours(stage: Stage): Step[] {
  const { estateId } = stage;
  const items = (['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING'] as const).map((item) => ({ item, isMet: item !== 'UNIFORM' }));
  return [
    { daysAgo: 7, hour: 8.5, by: 'CSS', does: (call) => stage.get(AppearanceCheckService).record(call, { estateId, employeeId: stage.employee('FD'), items }, noKey) },
    { daysAgo: 5, hour: 10, by: 'CSR1', does: (call) => stage.get(InfoFailureService).record(call, {
      estateId, kind: 'NOTICE', causeCode: 'LATE', consequence: 'COMPLAINT', subjectType: 'OTHER', description: '停水通知晚发两小时',
    }, noKey) },
    { daysAgo: 4, hour: 10, by: 'FD', does: (call) => stage.get(RuleProposalService).propose(call, {
      estateId, documentId: stage.id('document', 'reception'), text: '停水停电通知至少提前 24 小时发布', reason: '近期通知过晚',
    }, noKey) },
  ];
}
