import type { Locale } from '@guanjia/domain';

/** The first of our languages in the caller's order of preference; Chinese when none is named.
 *  @example localeOf('fr, en;q=0.8, zh;q=0.5') → 'en' */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').slice(0, 200).split(',').map(readWish).filter(({ weight }) => weight > 0);
  const best = wishes.sort((a, b) => b.weight - a.weight)
    .find(({ tag }) => /^(zh|en)(-|$)/.test(tag));
  return best?.tag.startsWith('en') ? 'en' : 'zh-CN';
}

function readWish(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=(.+)$/.exec(parameter)?.[1]).find(Boolean);
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) || 0 };
}
