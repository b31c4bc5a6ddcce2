import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, heads, household } = roleGroups;
const service = { ...roleGroups.service, ...roleGroups.directors } as const;
const works = { TEC: 'E', TN: 'E', EM: 'E' } as const;

/** Row "Move-in, vacant house": the household reads its own and confirms what was put right; who repairs looks the unit over with
 *  it and sees what is to be done; the archive links what it files.
 *  @source permissions.md CS-122 … CS-127 · technicians, the engineering manager and the archive by the roles of their rows */
export const moveInAccess = {
  'move-in.handle': service,
  'move-in.read': { ...household, ...service, AA: 'E', QA: 'E', ...above },
  'move-in.batch': heads,
  'covenant.watch': { ...service, QA: 'E', ...above },
  'agreement.attach': { ...service, AA: 'E' },
  'unit-acceptance.record': { ...service, ...works },
  'unit-acceptance.read': { ...household, ...service, ...works, AA: 'E', QA: 'E', ...above },
  'rectification.track': { ...household, ...service, EM: 'E' },
  'rectification.read': { ...household, ...service, ...works, QA: 'E', ...above },
} satisfies AccessTable;
