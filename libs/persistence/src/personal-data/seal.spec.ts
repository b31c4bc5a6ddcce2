import { describe, expect, it } from '@jest/globals';
import { blindPhone, blindPieces } from './blind-index.ts';
import { KeysUnusable, newKeysText, readKeys, useKeys, withNewestActive, withNewKey } from './keys.ts';
import { isCurrent, open, seal } from './seal.ts';

const text = newKeysText();
const keys = readKeys(text);
const PHONE = '13812348000';
const PLACE = 'ticket.contact_phone';

describe('a sealed value (S10, guidance 20)', () => {
  it('names its key, differs each time and opens to what it was', () => {
    const [one, other] = [seal(PHONE, PLACE, keys), seal(PHONE, PLACE, keys)];
    expect(one).toMatch(new RegExp(`^v1:${keys.active}:`));
    expect(one).not.toBe(other);
    expect(one).not.toContain(PHONE);
    expect([open(one, PLACE, keys), open(other, PLACE, keys)]).toEqual([PHONE, PHONE]);
    expect(open(seal('', PLACE, keys), PLACE, keys)).toBe('');
  });

  it('opens neither in another place, nor changed, nor under other keys', () => {
    const sealed = seal('王芳芳', PLACE, keys);
    const changed = sealed.slice(0, -1) + (sealed.endsWith('A') ? 'B' : 'A');
    expect(() => open(sealed, 'ticket.contact_name', keys)).toThrow(KeysUnusable);
    expect(() => open(changed, PLACE, keys)).toThrow(KeysUnusable);
    expect(() => open(sealed, PLACE, readKeys(newKeysText()))).toThrow(KeysUnusable);
  });

  it('gives back what was written in clear before there were seals', () => {
    expect(open('v1 of the contract', PLACE, keys)).toBe('v1 of the contract');
  });

  it('still opens when a newer key is active, and is then no longer current', () => {
    const sealed = seal(PHONE, PLACE, keys);
    expect(readKeys(withNewKey(text)).active).toBe(keys.active);
    const rotated = readKeys(withNewestActive(withNewKey(text)));
    expect(open(sealed, PLACE, rotated)).toBe(PHONE);
    expect([isCurrent(sealed, keys), isCurrent(sealed, rotated), isCurrent(seal(PHONE, PLACE, rotated), rotated)]).toEqual([true, false, true]);
  });
});

describe('a file of keys', () => {
  const given = JSON.parse(text) as { active: string; keys: Record<string, string>; index: string };

  it.each([
    ['that is no JSON', '{'],
    ['whose active key is not in it', JSON.stringify({ ...given, active: 'k0' })],
    ['with a short key', JSON.stringify({ ...given, keys: { [given.active]: 'c2hvcnQ=' } })],
    ['without the key of the index', JSON.stringify({ active: given.active, keys: given.keys })],
  ])('%s is refused, and the refusal quotes none of it', (_, wrong) => {
    expect(() => readKeys(wrong)).toThrow(KeysUnusable);
    expect(() => readKeys(wrong)).not.toThrow(given.keys[given.active]);
  });
});

describe('the blind index', () => {
  useKeys(keys);

  it.each(['13812348000', '138-1234-8000', '+86 138 1234 8000', '008613812348000'])('finds %s by the same stand-in', (phone) => {
    expect(blindPhone(phone)).toBe(blindPhone(PHONE));
    expect(blindPhone(phone)).not.toContain('138');
  });

  it('has a stand-in for each two characters of a name, which another key makes otherwise', () => {
    const pieces = blindPieces('王 小芳');
    expect(pieces).toHaveLength(2);
    expect(blindPieces('小芳')).toEqual([pieces[1]]);
    useKeys(readKeys(newKeysText()));
    expect(blindPieces('小芳')).not.toEqual([pieces[1]]);
    useKeys(keys);
  });
});
