import type { AccessTable } from '@guanjia/domain';

const field = { TEC: 'E', TN: 'E', SEC: 'E', MON: 'E', CLN: 'E', CAT: 'E', GRN: 'E' } as const;
const own = { TEC: 'S', TN: 'S', SEC: 'S', MON: 'S', CLN: 'S', CAT: 'S', GRN: 'S', ACC: 'S', AA: 'S', HRO: 'S' } as const;
const desk = { FD: 'E', AST: 'E', SAL: 'E', MKT: 'E', OC: 'E' } as const;
const officers = { CSR: 'E', ZL: 'E' } as const;
const leads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;
const above = { RM: 'R', GQ: 'G', GA: 'G' } as const;
const household = { OWN: 'S', TEN: 'S' } as const;

/** Rows "Community rules, violations" and "Conduct of the service". Everybody who works in the estate records what he or she sees;
 *  who is checked sees the own checks.
 *  @source permissions.md CS-107 CS-108 CS-144 CS-154 CS-156 CS-168 · the last sentence is our assumption */
export const conductAccess = {
  'rule.read': { ...household, ...field, ...desk, ...officers, ...leads, EM: 'E', QA: 'E', ...above },
  'rule.publish': leads,
  'violation.read': { ...field, ...desk, ...officers, ...leads, EM: 'E', QA: 'E', ...above },
  'violation.record': { ...field, ...desk, ...officers, ...leads, EM: 'E', QA: 'E' },
  'appearance.read': { ...own, FD: 'S', AST: 'S', SAL: 'S', MKT: 'S', OC: 'S', CSR: 'S', ZL: 'S', EM: 'S', ...leads, QA: 'E', ...above },
  'appearance.check': { ...leads, QA: 'E' },
  'info-failure.read': { ...desk, ...officers, ...leads, EM: 'E', QA: 'E', ...above },
  'info-failure.record': { ...desk, ...officers, ...leads, EM: 'E', QA: 'E' },
  'rule-proposal.read': { ...desk, ...officers, ...leads, EM: 'E', QA: 'E', ...above },
  'rule-proposal.propose': { ...desk, ...officers, ...leads, EM: 'E', QA: 'E' },
  'rule-proposal.decide': { ...leads, QA: 'E' },
  'post.read': { ...leads, QA: 'E', ...above },
} satisfies AccessTable;
