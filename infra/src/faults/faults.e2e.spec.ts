import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFaultHouse, type FaultHouse } from './house/fault-house.ts';
import type { FaultOptions } from './options.ts';
import { runFaults, type ProgramName } from './run-faults.ts';

/** In memory where that can be: what is killed here are processes, never the machine. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
let house: FaultHouse;

beforeAll(async () => {
  house = await openFaultHouse(place);
});

afterAll(() => house?.close());

/** The short form of a program. What it prints is shown where an outcome is missed. */
async function survives(name: ProgramName, short: Partial<FaultOptions>): Promise<void> {
  const said: string[] = [];
  const findings = await runFaults(name, house, { seed: 1, mutations: 40, seconds: Infinity, rounds: 2, patience: 8, processes: 'one', transport: 'log', place, ...short }, (line) => said.push(line));
  const missed = findings.filter(({ isMet }) => !isMet);
  if (missed.length > 0) console.log(said.join('\n'));
  expect(missed).toEqual([]);
}

describe('the whole platform, broken while people work with it, loses nothing, does nothing twice and keeps its books', () => {
  it('when its process is killed at any moment (R1)', () => survives('kill', { seconds: 6 }));
  it('when PostgreSQL is stopped at once and comes back (R2)', () => survives('database', { mutations: 100 }));
  it('when the database commits and its answer is lost (R3)', () => survives('commit-lost', {}));
  it('when it is told to stop while sixteen clients are busy (R10)', () => survives('stop', { mutations: 100, rounds: 1 }));
  // Last: from then on PostgreSQL is the process's own.
  it('when it is killed and its PostgreSQL lives on (R16)', () => survives('orphan', { mutations: 60, rounds: 1 }));
});
