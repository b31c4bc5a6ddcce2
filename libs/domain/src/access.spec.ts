import { describe, expect, it } from '@jest/globals';
import { groupScope, noScope, reachOf, type Actor } from './access.ts';

const ids = { officer: '01990000-0000-7000-8000-000000000021', estate: '01990000-0000-7000-8000-0000000000e1' };
const officer: Actor = { id: ids.officer, kind: 'EMPLOYEE', grants: [{ role: 'CSR', scopeKind: 'ESTATE', scopeId: ids.estate }] };

describe('what somebody reaches (PLAT-001 PLAT-003)', () => {
  it('of who lives in an estate is what is the own there, and no estate', () => {
    const owner: Actor = { id: ids.officer, kind: 'MEMBER', grants: [{ role: 'OWN', scopeKind: 'ESTATE', scopeId: ids.estate }] };
    expect(reachOf(owner)).toEqual({ ...noScope, ownEstateIds: [ids.estate], selfId: ids.officer });
  });

  it('is the places of all grants, and what is the own', () => {
    expect(reachOf(officer)).toEqual({ ...noScope, estateIds: [ids.estate], selfId: ids.officer });
  });

  it('is the own alone for somebody without any grant', () => {
    expect(reachOf({ ...officer, grants: [] })).toEqual({ ...noScope, selfId: ids.officer });
  });

  it('is the group for the platform, which owns nothing', () => {
    expect(reachOf({ id: 'system', kind: 'SYSTEM', grants: [] })).toEqual(groupScope);
  });
});
