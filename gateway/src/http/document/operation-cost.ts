import {
  getNamedType, getNullableType, isCompositeType, isListType, Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode,
  type GraphQLCompositeType, type GraphQLField, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { isIntrospection } from './document-measures.ts';

/** Rows in a list that takes no `first` and stands under no page. */
const ASSUMED_ROWS = 10;
/** Rows in a page where neither the request nor the schema says. */
const DEFAULT_PAGE = 20;
/** What a mutation costs beside what it answers with. */
const MUTATION_COST = 10;

/** Rows by number, or by the variable that will say. */
type Rows = number | { variable: string; fallback: number };

/** What an operation will cost, as far as its document says it. */
export interface CostNode {
  own: number;
  rows: Rows;
  /** The size of a page asked for here, which has its bounds. */
  page?: Rows;
  children: readonly CostNode[];
}

interface Plan {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** The operation as a tree of costs. Each object answered costs 1, a field of plain values nothing unless it stands at the
 *  root, a mutation 10 more. A list costs its rows times what one row costs: `first`, or the schema's default for it, or the
 *  page of the connection that it stands in, or 10. `nodes` and `edges` of one page count each.
 *  The document must have been measured: its fragments are spread out here.
 *  @example tickets(first: 50) { nodes { id estate { name } } } → 1 + 50 × (1 + 1) = 101 */
export function planCost({ schema, document, operation }: Plan): CostNode[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const entered = new Set<string>();

  const under = (set: SelectionSetNode, type: GraphQLCompositeType | undefined, page?: Rows): CostNode[] => set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return isIntrospection(node.name.value) ? [] : [field(node, type, page)];
    if (node.kind === Kind.INLINE_FRAGMENT) return under(node.selectionSet, named(node.typeCondition?.name.value) ?? type, page);
    const fragment = fragments.get(node.name.value);
    if (!fragment || entered.has(node.name.value)) return [];
    entered.add(node.name.value);
    const found = under(fragment.selectionSet, named(fragment.typeCondition.name.value), page);
    entered.delete(node.name.value);
    return found;
  });
  const named = (name: string | undefined): GraphQLCompositeType | undefined => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };
  const field = (node: FieldNode, parent: GraphQLCompositeType | undefined, page?: Rows): CostNode => {
    const known = parent && 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    const type = known && getNamedType(known.type);
    if (!known || !isCompositeType(type) || !node.selectionSet) return { own: 0, rows: 1, children: [] };
    const asked = pageAsked(node, known, operation);
    const isList = isListType(getNullableType(known.type));
    return {
      own: 1,
      rows: isList ? asked ?? page ?? ASSUMED_ROWS : 1,
      ...(asked === undefined ? {} : { page: asked }),
      children: under(node.selectionSet, type, isList ? undefined : asked),
    };
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const atRoot = operation.operation === 'mutation' ? MUTATION_COST : 0;
  return under(operation.selectionSet, root).map((node) => ({ ...node, own: Math.max(1, node.own) + atRoot }));
}

function pageAsked(node: FieldNode, { args }: GraphQLField<unknown, unknown>, { variableDefinitions = [] }: OperationDefinitionNode): Rows | undefined {
  const declared = args.find(({ name }) => name === 'first');
  if (!declared) return undefined;
  const fallback = typeof declared.defaultValue === 'number' ? declared.defaultValue : DEFAULT_PAGE;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return fallback;
  const variable = value.name.value;
  const otherwise = variableDefinitions.find((one) => one.variable.name.value === variable)?.defaultValue;
  return { variable, fallback: otherwise?.kind === Kind.INT ? Number(otherwise.value) : fallback };
}

/** What one request with these variables costs, and the page sizes that it asks for. A size that is no whole number is
 *  left to GraphQL, which refuses it. */
export function priceOf(plan: readonly CostNode[], variables: Readonly<Record<string, unknown>>): { cost: number; pages: number[] } {
  const pages: number[] = [];
  const rowsOf = (rows: Rows): number => {
    if (typeof rows === 'number') return rows;
    const given = variables[rows.variable];
    return typeof given === 'number' ? given : rows.fallback;
  };
  const sum = (nodes: readonly CostNode[]): number => nodes.reduce((total, { own, rows, page, children }) => {
    if (page !== undefined) pages.push(rowsOf(page));
    return total + Math.max(1, rowsOf(rows)) * (own + sum(children));
  }, 0);
  return { cost: sum(plan), pages };
}
