import {
  getNamedType, isInterfaceType, isLeafType, isListType, isNonNullType, isObjectType,
  type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLOutputType, type SelectionSetNode,
} from 'graphql';
import { fieldsOf, type Asked } from './asked-fields.ts';
import { isValidLeaf } from './leaves.ts';
import type { Data } from './merge.ts';

/** In place of a value where one must be and none is: the nearest place that may be empty becomes null. */
export const MISSING: unique symbol = Symbol('missing');

/** Makes of what the subgraphs gave what was asked for; what does not fit the schema is told and left out. */
type Shaper = (value: unknown, tell: (problem: string) => void) => unknown;

/** The answer's form for one type of the operation, worked out once. */
export function shaperOf(type: GraphQLOutputType, selections: readonly SelectionSetNode[], asked: Asked): Shaper {
  if (isNonNullType(type)) {
    const inner = shaperOf(type.ofType, selections, asked);
    return (value, tell) => inner(value, tell) ?? MISSING;
  }
  if (isListType(type)) return listOf(shaperOf(type.ofType, selections, asked), String(type));
  if (isLeafType(type)) {
    const isValid = isValidLeaf(type);
    return (value, tell) => {
      if (value == null || isValid(value)) return value ?? null;
      tell(`a value of ${type.name}`);
      return null;
    };
  }
  return objectOf(type, selections, asked);
}

function listOf(inner: Shaper, name: string): Shaper {
  return (value, tell) => {
    if (value == null) return null;
    if (!Array.isArray(value)) {
      tell(`a list ${name}`);
      return null;
    }
    const shaped: unknown[] = [];
    for (const one of value) {
      const kept = inner(one, tell);
      if (kept === MISSING) return null;
      shaped.push(kept);
    }
    return shaped;
  };
}

/** A type's fields are worked out when the first object of it comes by. A subgraph that knows an interface as an object
 *  (`@interfaceObject`) does not say which type it is; as long as nobody asks for that, it is the interface itself. */
function objectOf(type: GraphQLOutputType, selections: readonly SelectionSetNode[], asked: Asked): Shaper {
  const declared = getNamedType(type);
  const known = new Map<string, Shaper>();
  const shaperFor = (name: string): Shaper | undefined => {
    const runtime = asked.schema.getType(name);
    if (!known.has(name) && (isObjectType(runtime) || isInterfaceType(runtime))) known.set(name, fieldsShaper(runtime, selections, asked));
    return known.get(name);
  };
  const own = shaperFor(declared.name);
  return (value, tell) => {
    if (value == null) return null;
    const name = (value as Data)['__typename'];
    const shaper = typeof name === 'string' && name !== declared.name ? shaperFor(name) : own;
    if (typeof value === 'object' && shaper) return shaper(value, tell);
    tell(`an object ${declared.name}`);
    return null;
  };
}

function fieldsShaper(type: GraphQLObjectType | GraphQLInterfaceType, selections: readonly SelectionSetNode[], asked: Asked): Shaper {
  const fields = fieldsOf(type, selections, asked).map(({ key, nodes }) => {
    if (nodes[0]!.name.value === '__typename') return { key, shape: () => type.name };
    const inside = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { key, shape: shaperOf(type.getFields()[nodes[0]!.name.value]!.type, inside, asked) };
  });
  return (value, tell) => {
    const shaped: Data = {};
    for (const { key, shape } of fields) {
      const inner = shape((value as Data)[key], tell);
      if (inner === MISSING) {
        tell(`${type.name}.${key} without a value`);
        return null;
      }
      shaped[key] = inner;
    }
    return shaped;
  };
}
