import type { CapabilityRow, ScopeLetter } from '@guanjia/domain';
import type { RoleCode } from './roles.ts';

const directors = { OD: 'E', PM: 'E' } as const;
const frontDesk = { FD: 'E', AST: 'E', OC: 'E' } as const;
const guards = { SEC: 'E', MON: 'E' } as const;
const officers = { CSR: 'E', ZL: 'E' } as const;

/** Who stands together in the permission matrix, each with the usual letter; `own` takes them down to their own records.
 *  @source permissions.md PLAT-003 */
export const roleGroups = {
  /** project manager and office director */
  directors,
  /** who leads the service of an estate */
  heads: { CSS: 'E', SDM: 'E', ...directors },
  officers,
  /** the customer service, from its officers to its manager */
  service: { ...officers, CSS: 'E', SDM: 'E' },
  frontDesk,
  /** the front desk with sales and marketing */
  desk: { ...frontDesk, SAL: 'E', MKT: 'E' },
  guards,
  /** who works outside: repair, guard, cleaning, canteen, green */
  field: { TEC: 'E', TN: 'E', ...guards, CLN: 'E', CAT: 'E', GRN: 'E' },
  /** the other departments of an estate */
  offices: { EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E' },
  /** region and group */
  above: { RM: 'R', GQ: 'G', GA: 'G' },
  /** who checks: the quality officer, region and group */
  reviewers: { QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  /** owners and tenants, for what is theirs */
  household: { OWN: 'S', TEN: 'S' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<RoleCode, ScopeLetter>>>>>;

/** The same roles, each for the own records alone. */
export const own = <R extends CapabilityRow>(roles: R): { readonly [K in keyof R]: 'S' } =>
  Object.fromEntries(Object.keys(roles).map((role) => [role, 'S'])) as { [K in keyof R]: 'S' };
