import { eventContract, stateContract } from '../contract.ts';
import { code, count, date, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_ON, sample, sampleId } from '../sample-values.ts';

const certificate = { service: 'hr-training', aggregate: 'certificate', isEstateLevel: false } as const;

const held = () => ({ employeeId: uuid(), kind: code() });
const sampleHeld = { employeeId: sample.employee, kind: 'SPECIAL_WORK.ELECTRICAL' };
const sampleTerm = { validFrom: SAMPLE_ON, validTo: '2029-03-01' };

/** An employee holds a certificate. @source HR-029, HR-036 */
export const certificateRegistered = eventContract({
  ...certificate, event: 'registered', zh: '证书已登记', en: 'A certificate was registered',
  rows: ['HR-029', 'HR-036', 'ENG-057'],
  reactions: { engineering: { zh: '持证人可承担该类作业与许可', en: 'certified work and permits possible for the holder' }, ...projection },
  schema: payload({ ...held(), validFrom: date(), validTo: date() }), samples: [{ ...sampleHeld, ...sampleTerm }],
});

/** A certificate ends in 90, 60 or 30 days. @source HR-032 */
export const certificateExpiring = eventContract({
  ...certificate, event: 'expiring', zh: '证书即将到期', en: 'A certificate is about to end',
  rows: ['HR-032'],
  reactions: { 'hr-training': { zh: '生成续期待办', en: 'renewal task' }, engineering: { zh: '提示派单人', en: 'dispatcher warning' }, ...projection },
  schema: payload({ ...held(), validTo: date(), daysLeft: count() }),
  samples: [{ ...sampleHeld, validTo: '2029-03-01', daysLeft: 90 }],
});

/** A certificate has ended: that work is refused. @source HR-029, HR-036 */
export const certificateExpired = eventContract({
  ...certificate, event: 'expired', zh: '证书已到期', en: 'A certificate has ended',
  rows: ['HR-029', 'HR-036', 'ENG-057'],
  reactions: { engineering: { zh: '不得指派该类作业或开具许可', en: 'assignment of that work and permits refused' }, ...projection },
  schema: payload({ ...held(), validTo: date() }), samples: [{ ...sampleHeld, validTo: '2029-03-01' }],
});

/** A certificate was taken away. @source assumption */
export const certificateRevoked = eventContract({
  ...certificate, event: 'revoked', zh: '证书已吊销', en: 'A certificate was revoked',
  rows: ['HR-029'], reactions: { engineering: { zh: '不得指派该类作业或开具许可', en: 'assignment of that work and permits refused' }, ...projection },
  schema: payload({ ...held(), revokedOn: date(), reasonCode: code() }),
  samples: [{ ...sampleHeld, revokedOn: SAMPLE_ON, reasonCode: 'ISSUER_REVOKED' }],
});

/** The certificate as it is. @source HR-029 */
export const certificateState = stateContract({
  ...certificate, zh: '证书现状', en: 'The certificate as it is', rows: ['HR-029', 'HR-032', 'HR-036'],
  reactions: { ...projection, engineering: { zh: '更新本地副本', en: 'local copy updated' } },
  schema: payload({
    id: uuid(), ...held(), validFrom: date(), validTo: date(),
    state: oneOf('REGISTERED', 'VALID', 'EXPIRING', 'EXPIRED', 'REVOKED'),
  }),
  samples: [{ id: sampleId(37), ...sampleHeld, ...sampleTerm, state: 'VALID' }],
});
