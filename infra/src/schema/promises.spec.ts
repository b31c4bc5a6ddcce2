import { describe, expect, it } from '@jest/globals';
import { brokenPromises, whyNotPublish } from './promises.ts';

const today = '2027-06-15';
const base = 'type Query { a(x: Int, y: Int): A b: B! } type A { id: ID! old: Int } type B { e: E } enum E { ONE TWO } input I { n: Int } type Mutation { m(i: I): Int }';
const broken = (published: string, next: string): string[] => brokenPromises({ published, next, today });
const marked = (text: string, place: string, day: string): string => text.replace(place, `${place} @deprecated(reason: "remove after ${day}")`);

/** What is taken away, and the place that must have been marked before. */
const removals: Readonly<Record<string, { next: string; place: string }>> = {
  'a field': { next: base.replace(' old: Int', ''), place: 'old: Int' },
  'an argument': { next: base.replace(', y: Int', ''), place: 'y: Int' },
  'a value': { next: base.replace(' TWO', ''), place: 'TWO' },
  'an input field': { next: base.replace('n: Int', 'k: Int'), place: 'n: Int' },
  'a field and the types behind it': { next: base.replace(' b: B!', '').replace('type B { e: E } enum E { ONE TWO } ', ''), place: 'b: B!' },
};

describe.each(Object.entries(removals))('%s that is gone', (_, { next, place }) => {
  it('breaks a promise when nobody was told', () => {
    expect(broken(base, next)).not.toEqual([]);
  });

  it('breaks one until the day it was said to stay, that day included', () => {
    expect(broken(marked(base, place, today), next)).not.toEqual([]);
    expect(broken(marked(base, place, '2027-06-14'), next)).toEqual([]);
  });

  it('breaks one when its deprecation named no day', () => {
    expect(broken(base.replace(place, `${place} @deprecated(reason: "soon")`), next)).not.toEqual([]);
  });
});

/** Changes that no deprecation excuses: before and after. */
const changes: Readonly<Record<string, [before: string, after: string]>> = {
  'another type': [base, base.replace('old: Int', 'old: String')],
  'null where there was none': [base, base.replace('b: B!', 'b: B')],
  'a new argument that must be given': [base, base.replace('x: Int', 'x: Int, z: Int!')],
  'an argument that must be given now': [base, base.replace('x: Int', 'x: Int!')],
  'a new input field that must be given': [base, base.replace('n: Int', 'n: Int z: Int!')],
  'a type that another field still gives': [marked(base.replace('b: B!', 'c: B b: B!'), 'b: B!', '2020-01-01'), base.replace(' b: B!', '').replace('type B { e: E } enum E { ONE TWO } ', '')],
};

it.each(Object.entries(changes))('%s breaks a promise', (_, [before, after]) => {
  expect(broken(before, after)).not.toEqual([]);
});

it.each([
  ['a field', base.replace('old: Int', 'old: Int more: Int')],
  ['a value', base.replace('TWO', 'TWO THREE')],
  ['an argument that may be left out', base.replace('x: Int', 'x: Int, z: Int')],
  ['a type', `${base} extend type A { c: C } type C { id: ID! }`],
  ['never null any more', base.replace('a(x: Int, y: Int): A', 'a(x: Int, y: Int): A!')],
  ['nothing', base],
])('%s more breaks none', (_, next) => {
  expect(broken(base, next)).toEqual([]);
});

it('a deprecation without a date is refused, in whatever it stands', () => {
  for (const place of ['old: Int', 'y: Int', 'TWO', 'n: Int']) {
    expect(broken(base, base.replace(place, `${place} @deprecated(reason: "remove after 2027-02-30")`))).toEqual([expect.stringContaining('without a date')]);
  }
});

describe('publishing', () => {
  const publish = (published: string, next: string): string[] => whyNotPublish({ published, next, today });

  it('refuses a deprecation that gives less than six months', () => {
    expect(publish(base, marked(base, 'old: Int', '2027-12-14'))).toEqual(['A.old may not go before 2027-12-15, and says 2027-12-14']);
    expect(publish(base, marked(base, 'old: Int', '2027-12-15'))).toEqual([]);
  });

  it('keeps to the day once named: later is welcome, earlier is not', () => {
    const published = marked(base, 'old: Int', '2027-08-01');
    expect(publish(published, published)).toEqual([]);
    expect(publish(published, marked(base, 'old: Int', '2027-09-01'))).toEqual([]);
    expect(publish(published, marked(base, 'old: Int', '2027-07-31'))).toHaveLength(1);
  });
});
