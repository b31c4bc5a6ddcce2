import { describe, expect, it } from '@jest/globals';
import { errorScopes } from './error-page.ts';

const chinese = String.raw`[\u4e00-\u9fff「」{}，；：？！（）]`;
/** Half-width punctuation beside Chinese words or what is filled in between them; not in codes, times and names of formats. */
const halfWidth = new RegExp(`${chinese} ?[,;:?!()]|[,;:?!()] ?${chinese}`);
const spaced = / [，；：？！（）]|[，；：？！（）] /;
const count = (text: string, mark: string): number => text.split(mark).length - 1;

describe('what a caller is told in Chinese', () => {
  const texts = errorScopes.flatMap(({ scope, entries }) => Object.entries(entries as Record<string, { zh: string }>).map(([code, { zh }]): [string, string] => [`${scope}.${code}`, zh]));

  it('is punctuated as Chinese is', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter(([, zh]) => halfWidth.test(zh) || spaced.test(zh) || count(zh, '（') !== count(zh, '）'))).toEqual([]);
  });
});
