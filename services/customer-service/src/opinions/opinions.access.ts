import type { AccessTable } from '@guanjia/domain';

const household = { OWN: 'S', TEN: 'S' } as const;
const desk = { FD: 'E', AST: 'E', OC: 'E' } as const;
const officers = { CSR: 'E', ZL: 'E' } as const;
const heads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;
const above = { QA: 'E', RM: 'R', GQ: 'G', GA: 'G' } as const;

/** What owners and tenants think: said by themselves, or written down by who hears it; answered by who serves them. A committee is
 *  the project manager's partner.
 *  @source permissions.md CS-094 … CS-100 CS-150 CS-151 CS-155 CS-166 */
export const opinionsAccess = {
  'survey.read': { ...household, ...desk, ...officers, ...heads, ...above },
  'survey.replies': { ...officers, ...heads, ...above },
  'survey.run': { CSR: 'E', ...heads },
  'survey.reply': { ...household, ...desk, ...officers, ...heads },
  'survey.improve': { ...heads, QA: 'E' },
  'suggestion.submit': { ...household, ...desk, ...officers, ...heads },
  'suggestion.read': { ...household, ...desk, ...officers, ...heads, ...above },
  'suggestion.handle': { ...officers, ...heads },
  'forum.read': { ...desk, ...officers, ...heads, ...above },
  'forum.run': heads,
  'insight.submit': { ...desk, ...officers, ...heads },
  'insight.read': { ...desk, ...officers, ...heads, ...above },
  'insight.review': heads,
  'committee.read': { ...officers, ...heads, ...above },
  'committee.write': { OD: 'E', PM: 'E' },
} satisfies AccessTable;
