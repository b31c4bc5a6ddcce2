import type { ServiceStandard } from './service-standard.rules.ts';

export const aServiceStandard = (given: Partial<ServiceStandard> = {}): ServiceStandard => ({
  id: '01990000-0000-7000-8000-000000000051', estateId: null, key: 'ticket.callback', value: '24', unit: 'hour', measure: 'hour from completedAt', dayKind: 'ELAPSED',
  operator: 'LE', scopeKind: 'GROUP', scopeId: null, validFrom: '2004-01-01', validTo: null,
  source: { document: '001', quote: '24小时内业主报事100%', isAssumption: false, note: null }, row: 'CS-032', requesterId: 'system', reason: null, approverId: null,
  decidedAt: null, decisionReason: null, state: 'EFFECTIVE', ...given,
});
