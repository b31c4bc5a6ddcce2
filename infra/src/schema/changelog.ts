import type { LocalDate } from '@guanjia/domain';
import { buildSchema } from 'graphql';
import { outerPlace, placesOf, type Place } from './places.ts';
import type { Schemas } from './promises.ts';

const title = '# 接口变更记录 / Changes of the API\n\n每次发布由 `npm run compose -- --publish` 记下,新的在前。 / Each publication is noted by `npm run compose -- --publish`, newest first.\n';

export interface Release {
  version: string;
  on: LocalDate;
}

/** The changelog with one more release on top. @param earlier  as it stood; empty before the first */
export function withRelease(earlier: string, { version, on }: Release, changes: string): string {
  const releases = earlier.startsWith(title) ? earlier.slice(title.length) : '';
  return `${title}\n## ${version} · ${on}\n${changes}${releases}`;
}

/** What callers should know of what changed; nothing where nothing did. */
export function changesBetween({ published, next }: Pick<Schemas, 'published' | 'next'>): string {
  const [before, after] = [placesOf(buildSchema(published)), placesOf(buildSchema(next))];
  const isIn = (places: ReadonlyMap<string, Place>) => ({ name }: Place): boolean => places.has(name);
  const both = [...after.values()].filter(isIn(before));
  return [
    section('新增 / Added', outermost([...after.values()].filter((place) => !isIn(before)(place)))),
    section('变更 / Changed', both.filter(({ name, type }) => before.get(name)!.type !== type).map(({ name, type }) => `\`${name}\`: \`${before.get(name)!.type}\` → \`${type}\``)),
    section('弃用 / Deprecated', both.filter(({ name, deprecated }) => deprecated !== null && before.get(name)!.deprecated !== deprecated).map(({ name, deprecated }) => `\`${name}\`: ${deprecated}`)),
    section('移除 / Removed', outermost([...before.values()].filter((place) => !isIn(after)(place)))),
  ].join('');
}

/** What a first publication says. */
export function firstPublication(next: string): string {
  const places = [...placesOf(buildSchema(next)).values()];
  const fields = (root: string): number => places.filter(({ name }) => name.startsWith(`${root}.`) && !name.includes('(')).length;
  return section('首次发布 / First published', [
    `查询 queries ${fields('Query')} · 变更 mutations ${fields('Mutation')} · 订阅 subscriptions ${fields('Subscription')}`,
  ]);
}

/** A new type says enough; its fields need not be told one by one. */
function outermost(places: readonly Place[]): string[] {
  const names = new Set(places.map(({ name }) => name));
  return [...names].filter((name) => !names.has(outerPlace(name) ?? '')).sort().map((name) => `\`${name}\``);
}

const section = (heading: string, lines: readonly string[]): string =>
  (lines.length === 0 ? '' : `\n### ${heading}\n${lines.map((line) => `- ${line}\n`).join('')}`);
