import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './refusal.fixture.ts';
import { checkOptionalText, checkText, type TextRule } from './text.ts';

const line: TextRule = { field: 'title', max: 10 };
const note: TextRule = { field: 'note', max: 10, multiline: true };

describe('text that a person typed', () => {
  it.each([
    ['plain Chinese', '水管漏水', '水管漏水'],
    ['spaces at both ends, full-width ones too', ' \u3000漏水\t\n', '漏水'],
    ['emoji', '谢谢👍🏽', '谢谢👍🏽'],
    ['a family joined by invisible marks', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['ten code points outside the basic plane', '𠮷'.repeat(10), '𠮷'.repeat(10)],
    ['markup, which is only text', '<b>&"\'', '<b>&"\''],
  ])('keeps %s', (_, value, text) => expect(checkText(value, line)).toBe(text));

  it.each([
    ['nothing', '', 'EMPTY'], ['blanks', ' \u3000 ', 'EMPTY'], ['only invisible marks', '\u200B\u200D\uFEFF', 'EMPTY'],
    ['eleven characters', '一二三四五六七八九十甲', 'TOO_LONG'], ['eleven emoji', '👍'.repeat(11), 'TOO_LONG'], ['a flood', 'x'.repeat(1_000_000), 'TOO_LONG'],
    ['NUL', 'a\u0000b', 'FORBIDDEN_CHARACTER'], ['a line break in one line', 'a\nb', 'FORBIDDEN_CHARACTER'], ['a tab in one line', 'a\tb', 'FORBIDDEN_CHARACTER'],
    ['a line separator in one line', 'a\u2028b', 'FORBIDDEN_CHARACTER'], ['escape', 'a\u001Bb', 'FORBIDDEN_CHARACTER'], ['delete', 'a\u007Fb', 'FORBIDDEN_CHARACTER'],
    ['a C1 control', 'a\u0085b', 'FORBIDDEN_CHARACTER'], ['half a character', 'a\uD83Db', 'FORBIDDEN_CHARACTER'], ['a turned reading direction', 'a\u202Eb', 'FORBIDDEN_CHARACTER'],
  ])('refuses %s', (_, value, reason) => {
    expect(refusalOf(() => checkText(value, line))).toMatchObject({ code: 'INVALID_TEXT', field: 'title', params: { reason, max: 10 } });
  });

  it('allows lines and tabs where several lines are asked for, with one kind of line break', () => {
    expect(checkText('a\r\nb\rc\n\td', note)).toBe('a\nb\nc\n\td');
    expect(refusalOf(() => checkText('a\n\u0000', note)).params.reason).toBe('FORBIDDEN_CHARACTER');
    expect(refusalOf(() => checkText('\n\n', note)).params.reason).toBe('EMPTY');
  });

  it('takes absent and blank for null where text is optional, and checks the rest', () => {
    expect([null, undefined, '', ' \n'].map((value) => checkOptionalText(value, line))).toEqual([null, null, null, null]);
    expect(checkOptionalText(' a ', line)).toBe('a');
    expect(refusalOf(() => checkOptionalText('a\u0000', line)).code).toBe('INVALID_TEXT');
  });
});
