import {
  AssistantRatingService, CallbackOwnerRuleService, CallbackPlanService, CallbackSampleService, CallbackScheduleService, CallbackService, CallbackStatisticsService,
} from '@guanjia/customer-service';
import { addMonths, quarterOf } from '@guanjia/domain';
import { sql } from 'kysely';
import type { DemoCall } from '../load/demo-call.ts';
import { noKey, type Chapter, type Stage, type Step } from './stage.ts';

/** Callbacks about what no record of ours tells, a plan of them, the week's sample, and the quarter that waits for its review.
 *  @source CS-034 CS-038 CS-044 CS-047 CS-053 CS-169 */
export const callbacks: Chapter = (stage) => [...asked(stage), ...planned(stage), ...counted(stage)];

const subjects = [['moving', '搬家协助'], ['parcel', '代收大件包裹'], ['elder', '独居老人陪诊']] as const;

/** Each is due a week after the service: one was made, one is due today, one is overdue. */
function asked(stage: Stage): Step[] {
  const [schedules, service] = [stage.get(CallbackScheduleService), stage.get(CallbackService)];
  return [
    ...subjects.map(([name, subject], n): Step => ({ daysAgo: 5, hour: 10, by: 'CSR1', makes: stage.id('service', name), does: (call) => schedules.schedule(call, {
      estateId: stage.estateId, householdId: stage.homes[n]!.household.id, subject, completedAt: stage.at(n - 8, 22), assigneeId: stage.employee('CSR1'),
    }, noKey) })),
    { daysAgo: 2, hour: 10, by: 'CSR1', does: async (call) => service.complete(call, await aboutService(stage, call, 'elder'), {
      method: 'PHONE', evidenceKinds: ['TALK'], satisfaction: 'SATISFIED', quality: 'GOOD', effect: 'GOOD', callerSignatureFileId: stage.id('signature', 'caller'),
    }, noKey) },
    { daysAgo: 2, hour: 11, by: 'CSR1', does: async (call) => stage.get(AssistantRatingService).rate(call, {
      estateId: stage.estateId, employeeId: stage.employee('OC'), sourceKind: 'CALLBACK', sourceId: await aboutService(stage, call, 'elder'), attitude: 'SATISFIED', communication: 'VERY_SATISFIED', solving: 'SATISFIED',
    }, noKey) },
  ];
}

function planned(stage: Stage): Step[] {
  const [plans, { estateId }] = [stage.get(CallbackPlanService), stage];
  const id = stage.id('callback plan', 'this week');
  return [
    { daysAgo: 60, hour: 9, by: 'CSS', does: (call) => stage.get(CallbackOwnerRuleService).set(call, { estateId, channel: 'APP', role: 'CSS' }, noKey) },
    { daysAgo: 3, hour: 9, by: 'OC', makes: id, does: async (call) => plans.create(call, {
      estateId, startOn: stage.day(-3), endOn: stage.day(3), callbackIds: [await aboutService(stage, call, 'moving'), await aboutService(stage, call, 'parcel')],
    }, noKey) },
    { daysAgo: 3, hour: 10, by: 'OC', does: (call) => plans.issue(call, id, noKey) },
    { daysAgo: 1, hour: 9, by: 'CSR1', does: (call) => stage.get(CallbackSampleService).draw(call, estateId, noKey) },
  ];
}

const counted = (stage: Stage): Step[] => [{ daysAgo: 1, hour: 15, by: 'OC', does: (call) => stage.get(CallbackStatisticsService).draft(call, {
  estateId: stage.estateId, quarter: quarterOf(addMonths(stage.today, -3)), reportText: '回访基本按时完成;不满意多因上门时间过长,建议错峰派单。',
}, noKey) }];

/** The callback about one of the services. */
async function aboutService(stage: Stage, { tx }: DemoCall, name: string): Promise<string> {
  const found = await sql<{ id: string }>`select id from callback where source_id = ${stage.id('service', name)}`.execute(tx.db);
  return found.rows[0]!.id;
}
