import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** How large a document is with every fragment spread out where it is used. */
interface Measures {
  fields: number;
  depth: number;
  aliases: number;
  /** Under `__schema` and `__type`, which count for themselves. */
  introspectionFields: number;
  introspectionDepth: number;
}

const nothing: Measures = { fields: 0, depth: 0, aliases: 0, introspectionFields: 0, introspectionDepth: 0 };

/** Where a fragment leads nowhere or back to itself: GraphQL refuses it later, and until then every way there has a price, so
 *  that 2^20 ways to nowhere are not walked. */
const deadEnd: Measures = { ...nothing, fields: 1 };

/** Each fragment is measured once, however often it is used: 2^20 fields are counted in twenty steps. What no operation uses is
 *  measured all the same. */
export function measureDocument({ definitions }: DocumentNode): Measures {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Measures>();
  const fragment = (name: string): Measures => {
    const measured = known.get(name);
    const definition = fragments.get(name);
    if (measured || !definition) return measured ?? deadEnd;
    known.set(name, deadEnd);
    const result = selections(definition.selectionSet);
    known.set(name, result);
    return result;
  };
  const selections = ({ selections: all }: SelectionSetNode): Measures => all.map(selection).reduce(beside, nothing);
  const selection = (node: SelectionNode): Measures => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragment(node.name.value);
    const inside = node.selectionSet ? selections(node.selectionSet) : nothing;
    if (node.kind === Kind.INLINE_FRAGMENT) return inside;
    const aliases = inside.aliases + (node.alias ? 1 : 0);
    return isIntrospection(node.name.value)
      ? asIntrospection({ ...inside, aliases, fields: inside.fields + 1, depth: inside.depth + 1 })
      : { ...inside, aliases, fields: inside.fields + 1, depth: inside.depth + 1 };
  };
  return definitions
    .map((definition) => {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) return ofFragment(definition, fragment(definition.name.value));
      return definition.kind === Kind.OPERATION_DEFINITION ? selections(definition.selectionSet) : nothing;
    })
    .reduce(largest, nothing);
}

/** In the document as it is written. */
export function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}

export const isIntrospection = (field: string): boolean => field === '__schema' || field === '__type';

/** A fragment of the schema's own types fits nowhere but under introspection. */
const ofFragment = ({ typeCondition }: FragmentDefinitionNode, measured: Measures): Measures =>
  typeCondition.name.value.startsWith('__') ? asIntrospection(measured) : measured;

const asIntrospection = ({ fields, depth, aliases, introspectionFields, introspectionDepth }: Measures): Measures =>
  ({ fields: 0, depth: 0, aliases, introspectionFields: fields + introspectionFields, introspectionDepth: depth + introspectionDepth });

const beside = (a: Measures, b: Measures): Measures => ({
  fields: a.fields + b.fields,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  introspectionFields: a.introspectionFields + b.introspectionFields,
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
});

const largest = (a: Measures, b: Measures): Measures => ({
  fields: Math.max(a.fields, b.fields),
  depth: Math.max(a.depth, b.depth),
  aliases: Math.max(a.aliases, b.aliases),
  introspectionFields: Math.max(a.introspectionFields, b.introspectionFields),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
});
