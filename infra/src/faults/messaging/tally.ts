import { zero, type Finding } from '../programs/fault-run.ts';
import type { Rig } from './rig.ts';

/** Counts what became of the events: each effect once, in the order of its aggregate. */
export async function tally(rig: Rig, expected: ReadonlyMap<string, number>): Promise<Finding[]> {
  const seqs = new Map([...expected.keys()].map((aggregate) => [aggregate, [] as number[]]));
  let phantom = 0;
  for (const { aggregate, seq } of await rig.effects()) {
    const known = seqs.get(aggregate);
    if (known) known.push(seq);
    else phantom += 1;
  }
  let [lost, twice, disordered] = [0, 0, 0];
  for (const [aggregate, count] of expected) {
    const found = seqs.get(aggregate)!;
    const distinct = new Set(found).size;
    lost += count - distinct;
    twice += found.length - distinct;
    disordered += found.filter((seq, at) => at > 0 && seq <= found[at - 1]!).length;
  }
  return [zero('effects lost', lost), zero('effects twice', twice), zero('effects out of order', disordered), zero('effects of nothing', phantom)];
}
