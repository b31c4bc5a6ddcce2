import { randomUUID } from 'node:crypto';
import {
  getNamedType, getNullableType, isCompositeType, isEnumType, isInputObjectType, isListType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** One question with one value that nobody means well by. */
export interface HostileQuestion {
  /** field, place and value, to be told by */
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

const long = '漏'.repeat(5_000);
const texts = ['\u0000', 'a\u0000b', '\ud800', '', ' ', long, "' or '1'='1", '%', '\\', '{"a":1}', '\u202e', '١٢', '-1', '1e9', '2026-W99', '2026-Q9', '2026-13', '9999-H2', 'https://x', '[', '*', '2026-W00', '0000', '00:99-99:00'];
const ids = ['\u0000', '\ud800', '', 'x', long, '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', '{00000000-0000-0000-0000-000000000000}', 7];

const values: Readonly<Record<string, readonly unknown[]>> = {
  ID: ids, String: texts, Line: texts, Text: texts, PhoneNumber: ['\u0000', '\ud800', '+1', '１３８００１３８０００', '13800138000\n'],
  Int: [0, -1, 2_147_483_647, -2_147_483_648, 1.5, '1', null], Float: [0, -1, 1e308, -1e308, 5e-324, null], Fen: [0, -1, Number.MAX_SAFE_INTEGER, 2 ** 53, 0.5, '1', null],
  Date: ['1900-01-01', '2200-12-31', '2026-02-30', '0000-00-00', '\u0000', 'infinity'], DateTime: ['1900-01-01T00:00:00Z', '2200-12-31T23:59:59Z', '2026-01-01T24:00:00Z', 'infinity', '\u0000', '2026-01-01T00:00:00+99:99'],
  YearMonth: ['0000-01', '1900-01', '2200-12', '9999-12', '2026-13', '\u0000'], IdempotencyKey: ['\u0000', '\ud800', 'a'.repeat(65), '________'], Boolean: [null, 'true', 1],
};

const sound: Readonly<Record<string, () => unknown>> = {
  Line: () => '测试', Text: () => '按制度办理', String: () => '测试', Boolean: () => false, Int: () => 1, Float: () => 1, Fen: () => 30_000,
  Date: () => '2026-11-01', DateTime: () => '2026-11-01T02:00:00.000Z', YearMonth: () => '2026-10', PhoneNumber: () => '13812345678', IdempotencyKey: () => randomUUID(),
};

type RootField = GraphQLField<unknown, unknown>;

interface Slot {
  path: readonly (string | number)[];
  type: GraphQLInputType;
}

/** Every place of every field of the public schema that takes a value, with every value of `values` that its type gives a chance.
 *  @param estateId  that the person who asks works for */
export function* hostileQuestions(schema: GraphQLSchema, estateId: string): Generator<HostileQuestion> {
  for (const [operation, field] of rootsOf(schema)) yield* ofField(operation, field, estateId);
}

/** Every field of the public schema once, with values that nothing is wrong with, of things that are not there. */
export const soundQuestions = (schema: GraphQLSchema, estateId: string): HostileQuestion[] =>
  rootsOf(schema).map(([operation, field]) => ({ name: field.name, query: queryOf(operation, field), variables: soundVariables(field, estateId) }));

const rootsOf = (schema: GraphQLSchema): [operation: string, field: RootField][] => [schema.getQueryType()!, schema.getMutationType()!]
  .flatMap((root) => Object.values(root.getFields()).map((field): [string, RootField] => [root.name.toLowerCase(), field]));

function queryOf(operation: string, field: RootField): string {
  const head = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${operation}${head && ` (${head})`} { ${field.name}${call && `(${call})`}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''} }`;
}

const soundVariables = (field: RootField, estateId: string): Record<string, unknown> =>
  Object.fromEntries(field.args.map((arg) => [arg.name, soundValue(arg, estateId)]));

function* ofField(operation: string, field: RootField, estateId: string): Generator<HostileQuestion> {
  const query = queryOf(operation, field);
  for (const { path, type } of field.args.flatMap((arg) => slotsOf(arg, []))) {
    const hostile: readonly unknown[] = isListType(getNullableType(type)) ? [[], [null], 'x', {}] : values[getNamedType(type).name] ?? (isEnumType(getNamedType(type)) ? ['', 'NOBODY', 1, '__proto__'] : []);
    for (const value of hostile) {
      const variables = soundVariables(field, estateId);
      put(variables, path, value);
      yield { name: `${field.name}(${path.join('.')}): ${JSON.stringify(value).slice(0, 30)}`, query, variables };
    }
  }
}

function slotsOf({ name, type }: GraphQLArgument | GraphQLInputField, above: readonly (string | number)[]): Slot[] {
  const path = [...above, name];
  const isList = isListType(getNullableType(type));
  const named = getNamedType(type);
  const inner = isList ? [...path, 0] : path;
  const own: Slot[] = isList ? [{ path, type }] : [];
  if (isInputObjectType(named)) return above.length > 5 ? own : [...own, ...Object.values(named.getFields()).flatMap((field) => slotsOf(field, inner))];
  return [...own, { path: inner, type: named }];
}

function soundValue({ name, type }: GraphQLArgument | GraphQLInputField, estateId: string, depth = 0): unknown {
  const named = getNamedType(type);
  const one = isInputObjectType(named)
    ? Object.fromEntries(Object.values(named.getFields()).filter(() => depth < 5).map((field) => [field.name, soundValue(field, estateId, depth + 1)]))
    : isEnumType(named) ? named.getValues()[0]!.name
      : name === 'first' ? 1
        : name === 'after' || name === 'expectedVersion' ? undefined
          : named.name === 'ID' ? (/^estateIds?$/.test(name) ? estateId : randomUUID())
            : sound[named.name]?.();
  return isListType(getNullableType(type)) ? [one] : one;
}

function put(into: Record<string, unknown>, path: readonly (string | number)[], value: unknown): void {
  const last = path.slice(0, -1).reduce<any>((inside, key) => (inside[key] ??= {}), into);
  last[path.at(-1)!] = value;
}
