import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, desk, field, heads, household, officers, offices } = roleGroups;

/** Rows "Announcements, bulletin board" and "Announcement approve". A household sees what is published to its building, and marks
 *  that it read it. In an emergency whoever is on duty publishes what was approved beforehand.
 *  @source permissions.md CS-101 CS-102 CS-104 · the last sentence is our assumption */
export const announcementAccess = {
  'announcement.read': { ...household, ...field, ...desk, ...officers, ...heads, ...offices, ...above },
  'announcement.mark-read': household,
  'announcement.write': { ...desk, ...officers, ...heads },
  'announcement.publish-at-once': { SEC: 'E', MON: 'E', ...desk, ...officers, ...heads },
  'announcement.approve': { ...heads, ...above },
  'announcement.receipts': { ...desk, ...officers, ...heads, QA: 'E', ...above },
} satisfies AccessTable;
