import type { ErrorParams } from '@guanjia/domain';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLArgument, type GraphQLEnumType, type GraphQLField, type GraphQLInputField, type GraphQLNamedType, type GraphQLSchema, type GraphQLType } from 'graphql';

/** Values that people themselves gave: said as they are. */
const given: ReadonlySet<string> = new Set(['id', 'code', 'codes', 'itemCode', 'jobNo', 'key', 'value', 'requestId', 'reason']);

/** The codes in a refusal as people say them in Chinese, by the words of the schema: a state or kind by its enum, a command by its
 *  mutation, a thing by its type. What the schema has no word for, or several, stays as it is.
 *  @param fieldName of the field at the root that was refused
 *  @example { state: 'CLOSED', command: 'completeWorkOrder' } → { state: '已关闭', command: '完工填单' } */
export function inWords(params: ErrorParams, schema: GraphQLSchema, fieldName?: string): ErrorParams {
  const field = fieldName === undefined ? undefined : schema.getMutationType()?.getFields()[fieldName] ?? schema.getQueryType()?.getFields()[fieldName];
  const near = field ? enumsNear(field) : [];
  const far = Object.values(schema.getTypeMap()).filter(isEnumType);
  const word = (name: string, token: string): string => {
    if (name === 'command') return field?.name.toLowerCase() === token.toLowerCase() ? phraseOf(field) ?? token : commandIn(schema, token) ?? token;
    if (/^[A-Z][A-Z0-9_]+$/.test(token)) return onlyOne(near, token) ?? onlyOne(far, token) ?? token;
    return name === 'kind' ? phraseOf(schema.getType(typeName(token))) ?? token : token;
  };
  const said = ([name, value]: [string, ErrorParams[string]]): [string, ErrorParams[string]] =>
    [name, typeof value === 'string' && !given.has(name) ? value.split(/, | \/ /).map((token) => word(name, token)).join('、') : value];
  return Object.fromEntries(Object.entries(params).map(said));
}

/** An input as people say it in Chinese: what the schema calls it. @example input.contactPhone → 联系电话 */
export function fieldInWords(place: string, schema: GraphQLSchema, fieldName?: string): string | undefined {
  const args = (fieldName === undefined ? undefined : schema.getMutationType()?.getFields()[fieldName] ?? schema.getQueryType()?.getFields()[fieldName])?.args ?? [];
  const path = place.replace(/\[\d+\]/g, '').split('.');
  const within = (inputs: readonly (GraphQLArgument | GraphQLInputField)[], [name, ...rest]: readonly string[]): string | undefined => {
    const input = inputs.find((one) => one.name === name);
    const type = input && getNamedType(input.type);
    return rest.length > 0 && isInputObjectType(type) ? within(Object.values(type.getFields()), rest) : phraseOf(input);
  };
  const inside = args.map(({ type }) => getNamedType(type)).filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  // A rule says the input's field alone; a variable may have another name than the argument.
  return within(args, path) ?? within(inside, path) ?? (path.length > 1 ? within(inside, path.slice(1)) : undefined);
}

/** Those of what a field answers with and takes. */
function enumsNear({ type, args }: GraphQLField<unknown, unknown>): GraphQLEnumType[] {
  const types = [getNamedType(type), ...args.map((arg) => getNamedType(arg.type))];
  const inside = (one: GraphQLNamedType): GraphQLNamedType[] =>
    (isObjectType(one) || isInputObjectType(one) ? Object.values(one.getFields()).map((field) => getNamedType(field.type as GraphQLType)) : [one]);
  return types.flatMap(inside).filter(isEnumType);
}

/** The word for a value, where all that know it say the same. */
function onlyOne(enums: readonly GraphQLEnumType[], value: string): string | undefined {
  const [word, ...others] = new Set(enums.flatMap((one) => phraseOf(one.getValue(value)) ?? []));
  return others.length === 0 ? word : undefined;
}

const commandIn = (schema: GraphQLSchema, command: string): string | undefined =>
  phraseOf(schema.getMutationType()?.getFields()[command.charAt(0).toLowerCase() + command.slice(1)]);

/** @example service-standard → ServiceStandard */
const typeName = (kind: string): string => kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The first words of the Chinese half of a description. @example 关闭:需现场确认 / Closes it → 关闭 */
function phraseOf(described: { description?: string | null | undefined } | null | undefined): string | undefined {
  const phrase = described?.description?.split(' / ')[0]?.split(/[,，:：;；。(（]/)[0]?.trim();
  return phrase === undefined || phrase === '' || !/\p{Script=Han}/u.test(phrase) ? undefined : phrase;
}
