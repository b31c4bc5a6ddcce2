// No core idles at the end of a run because a long suite began last. Jest knows by itself only what it has run before.
import { statSync } from 'node:fs';
import TestSequencer from '@jest/test-sequencer';

/** What takes longest, in this order; all else by its kind and size. */
const first = ['/walls/strangers.e2e.spec.ts', '/faults/faults.e2e.spec.ts', '/faults/messaging/messaging.int.spec.ts', '/busy-month/busy-month.int.spec.ts', '/kafka/kafka.int.spec.ts'];
const kinds = ['.e2e.spec.ts', '.int.spec.ts', '.spec.ts'];

function rankOf({ path }) {
  const place = first.findIndex((end) => path.endsWith(end));
  return place >= 0 ? place : first.length + kinds.findIndex((end) => path.endsWith(end));
}

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const weighed = tests.map((test) => ({ test, rank: rankOf(test), bytes: statSync(test.path).size }));
    return weighed.sort((a, b) => a.rank - b.rank || b.bytes - a.bytes).map(({ test }) => test);
  }
}
