import { eventContract, type ServiceName } from './contract.ts';
import { code, instant, nullable, payload, uuid } from './fields.ts';
import { projection } from './reactions.ts';
import { SAMPLE_NEXT_DAY, sample, variants } from './sample-values.ts';
import { role } from './words.ts';

/** `ref`: what is to be done (a callback, a work order, an approval), and the aggregate id of the event; one task per
 *  (service, ref, kind). For one employee, or for whoever holds the role. `subject`: what it is about. */
const task = () => payload({
  ref: uuid(), kind: code(), employeeId: nullable(uuid()), role: nullable(role()), dueAt: nullable(instant()), subjectType: code(),
  subjectId: uuid(),
});

const sampleTask = {
  ref: sample.callback, kind: 'CALLBACK', employeeId: null, role: 'CSR', dueAt: SAMPLE_NEXT_DAY, subjectType: 'TICKET',
  subjectId: sample.ticket,
} as const;

/** The three events by which a service puts a task into people's inbox, changes it and takes it out.
 *  @source PLAT-020 */
export function taskContracts(service: ServiceName) {
  const family = {
    service, aggregate: 'task', isEstateLevel: false, rows: ['PLAT-020'], schema: task(),
    samples: variants(sampleTask, { employeeId: sample.employee, role: null, dueAt: null }),
  };
  return {
    opened: eventContract({
      ...family, event: 'opened', zh: '待办已生成', en: 'A task was opened',
      reactions: { 'hr-training': { zh: '出现在待办箱', en: 'appears in the task inbox' }, ...projection },
    }),
    changed: eventContract({
      ...family, event: 'changed', zh: '待办已变更', en: 'A task changed its assignee or due time',
      reactions: { 'hr-training': { zh: '待办箱显示最新情况', en: 'the inbox shows how it is now' }, ...projection },
    }),
    closed: eventContract({
      ...family, event: 'closed', zh: '待办已关闭', en: 'A task was closed',
      reactions: { 'hr-training': { zh: '移出待办箱', en: 'leaves the task inbox' }, ...projection },
    }),
  };
}

export const tasks = {
  'customer-service': taskContracts('customer-service'),
  engineering: taskContracts('engineering'),
  billing: taskContracts('billing'),
  archives: taskContracts('archives'),
  'hr-training': taskContracts('hr-training'),
} as const satisfies Record<ServiceName, unknown>;
