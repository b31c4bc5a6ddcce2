import { describe, expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { caseAbout, type OpenCase } from './corrective-case.rules.ts';

const lift = { kind: 'REPAIR', category: 'LIFT', unitId: null, equipmentId: idOf(20), ids: [idOf(1), idOf(2), idOf(3)] } as const;
const noise = { kind: 'COMPLAINT', category: 'NOISE', unitId: idOf(5), equipmentId: null, ids: [idOf(4), idOf(6)] } as const;
const opened = (patch: Partial<OpenCase> = {}): OpenCase =>
  ({ id: idOf(90), category: null, unitId: null, equipmentId: null, sources: [{ kind: 'STATISTICS', id: idOf(80) }], ...patch });

describe('the open case of a matter that recurs (CS-054, HR-049)', () => {
  it('came from one of its tickets, complaints or callbacks, where the estate opened it without a category', () => {
    const cases = [opened(), opened({ id: idOf(91), sources: [{ kind: 'TICKET', id: idOf(2) }] })];
    expect(caseAbout(lift, cases)).toMatchObject({ id: idOf(91) });
    expect(caseAbout(noise, cases)).toBeNull();
  });

  it('is not that of a callback about one of its tickets, which has its own', () => {
    const failed = opened({ category: 'NOT_FIXED', unitId: idOf(5), sources: [{ kind: 'CALLBACK', id: idOf(7) }, { kind: 'TICKET', id: idOf(2) }] });
    expect(caseAbout(lift, [failed])).toBeNull();
    expect(caseAbout({ kind: 'CALLBACK', category: 'NOT_FIXED', unitId: idOf(5), equipmentId: null, ids: [idOf(7)] }, [failed])).toBe(failed);
  });

  it('is of the same category at the same unit or equipment, from earlier ones, too', () => {
    const earlier = opened({ category: 'LIFT', equipmentId: idOf(20), sources: [{ kind: 'TICKET', id: idOf(70) }] });
    expect(caseAbout(lift, [earlier])).toBe(earlier);
    expect(caseAbout(noise, [opened({ category: 'NOISE', unitId: idOf(5), sources: [{ kind: 'COMPLAINT', id: idOf(71) }] })])).not.toBeNull();
  });

  it.each([
    ['another equipment', { category: 'LIFT', equipmentId: idOf(21), sources: [{ kind: 'TICKET', id: idOf(70) }] }],
    ['another category', { category: 'PLUMBING', equipmentId: idOf(20), sources: [{ kind: 'TICKET', id: idOf(70) }] }],
    ['complaints, not repairs', { category: 'LIFT', equipmentId: idOf(20), sources: [{ kind: 'COMPLAINT', id: idOf(70) }] }],
    ['no place at all', { category: 'LIFT', sources: [{ kind: 'TICKET', id: idOf(70) }] }],
  ])('and is none about %s', (_, patch) => {
    expect(caseAbout(lift, [opened(patch)])).toBeNull();
  });

  it('never takes one failed callback for another of the same home', () => {
    const failed = { kind: 'CALLBACK', category: 'QUALITY', unitId: idOf(5), equipmentId: null, ids: [idOf(7)] } as const;
    expect(caseAbout(failed, [opened({ category: 'QUALITY', unitId: idOf(5), sources: [{ kind: 'CALLBACK', id: idOf(72) }] })])).toBeNull();
  });
});
