import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { directors, guards, service } = roleGroups;

/** Row "Shops and their inspections": the service registers and inspects them, the guards inspect too.
 *  @source permissions.md CS-152 CS-153 · the row is our assumption */
export const shopAccess = {
  'shop.read': { ...guards, FD: 'E', AST: 'E', OC: 'E', SAL: 'E', MKT: 'E', ...service, EM: 'E', ...directors, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'shop.contact': { ...guards, ...service, ...directors },
  'shop.register': { ...service, ...directors },
  'shop.inspect': { ...guards, ...service, ...directors },
} satisfies AccessTable;
