import { describe, expect, it } from '@jest/globals';
import { ROLES, type RoleCode } from '@guanjia/contracts';
import { everyMove, givenFor } from '@guanjia/testing';
import { aRoleGrant, ESTATE, holder, REGION } from './role-grant.fixture.ts';
import { decideRoleGrant, GRANT_ENDS, revoked, roleGrantMoves, type RoleGrant, type RoleGrantCommand, type RoleGrantFacts } from './role-grant.rules.ts';
import { roleLevels } from './role-levels.words.ts';

const now = new Date('2026-03-02T01:30:00.000Z');
const facts: RoleGrantFacts = { now, actor: holder('PM'), employeeState: 'ACTIVE', regionId: REGION };

everyMove(roleGrantMoves, (_, state) => decideRoleGrant({ type: 'revokeRole', reasonCode: 'NO_LONGER_NEEDED' }, aRoleGrant({ state }), facts), { field: 'state' });

describe('a role grant', () => {
  const given = (some: Partial<RoleGrantFacts> = {}) => givenFor((command: RoleGrantCommand, grant: RoleGrant | null) => decideRoleGrant(command, grant, { ...facts, ...some }))(null);
  const give = (wanted: Partial<Extract<RoleGrantCommand, { type: 'grantRole' }>> = {}): RoleGrantCommand => {
    const { id, employeeId, role, scopeKind, scopeId, startsAt, endsAt, supervisorId } = aRoleGrant();
    return { type: 'grantRole', id, employeeId, role, scopeKind, scopeId, startsAt, endsAt, supervisorId, ...wanted };
  };
  const ofRegion = { scopeKind: 'REGION', scopeId: REGION } as const;
  const ofGroup = { scopeKind: 'GROUP', scopeId: null } as const;

  it('is published with its reach and term (HR-026 PLAT-003)', () => {
    given().when(give()).thenEvents(['hr-training.role.granted.v1', 'hr-training.role-grant.state.v1']).thenState({ state: 'ACTIVE', estateId: ESTATE });
  });

  it('is given to nobody by himself or herself (PLAT-003)', () => {
    given({ actor: { ...holder('GA', 'GROUP', null), id: aRoleGrant().employeeId } }).when(give()).thenRefused('GRANT_TO_SELF');
  });

  it.each([
    ['PM', 'EM', true], ['PM', 'TEC', true], ['PM', 'OD', true], ['PM', 'PM', false], ['OD', 'PM', false], ['OD', 'OD', false], ['OD', 'CSR', true],
    ['EM', 'TEC', false], ['HRO', 'TEC', false], ['CSR', 'FD', false],
  ] as const)('%s gives %s inside the own estate: %s (below own)', (own, role, may) => {
    const outcome = given({ actor: holder(own) }).when(give({ role }));
    if (may) outcome.thenState({ role });
    else outcome.thenRefused('GRANT_NOT_BELOW_OWN_LEVEL', 'role');
  });

  it('stays inside the grantor\'s scope (PLAT-003)', () => {
    given({ actor: holder('PM', 'ESTATE', '01990000-0000-7000-8000-0000000000e2') }).when(give()).thenRefused('GRANT_NOT_BELOW_OWN_LEVEL', 'role');
    given({ actor: holder('RM', 'REGION', REGION) }).when(give({ role: 'PM' })).thenState({ role: 'PM' });
    given({ actor: holder('RM', 'REGION', '01990000-0000-7000-8000-0000000000a2') }).when(give({ role: 'PM' })).thenRefused('GRANT_NOT_BELOW_OWN_LEVEL', 'role');
  });

  it('reaches over a region or the group only from the group', () => {
    given({ actor: holder('RM', 'REGION', REGION) }).when(give({ role: 'QA', ...ofRegion })).thenRefused('GRANT_NOT_BELOW_OWN_LEVEL', 'role');
    given({ actor: holder('GQ', 'GROUP', null) }).when(give({ role: 'RM', ...ofRegion })).thenState({ role: 'RM', estateId: null });
    given({ actor: holder('GQ', 'GROUP', null) }).when(give({ role: 'GA', ...ofGroup })).thenRefused('GRANT_NOT_BELOW_OWN_LEVEL', 'role');
    given({ actor: holder('GA', 'GROUP', null) }).when(give({ role: 'GA', ...ofGroup })).thenState({ role: 'GA' });
  });

  it('reaches no further than its role may', () => {
    for (const [role, scope] of [['RM', { scopeKind: 'ESTATE', scopeId: ESTATE }], ['TEC', ofGroup], ['PM', ofRegion], ['GA', ofRegion]] as const) {
      given({ actor: holder('GA', 'GROUP', null) }).when(give({ role, ...scope })).thenRefused('ROLE_NOT_GRANTABLE', 'role');
    }
  });

  it('knows a level for every role of staff, and none for owners, occupiers and the system', () => {
    const without = ROLES.map(({ code }) => code).filter((code: RoleCode) => !roleLevels[code]);
    expect(without.sort()).toEqual(['OWN', 'SYS', 'TEN']);
  });

  it('is given to people on the roll only', () => {
    for (const employeeState of ['CANDIDATE', 'DEPARTED']) given({ employeeState }).when(give()).thenRefused('EMPLOYEE_NOT_ON_ROLL', 'employeeId');
  });

  it('is supervised while somebody watches over the untrained (PLAT-005)', () => {
    const { events } = given().when(give({ supervisorId: '01990000-0000-7000-8000-000000000023' })).decision();
    expect(events[0]!.data).toMatchObject({ isSupervised: true });
  });

  it('ends by itself at the end of its term, which lies behind its beginning (PLAT-018)', () => {
    const endsAt = new Date('2026-06-01T00:00:00.000Z');
    expect(given().when(give({ endsAt })).decision().deadlines).toEqual([{ kind: GRANT_ENDS, ref: aRoleGrant().id, dueAt: endsAt }]);
    given().when(give({ endsAt: aRoleGrant().startsAt })).thenRefused('PERIOD_REVERSED', 'endsAt');
  });

  it('is revoked for a reason, and its limit with it (HR-026)', () => {
    const { events, deadlines } = revoked(aRoleGrant(), 'DEPARTED', now);
    expect(events.map(({ type }) => type)).toEqual(['hr-training.role.revoked.v1', 'hr-training.role-grant.state.v1']);
    expect(events[0]!.data).toMatchObject({ reasonCode: 'DEPARTED', revokedAt: now.toISOString() });
    expect(deadlines).toEqual([{ kind: GRANT_ENDS, ref: aRoleGrant().id, dueAt: null }]);
  });
});
