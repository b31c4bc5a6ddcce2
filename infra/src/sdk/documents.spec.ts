import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { operationsOf } from './documents.ts';

const schema = buildSchema('type Query { a(id: ID): A } type A { id: ID b: B } type B { id: ID } type Mutation { go(key: ID): A }');

it('gives each operation with the fragments that it uses, those of fragments included, and with no other', () => {
  const { operations } = operationsOf(['query Two { a { id } }', 'query One { a { ...F } } fragment F on A { b { ...G } } fragment G on B { id }'], schema);
  expect(operations.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['query One', 'query Two']);
  expect(operations[0]!.text).toMatch(/query One[\s\S]*fragment F[\s\S]*fragment G/);
  expect(operations[1]!.text).not.toContain('fragment');
  for (const { hash, text } of operations) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
});

it('refuses a mutation that could not be sent again', () => {
  expect(() => operationsOf(['mutation Go { go { id } }'], schema)).toThrow('Go takes no $idempotencyKey');
  expect(operationsOf(['mutation Go($idempotencyKey: ID) { go(key: $idempotencyKey) { id } }'], schema).operations[0]!.takesKey).toBe(true);
});

it.each([['a field that is not there', 'query Q { a { c } }'], ['two of one name', 'query Q { a { id } } query Q { a { id } }'], ['a fragment that nobody uses', 'query Q { a { id } } fragment F on A { id }']])(
  'refuses %s', (_, text) => {
    expect(() => operationsOf([text], schema)).toThrow('The documents of the SDK are wrong');
  });
