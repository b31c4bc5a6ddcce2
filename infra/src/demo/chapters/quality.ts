import { CorrectiveActionService, type CorrectiveActionType } from '@guanjia/hr-training';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** Corrective actions: one just reported, one to be done today, one that is late, one that had its effect. @source HR-049 */
export const quality: Chapter = (stage) => [
  opened(stage, 'lift', { daysAgo: 1, by: 'EM', type: 'PREVENTIVE', description: '2 栋电梯平层偏差增大,宜提前检修' }),
  ...begun(stage, 'queue', { daysAgo: 12, by: 'CSR1', type: 'NONCONFORMING_SERVICE', description: '月初前台缴费排队超过二十分钟' }, {
    cause: '缴费窗口只开一个', action: '每月一至五日加开第二窗口', owner: 'CSS', dueInDays: 0,
  }),
  ...begun(stage, 'leak', { daysAgo: 20, by: 'CSS', type: 'CORRECTIVE', description: '1 栋卫生间同一位置反复渗漏' }, {
    cause: '立管接口老化', action: '整段更换立管并做闭水试验', owner: 'EM', dueInDays: -4,
  }),
  ...closed(stage),
];

interface Report {
  daysAgo: number;
  by: string;
  type: CorrectiveActionType;
  description: string;
}

interface Plan {
  cause: string;
  action: string;
  owner: string;
  dueInDays: number;
}

const idOf = (stage: Stage, name: string): string => stage.id('corrective action', name);

const opened = (stage: Stage, name: string, { daysAgo, by, type, description }: Report): Step => ({ daysAgo, hour: 10, by, makes: idOf(stage, name), does: (call) =>
  stage.get(CorrectiveActionService, 'hr-training').open(call, { estateId: stage.estateId, type, description, sources: [] }, noKey) });

/** Planned by quality a day later, approved by the director, and begun. */
function begun(stage: Stage, name: string, report: Report, { cause, action, owner, dueInDays }: Plan): Step[] {
  const [service, id] = [stage.get(CorrectiveActionService, 'hr-training'), idOf(stage, name)];
  const daysAgo = report.daysAgo - 1;
  return [
    opened(stage, name, report),
    { daysAgo, hour: 9, by: 'HRO', does: (call) => service.analyse(call, id, cause, noKey) },
    { daysAgo, hour: 10, by: 'HRO', does: (call) => service.plan(call, id, { action, ownerId: stage.employee(owner), dueOn: stage.day(dueInDays) }, noKey) },
    { daysAgo, hour: 15, by: 'OD', does: (call) => service.review(call, id, { isApproved: true, reason: '同意' }, noKey) },
    { daysAgo: daysAgo - 1, hour: 9, by: owner, does: (call) => service.start(call, id, noKey) },
  ];
}

function closed(stage: Stage): Step[] {
  const [service, id] = [stage.get(CorrectiveActionService, 'hr-training'), idOf(stage, 'lighting')];
  return [
    ...begun(stage, 'lighting', { daysAgo: 45, by: 'CSR1', type: 'CORRECTIVE', description: '地下车库同一区域照明连续报修' }, {
      cause: '灯具受潮', action: '更换为防潮灯具', owner: 'EM', dueInDays: -30,
    }),
    { daysAgo: 34, hour: 16, by: 'EM', does: (call) => service.complete(call, id, '已更换 24 盏', noKey) },
    { daysAgo: 20, hour: 10, by: 'HRO', does: (call) => service.verify(call, id, { isEffective: true, verification: '两周内无同类报修' }, noKey) },
    { daysAgo: 20, hour: 11, by: 'HRO', does: (call) => service.close(call, id, noKey) },
  ];
}
