import { describe, expect, it } from '@jest/globals';
import { localeOf } from './locale.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr, en;q=0.8, zh;q=0.5', 'en'],
    ['en;q=0.3, zh-CN', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['energy', 'zh-CN'],
    ['en;q=abc', 'zh-CN'],
  ])('for the wish %p is %s', (wish, locale) => {
    expect(localeOf(wish)).toBe(locale);
  });
});
