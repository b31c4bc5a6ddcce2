import { isEnumType, type GraphQLLeafType } from 'graphql';

const isWhole = (value: unknown): boolean => typeof value === 'number' && /^-?\d+$/.test(String(value));
const isText = (value: unknown): boolean => typeof value === 'string';

const builtIn: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: isWhole,
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
  String: isText,
  ID: (value) => isText(value) || isWhole(value),
};

/** What Apollo's gateway lets pass as a value of a type; scalars of our own are their owners' matter. */
export function isValidLeaf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (!isEnumType(type)) return builtIn[type.name] ?? (() => true);
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => names.has(value);
}
