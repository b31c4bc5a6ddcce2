/** Events that came together, parted so that no two of one part are about the same thing: each part may be looked up and decided as
 *  one, and what is about one thing keeps its order. @param thingsOf  what an event is about */
export function wavesOf<E>(events: readonly E[], thingsOf: (event: E) => readonly string[]): E[][] {
  const waves: E[][] = [];
  const last = new Map<string, number>();
  for (const event of events) {
    const things = thingsOf(event);
    const wave = Math.max(-1, ...things.map((thing) => last.get(thing) ?? -1)) + 1;
    for (const thing of things) last.set(thing, wave);
    (waves[wave] ??= []).push(event);
  }
  return waves;
}
