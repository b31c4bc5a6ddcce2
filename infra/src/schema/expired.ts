import type { LocalDate } from '@guanjia/domain';
import {
  Kind, parse, print, visit, type ASTNode, type ConstDirectiveNode, type DefinitionNode, type DocumentNode, type GraphQLSchema,
} from 'graphql';
import { removeAfter } from './deprecation.ts';
import { placesOf, type Place } from './places.ts';

/** A published schema without what was deprecated, is over its day and is gone: what is left of it is still owed.
 *  @param next  what callers are to get */
export function stillOwed(published: string, next: GraphQLSchema, today: LocalDate): string {
  const there = placesOf(next);
  const pruned = visit(parse(published), {
    enter(node, _key, _parent, _path, ancestors) {
      return mayGo(node, today) && !there.has(nameOf([...ancestors.filter(isNode), node])) ? null : undefined;
    },
  });
  return print(reachable(pruned));
}

const isNode = (ancestor: ASTNode | readonly ASTNode[]): ancestor is ASTNode => !Array.isArray(ancestor);

function mayGo(node: ASTNode, today: LocalDate): boolean {
  const directives: readonly ConstDirectiveNode[] = 'directives' in node ? (node.directives ?? []) as readonly ConstDirectiveNode[] : [];
  const reason = directives.find(({ name }) => name.value === 'deprecated')?.arguments?.find(({ name }) => name.value === 'reason')?.value;
  const day = removeAfter(reason?.kind === Kind.STRING ? reason.value : null);
  return day !== undefined && day < today;
}

/** The name of the place at the end of a path through a schema document. */
function nameOf(path: readonly ASTNode[]): Place['name'] {
  const [type, member, argument] = path.flatMap((node) => ('name' in node && node.name?.kind === Kind.NAME ? [node.name.value] : []));
  return argument === undefined ? `${type}.${member}` : `${type}.${member}(${argument}:)`;
}

/** Without the types that nobody comes to any more: their way went with the field that led there. */
function reachable(document: DocumentNode): DocumentNode {
  const types = new Map(document.definitions.flatMap((type) => ('name' in type && type.name ? [[type.name.value, type] as const] : [])));
  const seen = new Set<string>();
  const waiting = ['Query', 'Mutation', 'Subscription'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = types.get(name);
    if (!type || seen.has(name)) continue;
    seen.add(name);
    waiting.push(...namesIn(type), ...[...types].filter(([, other]) => implementsIt(other, name)).map(([one]) => one));
  }
  const isKept = (type: DefinitionNode): boolean => !('name' in type) || type.kind === Kind.DIRECTIVE_DEFINITION || seen.has(type.name!.value);
  return { ...document, definitions: document.definitions.filter(isKept) };
}

function namesIn(type: DefinitionNode): string[] {
  const names: string[] = [];
  visit(type, { NamedType: ({ name }) => void names.push(name.value) });
  return names;
}

const implementsIt = (type: DefinitionNode, name: string): boolean =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION && (type.interfaces ?? []).some((one) => one.name.value === name);
