import { own, roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, desk, field, heads, household, offices, service } = roleGroups;
const ownField = own(roleGroups.field);
const read = { ...household, ...ownField, ...desk, ...service, ...heads, EM: 'E', ACC: 'E', QA: 'E', ...above } as const;
const worker = { ...ownField, ...service, ...heads, EM: 'E' } as const;

/** Items and prices are public to all who live or work there; what is not launched yet, to staff alone. Whoever performs a
 *  service checks in, begins and ends it; a household orders, accepts and judges its own.
 *  @source permissions.md "Service items and prices", "Service orders and appointments" · CS-140 CS-141 CS-142 CS-145 CS-146 CS-147 */
export const serviceOrderAccess = {
  'service-item.read': { ...household, ...field, ...desk, ...service, ...offices, ...heads, ...above },
  'service-item.plan': heads,
  'service-item.approve': { SDM: 'E', QA: 'E', OD: 'E', PM: 'E' },
  'service-order.read': read,
  'service-order.place': { ...household, ...desk, ...service, ...heads },
  'service-order.handle': { ...desk, ...service, ...heads },
  'service-order.accept': { ...household, ...desk, ...service, ...heads },
  'service-order.perform': worker,
  'service-order.evaluate': { ...household, ...service, ...heads },
  'service-order.revenue': { SAL: 'E', ...heads, ACC: 'E', QA: 'E', ...above },
  'appointment.read': read,
  'appointment.attend': worker,
} satisfies AccessTable;
