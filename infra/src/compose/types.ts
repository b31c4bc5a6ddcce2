import path from 'node:path';
import { sdlOf, type SubgraphDefinition } from '@guanjia/subgraph';
import { Kind, parse, type DefinitionNode, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeNode } from 'graphql';

const header = '// Generated from the *.graphql files by `npm run compose`. Do not edit.\n';

/** What a resolver gets for a scalar. */
const scalars: Readonly<Record<string, string>> = {
  ID: 'string', String: 'string', Boolean: 'boolean', Int: 'number', Float: 'number', Fen: 'bigint', DateTime: 'Date', Date: 'string',
  YearMonth: 'string', PhoneNumber: 'string', Line: 'string', Text: 'string', IdempotencyKey: 'string',
};

/** Where one service's generated types stand. */
export const typesFileOf = ({ folder }: SubgraphDefinition): string => path.join(folder, 'schema.types.ts');

export const typesOf = (service: SubgraphDefinition): string => typesOfSdl(sdlOf(service));

/** What callers may send, as TypeScript: enums, inputs, and the arguments of each field that takes any. What is answered
 *  has no types here: rows are checked where they are read. */
export const typesOfSdl = (sdl: string): string => [header, ...parse(sdl).definitions.flatMap(declarations)].join('\n');

function declarations(node: DefinitionNode): string[] {
  switch (node.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return [`export type ${node.name.value} = ${(node.values ?? []).map(({ name }) => `'${name.value}'`).join(' | ')};\n`];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [shape(node.name.value, node.fields ?? [])];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return (node.fields ?? []).flatMap((field) => args(node.name.value, field));
    case Kind.SCALAR_TYPE_DEFINITION:
      if (!scalars[node.name.value]) throw new Error(`the scalar ${node.name.value} has no TypeScript type`);
      return [];
    default:
      return [];
  }
}

function args(type: string, { name: { value: name }, arguments: given }: FieldDefinitionNode): string[] {
  return given?.length ? [shape(`${type}${name[0]!.toUpperCase()}${name.slice(1)}Args`, given)] : [];
}

const shape = (name: string, fields: readonly InputValueDefinitionNode[]): string =>
  `export interface ${name} {\n${fields.map((field) => `  ${property(field)}\n`).join('')}}\n`;

/** A default has been put in by the time a resolver is called, so that it makes nothing optional. */
const property = ({ name, type }: InputValueDefinitionNode): string =>
  `${name.value}${type.kind === Kind.NON_NULL_TYPE ? '' : '?'}: ${typeOf(type)};`;

const typeOf = (type: TypeNode): string => (type.kind === Kind.NON_NULL_TYPE ? present(type.type) : `${present(type)} | null`);

function present(type: Exclude<TypeNode, { kind: Kind.NON_NULL_TYPE }>): string {
  if (type.kind === Kind.NAMED_TYPE) return scalars[type.name.value] ?? type.name.value;
  const item = typeOf(type.type);
  return `readonly ${item.includes(' ') ? `(${item})` : item}[]`;
}
