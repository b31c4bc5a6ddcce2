import { RecordService } from '@guanjia/archives';
import { ServiceStandardService, TrainingSessionService } from '@guanjia/hr-training';
import { noKey, type Chapter } from './stage.ts';

/** The plan of moving in, filed, and a letter that waits to be sorted. @source ARC-002 CS-125 */
export const movingInFiled: Chapter = (stage) => {
  const records = stage.get(RecordService, 'archives');
  const id = (name: string): string => stage.id('record', name);
  const drafted = (name: string, daysAgo: number, title: string) => ({ daysAgo, hour: 9, by: 'AA', makes: id(name), does: (call: Parameters<RecordService['draft']>[0]) =>
    records.draft(call, { estateId: stage.estateId, class: 'PROPERTY', title }, noKey) });
  return [
    drafted('move-in plan', 12, '集中入住策划方案'),
    { daysAgo: 12, hour: 10, by: 'AA', does: (call) => records.classify(call, id('move-in plan'), { location: { cabinet: 'A1', shelf: null, box: '3' } }, noKey) },
    { daysAgo: 12, hour: 11, by: 'AA', does: (call) => records.file(call, id('move-in plan'), {}, noKey) }, drafted('letter', 1, '街道办关于消防演练的函'),
  ];
};

/** Training for it that is over, a session to come, and a looser standard that waits for its approval. @source HR-019 HR-022 CS-125 PLAT-009 */
export const movingInTrained: Chapter = (stage) => {
  const sessions = stage.get(TrainingSessionService, 'hr-training');
  const id = (name: string): string => stage.id('session', name);
  const { estateId } = stage;
  const planned = (name: string, inDays: number, { topic, title }: { topic: 'MOVE_IN' | 'SAFETY'; title: string }) => ({ daysAgo: 15, hour: 9, by: 'HRO', makes: id(name), does: (call: Parameters<TrainingSessionService['schedule']>[0]) =>
    sessions.schedule(call, { estateId, topic, title, audience: 'ALL', startsAt: stage.at(inDays, 9), endsAt: stage.at(inDays, 11) }, noKey) });
  const trained = ['CSR1', 'CSR2', 'FD'].map((post) => stage.employee(post));
  return [
    planned('moving in', -10, { topic: 'MOVE_IN', title: '集中入住培训' }),
    { daysAgo: 10, hour: 11, by: 'HRO', does: (call) => sessions.hold(call, id('moving in'), trained, noKey) },
    { daysAgo: 9, hour: 9, by: 'HRO', does: (call) => sessions.grade(call, id('moving in'), trained.map((employeeId, n) => ({ employeeId, score: 92 - n, isPassed: true })), noKey) },
    { daysAgo: 9, hour: 10, by: 'HRO', does: (call) => sessions.end(call, id('moving in'), 'closeSession', noKey) },
    planned('fire drill', 5, { topic: 'SAFETY', title: '消防演练' }),
    { daysAgo: 3, hour: 9, by: 'PM', does: (call) => stage.get(ServiceStandardService, 'hr-training').set(call, {
      input: { key: 'ticket.callback', value: '36', scopeKind: 'ESTATE', scopeId: estateId, validFrom: stage.day(30), reason: '试行错峰回访' }, idempotencyKey: stage.id('key', 'standard'),
    }) },
  ];
};
