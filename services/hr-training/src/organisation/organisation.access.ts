import type { AccessTable } from '@guanjia/domain';
import { everybody } from '../everybody.access.ts';

/** Row "Employee personal data, certificates, health", and three that the matrix lacks: the organisation tree and the
 *  directory (name, job number, post, skills) are read by colleagues; the tree is written as HR-001 says; skills as HR-023.
 *  People of headquarters have no estate: only an HRO of the group and they themselves see them.
 *  @source permissions.md HR-001 HR-004 HR-023 · directory: assumption */
export const organisationAccess = {
  'organisation.read': everybody,
  'organisation.write': { HRO: 'E', GA: 'G' },
  'employee.directory': everybody,
  'employee.personal': { HRO: 'E', OD: 'E', PM: 'E' },
  'employee.write': { HRO: 'E' },
  'skill.write': { EM: 'E', HRO: 'E' },
} satisfies AccessTable;
