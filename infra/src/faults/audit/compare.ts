import type { Count } from './audit.ts';

/** Something that must be there because of something else, or that is there. */
export interface Effect {
  database: string;
  effect: string;
  id: string;
  n: number;
  /** What it must be like, where that matters. */
  value: string | null;
}

export interface Position {
  database: string;
  topic: string;
  id: string;
  value: string;
}

/** Holds what must be there against what is: missing, too many, or not as it must be. */
export function compareEffects(facts: readonly Effect[], effects: readonly Effect[]): Count[] {
  const kinds = Map.groupBy(facts.filter(({ effect }) => effect !== 'position'), ({ effect }) => effect);
  const found = new Map(effects.map((one) => [`${one.effect} ${one.id}`, one]));
  return [...kinds].flatMap(([effect, expected]) => {
    const [database] = effects.filter((one) => one.effect === effect).map((one) => one.database);
    const sum = (of: (fact: Effect, is: Effect | undefined) => number): number =>
      expected.reduce((total, fact) => total + of(fact, found.get(`${effect} ${fact.id}`)), 0);
    const count = (group: Count['group'], measure: string, n: number): Count => ({ database: database ?? 'none', group, measure, n });
    return [
      count('info', `${effect}s due`, sum((fact) => fact.n)),
      count('effects', `${effect}s missing`, sum((fact, is) => Math.max(0, fact.n - (is?.n ?? 0)))),
      count('effects', `${effect}s too many`, sum((fact, is) => Math.max(0, (is?.n ?? 0) - fact.n))),
      ...(expected.every(({ value }) => value === null) ? [] : [count('effects', `${effect}s that are otherwise`, sum(isOtherwise))]),
    ];
  });
}

const isOtherwise = ({ n, value }: Effect, is: Effect | undefined): number => Number(value !== null && n === 1 && is?.n === 1 && is.value !== value);

/** Every consumer has got to the end of every stream that it reads, and no further. */
export function comparePositions(facts: readonly Effect[], positions: readonly Position[]): Count[] {
  const ends = facts.filter(({ effect }) => effect === 'position');
  return [...Map.groupBy(positions, ({ database }) => database)].map(([database, own]) => {
    const topics = new Set(own.map(({ topic }) => topic));
    const at = new Map(own.map(({ topic, id, value }) => [`${topic} ${id}`, value]));
    const read = ends.filter(({ id }) => topics.has(id.slice(0, id.indexOf(' '))));
    return { database, group: 'order', measure: 'streams not read to their end', n: read.filter(({ id, value }) => at.get(id) !== value).length };
  });
}
