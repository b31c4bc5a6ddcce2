import type { AccessTable } from '@guanjia/domain';

const desk = { FD: 'E', AST: 'E', OC: 'E', SAL: 'E', MKT: 'E' } as const;
const service = { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E' } as const;
const directors = { OD: 'E', PM: 'E' } as const;
const field = { TEC: 'S', TN: 'S', SEC: 'S', MON: 'S', CLN: 'S', CAT: 'S', GRN: 'S' } as const;
const fieldOfEstate = { TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E' } as const;
const household = { OWN: 'S', TEN: 'S' } as const;

/** Rows "Create ticket / complaint / enquiry", "Read ticket timeline" and "Triage, dispatch ticket" of the matrix. Roles
 *  without a column stand with theirs (TN with TEC, MON with SEC …); a contractor sees assigned work alone. Who handles
 *  tickets also confirms, closes and reopens them and sets the routing; the phone number in full is for who must call.
 *  @source permissions.md PLAT-003 · the last sentence is our assumption */
export const ticketAccess = {
  'ticket.create': { ...household, ...fieldOfEstate, ...desk, ...service, EM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'ticket.read': { ...household, ...field, CON: 'S', ...desk, ...service, EM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'ticket.handle': { ...desk, ...service, EM: 'E', ...directors },
  'ticket.contact': { ...household, ...field, CON: 'S', FD: 'E', ...service, ...directors },
} satisfies AccessTable;
