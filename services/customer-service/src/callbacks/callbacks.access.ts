import { roleGroups } from '@guanjia/contracts';
import type { AccessTable, Actor } from '@guanjia/domain';

const { directors } = roleGroups;
const callers = { FD: 'S', AST: 'S', OC: 'S', SAL: 'S', MKT: 'S', CSR: 'S', ZL: 'S', CSS: 'S', SDM: 'S' } as const;

/** Row "Complete callback" of the matrix with its bracketed words: callers see and make what is assigned to them, or waits
 *  unassigned for their role; directors organise, assign and review; only the project manager ends a matter unresolved. The
 *  assistant sees all of the estate, to plan them, drafts the statistics and is rated. The register is the department's, leaving it is
 *  the director's to allow; what is private on a visit is its author's and the director's. Row "KPI dashboards" for the coverage, row
 *  "Quality incident, corrective action, audit" for the cases that came from tickets, complaints and callbacks: those who read all of an estate.
 *  @source permissions.md CS-034 CS-038 CS-047 CS-048 CS-051 CS-052 CS-053 CS-055 CS-056 CS-158 CS-169 · what the assistant sees is our assumption */
export const callbackAccess = {
  'callback.read': { ...callers, AST: 'E', ...directors, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'callback.make': { ...callers, ...directors },
  'callback.assign': { ...callers, ...directors },
  'callback.direct': directors,
  'callback.end-unresolved': { PM: 'E' },
  'callback.schedule': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ...directors },
  'owner-rule.set': { CSS: 'E', SDM: 'E', ...directors, GQ: 'G' },
  'owner-rule.read': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'callback-sample.draw': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ...directors },
  'callback-sample.read': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'callback-statistics.draft': { AST: 'E' },
  'callback-statistics.review': directors,
  'callback-statistics.read': { AST: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'recurrence.read': { AST: 'E', CSS: 'E', SDM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'corrective-action.read': { CSS: 'E', SDM: 'E', EM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'callback-register.read': { AST: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'callback-register.export': directors,
  'callback-note.write': { CSR: 'S', ZL: 'S', ...directors },
  'callback-note.read': { CSR: 'S', ZL: 'S', ...directors },
  'household-brief.open': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ...directors },
  'household-brief.read': { CSR: 'S', ZL: 'S', CSS: 'S', SDM: 'S', ...directors },
  'assistant-rating.record': { CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', ...directors },
  'assistant-rating.read': { AST: 'S', CSS: 'E', SDM: 'E', HRO: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'conduct-guide.read': { ...callers, ...directors, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'kpi.read': {
    CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G',
  },
} satisfies AccessTable;

/** Ordinary callbacks are organised by the service officer, and so by those who lead service officers; those of a channel may be the
 *  supervisor's. @source CS-038 CS-048 */
const organises: Readonly<Record<string, readonly string[]>> = { CSR: ['CSR'], ZL: ['CSR'], CSS: ['CSR', 'CSS'], SDM: ['CSR', 'CSS'], OD: ['OD'] };

/** `estate:role` of the unassigned callbacks that wait for this person. */
export const organisedBy = ({ grants }: Actor): string[] => grants.flatMap(({ role, scopeKind, scopeId }) =>
  (scopeKind === 'ESTATE' ? (organises[role] ?? []).map((organiser) => `${scopeId}:${organiser}`) : []));

/** Assigned to this person, or waiting for somebody of the role. */
export const isOwnCallback = (actor: Actor) => (callback: { estateId: string; assigneeId: string | null; organiserRole: string }): boolean =>
  (callback.assigneeId === null
    ? organisedBy(actor).includes(`${callback.estateId}:${callback.organiserRole}`)
    : callback.assigneeId === actor.id);
