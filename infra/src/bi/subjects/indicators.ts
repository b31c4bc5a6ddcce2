import { kpiBreached } from '@guanjia/contracts';
import { at, code, count, day } from '../column.ts';
import { copy, subject } from '../subject.ts';

export const kpiBreaches = subject('kpi_breaches', {
  zh: '未达标的指标', en: 'Indicators that missed their target in a period',
  columns: {
    kpi_id: code('指标编号', 'indicator'), period_kind: code('期间种类', 'kind of period'), period: code('期间', 'period'),
    start_on: day('期间第一天', 'first day of the period'), end_on: day('期间最后一天', 'last day of the period'),
    numerator: count('分子或次数', 'numerator or count'), denominator: count('分母', 'denominator'), target: code('目标值', 'target'),
    unit: code('目标值的单位', 'unit of the target'), operator: code('比较方式', 'how it is compared'),
    streak: count('连续第几期未达标', 'missed for the nth period in a row'), breached_at: at('判定时间', 'when it was found'),
  },
  from: (on) => [
    on(kpiBreached, ({ data, occurredAt }) => ({
      ...copy(data, 'kpiId', 'periodKind', 'period', 'startOn', 'endOn', 'numerator', 'denominator', 'target', 'unit', 'operator', 'streak'),
      breached_at: occurredAt,
    })),
  ],
});
