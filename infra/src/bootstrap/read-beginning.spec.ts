import { describe, expect, it } from '@jest/globals';
import { readBeginning } from './read-beginning.ts';

const id = '01a20000-8862-73ad-845a-c966433fc93b';
const args = ['--group-code', 'QINGHE', '--group-name', '清禾物业集团', '--admin-name', '王建国'];
const read = (...given: string[]) => readBeginning(given, () => id);

describe('the command line of day one', () => {
  it('makes up the administrator’s id when none is given', () => {
    expect(read(...args)).toEqual({ group: { code: 'QINGHE', name: '清禾物业集团' }, administrator: { id, name: '王建国', phone: undefined } });
  });

  it('takes the id that the administrator’s token has', () => {
    const given = '0b0c7f5e-6a40-4c1e-9a39-0f3f4d8f2d11';
    expect(read(...args, '--admin-id', given, '--admin-phone', '13800000000')).toMatchObject({ administrator: { id: given, phone: '13800000000' } });
  });

  it.each([
    ['nothing', []], ['an option that is none', [...args, '--admin', 'x']], ['an id that is none', [...args, '--admin-id', 'admin']],
    ['a code with a space', ['--group-code', 'Q H', ...args.slice(2)]],
  ])('answers %s with how it is to be called', (_, given) => {
    expect(read(...given)).toMatch(/用法 \/ Usage/);
  });
});
