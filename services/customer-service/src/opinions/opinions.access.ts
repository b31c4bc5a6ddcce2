import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { frontDesk, heads, household, officers, reviewers } = roleGroups;

/** What owners and tenants think: said by themselves, or written down by who hears it; answered by who serves them. A committee is
 *  the project manager's partner.
 *  @source permissions.md CS-094 … CS-100 CS-150 CS-151 CS-155 CS-166 */
export const opinionsAccess = {
  'survey.read': { ...household, ...frontDesk, ...officers, ...heads, ...reviewers },
  'survey.replies': { ...officers, ...heads, ...reviewers },
  'survey.run': { CSR: 'E', ...heads },
  'survey.reply': { ...household, ...frontDesk, ...officers, ...heads },
  'survey.improve': { ...heads, QA: 'E' },
  'suggestion.submit': { ...household, ...frontDesk, ...officers, ...heads },
  'suggestion.read': { ...household, ...frontDesk, ...officers, ...heads, ...reviewers },
  'suggestion.handle': { ...officers, ...heads },
  'forum.read': { ...frontDesk, ...officers, ...heads, ...reviewers },
  'forum.run': heads,
  'insight.submit': { ...frontDesk, ...officers, ...heads },
  'insight.read': { ...frontDesk, ...officers, ...heads, ...reviewers },
  'insight.review': heads,
  'committee.read': { ...officers, ...heads, ...reviewers },
  'committee.write': { OD: 'E', PM: 'E' },
} satisfies AccessTable;
