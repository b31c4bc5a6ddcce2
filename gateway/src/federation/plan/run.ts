import type { FetchNode, FlattenNode, PlanNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { gather, merge, placesOf, type Data } from './merge.ts';
import { representationOf } from './representations.ts';

type Path = readonly (string | number)[];

/** One question to one subgraph. @throws Error when there is no answer */
export type AskSubgraph = (node: FetchNode, variables: Data, path: Path) => Promise<{ data?: Data | null; errors?: readonly GraphQLFormattedError[] }>;

/** One operation on its way through its plan. */
export interface Run {
  ask: AskSubgraph;
  variables: Data;
  data: Data;
  errors: unknown[];
}

/** Carries out a plan step by step; what fails leaves an error and a gap. */
export async function carryOut(run: Run, node: PlanNode, path: Path = []): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const step of node.nodes) await carryOut(run, step, path);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((step) => carryOut(run, step, path)));
      return;
    case 'Flatten':
      return carryOut(run, node.node, [...path, ...(node satisfies FlattenNode).path]);
    case 'Fetch':
      return fetchInto(run, node, path).catch((error: unknown) => { run.errors.push(error); });
    default:
      throw new TypeError(`a plan with ${node.kind} is not ours to carry out`);
  }
}

async function fetchInto(run: Run, node: FetchNode, path: Path): Promise<void> {
  const things = gather(run.data, path);
  if (things.length === 0) return;
  const variables: Data = {};
  for (const name of node.variableUsages ?? []) {
    if (run.variables[name] !== undefined) variables[name] = run.variables[name];
  }
  if (!node.requires) {
    const data = await ask(run, node, { variables, path, things });
    if (data) for (const thing of things) merge(thing, data);
    return;
  }
  const known: Data[] = [];
  const representations: Data[] = [];
  for (const thing of things) {
    const representation = representationOf(thing, node.requires);
    if (!representation?.['__typename']) continue;
    known.push(thing);
    representations.push(representation);
  }
  if (known.length > 0) mergeEntities(known, await ask(run, node, { variables: { ...variables, representations }, path, things: known }));
}

function mergeEntities(known: readonly Data[], data: Data | null | undefined): void {
  if (!data) return;
  const entities = data['_entities'] as readonly (Data | null)[];
  if (!Array.isArray(entities) || entities.length !== known.length) throw new Error('a subgraph gave not as many entities as it was asked for');
  for (const [index, entity] of entities.entries()) {
    if (entity) merge(known[index]!, entity);
  }
}

interface Question {
  variables: Data;
  path: Path;
  /** What is asked about, in the order of the question. */
  things: readonly Data[];
}

async function ask(run: Run, node: FetchNode, { variables, path, things }: Question): Promise<Data | null | undefined> {
  const { data, errors } = await run.ask(node, variables, path);
  if (errors) {
    const places = node.requires ? placesOf(run.data, path, new Set(things)) : undefined;
    run.errors.push(...errors.map((error) => located(error, { node, path, places })));
  }
  return data;
}

interface Where {
  node: FetchNode;
  path: Path;
  places: readonly Path[] | undefined;
}

/** The subgraph's error at the place where it counts in the whole answer. */
function located(error: GraphQLFormattedError, { node: { serviceName }, path, places }: Where): GraphQLError {
  const [, entity, ...inside] = error.path ?? [];
  const place = places && typeof entity === 'number' ? [...places[entity] ?? [], ...inside] : error.path && [...path, ...error.path];
  return new GraphQLError(error.message || 'a subgraph reports an error', {
    originalError: error as Error, path: place,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName },
  });
}
