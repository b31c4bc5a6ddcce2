import { own, roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { desk, directors, field, household, service } = roleGroups;
const ownField = own(roleGroups.field);

/** Rows "Create ticket / complaint / enquiry", "Read ticket timeline" and "Triage, dispatch ticket" of the matrix. Roles
 *  without a column stand with theirs (TN with TEC, MON with SEC …); a contractor sees assigned work alone. Who handles
 *  tickets also confirms, closes and reopens them and sets the routing; the phone number in full is for who must call.
 *  @source permissions.md PLAT-003 · the last sentence is our assumption */
export const ticketAccess = {
  'ticket.create': { ...household, ...field, ...desk, ...service, EM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'ticket.read': { ...household, ...ownField, CON: 'S', ...desk, ...service, EM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'ticket.handle': { ...desk, ...service, EM: 'E', ...directors },
  'ticket.contact': { ...household, ...ownField, CON: 'S', FD: 'E', ...service, ...directors },
} satisfies AccessTable;
