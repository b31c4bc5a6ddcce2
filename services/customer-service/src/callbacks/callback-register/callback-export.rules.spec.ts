import { describe, expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { csvOf, decideCallbackExport, type RecordLine } from './callback-export.rules.ts';

const context = { now: new Date('2026-04-01T01:00:00Z'), actorId: idOf(35) };
const asked = { type: 'exportCallbackRecords' as const, id: idOf(85), estateId: idOf(3), fromOn: '2026-01-01', toOn: '2026-03-31', reason: '内审' };
const line: RecordLine = {
  id: idOf(13), kind: 'TICKET', attempt: 1, unit: '3-1202', completedAt: new Date('2026-03-02T04:00:00Z'), method: 'PHONE', satisfaction: 'SATISFIED', quality: 'GOOD',
  effect: null, failureCode: null, isLate: false, callerId: idOf(33),
};

describe('taking the register out (CS-158)', () => {
  it('keeps who did it, why and of which days', () => {
    expect(decideCallbackExport(asked, context)).toMatchObject({ state: { fromOn: '2026-01-01', reason: '内审', exportedBy: idOf(35) }, events: [] });
  });

  it.each([['2026-03-31', '2026-03-30'], ['2026-01-01', '2027-01-01']])('is refused from %s to %s: in order, and a year at most', (fromOn, toOn) => {
    expect(() => decideCallbackExport({ ...asked, fromOn, toOn }, context)).toThrow(expect.objectContaining({ code: 'EXPORT_PERIOD_INVALID' }));
  });

  it('gives codes, times and ids, and nothing that people wrote (CS-055)', () => {
    const [headings, first] = csvOf([{ ...line, unit: '3"A",1202' }]).split('\n');
    expect(headings!.split(',')).toHaveLength(12);
    expect(first).toBe(`${idOf(13)},TICKET,1,"3""A"",1202",2026-03-02T04:00:00.000Z,PHONE,SATISFIED,GOOD,,,否,${idOf(33)}`);
    expect(headings).not.toMatch(/不足|建议|意见|限阅/);
  });
});
