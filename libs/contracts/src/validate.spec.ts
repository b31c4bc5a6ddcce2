import { describe, expect, it } from '@jest/globals';
import { ContractViolation, parsePayload, ticketCompleted, unitState, workOrderCompleted } from './index.ts';

const completed = workOrderCompleted.samples[0]!;

describe('a payload', () => {
  it('is given back as it came when it fits', () => {
    expect(parsePayload(workOrderCompleted, completed)).toBe(completed);
  });

  it.each([
    ['a property left out', { ...completed, reworkNo: undefined }],
    ['a property that nobody agreed on', { ...completed, ownerName: '张三' }],
    ['half a fen', { ...completed, amountFen: 0.5 }],
    ['more fen than can be counted exactly', { ...completed, amountFen: Number.MAX_SAFE_INTEGER + 1 }],
    ['a word that is not on the list', { ...completed, outcome: 'SOMEHOW' }],
    ['a local time without zone', { ...completed, completedAt: '2026-03-02 09:30' }],
    ['an id that is none', { ...completed, employeeId: '张三' }],
    ['nothing', null],
  ])('is refused with %s', (_, data) => {
    expect(() => parsePayload(workOrderCompleted, JSON.parse(JSON.stringify(data)))).toThrow(ContractViolation);
  });

  it('tells every reason at once, by place', () => {
    const spoilt = { ...ticketCompleted.samples[0]!, urgency: 'SOON', completionNo: -1 };
    try {
      parsePayload(ticketCompleted, spoilt);
      throw new Error('was taken');
    } catch (error) {
      expect(error).toBeInstanceOf(ContractViolation);
      expect((error as ContractViolation).reasons.map((reason) => reason.split(' ')[0])).toEqual(['/completionNo', '/urgency']);
    }
  });

  it.each(['3', '1202', 'B2-015', 'A/1-2-1202'])('takes the unit number %s', (unitNo) => {
    expect(parsePayload(unitState, { ...unitState.samples[0]!, unitNo }).unitNo).toBe(unitNo);
  });

  it.each(['张三家', '13800001111', '110101199001011237', 'two words', 'x'.repeat(41), ''])(
    'takes no code that could be a name, a phone, an identity number or prose: "%s" (PLAT-004)', (unitNo) => {
      expect(() => parsePayload(unitState, { ...unitState.samples[0]!, unitNo })).toThrow(ContractViolation);
    });
});
