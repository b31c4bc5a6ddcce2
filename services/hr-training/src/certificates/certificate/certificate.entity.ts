import { defineEntity, p } from '@mikro-orm/core';
import { staffColumns } from '../../staff-columns.entity.ts';
import type { CertificateState } from './certificate.rules.ts';

export const CertificateEntity = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    ...staffColumns,
    employeeId: p.uuid(),
    kind: p.string(),
    certificateNo: p.string(),
    validFrom: p.date(),
    validTo: p.date(),
    revokedOn: p.date().nullable(),
    reasonCode: p.string().nullable(),
    state: p.string().$type<CertificateState>(),
  },
});
