import type { RoleCode } from '@guanjia/contracts';
import type { GrantScope } from '@guanjia/domain';

interface Rank {
  /** A manager gives roles of a lower level. */
  level: number;
  /** Over what the role may be given. */
  scopes: readonly GrantScope[];
}

const worker: Rank = { level: 10, scopes: ['ESTATE'] };
const lead: Rank = { level: 20, scopes: ['ESTATE'] };
const office: Rank = { level: 20, scopes: ['ESTATE', 'REGION', 'GROUP'] };

/** Levels of the roles that staff can be given, and how far each may reach. Owners and occupiers have theirs from the
 *  register of households, the system from itself.
 *  @source permissions.md row "Role grant" 「below own」 · the order and the reaches are our assumption */
export const roleLevels: Readonly<Partial<Record<RoleCode, Rank>>> = {
  GA: { level: 60, scopes: ['GROUP'] },
  GQ: { level: 50, scopes: ['GROUP'] },
  RM: { level: 40, scopes: ['REGION'] },
  PM: { level: 32, scopes: ['ESTATE'] },
  OD: { level: 31, scopes: ['ESTATE'] },
  SDM: lead, EM: lead, CSS: lead, HRO: office, QA: office, ACC: office, AA: office,
  BI: { level: 10, scopes: ['ESTATE', 'REGION', 'GROUP'] },
  ZL: worker, CSR: worker, FD: worker, AST: worker, OC: worker, TEC: worker, TN: worker, MON: worker, SEC: worker, CLN: worker,
  GRN: worker, CAT: worker, SAL: worker, MKT: worker, CON: worker,
};

/** Roles whose holders may give roles, by the same row of the matrix. */
export const grantingRoles: ReadonlySet<string> = new Set(['OD', 'PM', 'RM', 'GQ', 'GA']);

/** Group administration stands above all, and alone may name its like.
 *  @source assumption */
export const TOP_ROLE = 'GA';
