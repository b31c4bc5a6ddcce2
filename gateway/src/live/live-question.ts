import {
  getArgumentValues, getDirectiveValues, getOperationAST, getVariableValues, GraphQLError, GraphQLIncludeDirective, GraphQLSkipDirective, Kind,
  OperationTypeNode, parse, print, specifiedRules, validate, visit, type ASTNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode,
  type GraphQLSchema, type NameNode, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { gatewayErrors } from '../gateway.errors.ts';
import { limits } from '../http/limits.ts';
import { liveBindings, type LiveBinding } from './live-bindings.ts';

/** A client's subscription, as the query that is asked each time something changed. */
export interface LiveQuestion {
  binding: LiveBinding;
  /** Under which name the client wants the answer. */
  key: string;
  args: Readonly<Record<string, unknown>>;
  query: string;
  variablesFor(id: string): Record<string, unknown>;
}

interface LiveWish {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** The document or its variables do not fit the schema. */
export class LiveMisfit extends Error {
  override readonly name = 'LiveMisfit';
  constructor(readonly errors: readonly GraphQLError[], readonly document?: DocumentNode) {
    super('a subscription does not fit the schema');
  }
}

/** Rewrites `subscription { a: ticketChanged(estateId: …) { … } }` to `query ($liveId: ID!) { a: ticket(id: $liveId) { … } }`.
 *  The document has been measured. @throws LiveMisfit @throws OPERATION_NOT_FOUND */
export function liveQuestion(schema: GraphQLSchema, wish: LiveWish): LiveQuestion {
  const document = fitting(schema, wish.query);
  const operation = getOperationAST(document, wish.operationName);
  if (!operation) throw gatewayErrors.error('OPERATION_NOT_FOUND');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], wish.variables ?? {}, { maxErrors: limits.validationErrors });
  if (errors) throw new LiveMisfit(errors.map(coded('BAD_USER_INPUT')), document);
  const fields = rootFields(document, operation.selectionSet, coerced);
  const [field] = fields;
  // All of it was left out by @skip or @include.
  if (!field) throw gatewayErrors.error('OPERATION_NOT_FOUND');
  const binding = liveBindings[field.name.value]!;
  const definition = schema.getSubscriptionType()!.getFields()[field.name.value]!;
  const { query, given, idName } = rewritten(document, operation, { fields, lookup: binding.lookup });
  const variables = Object.fromEntries(Object.entries(wish.variables ?? {}).filter(([name]) => given.has(name)));
  return {
    binding, query, key: nameOf(field),
    args: getArgumentValues(definition, field, coerced),
    variablesFor: (id) => ({ ...variables, [idName]: id }),
  };
}

function fitting(schema: GraphQLSchema, query: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.documentTokens });
  } catch (error) {
    throw new LiveMisfit([coded('GRAPHQL_PARSE_FAILED')(error as GraphQLError)]);
  }
  const errors = validate(schema, document, specifiedRules, { maxErrors: limits.validationErrors });
  if (errors.length > 0) throw new LiveMisfit(errors.map(coded('GRAPHQL_VALIDATION_FAILED')), document);
  return document;
}

const coded = (code: string) => ({ message, nodes, source, positions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } });

/** The one field asked for, as often as it is written. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode, variables: Record<string, unknown>): FieldNode[] {
  return selections.flatMap((node) => {
    const isLeftOut = getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true
      || getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
    if (isLeftOut) return [];
    if (node.kind === Kind.FIELD) return [node];
    const inside = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentsOf(document).get(node.name.value)!;
    return rootFields(document, inside.selectionSet, variables);
  });
}

function rewritten(document: DocumentNode, operation: OperationDefinitionNode, { fields, lookup }: { fields: readonly FieldNode[]; lookup: string }) {
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: fields.flatMap((field) => field.selectionSet!.selections) };
  const fragments = reachable(selectionSet, fragmentsOf(document));
  const given = new Set<string>();
  for (const node of [selectionSet, ...fragments]) visit(node as ASTNode, { Variable: (variable) => void given.add(variable.name.value) });
  let idName = 'liveId';
  while (given.has(idName)) idName += '_';
  const id = { kind: Kind.VARIABLE, name: name(idName) } as const;
  const query: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    directives: [],
    variableDefinitions: [
      { kind: Kind.VARIABLE_DEFINITION, variable: id, type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: name('ID') } } },
      ...(operation.variableDefinitions ?? []).filter(({ variable }) => given.has(variable.name.value)),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [{
        kind: Kind.FIELD, alias: name(nameOf(fields[0]!)), name: name(lookup), selectionSet,
        arguments: [{ kind: Kind.ARGUMENT, name: name('id'), value: id }],
      }],
    },
  };
  return { query: print({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] }), given, idName };
}

function reachable(from: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>();
  const look = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value)!;
        if (found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(from);
  return [...found];
}

const fragmentsOf = ({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const nameOf = ({ alias, name: own }: FieldNode): string => (alias ?? own).value;
