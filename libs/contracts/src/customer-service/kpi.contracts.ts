import { eventContract } from '../contract.ts';
import { code, count, date, nullable, oneOf, payload } from '../fields.ts';
import { OPERATORS } from '../hr-training/service-standard.contracts.ts';

export const KPI_PERIOD_KINDS = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export const KPI_UNITS = ['PERCENT', 'COUNT'] as const;

/** An indicator of an estate missed its target in a period that is over; once for each estate, indicator and period.
 *  `period`: 2026-W10, 2026-03, 2026-Q1, 2026-H1 or 2026. `denominator`: null where it counts without one. `streak`: 1 for the first
 *  period in a row, 2 for the second …
 *  @source PLAT-017 CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 */
export const kpiBreached = eventContract({
  service: 'customer-service', aggregate: 'kpi', event: 'breached', zh: '指标未达标', en: 'An indicator missed its target',
  rows: ['CS-060', 'CS-064', 'CS-075', 'CS-076', 'CS-096', 'CS-119', 'PLAT-017', 'HR-040'],
  reactions: {
    'hr-training': { zh: '计入考核;连续两期开预防措施', en: 'counted in assessments; a preventive case after two periods in a row' },
    bi: { zh: '指标报表', en: 'projection' },
  },
  schema: payload({
    kpiId: code(), periodKind: oneOf(...KPI_PERIOD_KINDS), period: code(), startOn: date(), endOn: date(),
    numerator: count(), denominator: nullable(count()), target: code(), unit: oneOf(...KPI_UNITS), operator: oneOf(...OPERATORS), streak: count(),
  }),
  samples: [
    {
      kpiId: 'K12', periodKind: 'MONTH', period: '2026-03', startOn: '2026-03-01', endOn: '2026-03-31', numerator: 93, denominator: 100,
      target: '95', unit: 'PERCENT', operator: 'GE', streak: 1,
    },
    {
      kpiId: 'K30', periodKind: 'QUARTER', period: '2026-Q1', startOn: '2026-01-01', endOn: '2026-03-31', numerator: 0, denominator: null,
      target: '1', unit: 'COUNT', operator: 'GE', streak: 2,
    },
  ],
});
