import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, guards, household } = roleGroups;
const service = { ...roleGroups.service, ...roleGroups.directors } as const;
const works = { TEC: 'E', TN: 'E', EM: 'E' } as const;

/** Rows "Move-in, vacant house" and "Key loan approve". Who cleans and repairs sees which houses; keys are kept at the desk and
 *  lent to whoever has work there; what customers leave is taken by who serves them.
 *  @source permissions.md CS-112 … CS-121 CS-143 · who reads and who asks for keys is our assumption */
export const homesAccess = {
  'vacant-house.handle': service,
  'vacant-house.read': { ...household, ...service, ...works, FD: 'E', CLN: 'E', QA: 'E', ...above },
  'vacant-house.clean': { ...service, CLN: 'E' },
  'key.keep': { ...service, ...guards, FD: 'E' },
  'key.read': { ...service, ...guards, ...works, FD: 'E', CLN: 'E', QA: 'E', ...above },
  'key-loan.request': { ...service, ...guards, ...works, FD: 'E', CLN: 'E' },
  'key-loan.approve': { ...service, ...guards, FD: 'E' },
  'key-loan.read': { ...service, ...guards, FD: 'E', TEC: 'S', TN: 'S', EM: 'S', CLN: 'S', QA: 'E', ...above },
  'key-loan.contact': { ...service, ...guards, FD: 'E', TEC: 'S', TN: 'S', EM: 'S', CLN: 'S' },
  'customer-property.receive': { ...service, TEC: 'E', TN: 'E', FD: 'E' },
  'customer-property.keep': { ...service, FD: 'E', ACC: 'E', TEC: 'S', TN: 'S' },
  'customer-property.release': { ...service, FD: 'E' },
  'customer-property.read': { ...household, ...service, FD: 'E', ACC: 'E', AA: 'E', TEC: 'S', TN: 'S', QA: 'E', ...above },
  'customer-property.contact': { ...household, ...service, FD: 'E', TEC: 'S', TN: 'S' },
} satisfies AccessTable;
