import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, directors, service } = roleGroups;
const sales = { AST: 'E', SAL: 'E', MKT: 'E' } as const;

/** Row "Listings, leads, campaigns". Who asks for a home is told in full to whoever sells, or took it down.
 *  @source permissions.md CS-105 CS-148 CS-149 · the last sentence is our assumption */
export const listingAccess = {
  'listing.read': { ...sales, ...service, QA: 'E', ...directors, ...above },
  'listing.update': { ...sales, ...service, ...directors },
  'lead.read': { ...sales, ...service, QA: 'E', ...directors, ...above },
  'lead.contact': { SAL: 'E', AST: 'S', MKT: 'S', ...directors },
  'lead.write': { ...sales, ...directors },
  'campaign.read': { ...sales, ...service, QA: 'E', ...directors, ...above },
  'campaign.write': { ...sales, ...directors },
} satisfies AccessTable;
