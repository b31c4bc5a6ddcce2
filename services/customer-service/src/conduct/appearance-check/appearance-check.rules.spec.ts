import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { APPEARANCE_ITEMS, decideAppearanceCheck, type RecordAppearanceCheck } from './appearance-check.rules.ts';

const context = { now: at('02:00'), actorId: idOf(34) };
const check = (patch: Partial<RecordAppearanceCheck> = {}): RecordAppearanceCheck => ({
  id: idOf(92), estateId: idOf(3), employeeId: idOf(33), inspectionId: null, items: APPEARANCE_ITEMS.map((item) => ({ item, isMet: true, note: null })), ...patch,
});

describe('a check of appearance (CS-144)', () => {
  it('answers uniform, make-up, jewellery and smile once each; one that is not met fails it', () => {
    expect(APPEARANCE_ITEMS).toEqual(['UNIFORM', 'NO_HEAVY_MAKE_UP', 'NO_JEWELLERY', 'SMILING']);
    expect(decideAppearanceCheck(check(), context).state).toMatchObject({ isPassed: true, checkedBy: idOf(34), checkedAt: at('02:00') });
    const items = check().items.map((answer) => (answer.item === 'NO_JEWELLERY' ? { ...answer, isMet: false, note: '金项链' } : answer));
    expect(decideAppearanceCheck(check({ items }), context).state).toMatchObject({ isPassed: false });
  });

  it.each([['three of them', (all: RecordAppearanceCheck['items']) => all.slice(1)], ['one twice', (all: RecordAppearanceCheck['items']) => [...all.slice(1), all[1]!]]] as const)('is refused with %s', (_, some) => {
    expect(refused(() => decideAppearanceCheck(check({ items: some(check().items) }), context))).toBe('CHECKLIST_INCOMPLETE');
  });

  it('is made by another (PLAT-021)', () => {
    expect(refused(() => decideAppearanceCheck(check({ employeeId: idOf(34) }), context))).toBe('SELF_APPROVAL');
  });
});
