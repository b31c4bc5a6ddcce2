import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Data } from './merge.ts';

/** What a subgraph must be told of a thing to know which one is meant; nothing when a part of it is not known. */
export function representationOf(thing: Data, selections: readonly QueryPlanSelectionNode[]): Data | null {
  const told: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (selection.typeCondition !== thing['__typename']) continue;
      const more = representationOf(thing, selection.selections);
      if (more) Object.assign(told, more);
      continue;
    }
    const key = selection.alias ?? selection.name;
    const value = thing[key];
    if (value === undefined) return null;
    told[key] = selection.selections ? partOf(value, selection.selections) : value;
  }
  return told;
}

function partOf(value: unknown, selections: readonly QueryPlanSelectionNode[]): unknown {
  if (value === null) return null;
  return Array.isArray(value) ? value.map((one) => partOf(one, selections)) : representationOf(value as Data, selections);
}
