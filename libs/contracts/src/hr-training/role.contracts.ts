import { eventContract, stateContract } from '../contract.ts';
import { code, flag, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { everyone, localCopy } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_NEXT_DAY, sample, variants } from '../sample-values.ts';
import { role, scopeKind } from '../words.ts';

/** Grants reach over the group, a region or an estate. */
const grants = { service: 'hr-training', aggregate: 'role', isEstateLevel: false } as const;

/** `scopeId`: the region or estate; null for GROUP and SELF. */
const grant = () => ({ employeeId: uuid(), role: role(), scopeKind: scopeKind(), scopeId: nullable(uuid()) });
const sampleGrant = { employeeId: sample.employee, role: 'TEC', scopeKind: 'ESTATE', scopeId: sample.estate } as const;

/** Somebody may act in a role, within a scope, from a moment on; supervised while untrained. @source HR-026, PLAT-003 */
export const roleGranted = eventContract({
  ...grants, event: 'granted', zh: '角色已授予', en: 'A role was granted',
  rows: ['HR-026', 'PLAT-003', 'PLAT-005'],
  reactions: { ...everyone({ zh: '更新权限副本', en: 'permission copy updated' }), gateway: { zh: '刷新权限缓存', en: 'permission cache refreshed' } },
  schema: payload({ ...grant(), from: instant(), to: nullable(instant()), isSupervised: flag() }),
  samples: variants({ ...sampleGrant, from: SAMPLE_AT, to: null, isSupervised: false }, { scopeKind: 'GROUP', scopeId: null, to: SAMPLE_NEXT_DAY }),
});

/** The role ended at once. @source HR-026, PLAT-003 */
export const roleRevoked = eventContract({
  ...grants, event: 'revoked', zh: '角色已收回', en: 'A role was revoked',
  rows: ['HR-026', 'PLAT-003'],
  reactions: {
    ...everyone({ zh: '未完成的待办退回角色', en: 'open tasks go back to the role' }),
    gateway: { zh: '立即刷新权限缓存', en: 'permission cache refreshed at once' },
  },
  schema: payload({ ...grant(), revokedAt: instant(), reasonCode: code() }),
  samples: variants({ ...sampleGrant, revokedAt: SAMPLE_NEXT_DAY, reasonCode: 'DEPARTED' }, { scopeKind: 'GROUP', scopeId: null }),
});

/** The grant as it is. @source HR-026 */
export const roleGrantState = stateContract({
  ...grants, aggregate: 'role-grant', zh: '角色授予现状', en: 'The role grant as it is',
  rows: ['HR-026', 'PLAT-003'], reactions: { ...localCopy, gateway: { zh: '权限', en: 'permissions' } },
  schema: payload({ id: uuid(), ...grant(), from: instant(), to: nullable(instant()), state: oneOf('ACTIVE', 'REVOKED') }),
  samples: variants({ id: sample.grant, ...sampleGrant, from: SAMPLE_AT, to: null, state: 'ACTIVE' }, { scopeKind: 'GROUP', scopeId: null, to: SAMPLE_NEXT_DAY }),
});
