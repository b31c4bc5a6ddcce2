import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLArgument, type GraphQLInputField, type GraphQLInputType } from 'graphql';
import { kindOf } from './id-kinds.ts';
import type { KnownIds } from './known-ids.fixture.ts';
import { byScalar, bySlot, type Sample } from './samples.ts';
import { selectionOf, type RootField } from './supergraph-fields.ts';

export interface Question {
  query: string;
  variables: Record<string, unknown>;
}

interface Filling {
  field: RootField;
  /** the ids of everything but the place in question */
  own: KnownIds;
  /** the place in question, filled although it may be left out */
  path?: string;
  id?: string;
  /** nothing of the answer but that there is one */
  isBare?: boolean;
}

const selections = new Map<string, string>();

/** Written out once: the same fields are asked tens of thousands of times. */
function selectionIn(type: string, service: string): string {
  const key = `${service} ${type}`;
  const selection = selections.get(key) ?? selectionOf(type, service);
  selections.set(key, selection);
  return selection;
}

/** A field asked with what it requires, and with one id in one place. */
export function questionOf(filling: Filling): Question {
  const { field, isBare = false } = filling;
  const selection = selectionIn(field.type, field.service);
  const asked = field.args.filter((arg) => isNeeded(filling, arg, arg.name));
  const head = asked.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const call = asked.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    query: `${field.root.toLowerCase()}${head && ` (${head})`} { ${field.name}${call && `(${call})`} ${isBare && selection ? '{ __typename }' : selection} }`,
    variables: Object.fromEntries(asked.map(({ name, type }) => [name, valueOf(filling, type, name)])),
  };
}

const samplesOf = ({ field }: Filling): Readonly<Record<string, Sample>> => bySlot[field.name] ?? {};
const leadsTo = (at: string, path: string | undefined): boolean => path === at || path?.startsWith(`${at}.`) === true;

function isNeeded(filling: Filling, { type }: GraphQLArgument | GraphQLInputField, at: string): boolean {
  return isNonNullType(type) || leadsTo(at, filling.path) || Object.keys(samplesOf(filling)).some((path) => leadsTo(at, path));
}

function valueOf(filling: Filling, type: GraphQLInputType, at: string): unknown {
  const { path, id, field, own } = filling;
  if (isNonNullType(type)) return valueOf(filling, type.ofType, at);
  if (isListType(type) && !(at in samplesOf(filling) && path !== at)) return [valueOf(filling, type.ofType, at)];
  if (path === at) return id;
  if (at in samplesOf(filling)) {
    const sample = samplesOf(filling)[at];
    return typeof sample === 'function' ? sample(own, path) : sample;
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.fromEntries(Object.values(named.getFields()).filter((inner) => isNeeded(filling, inner, `${at}.${inner.name}`))
      .map((inner) => [inner.name, valueOf(filling, inner.type, `${at}.${inner.name}`)]));
  }
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (named.name === 'ID') return own[kindOf({ field, path: at })];
  const sample = byScalar[named.name];
  if (!sample) throw new RangeError(`${field.name}(${at}): no sample of ${named.name} in samples.ts`);
  return sample();
}

/** A reference to an entity, as the gateway asks for it. */
export const entityQuestion = (type: string, service: string, id: string): Question => ({
  query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} ${selectionIn(type, service)} } }`,
  variables: { of: [{ __typename: type, id }] },
});
