import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { above, desk, field, heads, household, officers } = roleGroups;
const own = { TEC: 'S', TN: 'S', SEC: 'S', MON: 'S', CLN: 'S', CAT: 'S', GRN: 'S', ACC: 'S', AA: 'S', HRO: 'S' } as const;

/** Rows "Community rules, violations" and "Conduct of the service". Everybody who works in the estate records what he or she sees;
 *  who is checked sees the own checks.
 *  @source permissions.md CS-107 CS-108 CS-144 CS-154 CS-156 CS-168 · the last sentence is our assumption */
export const conductAccess = {
  'rule.read': { ...household, ...field, ...desk, ...officers, ...heads, EM: 'E', QA: 'E', ...above },
  'rule.publish': heads,
  'violation.read': { ...field, ...desk, ...officers, ...heads, EM: 'E', QA: 'E', ...above },
  'violation.record': { ...field, ...desk, ...officers, ...heads, EM: 'E', QA: 'E' },
  'appearance.read': { ...own, FD: 'S', AST: 'S', SAL: 'S', MKT: 'S', OC: 'S', CSR: 'S', ZL: 'S', EM: 'S', ...heads, QA: 'E', ...above },
  'appearance.check': { ...heads, QA: 'E' },
  'info-failure.read': { ...desk, ...officers, ...heads, EM: 'E', QA: 'E', ...above },
  'info-failure.record': { ...desk, ...officers, ...heads, EM: 'E', QA: 'E' },
  'rule-proposal.read': { ...desk, ...officers, ...heads, EM: 'E', QA: 'E', ...above },
  'rule-proposal.propose': { ...desk, ...officers, ...heads, EM: 'E', QA: 'E' },
  'rule-proposal.decide': { ...heads, QA: 'E' },
  'post.read': { ...heads, QA: 'E', ...above },
} satisfies AccessTable;
