import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideKpiBreach, type AlertedRole, type KpiBreach } from './kpi-breach.rules.ts';

const now = new Date('2026-03-31T16:00:00Z');
const found = {
  id: idOf(95), estateId: idOf(3), indicator: 'K12', periodKind: 'MONTH' as const, period: '2026-03', startOn: '2026-03-01', endOn: '2026-03-31', numerator: 93,
  denominator: 100, target: { operator: '≥' as const, value: '95' }, streak: 2,
};
const breach: KpiBreach = { ...found, breachedAt: now, acknowledgements: [] };
const context = { now, actorId: idOf(36) };
const acknowledge = (roles: AlertedRole[], known = breach) => decideKpiBreach({ type: 'acknowledgeKpiBreach', roles }, known, context);

describe('a missed target (CS-060)', () => {
  it('is told once, with its figures, to the service manager, the project manager and the region', () => {
    const { state, events } = decideKpiBreach({ type: 'breachKpi', found, unit: 'PERCENT' }, null, context);
    expect(state).toEqual(breach);
    expect(events[0]).toMatchObject({ type: 'customer-service.kpi.breached.v1', aggregateId: idOf(95), estateId: idOf(3), data: {
      kpiId: 'K12', periodKind: 'MONTH', period: '2026-03', startOn: '2026-03-01', endOn: '2026-03-31', numerator: 93, denominator: 100, target: '95', unit: 'PERCENT',
      operator: 'GE', streak: 2,
    } });
    expect(events.slice(1).map(({ type, data }) => [type, (data as any).kind, (data as any).role])).toEqual(['SDM', 'PM', 'RM']
      .map((role) => ['customer-service.task.opened.v1', `KPI_BREACHED_${role}`, role]));
  });

  it('is acknowledged by each role for itself, and its task goes with it', () => {
    const { state, events } = acknowledge(['RM']);
    expect(state.acknowledgements).toEqual([{ role: 'RM', by: idOf(36), at: now.toISOString() }]);
    expect(events.map(({ type, data }) => [type, (data as any).kind])).toEqual([['customer-service.task.closed.v1', 'KPI_BREACHED_RM']]);
    const seen = { ...breach, acknowledgements: state.acknowledgements! };
    expect(acknowledge(['SDM', 'RM'], seen).state.acknowledgements!.map(({ role }) => role)).toEqual(['RM', 'SDM']);
    expect(refused(() => acknowledge(['RM'], seen))).toBe('BREACH_ACKNOWLEDGED');
    expect(refused(() => acknowledge([]))).toBe('BREACH_NOT_YOURS');
  });
});
