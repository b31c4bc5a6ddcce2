import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { heads } = roleGroups;
const service = { FD: 'E', AST: 'E', OC: 'E', SAL: 'E', MKT: 'E', CSR: 'E', ZL: 'E' } as const;

/** Who answers for which homes: read by whoever serves there, set by who leads the service.
 *  @source permissions.md CS-029 · who sets them is our assumption */
export const zoneAccess = {
  'zone.read': { ...service, ...heads, EM: 'E', QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'zone.assign': heads,
} satisfies AccessTable;
