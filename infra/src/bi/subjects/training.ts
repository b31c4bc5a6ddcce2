import { trainingSessionCompleted, trainingSessionScheduled } from '@guanjia/contracts';
import { at, code, count } from '../column.ts';
import { copy, subject } from '../subject.ts';

export const trainingSessions = subject('training_sessions', {
  zh: '培训', en: 'Training sessions',
  columns: {
    topic: code('主题', 'topic'), audience: code('对象', 'who is to be trained'), starts_at: at('开始时间', 'when it starts'), ends_at: at('结束时间', 'when it ends'),
    completed_at: at('完成时间', 'when it was completed'), passed_count: count('合格人数', 'how many passed'),
  },
  from: (on) => [
    on(trainingSessionScheduled, ({ data }) => ({ ...copy(data, 'topic', 'audience'), starts_at: data.from, ends_at: data.to })),
    on(trainingSessionCompleted, ({ data }) => ({ completed_at: data.completedAt, passed_count: data.employeeIds.length })),
  ],
});
