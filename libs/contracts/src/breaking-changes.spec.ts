import { Type, type TSchema } from '@sinclair/typebox';
import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './breaking-changes.ts';
import { code, count, date, fen, flag, instant, listOf, nullable, oneOf, payload, uuid } from './fields.ts';

const both = (before: object, after: object): [object, object] => [before, after];
const one = (before: object, after: object) => both(payload({ at: before as TSchema }), payload({ at: after as TSchema }));

/** Every rule of the table in the README, with a pair that breaks it. */
const breaking: [string, [object, object], string[]][] = [
  ['another topic', both({ ...payload({}), 'x-topic': 'guanjia.billing.charge' }, { ...payload({}), 'x-topic': 'guanjia.billing.line' }),
    ['topic changed from guanjia.billing.charge to guanjia.billing.line']],
  ['an estate that may be missing', both({ ...payload({}), 'x-estate-level': true }, { ...payload({}), 'x-estate-level': false }),
    ['estateId of the envelope may now be null']],
  ['an estate that must be there, which old events lack', both({ ...payload({}), 'x-estate-level': false }, { ...payload({}), 'x-estate-level': true }),
    ['estateId of the envelope must now be set']],
  ['a property removed', both(payload({ at: uuid(), on: date() }), payload({ at: uuid() })), ['on: property removed']],
  ['a property added', both(payload({ at: uuid() }), payload({ at: uuid(), on: date() })), ['on: property added']],
  ['a property added that may be null', both(payload({ at: uuid() }), payload({ at: uuid(), on: nullable(date()) })), ['on: property added']],
  ['a property renamed', both(payload({ dueAt: instant() }), payload({ limitAt: instant() })), ['dueAt: property removed', 'limitAt: property added']],
  ['a property that may be left out', both(Type.Object({ at: uuid() }), Type.Object({ at: Type.Optional(uuid()) })), ['at: may now be left out']],
  ['a property that must be there', both(Type.Object({ at: Type.Optional(uuid()) }), Type.Object({ at: uuid() })), ['at: must now be there']],
  ['null allowed', one(uuid(), nullable(uuid())), ['at: may now be null']],
  ['null no longer allowed', one(nullable(uuid()), uuid()), ['at: may no longer be null']],
  ['a type widened', one(fen(), Type.Number({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })), ['at: type changed from integer to number']],
  ['a type changed', one(flag(), code()), ['at: type changed from boolean to string']],
  ['one value that became many', one(uuid(), listOf(uuid())), ['at: type changed from string to array']],
  ['a format changed', one(instant(), date()), ['at: format changed from "date-time" to "date"']],
  ['an id that became a code', one(Type.String({ format: 'uuid', maxLength: 40 }), Type.String({ pattern: 'x', maxLength: 40 })),
    ['at: format changed from "uuid" to none', 'at: pattern changed from none to "x"']],
  ['a length shortened', one(Type.String({ maxLength: 40 }), Type.String({ maxLength: 20 })), ['at: maxLength changed from 40 to 20']],
  ['a length extended', one(Type.String({ maxLength: 40 }), Type.String({ maxLength: 80 })), ['at: maxLength changed from 40 to 80']],
  ['a bound moved', one(count(), fen()), ['at: minimum changed from 0 to -9007199254740991']],
  ['a word removed', one(oneOf('LEAD', 'HELPER'), oneOf('LEAD')), ['at: word HELPER removed']],
  ['a word added', one(oneOf('LEAD'), oneOf('LEAD', 'HELPER')), ['at: word HELPER added']],
  ['a closed list opened', one(oneOf('LEAD'), Type.String()), ['at: is no closed list any more']],
  ['an open code closed', one(Type.String(), oneOf('LEAD')), ['at: became a closed list']],
  ['other properties let in', both(payload({}), Type.Object({}, { additionalProperties: true })), [': additionalProperties changed from false to true']],
  ['other alternatives', one(Type.Union([uuid(), count()]), Type.Union([uuid(), count(), flag()])), ['at: the alternatives changed']],
  ['a change inside a list', one(listOf(payload({ id: uuid() })), listOf(payload({ id: nullable(uuid()) }))), ['at[].id: may now be null']],
  ['a change behind null', one(nullable(oneOf('LEAD')), nullable(oneOf('HELPER'))), ['at: word LEAD removed', 'at: word HELPER added']],
  ['a rule nobody has thought of', one(listOf(uuid()), Type.Array(uuid(), { uniqueItems: true })), ['at: uniqueItems changed from none to true']],
];

describe('a published version is broken by', () => {
  it.each(breaking)('%s', (_, [before, after], faults) => {
    expect(breakingChanges(before, after)).toEqual(faults);
  });
});

describe('a published version is not broken by', () => {
  it.each<[string, [object, object]]>([
    ['nothing at all', one(nullable(uuid()), nullable(uuid()))],
    ['other words for people', one(Type.String({ title: 'a', description: 'b' }), Type.String({ title: 'c', examples: ['d'], $comment: 'e' }))],
    ['being marked deprecated', both(payload({ at: uuid() }), { ...payload({ at: uuid() }), deprecated: true })],
    ['another order of words', one(oneOf('LEAD', 'HELPER'), oneOf('HELPER', 'LEAD'))],
    ['another order of properties', both(payload({ a: uuid(), b: date() }), payload({ b: date(), a: uuid() }))],
    ['more samples', both({ ...payload({}), 'x-samples': ['1'] }, { ...payload({}), 'x-samples': ['1', '2'] })],
  ])('%s', (_, [before, after]) => {
    expect(breakingChanges(before, after)).toEqual([]);
  });
});
