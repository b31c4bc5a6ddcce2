import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { desk, directors, guards, service } = roleGroups;

/** The gate and the desk take in what is found; the desk gives it back. Who claimed it is for those who give back.
 *  @source permissions.md "Lost items" · CS-109 CS-110 CS-111 */
export const lostItemAccess = {
  'lost-item.read': { ...guards, ...desk, ...service, QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'lost-item.register': { ...guards, ...desk, ...service, ...directors },
  'lost-item.handle': { ...desk, ...service, ...directors },
  'lost-item.clear': { ...service, ...directors },
  'lost-item.contact': { ...desk, ...service, ...directors },
} satisfies AccessTable;
