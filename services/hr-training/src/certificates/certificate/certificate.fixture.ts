import type { Certificate } from './certificate.rules.ts';

export const aCertificate = (given: Partial<Certificate> = {}): Certificate => ({
  id: '01990000-0000-7000-8000-000000000041', estateId: '01990000-0000-7000-8000-0000000000e1', employeeId: '01990000-0000-7000-8000-000000000021',
  kind: 'SPECIAL_WORK.ELECTRICAL', certificateNo: 'T-2023-0001', validFrom: '2023-06-01', validTo: '2026-12-31', revokedOn: null, reasonCode: null,
  state: 'VALID', ...given,
});
