import { describe, expect, it } from '@jest/globals';
import { grantsOf, type Membership } from './membership.rules.ts';

const place = (given: Partial<Membership> = {}): Membership => ({ estateId: 'here', relation: 'OWNER', state: 'ACTIVE', ...given });
const grant = (role: string, scopeId = 'here') => ({ role, scopeKind: 'ESTATE', scopeId });

describe('what an owner or occupier may reach, PLAT-003', () => {
  it.each([['OWNER', 'OWN'], ['TENANT', 'TEN'], ['OCCUPIER', 'TEN'], ['FAMILY', 'TEN']] as const)('%s acts as %s in the estate', (relation, role) => {
    expect(grantsOf([place({ relation })])).toEqual({ kind: 'MEMBER', state: 'ACTIVE', grants: [grant(role)] });
  });

  it('has one grant per role and estate, whatever the number of homes', () => {
    expect(grantsOf([place(), place(), place({ estateId: 'there', relation: 'TENANT' })]).grants).toEqual([grant('OWN'), grant('TEN', 'there')]);
  });

  it('reaches nothing through a household that is closed', () => {
    expect(grantsOf([place({ state: 'CLOSED' })])).toEqual({ kind: 'MEMBER', state: 'CLOSED', grants: [] });
  });
});
