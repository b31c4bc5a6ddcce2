import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';
import { ticketAccess } from '../tickets/tickets.access.ts';

const { frontDesk, guards, heads, household, offices, reviewers, service } = roleGroups;
const field = { TEC: 'E', TN: 'E', CLN: 'E', CAT: 'E', GRN: 'E', ...guards } as const;
const sales = { SAL: 'E', MKT: 'E' } as const;
const hosts = { TEC: 'S', TN: 'S', CLN: 'S', CAT: 'S', GRN: 'S', SAL: 'S', MKT: 'S', EM: 'S', ACC: 'S', AA: 'S', HRO: 'S' } as const;

/** Row "Create ticket / complaint / enquiry" for who asks and reads; everybody of the estate may be asked, and answers what is
 *  theirs to answer. Rosters and calls are for those whose rows they are, and for who leads them. Comings and goings of a home
 *  are opened by who leads the service alone; a region counts them, and never sees whose they are.
 *  @source permissions.md CS-001 CS-003 CS-005 CS-006 CS-008 CS-009 CS-010 · beyond the row it is our assumption */
export const receptionAccess = {
  'enquiry.create': { ...ticketAccess['ticket.create'], ACC: 'E' },
  'enquiry.read': { ...ticketAccess['ticket.read'], ACC: 'S', AA: 'S', HRO: 'S' },
  'enquiry.handle': { ...field, ...frontDesk, ...sales, ...service, EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', ...heads },
  'enquiry.contact': ticketAccess['ticket.contact'],
  'duty.plan': { FD: 'E', AST: 'E', ...heads },
  'duty.read': { ...field, ...frontDesk, ...sales, ...service, ...offices, ...heads, ...reviewers },
  'hotline.plan': { CSR: 'E', MON: 'E', ...heads },
  'call.log': { ...guards, ...frontDesk, ...service, ...heads },
  'call.read': { ...guards, ...frontDesk, ...service, ...heads, ...reviewers },
  'contacts.set': heads,
  'contacts.read': { ...household, ...field, ...frontDesk, ...sales, ...service, ...offices, ...heads, ...reviewers },
  'access.register': { ...guards, ...frontDesk },
  'access.read': { ...guards, ...frontDesk, ...heads, QA: 'E', RM: 'R' },
  'access.open-unit': heads,
  'visitor.issue': { ...household, ...guards, ...frontDesk, ...service, ...heads },
  'visitor.admit': { ...guards, ...frontDesk },
  'visitor.read': { ...hosts, ...household, ...guards, ...frontDesk, ...service, ...heads, QA: 'E', RM: 'R' },
  'visitor.contact': { ...hosts, ...household, ...guards, ...frontDesk, ...heads },
} satisfies AccessTable;
