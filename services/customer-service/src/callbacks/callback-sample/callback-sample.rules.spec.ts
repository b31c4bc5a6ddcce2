import { describe, expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideCallbackSample, drawn, sampleSize, type Candidate } from './callback-sample.rules.ts';

const repairs = (count: number, called = 0): Candidate[] => Array.from({ length: count }, (_, n) => ({ ticketId: idOf(100 + n), isCalled: n < called }));
const draw = (candidates: Candidate[], seed = 'a') => decideCallbackSample(
  { type: 'drawWeeklyCallbackSample', id: idOf(80), estateId: idOf(3), week: '2026-W11', seed, percent: 20, candidates },
  { now: new Date('2026-03-09T01:00:00Z'), actorId: idOf(33) },
).state;

describe('the weekly sample (CS-034)', () => {
  it.each([[0, 0], [1, 1], [5, 1], [6, 2], [11, 3], [100, 20], [101, 21]])('of %i repairs is %i: a fifth, rounded up', (population, size) => {
    expect(sampleSize(population, 20)).toBe(size);
    expect(draw(repairs(population))).toMatchObject({ population, size });
    expect(draw(repairs(population)).ticketIds).toHaveLength(size);
  });

  it('is the same for the same seed, in whatever order the repairs come, and another for another seed', () => {
    const ids = repairs(200).map(({ ticketId }) => ticketId);
    expect(drawn('a', ids.toReversed(), 40)).toEqual(drawn('a', ids, 40));
    expect(drawn('b', ids, 40)).not.toEqual(drawn('a', ids, 40));
    expect(new Set(drawn('a', ids, 40)).size).toBe(40);
  });

  it('draws from all of them alike', () => {
    const ids = repairs(10).map(({ ticketId }) => ticketId);
    const times = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 1_000; seed++) for (const id of drawn(String(seed), ids, 2)) times.set(id, times.get(id)! + 1);
    for (const count of times.values()) expect(count).toBeGreaterThan(130);
  });

  it('counts the callbacks made in the week, and draws the rest alone', () => {
    const sample = draw(repairs(20, 3));
    expect(sample.calledIds).toHaveLength(3);
    expect(sample.ticketIds).toHaveLength(4);
    expect(sample.ticketIds!.slice(0, 3)).toEqual(sample.calledIds);
    expect(draw(repairs(20, 6)).ticketIds).toHaveLength(6);
  });
});
