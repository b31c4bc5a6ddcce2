import {
  isAbstractType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

type Runtime = GraphQLObjectType | GraphQLInterfaceType;

/** What an operation's selections are read against. */
export interface Asked {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

interface AskedField {
  /** under which the answer has it */
  key: string;
  nodes: FieldNode[];
}

/** The fields asked of an object of this type, fragments unfolded, each once, in the order in which they are asked for. */
export function fieldsOf(type: Runtime, selections: readonly SelectionSetNode[], asked: Asked): AskedField[] {
  const found = new Map<string, FieldNode[]>();
  for (const selectionSet of selections) collect(type, selectionSet, asked, found);
  return [...found].map(([key, nodes]) => ({ key, nodes }));
}

function collect(type: Runtime, { selections }: SelectionSetNode, asked: Asked, found: Map<string, FieldNode[]>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const nodes = found.get(key);
      if (nodes) nodes.push(selection);
      else found.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments[selection.name.value]!;
    if (applies(fragment.typeCondition?.name.value, type, asked.schema)) collect(type, fragment.selectionSet, asked, found);
  }
}

function applies(condition: string | undefined, type: Runtime, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
