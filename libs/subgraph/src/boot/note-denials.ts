import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DomainError } from '@guanjia/domain';
import type { Denial, DenialOutcome } from '@guanjia/persistence';
import { isInputObjectType, getNamedType, GraphQLError, type GraphQLArgument, type GraphQLFieldResolver, type GraphQLInputField, type GraphQLInputType } from 'graphql';
import type { RequestCall } from '../request-call.ts';

type Note = (denial: Denial) => void;
type Given = Readonly<Record<string, unknown>>;

/** Stands behind every root field and every entity reference, and notes each id that was asked for and not given: because
 *  nothing is there for this person, because the list is empty, or because the whole request was refused. Whether the id
 *  exists is never looked at.
 *  @source RELIABILITY S8 · DESIGN "Identity and scope" */
export function noteDenials(app: INestApplicationContext, note: Note): void {
  const { schema } = app.get(GraphQLSchemaHost);
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const resolve = field.resolve;
      if (!resolve) continue;
      if (field.name === '_entities') field.resolve = watchedReferences(resolve, note);
      else if (field.args.some(holdsIds)) field.resolve = watched(resolve, { name: `${type!.name}.${field.name}`, args: field.args }, note);
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;
interface Field {
  name: string;
  args: readonly GraphQLArgument[];
}

function watched(resolve: Resolve, { name, args: known }: Field, note: Note): Resolve {
  return async (parent, args, context, info) => {
    const { call } = context as { call: RequestCall };
    const look = (result: unknown): void => {
      const denied = deniedBy(result, { given: args, ids: () => idsIn(known, args), call });
      denied?.ids.forEach((askedId) => note(denialOf(call, { askedId, field: name, outcome: denied.outcome })));
    };
    try {
      const result: unknown = await resolve(parent, args, context, info);
      look(result);
      return result;
    } catch (error) {
      look(error);
      throw error;
    }
  };
}

interface Asked {
  given: Given;
  ids(): string[];
  call: RequestCall;
}

/** The ids that this result, or this refusal, does not give. Nest hands refusals on as results. */
function deniedBy(result: unknown, { given, ids, call }: Asked): { outcome: DenialOutcome; ids: readonly string[] } | undefined {
  if (result instanceof Error) {
    const refusal = refusalIn(result);
    if (refusal?.code === 'NOT_FOUND') return { outcome: 'NOT_FOUND', ids: namedIn(refusal) ?? ids() };
    return refusal?.code === 'FORBIDDEN' ? { outcome: 'FORBIDDEN', ids: ids() } : undefined;
  }
  if (result === null || result === undefined) return { outcome: 'NOT_FOUND', ids: ids() };
  if (!isEmptyList(result) || isPaging(given)) return undefined;
  return { outcome: 'EMPTY', ids: ids().filter((id) => !reaches(call, id)) };
}

interface Reference {
  __typename: string;
  id?: unknown;
}

/** Each entity is resolved on its own; the answers are in the order of the references. */
function watchedReferences(resolve: Resolve, note: Note): Resolve {
  return async (parent, args: { representations: readonly Reference[] }, context, info) => {
    const { call } = context as { call: RequestCall };
    const results = (await resolve(parent, args, context, info)) as readonly unknown[];
    return results.map((result, at) => Promise.resolve(result).then((entity) => {
      const { __typename, id } = args.representations[at]!;
      if ((entity === null || entity === undefined || refusalIn(entity)?.code === 'NOT_FOUND') && typeof id === 'string') note(denialOf(call, { askedId: id, field: `_entities.${__typename}`, outcome: 'NOT_FOUND' }));
      return entity;
    }));
  };
}

const denialOf = ({ actor: { id, kind, grants }, requestId, now }: RequestCall, what: Pick<Denial, 'askedId' | 'field' | 'outcome'>): Denial =>
  ({ ...what, actor: { id, kind }, requestId, at: now, regionIds: grants.flatMap(({ scopeKind, scopeId }) => (scopeKind === 'REGION' && scopeId ? [scopeId] : [])) });

function refusalIn(error: unknown): DomainError | undefined {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof DomainError ? cause : undefined;
}

function namedIn({ params }: DomainError): string[] | undefined {
  const id = (params as Given)['id'];
  return typeof id === 'string' ? [id] : undefined;
}

const isEmptyList = (result: unknown): boolean => {
  const nodes = Array.isArray(result) ? result : (result as { nodes?: unknown }).nodes;
  return Array.isArray(nodes) && nodes.length === 0;
};

/** A page behind the last one is empty for everybody. */
const isPaging = (args: Given): boolean => typeof args['after'] === 'string';

/** An empty list of a place that the person has a grant for is an answer. */
const reaches = ({ actor: { kind, grants } }: RequestCall, id: string): boolean =>
  kind === 'SYSTEM' || grants.some(({ scopeKind, scopeId }) => scopeKind === 'GROUP' || scopeId === id);

/** Ids in arguments, wherever they stand in their inputs. */
function idsIn(fields: readonly (GraphQLArgument | GraphQLInputField)[], given: Given): string[] {
  return fields.flatMap(({ name, type }) => [given[name] ?? []].flat(3).flatMap((value) => idsOf(type, value)));
}

function idsOf(type: GraphQLInputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return value === null ? [] : idsIn(Object.values(named.getFields()), value as Given);
  return named.name === 'ID' && typeof value === 'string' ? [value] : [];
}

const holdsIds = (field: GraphQLArgument | GraphQLInputField): boolean => canHoldIds(field.type, new Set());

function canHoldIds(type: GraphQLInputType, seen: Set<unknown>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  if (seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => canHoldIds(field.type, seen));
}
