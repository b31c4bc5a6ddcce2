import { describe, expect, it } from '@jest/globals';
import { placeEvent, retryAfter, type Placement } from './stream.rules.ts';

const table: [what: string, event: { seq: number; isState?: boolean }, view: { known?: number; heldFrom?: number; isSeen?: boolean }, Placement][] = [
  ['the first event of an aggregate has its turn', { seq: 1 }, {}, 'APPLY'],
  ['the next event has its turn', { seq: 4 }, { known: 3 }, 'APPLY'],
  ['an event that counted already is old', { seq: 3 }, { known: 3 }, 'OLD'],
  ['an older one is old', { seq: 1 }, { known: 3 }, 'OLD'],
  ['an event after a missing one waits', { seq: 5 }, { known: 3 }, 'GAP'],
  ['a later event of an unknown aggregate waits for the first', { seq: 2 }, {}, 'GAP'],
  ['an event behind one that waits stays behind it', { seq: 5 }, { known: 3, heldFrom: 4 }, 'BEHIND'],
  ['the waiting event itself, delivered again, changes nothing', { seq: 4 }, { known: 3, heldFrom: 4 }, 'BEHIND'],
  ['the missing event goes before those that wait for it', { seq: 4 }, { known: 3, heldFrom: 5 }, 'APPLY'],
  ['an event marked as taken only moves the position', { seq: 4 }, { known: 3, isSeen: true }, 'SEEN'],
  ['a state needs no earlier state', { seq: 9, isState: true }, {}, 'APPLY'],
  ['a newer state leaves out what lies between', { seq: 9, isState: true }, { known: 3 }, 'APPLY'],
  ['an older state is old', { seq: 2, isState: true }, { known: 3 }, 'OLD'],
  ['a state waits behind none', { seq: 5, isState: true }, { known: 3, heldFrom: 4 }, 'APPLY'],
];

describe('the place of an event in its stream (PLAT-006)', () => {
  it.each(table)('%s', (_what, { seq, isState = false }, { known, heldFrom, isSeen = false }, placement) => {
    expect(placeEvent({ seq, isState }, { known, heldFrom, isSeen })).toBe(placement);
  });
});

describe('the attempts of an event whose handler fails (R8)', () => {
  it('are five, with 1, 2, 4 and 8 seconds between them', () => {
    expect([1, 2, 3, 4, 5].map(retryAfter)).toEqual([1_000, 2_000, 4_000, 8_000, undefined]);
  });
});
