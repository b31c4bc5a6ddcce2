import { describe, expect, it } from '@jest/globals';
import { scopeOf, type Actor } from '@guanjia/domain';
import { isOwnOrder, workOrdersAccess } from './work-orders.access.ts';

const at = (role: string): Actor => ({ id: 'p', kind: 'EMPLOYEE', grants: [{ role, scopeKind: role === 'RM' ? 'REGION' : 'ESTATE', scopeId: 'e' }] });
const letter = (role: string, capability: keyof typeof workOrdersAccess): string => {
  try {
    const scope = scopeOf(at(role), workOrdersAccess, capability);
    return scope.ownEstateIds.length ? 'S' : scope.regionIds.length ? 'R' : 'E';
  } catch {
    return '–';
  }
};

describe('the permission matrix (PLAT-003)', () => {
  it.each([
    ['TEC', 'order.read', 'S'], ['TEC', 'order.work', 'S'], ['TEC', 'order.assign', '–'], ['TEC', 'order.accept', '–'], ['TEC', 'repair.review', '–'],
    ['CSR', 'order.assign', 'E'], ['CSR', 'order.work', '–'], ['CSR', 'order.accept', 'E'], ['FD', 'order.assign', '–'],
    ['EM', 'order.work', 'E'], ['EM', 'repair.review', 'E'], ['EM', 'repair.decide', '–'],
    ['PM', 'repair.decide', 'E'], ['PM', 'repair.review', '–'], ['RM', 'repair.decide', 'R'], ['RM', 'order.assign', '–'],
    ['OWN', 'order.read', '–'], ['AA', 'order.read', '–'], ['ACC', 'order.create', 'E'],
  ] as const)('%s · %s · %s', (role, capability, expected) => {
    expect(letter(role, capability)).toBe(expected);
  });

  it('an order is one’s own when it stands in one’s name', () => {
    expect([isOwnOrder('p')({ assigneeId: 'p' }), isOwnOrder('p')({ assigneeId: null })]).toEqual([true, false]);
  });
});
