import { roleGranted, roleGrantState, roleRevoked, type RoleCode } from '@guanjia/contracts';
import { moves, type Actor, type DeadlineDraft, type Decision, type Grant, type GrantScope } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import { grantingRoles, roleLevels, TOP_ROLE } from './role-levels.words.ts';

/** @source HR-026 lifecycles 3.5 RoleGrant */
export const roleGrantMoves = moves({
  states: ['ACTIVE', 'REVOKED'],
  initial: 'ACTIVE',
  final: ['REVOKED'],
  moves: { revokeRole: { from: ['ACTIVE'], to: 'REVOKED' } },
});

export type RoleGrantState = (typeof roleGrantMoves.states)[number];

/** The limit at which a grant with an end is revoked. */
export const GRANT_ENDS = 'ROLE_GRANT_ENDS';

/** 角色授予: one role of one employee over one part of the group. */
export interface RoleGrant {
  id: string;
  /** the estate of an estate's grant; null for a region's and the group's */
  estateId: string | null;
  employeeId: string;
  role: RoleCode;
  scopeKind: GrantScope;
  scopeId: string | null;
  startsAt: Date;
  /** null: until revoked */
  endsAt: Date | null;
  /** who watches over somebody not yet trained. @source PLAT-005 */
  supervisorId: string | null;
  grantedBy: string;
  state: RoleGrantState;
  revokedAt: Date | null;
  reasonCode: string | null;
}

export type RoleGrantCommand =
  | ({ type: 'grantRole' } & Pick<RoleGrant, 'id' | 'employeeId' | 'role' | 'scopeKind' | 'scopeId' | 'startsAt' | 'endsAt' | 'supervisorId'>)
  | { type: 'revokeRole'; reasonCode: string };

export interface RoleGrantFacts {
  now: Date;
  actor: Actor;
  /** state of the employee who is to have the role */
  employeeState?: string;
  /** region of the estate over which it is given */
  regionId?: string | null;
}

/** @throws GRANT_TO_SELF, GRANT_NOT_BELOW_OWN_LEVEL, ROLE_NOT_GRANTABLE, EMPLOYEE_NOT_ON_ROLL, PERIOD_REVERSED, WRONG_STATE
 *  @source HR-026 PLAT-003 PLAT-005 */
export function decideRoleGrant(command: RoleGrantCommand, grant: RoleGrant | null, facts: RoleGrantFacts): Decision<RoleGrant> {
  if (command.type === 'revokeRole') {
    checkMayManage(grant!, facts);
    return revoked(grant!, command.reasonCode, facts.now);
  }
  checkGrantable(command, facts);
  checkMayManage(command, facts);
  const { type: _, ...given } = command;
  const { scopeKind, scopeId } = given;
  const made: RoleGrant = {
    ...given, estateId: scopeKind === 'ESTATE' ? scopeId : null, grantedBy: facts.actor.id, state: 'ACTIVE', revokedAt: null, reasonCode: null,
  };
  const data = { ...reachOf(made), ...termOf(made), isSupervised: made.supervisorId !== null };
  return { state: made, events: [roleGranted.draft({ ...stamp(made, facts.now), data }), stateOf(made, facts.now)], deadlines: [endOf(made)] };
}

/** Ends a grant at once, whoever asks: leaving, moving and the end of its term do so without a grantor.
 *  @throws WRONG_STATE
 *  @source HR-004 HR-026 */
export function revoked(grant: RoleGrant, reasonCode: string, now: Date): Decision<RoleGrant> {
  const patch = { state: roleGrantMoves.next('revokeRole', grant.state), revokedAt: now, reasonCode };
  const data = { ...reachOf(grant), revokedAt: now.toISOString(), reasonCode };
  return {
    state: patch,
    events: [roleRevoked.draft({ ...stamp(grant, now), data }), stateOf({ ...grant, ...patch }, now)],
    deadlines: [{ ...endOf(grant), dueAt: null }],
  };
}

type Given = Extract<RoleGrantCommand, { type: 'grantRole' }>;

function checkGrantable({ role, scopeKind, scopeId, startsAt, endsAt }: Given, { employeeState = '' }: RoleGrantFacts): void {
  const isScopeWhole = (scopeKind === 'GROUP') === (scopeId === null);
  if (!isScopeWhole || !roleLevels[role]?.scopes.includes(scopeKind)) {
    throw hrTrainingErrors.error('ROLE_NOT_GRANTABLE', { field: 'role', params: { role, scopeKind } });
  }
  if (!['ONBOARDING', 'ACTIVE', 'TRANSFERRED'].includes(employeeState)) {
    throw hrTrainingErrors.error('EMPLOYEE_NOT_ON_ROLL', { field: 'employeeId', params: { state: employeeState } });
  }
  if (endsAt && endsAt <= startsAt) throw hrTrainingErrors.error('PERIOD_REVERSED', { field: 'endsAt' });
}

/** Nobody manages the own roles; a manager those of a lower level, where he or she manages.
 *  @source permissions.md 「E(below own)」 */
function checkMayManage(grant: Pick<RoleGrant, 'employeeId' | 'role' | 'scopeKind' | 'scopeId'>, { actor, regionId }: RoleGrantFacts): void {
  if (actor.kind === 'SYSTEM') return;
  if (grant.employeeId === actor.id) throw hrTrainingErrors.error('GRANT_TO_SELF');
  const wanted = roleLevels[grant.role]?.level ?? Infinity;
  const may = actor.grants.some((own) => grantingRoles.has(own.role) && covers(own, grant, regionId)
    && ((roleLevels[own.role as RoleCode]?.level ?? 0) > wanted || own.role === TOP_ROLE));
  if (!may) throw hrTrainingErrors.error('GRANT_NOT_BELOW_OWN_LEVEL', { field: 'role', params: { role: grant.role } });
}

/** Roles over a region or the group are the group's to give. */
function covers(own: Grant, { scopeKind, scopeId }: Pick<RoleGrant, 'scopeKind' | 'scopeId'>, regionId?: string | null): boolean {
  if (own.scopeKind === 'GROUP') return true;
  if (scopeKind !== 'ESTATE') return false;
  return own.scopeKind === 'ESTATE' ? own.scopeId === scopeId : regionId != null && own.scopeId === regionId;
}

const stamp = ({ id, estateId }: RoleGrant, at: Date) => ({ id, estateId, at });
const reachOf = ({ employeeId, role, scopeKind, scopeId }: RoleGrant) => ({ employeeId, role, scopeKind, scopeId });
const termOf = ({ startsAt, endsAt }: RoleGrant) => ({ from: startsAt.toISOString(), to: endsAt?.toISOString() ?? null });
const endOf = ({ id, endsAt }: RoleGrant): DeadlineDraft => ({ kind: GRANT_ENDS, ref: id, dueAt: endsAt });
const stateOf = (grant: RoleGrant, now: Date) =>
  roleGrantState.draft({ ...stamp(grant, now), data: { id: grant.id, ...reachOf(grant), ...termOf(grant), state: grant.state } });
