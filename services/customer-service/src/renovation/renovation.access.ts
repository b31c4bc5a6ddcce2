import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { directors, guards, household, reviewers, service } = roleGroups;
const engineering = { EM: 'E' } as const;
const technicians = { TEC: 'E', TN: 'E' } as const;

/** Row "Renovation approve" for reviewing and deciding; row "Renovation application and site" for what goes before and after.
 *  A household applies for its own home; the service and the guards look after the site, engineering permits special work,
 *  stops work and accepts it.
 *  @source permissions.md CS-128 … CS-134 · beyond the first row it is our assumption */
export const renovationAccess = {
  'renovation.read': { ...household, ...guards, ...technicians, CLN: 'E', FD: 'E', AST: 'E', OC: 'E', ...service, ...engineering, ...directors, ...reviewers },
  'renovation.contact': { ...household, ...guards, ...service, ...engineering, ...directors },
  'renovation.apply': { ...household, ...service, ...directors },
  'renovation.review': { ...service, ...engineering },
  'renovation.review-engineering': engineering,
  'renovation.decide': { ...engineering, ...directors },
  'renovation.badge': { ...guards, ...service, ...directors },
  'renovation.start': { ...guards, ...service, ...engineering, ...directors },
  'renovation.request-special-work': { ...household, ...guards, ...technicians, ...service, ...engineering, ...directors },
  'renovation.permit-special-work': { ...engineering, ...directors },
  'renovation.inspect': { ...guards, ...service, ...engineering, ...directors },
  'renovation.report-waste': { ...guards, CLN: 'E', ...service, ...engineering, ...directors },
  'renovation.stop': { ...engineering, ...directors },
  'renovation.complete': { ...household, ...service, ...directors },
  'renovation.accept': { ...engineering, ...directors },
  'renovation.rule': { CSS: 'E', SDM: 'E', ...engineering, ...directors },
} satisfies AccessTable;
