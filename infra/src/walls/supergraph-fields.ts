import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, isLeafType, isObjectType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { supergraphFile } from '../platform/supergraph-file.ts';

/** A root field of the supergraph and the service that answers it. */
export interface RootField {
  root: 'Query' | 'Mutation' | 'Subscription';
  name: string;
  service: string;
  args: readonly GraphQLArgument[];
  /** the named type of its answer */
  type: string;
}

/** Where an id stands in the arguments of a field, as in `input.members.id`. */
export interface IdSlot {
  field: RootField;
  path: string;
}

export const supergraph: GraphQLSchema = buildSchema(readFileSync(supergraphFile, 'utf8'), { assumeValid: true });

interface Join { name: { value: string }; arguments?: readonly { name: { value: string }; value: { kind: string } }[] }

/** What the join directives of a definition say: the graphs, and whether it is outside of them. */
function joins(node: { directives?: readonly unknown[] | undefined } | null | undefined, directive: string): { service: string; isOutside: boolean }[] {
  return ((node?.directives ?? []) as readonly Join[]).filter(({ name }) => name.value === directive).flatMap((join) => {
    const valueOf = (name: string): unknown => (join.arguments?.find((one) => one.name.value === name)?.value as { value?: unknown } | undefined)?.value;
    const graph = valueOf('graph');
    return typeof graph === 'string' ? [{ service: graph.toLowerCase().replaceAll('_', '-'), isOutside: valueOf('external') === true || valueOf('resolvable') === false }] : [];
  });
}

/** Every root field, of whatever kind. */
export const rootFields: readonly RootField[] = (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) =>
  Object.values((supergraph.getType(root) as GraphQLObjectType | undefined)?.getFields() ?? {}).flatMap(({ name, args, type, astNode }) => {
    const owners = joins(astNode, 'join__field');
    const from = owners.length > 0 ? owners : joins(supergraph.getType(root)!.astNode, 'join__type').slice(0, 1);
    return from.map(({ service }) => ({ root, name, service, args, type: getNamedType(type).name }));
  }));

/** Every entity and each service that resolves references to it. */
export const entities: readonly { type: string; service: string }[] = Object.values(supergraph.getTypeMap()).filter(isObjectType).flatMap((type) =>
  joins(type.astNode, 'join__type').filter(({ isOutside }) => !isOutside && isEntity(type)).map(({ service }) => ({ type: type.name, service })));

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return (astNode?.directives ?? []).some((join) => join.name.value === 'join__type' && join.arguments?.some(({ name }) => name.value === 'key'));
}

/** Every place of an id in the arguments of a field. */
export const idSlots = (field: RootField): IdSlot[] => field.args.flatMap((arg) => slotsIn(arg, '')).map((path) => ({ field, path }));

function slotsIn({ name, type }: GraphQLArgument | GraphQLInputField, before: string): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).flatMap((field) => slotsIn(field, `${before}${name}.`));
  return named.name === 'ID' ? [before + name] : [];
}

/** The fields of a type that a service answers. */
export function fieldsIn(typeName: string, service: string): GraphQLField<unknown, unknown>[] {
  const type = supergraph.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).filter(({ astNode }) => {
    const fields = joins(astNode, 'join__field');
    return fields.length === 0 || fields.some((field) => field.service === service && !field.isOutside);
  });
}

/** What to select of a type in one service: its own leaves, and those of what it points at. */
export function selectionOf(typeName: string, service: string, depth = 3): string {
  const own = fieldsIn(typeName, service);
  const parts = own.filter(({ args }) => args.every(({ type: argument }) => !String(argument).endsWith('!'))).flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    if (isLeafType(named)) return [name];
    if (depth === 0) return [];
    const inner = selectionOf(named.name, service, depth - 1);
    return inner === '' ? [] : [`${name} ${inner}`];
  });
  return parts.length === 0 ? '' : `{ ${parts.join(' ')} }`;
}
