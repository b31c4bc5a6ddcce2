import { beforeEach, describe, expect, it } from '@jest/globals';
import { Circuit } from './circuit.ts';

describe('a circuit', () => {
  let now: number;
  let turns: boolean[];
  let circuit: Circuit;
  beforeEach(() => {
    now = 0;
    turns = [];
    circuit = new Circuit((isOpen) => turns.push(isOpen), () => now);
  });
  const fail = (times: number): void => { for (let i = 0; i < times; i += 1) circuit.enter()!.failed(); };

  it('opens after five failures in a row, and tells it once (R11)', () => {
    fail(4);
    expect(circuit.enter()).toBeDefined();
    fail(1);
    expect(circuit.enter()).toBeUndefined();
    expect(turns).toEqual([true]);
  });

  it('counts from the beginning after one success', () => {
    fail(4);
    circuit.enter()!.succeeded();
    fail(4);
    expect(circuit.enter()).toBeDefined();
    expect(turns).toEqual([]);
  });

  it('lets one try after a rest: its success opens the way for all, its failure means another rest', () => {
    fail(5);
    now = 3_000;
    const first = circuit.enter()!;
    expect(circuit.enter()).toBeUndefined();
    first.failed();
    now = 5_999;
    expect(circuit.enter()).toBeUndefined();
    now = 6_000;
    circuit.enter()!.succeeded();
    expect([circuit.enter(), circuit.enter()]).not.toContain(undefined);
    expect(turns).toEqual([true, false]);
  });

  it('learns nothing from a question that was broken off, and lets the next one try', () => {
    fail(4);
    circuit.enter()!.brokenOff();
    fail(1);
    now = 3_000;
    circuit.enter()!.brokenOff();
    expect(circuit.enter()).toBeDefined();
    expect(turns).toEqual([true]);
  });

  it('takes what was under way when it opened as it comes: failures do not count twice, a success closes it', () => {
    const underWay = Array.from({ length: 8 }, () => circuit.enter()!);
    for (const attempt of underWay.slice(0, 7)) attempt.failed();
    expect(turns).toEqual([true]);
    underWay[7]!.succeeded();
    expect(circuit.enter()).toBeDefined();
  });
});
