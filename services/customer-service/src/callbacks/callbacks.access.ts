import type { AccessTable, Actor } from '@guanjia/domain';

const callers = { FD: 'S', AST: 'S', OC: 'S', SAL: 'S', MKT: 'S', CSR: 'S', ZL: 'S', CSS: 'S', SDM: 'S' } as const;
const directors = { OD: 'E', PM: 'E' } as const;

/** Row "Complete callback" of the matrix with its bracketed words: callers see and make what is assigned to them, or waits
 *  unassigned for their role; directors organise, assign and review; only the project manager ends a matter unresolved. The
 *  assistant sees all of the estate, to plan them. Row "KPI dashboards" for the coverage.
 *  @source permissions.md CS-047 CS-048 CS-051 CS-052 · what the assistant sees is our assumption */
export const callbackAccess = {
  'callback.read': { ...callers, AST: 'E', ...directors, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'callback.make': { ...callers, ...directors },
  'callback.assign': { ...callers, ...directors },
  'callback.direct': directors,
  'callback.end-unresolved': { PM: 'E' },
  'kpi.read': {
    CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G',
  },
} satisfies AccessTable;

/** Ordinary callbacks are organised by the service officer, and so by those who lead service officers. @source CS-048 */
const organises: Readonly<Record<string, string>> = { CSR: 'CSR', ZL: 'CSR', CSS: 'CSR', SDM: 'CSR', OD: 'OD' };

/** `estate:role` of the unassigned callbacks that wait for this person. */
export const organisedBy = ({ grants }: Actor): string[] => grants.flatMap(({ role, scopeKind, scopeId }) =>
  (scopeKind === 'ESTATE' && organises[role] ? [`${scopeId}:${organises[role]}`] : []));

/** Assigned to this person, or waiting for somebody of the role. */
export const isOwnCallback = (actor: Actor) => (callback: { estateId: string; assigneeId: string | null; organiserRole: string }): boolean =>
  (callback.assigneeId === null
    ? organisedBy(actor).includes(`${callback.estateId}:${callback.organiserRole}`)
    : callback.assigneeId === actor.id);
