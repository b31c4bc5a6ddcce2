import { describe, expect, it } from '@jest/globals';
import { RENOVATION_CHECKS } from '@guanjia/contracts';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { DEFAULT_RULE } from '../estate-rule/estate-rule.rules.ts';
import { decideInspection, judgedWaste, newViolations, requireWhole, type CheckedItem } from './inspection.rules.ts';

const items = (...fails: string[]): CheckedItem[] => RENOVATION_CHECKS.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' as const : 'OK' as const, note: null, photoIds: [] }));
const look = (patch: object = {}) => decideInspection({
  id: idOf(63), estateId: idOf(3), applicationId: idOf(70), unitId: idOf(5), kind: 'SITE', at: at('01:50'), placeCode: null, works: { state: 'STARTED' },
  items: items('BALCONY_CLEAR', 'NO_OPEN_FLAME').map((item) => ({ ...item, violationId: null })), ...patch,
} as Parameters<typeof decideInspection>[0], { now: at('02:00'), actorId: idOf(33) });

describe('an inspection of a site', () => {
  it('answers each check once (CS-132)', () => {
    expect(() => requireWhole(items())).not.toThrow();
    for (const wrong of [items().slice(1), [...items(), items()[0]!], []]) expect(() => requireWhole(wrong)).toThrow(expect.objectContaining({ code: 'CHECKLIST_INCOMPLETE' }));
  });

  it('makes each fail a violation; one still open stays the same, one that was put right comes again (CS-131, CS-132)', () => {
    const known = { open: { BALCONY_CLEAR: idOf(61) }, found: { BALCONY_CLEAR: 1, NO_OPEN_FLAME: 1 } };
    expect(newViolations(items('BALCONY_CLEAR', 'NO_OPEN_FLAME', 'NO_DUST_NUISANCE'), known)).toEqual([{ check: 'NO_DUST_NUISANCE', repeatNo: 1 }, { check: 'NO_OPEN_FLAME', repeatNo: 2 }]);
    expect(newViolations(items(), known)).toEqual([]);
  });

  it('is told with how many checks failed, and is taken while there is a site (CS-132, CS-134)', () => {
    const { state, events } = look();
    expect(state).toMatchObject({ failedCount: 2, inspectorId: idOf(33) });
    expect(events[0]).toMatchObject({ aggregateId: idOf(70), data: { failedCount: 2 } });
    expect(look({ works: { state: 'COMPLETED' } }).state.failedCount).toBe(2);
    expect(() => look({ works: { state: 'APPROVED' } })).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
    expect(() => look({ at: at('02:01') })).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
    expect(look({ kind: 'WASTE' }).events).toEqual([]);
  });
});

it.each([
  ['00:59', 'FAIL'], ['01:00', 'OK'], ['03:30', 'OK'], ['03:31', 'FAIL'], ['06:00', 'OK'], ['09:30', 'OK'], ['09:31', 'FAIL'],
])('waste that moves at %s UTC is inside the default windows 09:00–11:30 and 14:00–17:30: %s (CS-133)', (time, result) => {
  expect(judgedWaste(at(time), 'EAST-YARD', DEFAULT_RULE).map((item) => item.result)).toEqual([result, 'NA']);
});

it('waste goes to the set place, once there is one (CS-133)', () => {
  const rule = { ...DEFAULT_RULE, wastePlaceCode: 'EAST-YARD' };
  expect(judgedWaste(at('01:30'), 'EAST-YARD', rule)[1]!.result).toBe('OK');
  expect(judgedWaste(at('01:30'), 'GATE-2', rule)[1]!.result).toBe('FAIL');
});
