import { describe, expect, it } from '@jest/globals';
import { typesOfSdl } from './types.ts';

const typesOf = (sdl: string): string => typesOfSdl(sdl).replace(/^\/\/.*\n+/, '');

describe('the types of what callers may send', () => {
  it('name every argument of a field, in the root types and in entities', () => {
    const sdl = 'extend type Mutation { payBill(id: ID!, amount: Fen!, note: Line): Bill! }\ntype Bill { items(first: Int = 20): [Item!]! at: DateTime }';
    expect(typesOf(sdl)).toBe(
      'export interface MutationPayBillArgs {\n  id: string;\n  amount: bigint;\n  note?: string | null;\n}\n\n'
      + 'export interface BillItemsArgs {\n  first?: number | null;\n}\n',
    );
  });

  it('tell what a resolver gets for an input: defaults are filled in, lists and nulls are as the SDL has them', () => {
    const sdl = 'input PayInput { kind: Kind! = CASH ids: [ID!]! dates: [Date] when: DateTime! } enum Kind { CASH TRANSFER }';
    expect(typesOf(sdl)).toBe(
      'export interface PayInput {\n  kind: Kind;\n  ids: readonly string[];\n  dates?: readonly (string | null)[] | null;\n  when: Date;\n}\n\n'
      + "export type Kind = 'CASH' | 'TRANSFER';\n",
    );
  });

  it('refuse a scalar of which nobody has said what it is', () => {
    expect(() => typesOfSdl('scalar Money')).toThrow('Money');
  });
});
