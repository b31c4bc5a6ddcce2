export type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts what another subgraph knows of a thing beside what is known of it. Lists of the same things are merged thing by thing. */
export function merge(known: Data, more: Data): void {
  for (const key of Object.keys(more)) {
    const [before, value] = [known[key], more[key]];
    if (key === '__proto__') continue;
    if (isData(before) && isData(value)) merge(before, value);
    else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length) mergeLists(before, value);
    else if (value !== undefined) known[key] = value;
  }
}

function mergeLists(known: unknown[], more: readonly unknown[]): void {
  for (const [index, value] of more.entries()) {
    const before = known[index];
    if (isData(before) && isData(value)) merge(before, value);
    else known[index] = value;
  }
}

type Path = readonly (string | number)[];

/** Everything that stands at this place of the plan, through however many lists, in order. */
export function gather(value: unknown, path: Path, found: Data[] = [], at = 0): Data[] {
  if (Array.isArray(value)) {
    for (const one of value) gather(one, path, found, path[at] === '@' ? at + 1 : at);
  } else if (isData(value)) {
    if (at === path.length) found.push(value);
    else gather(value[path[at]!], path, found, at + 1);
  }
  return found;
}

/** The places in the answer of what `gather` found, in the same order. @param things  only of these */
export function placesOf(value: unknown, path: Path, things: ReadonlySet<Data>): Path[] {
  const places: Path[] = [];
  const walk = (one: unknown, place: Path, at: number): void => {
    if (Array.isArray(one)) {
      for (const [index, inner] of one.entries()) walk(inner, [...place, index], path[at] === '@' ? at + 1 : at);
    } else if (isData(one)) {
      if (at < path.length) walk(one[path[at]!], [...place, path[at]!], at + 1);
      else if (things.has(one)) places.push(place);
    }
  };
  walk(value, [], 0);
  return places;
}
