import type { AccessTable } from '@guanjia/domain';
import { ticketAccess } from '../tickets/tickets.access.ts';

const guards = { SEC: 'E', MON: 'E' } as const;
const field = { TEC: 'E', TN: 'E', CLN: 'E', CAT: 'E', GRN: 'E', ...guards } as const;
const desk = { FD: 'E', AST: 'E', OC: 'E' } as const;
const sales = { SAL: 'E', MKT: 'E' } as const;
const service = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E' } as const;
const heads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;
const offices = { EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E' } as const;
const above = { QA: 'E', RM: 'R', GQ: 'G', GA: 'G' } as const;
const household = { OWN: 'S', TEN: 'S' } as const;
const hosts = { TEC: 'S', TN: 'S', CLN: 'S', CAT: 'S', GRN: 'S', SAL: 'S', MKT: 'S', EM: 'S', ACC: 'S', AA: 'S', HRO: 'S' } as const;

/** Row "Create ticket / complaint / enquiry" for who asks and reads; everybody of the estate may be asked, and answers what is
 *  theirs to answer. Rosters and calls are for those whose rows they are, and for who leads them. Comings and goings of a home
 *  are opened by who leads the service alone; a region counts them, and never sees whose they are.
 *  @source permissions.md CS-001 CS-003 CS-005 CS-006 CS-008 CS-009 CS-010 · beyond the row it is our assumption */
export const receptionAccess = {
  'enquiry.create': { ...ticketAccess['ticket.create'], ACC: 'E' },
  'enquiry.read': { ...ticketAccess['ticket.read'], ACC: 'S', AA: 'S', HRO: 'S' },
  'enquiry.handle': { ...field, ...desk, ...sales, ...service, EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', ...heads },
  'enquiry.contact': ticketAccess['ticket.contact'],
  'duty.plan': { FD: 'E', AST: 'E', ...heads },
  'duty.read': { ...field, ...desk, ...sales, ...service, ...offices, ...heads, ...above },
  'hotline.plan': { CSR: 'E', MON: 'E', ...heads },
  'call.log': { ...guards, ...desk, ...service, ...heads },
  'call.read': { ...guards, ...desk, ...service, ...heads, ...above },
  'contacts.set': heads,
  'contacts.read': { ...household, ...field, ...desk, ...sales, ...service, ...offices, ...heads, ...above },
  'access.register': { ...guards, ...desk },
  'access.read': { ...guards, ...desk, ...heads, QA: 'E', RM: 'R' },
  'access.open-unit': heads,
  'visitor.issue': { ...household, ...guards, ...desk, ...service, ...heads },
  'visitor.admit': { ...guards, ...desk },
  'visitor.read': { ...hosts, ...household, ...guards, ...desk, ...service, ...heads, QA: 'E', RM: 'R' },
  'visitor.contact': { ...hosts, ...household, ...guards, ...desk, ...heads },
} satisfies AccessTable;
