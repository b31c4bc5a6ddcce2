import type { AccessTable } from '@guanjia/domain';

const field = { TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E' } as const;
const desk = { FD: 'E', AST: 'E', SAL: 'E', MKT: 'E', OC: 'E' } as const;
const officers = { CSR: 'E', ZL: 'E' } as const;
const leads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;
const offices = { EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E' } as const;
const above = { RM: 'R', GQ: 'G', GA: 'G' } as const;
const household = { OWN: 'S', TEN: 'S' } as const;

/** Rows "Announcements, bulletin board" and "Announcement approve". A household sees what is published to its building, and marks
 *  that it read it. In an emergency whoever is on duty publishes what was approved beforehand.
 *  @source permissions.md CS-101 CS-102 CS-104 · the last sentence is our assumption */
export const announcementAccess = {
  'announcement.read': { ...household, ...field, ...desk, ...officers, ...leads, ...offices, ...above },
  'announcement.mark-read': household,
  'announcement.write': { ...desk, ...officers, ...leads },
  'announcement.publish-at-once': { SEC: 'E', MON: 'E', ...desk, ...officers, ...leads },
  'announcement.approve': { ...leads, ...above },
  'announcement.receipts': { ...desk, ...officers, ...leads, QA: 'E', ...above },
} satisfies AccessTable;
