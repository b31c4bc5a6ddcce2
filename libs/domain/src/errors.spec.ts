import { describe, expect, it } from '@jest/globals';
import { DomainError, errorRegistry, platformErrors } from './errors.ts';
import { refusalOf } from './refusal.fixture.ts';

const shop = errorRegistry('shop', {
  SOLD_OUT: { kind: 'CONFLICT', zh: '{item} 已售完', en: '{item} is sold out', example: 'the last one', retriable: true },
  TOO_MANY: { kind: 'INVALID', zh: '{field} 超过 {max}', en: '{field} exceeds {max}' },
});

describe('error registry', () => {
  it('utters a refusal with its code, kind, key, params and texts in both languages', () => {
    const error = refusalOf(() => shop.refuse('SOLD_OUT', { params: { item: 'A1' } }));
    expect(error).toMatchObject({
      name: 'DomainError', code: 'SOLD_OUT', kind: 'CONFLICT', messageKey: 'shop.SOLD_OUT',
      params: { item: 'A1' }, example: 'the last one', retriable: true, message: 'A1 is sold out',
    });
    expect(error.messageIn('zh-CN')).toBe('A1 已售完');
    expect(error.messageIn('en')).toBe('A1 is sold out');
    expect(error.entry).toBe(shop.entries.SOLD_OUT);
  });

  it('names the field in the texts and carries it', () => {
    const error = shop.error('TOO_MANY', { field: 'count', params: { max: 3 } });
    expect(error).toBeInstanceOf(DomainError);
    expect(error.field).toBe('count');
    expect(error.messageIn('zh-CN')).toBe('count 超过 3');
    expect(error.retriable).toBe(false);
  });

  it('shows a dash for a missing or null param, never braces', () => {
    expect(shop.error('TOO_MANY', { params: { max: null } }).messageIn('en')).toBe('— exceeds —');
  });

  it('does not read a param value as a placeholder or a pattern', () => {
    expect(shop.error('SOLD_OUT', { params: { item: '$& {max}' } }).message).toBe('$& {max} is sold out');
  });

  it.each(['NO_SUCH', 'toString', '__proto__'])('treats the undeclared code %s as a bug', (code) => {
    expect(() => shop.error(code as 'SOLD_OUT')).toThrow(TypeError);
  });
});

describe('platform errors', () => {
  it.each(Object.entries(platformErrors.entries))('%s speaks Chinese and English with the same params', (_, { zh, en }) => {
    const params = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(params(en)).toEqual(params(zh));
  });

  it('calls retriable exactly what may pass unchanged a little later', () => {
    const codes = Object.entries(platformErrors.entries).filter(([, entry]) => 'retriable' in entry && entry.retriable);
    expect(codes.map(([code]) => code).sort()).toEqual(['IN_PROGRESS', 'REFERENCE_NOT_YET_KNOWN', 'SUBGRAPH_UNAVAILABLE', 'UNAVAILABLE']);
  });

  it('masks a bug behind its request id', () => {
    expect(platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId: 'r-1' } }).messageIn('zh-CN')).toBe('系统内部错误，请稍后重试；仍不行时请把请求编号 r-1 告诉系统管理员');
  });

  it('forbids approving a request of one\'s own (PLAT-021)', () => {
    expect(platformErrors.error('SELF_APPROVAL')).toMatchObject({ kind: 'FORBIDDEN', messageKey: 'platform.SELF_APPROVAL' });
  });
});

describe('a refusal that is about another field than it knew', () => {
  it('keeps its code and texts and names the new field', () => {
    const error = platformErrors.error('INVALID_TEXT', { field: 'Text', params: { max: 200, reason: 'EMPTY' } }).at('input.content');
    expect(error).toMatchObject({ code: 'INVALID_TEXT', messageKey: 'platform.INVALID_TEXT', field: 'input.content' });
    expect(error.messageIn('en')).toContain('input.content');
  });
});
