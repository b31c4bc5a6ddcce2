import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObjectType, Kind, visit, BREAK, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Data } from './merge.ts';
import { carryOut, type AskSubgraph } from './run.ts';
import { MISSING, shaperOf } from './shape.ts';

/** An operation with the gateway's plan for it. */
interface PlannedOperation {
  queryPlan: QueryPlan;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  schema: GraphQLSchema;
}

export interface PlanAnswer {
  data: Data | null;
  errors: readonly unknown[];
  /** What the subgraphs gave that does not fit the schema. */
  problems: readonly string[];
}

/** Answers the operation for one caller. */
export type CompiledPlan = (ask: AskSubgraph, variables: Data) => Promise<PlanAnswer>;

/** @returns nothing for what only the gateway itself carries out: conditions, introspection, rewrites, interfaces as keys */
export function compiledPlan({ queryPlan: { node }, operation, fragments, schema }: PlannedOperation): CompiledPlan | undefined {
  const root = schema.getRootType(operation.operation);
  if (!root || !node || node.kind === 'Subscription' || !isPlain(node, schema)) return undefined;
  if (![operation, ...Object.values(fragments)].every(isUnconditional)) return undefined;
  const shape = shaperOf(root, [operation.selectionSet], { schema, fragments });
  return async (ask, variables) => {
    const data: Data = {};
    const errors: unknown[] = [];
    await carryOut({ ask, variables, data, errors }, node);
    const problems: string[] = [];
    const shaped = shape(data, (problem) => problems.push(problem));
    return { data: shaped === MISSING ? null : shaped as Data | null, errors, problems };
  };
}

function isPlain(node: PlanNode, schema: GraphQLSchema): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((step) => isPlain(step, schema));
    case 'Flatten':
      return isPlain(node.node, schema);
    case 'Fetch':
      return !node.inputRewrites?.length && !node.outputRewrites?.length && !node.contextRewrites?.length
        && (node.requires ?? []).every((selection) => isByObject(selection, schema));
    default:
      return false;
  }
}

function isByObject(selection: QueryPlanSelectionNode, schema: GraphQLSchema): boolean {
  if (selection.kind === 'InlineFragment' && !isObjectType(schema.getType(selection.typeCondition ?? ''))) return false;
  return (selection.selections ?? []).every((inner) => isByObject(inner, schema));
}

/** Without directives, without questions about the schema, without names that mean something to JavaScript. */
function isUnconditional(definition: OperationDefinitionNode | FragmentDefinitionNode): boolean {
  let isPlainSoFar = true;
  const stop = (): typeof BREAK => {
    isPlainSoFar = false;
    return BREAK;
  };
  visit(definition, {
    [Kind.DIRECTIVE]: stop,
    [Kind.FIELD]: ({ name, alias }) => (name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__' ? stop() : undefined),
  });
  return isPlainSoFar;
}
