import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';
import { complaintAccess } from '../complaints/complaints.access.ts';

const { heads, reviewers } = roleGroups;
const service = { FD: 'E', AST: 'E', OC: 'E', CSR: 'E', ZL: 'E', ...heads } as const;

/** What the days, weeks and months of tickets ask for: the service officer clears the day, enters the night and watches the platforms;
 *  the zone leader follows up; engineering confirms how open tickets stand; the project manager holds the meetings.
 *  @source permissions.md CS-020 … CS-027 · beyond the roles that the rows name it is our assumption */
export const ticketDaysAccess = {
  'kpi.read': complaintAccess['kpi.read'],
  'days.read': { ...service, EM: 'E', ...reviewers },
  'clearing.confirm': { CSR: 'E', ZL: 'E', ...heads },
  'night.read': { MON: 'E', ...service, EM: 'E', ...reviewers },
  'night.enter': { CSR: 'E', ZL: 'E', ...heads },
  'follow-up.record': { ZL: 'E', ...heads },
  'follow-up.confirm': { ZL: 'E', EM: 'E', ...heads },
  'follow-up.any-zone': heads,
  'follow-up.engineering': { EM: 'E' },
  'online.plan': heads,
  'online.any-platform': heads,
  'online.watch': { CSR: 'E', ZL: 'E', ...heads },
  'analysis.hold': { PM: 'E' },
  'analysis.prepare': { ZL: 'E', ...heads },
} satisfies AccessTable;
