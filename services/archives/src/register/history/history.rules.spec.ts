import { describe, expect, it } from '@jest/globals';
import { changesOf } from './history.rules.ts';

describe('what the history keeps of a change, ARC-036 ARC-071', () => {
  it('is each field that differs, before and after', () => {
    expect(changesOf({ name: '甲', quarter: null as string | null, code: 'A' }, { name: '乙', quarter: '东区', code: 'A' })).toEqual([
      { field: 'name', before: '甲', after: '乙' }, { field: 'quarter', before: null, after: '东区' }]);
  });

  it('looks into lists', () => {
    expect(changesOf({ members: [{ id: 1 }] }, { members: [{ id: 1 }] })).toEqual([]);
    expect(changesOf({ members: [{ id: 1 }] }, { members: [] })).toHaveLength(1);
  });
});
